package words

import (
	"math"
	"strconv"
	"strings"

	"descent/sim/probe"
	"descent/ui/lang"
)

var (
	ratio    = number(func(f *probe.Finding) float64 { return f.GradRatio })
	best     = number(func(f *probe.Finding) float64 { return f.Best })
	testLoss = number(func(f *probe.Finding) float64 { return f.TestLoss })
)

// The arguments that count.
func layer(_ Speaker, f *probe.Finding) (string, bool) { return strconv.Itoa(f.Layer), f.Layer > 0 }
func since(_ Speaker, f *probe.Finding) (string, bool) { return strconv.Itoa(f.Since), f.Since >= 0 }
func full(_ Speaker, f *probe.Finding) (string, bool)  { return Percent(f.Full), f.Full == f.Full }

// units says how many units of a layer are dead: "all 8", "7 of 8".
func units(s Speaker, f *probe.Finding) (string, bool) {
	if f.Dead == f.Units {
		return s.Lang.T(lang.AllOf, f.Units), true
	}
	return s.Lang.T(lang.SomeOf, f.Dead, f.Units), true
}

// trainings are the sentences of lanes that train a model; what to try follows.
var trainings = []sentence{
	{probe.Diverging, nil, lang.SeeTaskDiverging, []argument{loss}},
	{probe.Normless, nil, lang.SeeNormless, nil},
	{probe.Dead, because(probe.ZeroInit), lang.SeeDeadZeros, []argument{units, layer}},
	{probe.Dead, because(probe.FromStart), lang.SeeDeadStart, []argument{units, layer}},
	{probe.Dead, nil, lang.SeeDead, []argument{units, layer}},
	{probe.Saturated, nil, lang.SeeSaturated, []argument{layer, full}},
	{probe.Vanishing, nil, lang.SeeVanishing, []argument{ratio}},
	{probe.Exploding, nil, lang.SeeExploding, []argument{ratio}},
	{probe.Overfitting, nil, lang.SeeOverfit, []argument{since, best, testLoss}},
	{probe.Starting, nil, lang.SeeStart, []argument{loss}},
	{probe.Unknown, nil, lang.SeeTaskLoss, []argument{loss}},
	{probe.Level, nil, lang.SeeLevel, []argument{loss}},
	{probe.Rising, nil, lang.SeeTaskRising, []argument{loss}},
	{probe.Descending, nil, lang.SeeTaskFalling, []argument{loss}},
}

// Training says what a lane does that trains a model, with a remedy.
func (s Speaker) Training(l Lane, f *probe.Finding) string {
	switch {
	case f.Kind == probe.Diverged:
		return s.diverged(l, f)
	case l.Stop != "":
		return s.Lang.T(lang.SeeFinished, l.Name, l.Stop)
	}
	text := s.say(trainings, l, f)
	switch f.Kind {
	case probe.Diverging:
		return text + s.tooFast(f)
	case probe.Saturated, probe.Vanishing, probe.Exploding, probe.Overfitting:
		return text + s.remedies(f)
	case probe.Normless, probe.Dead: // the sentence has them
		return text
	}
	if limit := s.limit(f); limit != "" {
		return text + limit
	}
	return text + s.tested(f)
}

// tested says how the test rows are predicted.
func (s Speaker) tested(f *probe.Finding) string {
	switch {
	case !math.IsNaN(f.TestShare):
		return s.Lang.T(lang.SeeTested, s.Num(f.TestLoss), Percent(f.TestShare))
	case !math.IsNaN(f.TestLoss):
		return s.Lang.T(lang.SeeTestLoss, s.Num(f.TestLoss))
	}
	return ""
}

// limit says that the rate is at the largest stable one or beyond it, if so.
func (s Speaker) limit(f *probe.Finding) string {
	w := lang.SeeAtLimit
	switch {
	case !(f.Ratio >= probe.AtLimit):
		return ""
	case f.Ratio > probe.BeyondLimit:
		w = lang.SeeBeyondLimit
	}
	return s.Lang.T(w, s.Num(f.LR), s.Num(f.Limit), s.Num(f.Sharpness), f.MeasuredAt)
}

// tooFast says of a lane that diverges how its rate compares with the largest stable one.
func (s Speaker) tooFast(f *probe.Finding) string {
	switch f.Cause {
	case probe.OverLimit:
		return s.Lang.T(lang.SeeOverTaskLimit, s.Num(f.LR), s.Num(f.Limit), f.MeasuredAt)
	case probe.Overshoot:
		return s.Lang.T(lang.SeeTooFast, s.Num(f.LR))
	}
	return ""
}

// tries are the remedies in words.
var tries = map[probe.Remedy]lang.Word{
	probe.Relu:        lang.TryRelu,
	probe.Reinit:      lang.TryInit,
	probe.Again:       lang.TryRestart,
	probe.Clip:        lang.TryClip,
	probe.BatchNorm:   lang.TryNorm,
	probe.StopEarly:   lang.TryStop,
	probe.WeightDecay: lang.TryL2,
	probe.Dropout:     lang.TryDropout,
}

// remedies says what to try: nothing, one thing, or one of several.
func (s Speaker) remedies(f *probe.Finding) string {
	var list []string
	for _, r := range f.Remedies.All() {
		w, ok := tries[r]
		if !ok {
			continue
		}
		switch r {
		case probe.Reinit:
			list = append(list, s.Lang.T(w, f.Init))
		case probe.StopEarly:
			list = append(list, s.Lang.T(w, f.Since))
		default:
			list = append(list, s.Lang.T(w))
		}
	}
	if list == nil {
		return ""
	}
	return s.Lang.T(lang.TryThese, strings.Join(list, s.Lang.T(lang.Or)))
}

// diverged says where a lane broke down, and which rate would have stayed stable.
func (s Speaker) diverged(l Lane, f *probe.Finding) string {
	text := s.Lang.T(lang.SeeTaskDiverged, l.Name, l.Stop)
	if name := l.steepest(f); name != "" {
		text += s.Lang.T(lang.SeeLargestIn, name)
	}
	switch {
	case l.Stable == nil:
		text += s.Lang.T(lang.SeeSeeking)
	case l.Stable.Found:
		text += s.Lang.T(lang.SeeHeld, s.Num(l.Stable.Rate))
	}
	return text
}

// steepest names the layer with the longest gradient, empty if that is not known.
func (l *Lane) steepest(f *probe.Finding) string {
	if f.Layer < 1 || f.Layer > len(l.Layers) {
		return ""
	}
	return l.Layers[f.Layer-1]
}

// Breakdown says the same of a lane that diverged at length, a sentence each: first
// what helps. last is the step of its last good numbers.
func (s Speaker) Breakdown(l Lane, f *probe.Finding, last int) (all []string) {
	switch {
	case l.Stable == nil:
		all = append(all, s.Lang.T(lang.WhySeeking))
	case l.Stable.Found:
		all = append(all, s.Lang.T(lang.WhyHeld, s.Num(l.Stable.Rate), l.Stable.Steps))
	}
	if name := l.steepest(f); name != "" {
		all = append(all, s.Lang.T(lang.WhySteepest, name, s.Num(f.Slope), last))
	}
	if l.Stable != nil && l.Stable.Found {
		all = append(all, s.Lang.T(lang.WhyDiverging))
	}
	return all
}

// LayerNames names n layers that have parameters; of clusters there is but one.
func (s Speaker) LayerNames(n int, clusters bool) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = s.Lang.T(lang.LayerNo, i+1)
	}
	if n > 0 {
		names[n-1] = s.Lang.T(lang.LayerOut)
	}
	if n > 0 && clusters {
		names[0] = s.Lang.T(lang.LayerCentroids)
	}
	return names
}
