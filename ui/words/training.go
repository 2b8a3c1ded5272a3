package words

import (
	"math"
	"slices"
	"strconv"

	"descent/sim/probe"
	"descent/sim/typed"
	"descent/ui/lang"
)

var (
	ratio        = number(func(f *probe.Finding) float64 { return f.GradRatio })
	best         = number(func(f *probe.Finding) float64 { return f.Best })
	testLoss     = number(func(f *probe.Finding) float64 { return f.TestLoss })
	firstLoss    = number(func(f *probe.Finding) float64 { return f.StartLoss })
	constantLoss = number(func(f *probe.Finding) float64 { return f.Constant })
	lossTimes    = number(func(f *probe.Finding) float64 { return typed.Round(f.Loss/f.StartLoss, 2) })
	fromLoss     = number(func(f *probe.Finding) float64 { return f.Trend.From.Loss })
	leastLoss    = number(func(f *probe.Finding) float64 { return f.Trend.Low })
	greatestLoss = number(func(f *probe.Finding) float64 { return f.Trend.High })
)

// The arguments that count.
func layer(_ Speaker, f *probe.Finding) (string, bool) { return strconv.Itoa(f.Layer), f.Layer > 0 }
func since(_ Speaker, f *probe.Finding) (string, bool) {
	return stepRange(f.Since, f.Within), f.Since >= 0
}
func full(_ Speaker, f *probe.Finding) (string, bool) { return Percent(f.Full), f.Full == f.Full }

func endsAt(_ Speaker, f *probe.Finding) (string, bool) { return strconv.Itoa(f.EndsAt), f.EndsAt >= 0 }
func fromAt(_ Speaker, f *probe.Finding) (string, bool) {
	return stepRange(f.Trend.From.Step, f.Trend.Within), f.Trend.From.Step >= 0
}

// stepRange writes a step, or the range of so many from it on.
func stepRange(from, within int) string {
	if within <= 1 {
		return strconv.Itoa(from)
	}
	return strconv.Itoa(from) + "…" + strconv.Itoa(from+within-1)
}

// units says how many units of a layer are dead: "all 8", "7 of 8".
func units(s Speaker, f *probe.Finding) (string, bool) {
	if f.Dead == f.Units {
		return s.Lang.T(lang.AllOf, f.Units), true
	}
	return s.Lang.T(lang.SomeOf, f.Dead, f.Units), true
}

// trainings are the sentences of lanes that train a model; what was tried follows.
var trainings = []sentence{
	{probe.Diverging, nil, lang.SeeTaskDiverging, []argument{loss, endsAt}},
	{probe.Normless, nil, lang.SeeNormless, nil},
	{probe.Dead, because(probe.ZeroInit), lang.SeeDeadZeros, []argument{units, layer}},
	{probe.Dead, because(probe.FromStart), lang.SeeDeadStart, []argument{units, layer}},
	{probe.Dead, nil, lang.SeeDead, []argument{units, layer}},
	{probe.Saturated, nil, lang.SeeSaturated, []argument{layer, full}},
	{probe.Vanishing, because(probe.ZeroInit), lang.SeeVanishingZeros, nil},
	{probe.Vanishing, nil, lang.SeeVanishing, []argument{ratio}},
	{probe.Exploding, nil, lang.SeeExploding, []argument{ratio}},
	{probe.AboveStart, nil, lang.SeeRisen, []argument{loss, lossTimes}},
	{probe.NotLearning, nearConstant, lang.SeeConstantNear, []argument{loss, constantLoss}},
	{probe.NotLearning, asConstant, lang.SeeConstant, []argument{loss, constantLoss}},
	{probe.NotLearning, nil, lang.SeeNothing, []argument{loss, firstLoss}},
	{probe.Overfitting, nil, lang.SeeOverfit, []argument{since, best, testLoss}},
	{probe.Starting, nil, lang.SeeStart, []argument{loss}},
	{probe.Unknown, nil, lang.SeeTaskLoss, []argument{loss}},
	{probe.Level, nil, lang.SeeLevel, []argument{loss}},
	{probe.Rising, nil, lang.SeeTaskRising, []argument{loss, fromLoss, fromAt}},
	{probe.Descending, fell, lang.SeeTaskFalling, []argument{loss, fromLoss, fromAt}},
	{probe.Descending, nil, lang.SeeTaskBouncesDown, []argument{loss, leastLoss, greatestLoss, fromAt}},
	{probe.Unsettled, nil, lang.SeeTaskBounces, []argument{leastLoss, greatestLoss, fromAt}},
}

// asConstant reports whether the loss is compared with that of a constant answer.
func asConstant(f *probe.Finding) bool { return f.Loss < f.StartLoss && f.Constant <= f.StartLoss }

// nearConstant reports whether it is but little better.
func nearConstant(f *probe.Finding) bool { return asConstant(f) && f.Loss < f.Constant }

// fell reports whether the loss has fallen, and not only will.
func fell(f *probe.Finding) bool {
	t := &f.Trend
	return t.Late < t.Early && f.Loss < t.From.Loss
}

// moving are the kinds that say how the loss goes on.
var moving = []probe.Kind{probe.Unknown, probe.Starting, probe.Level, probe.Rising, probe.Descending, probe.Unsettled}

// Training says what a lane does that trains a model, with what was tried against it.
func (s Speaker) Training(l Lane, f *probe.Finding) string {
	switch {
	case f.Kind == probe.Diverged:
		return s.diverged(l, f)
	case l.Stop != "":
		return s.Lang.T(lang.SeeFinished, l.Name, l.Stop)
	}
	return s.Learning(l, f)
}

// Learning says what a lane does that has not diverged.
func (s Speaker) Learning(l Lane, f *probe.Finding) string {
	text, advice := s.say(trainings, l, f), s.advice(f)
	moves := slices.Contains(moving, f.Kind)
	if moves && advice == "" { // which says what is to come, too
		text += s.ahead(f)
	}
	text += advice
	if moves && f.Kind != probe.Unknown && f.Kind != probe.Starting {
		text += s.scatter(f)
	}
	text += s.pace(f)
	switch limit := s.limit(f); {
	case limit != "":
		return text + limit
	case slices.Contains(moving, f.Kind):
		return text + s.tested(f)
	}
	return text
}

// ahead says what the loss comes to if nothing changes, if it moves.
func (s Speaker) ahead(f *probe.Finding) string {
	if f.Then.Step < 0 || f.Kind == probe.Level {
		return ""
	}
	return s.Lang.T(lang.SeeThen, s.Num(f.Then.Loss), f.Then.Step)
}

// scatter says between which values the losses of the batches were.
func (s Speaker) scatter(f *probe.Finding) string {
	if t := &f.Trend; t.BatchLow < t.BatchHigh {
		return s.Lang.T(lang.SeeBatches, s.Num(t.BatchLow), s.Num(t.BatchHigh))
	}
	return ""
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

// limits say that the rate is at the largest stable one or above it: for all rows, or for
// the batch for which that is least.
var limits = map[bool][2]lang.Word{
	false: {lang.SeeAtLimit, lang.SeeBeyondLimit},
	true:  {lang.SeeAtBatchLimit, lang.SeeBeyondBatchLimit},
}

func (s Speaker) limit(f *probe.Finding) string {
	if !(f.Ratio >= probe.AtLimit) || f.OwnSteps {
		return ""
	}
	w := limits[f.OfBatch][0]
	if f.Ratio > probe.BeyondLimit {
		w = limits[f.OfBatch][1]
	}
	return s.Lang.T(w, s.Num(f.LR), s.Num(f.Limit), f.MeasuredAt)
}

// pace says how a schedule moves the rate, where that explains what the lane does.
func (s Speaker) pace(f *probe.Finding) string {
	p := &f.Pace
	switch {
	case p.Set == 0:
		return ""
	case p.Restart > 0:
		return s.Lang.T(lang.SeeRestarts, s.Num(p.Up), p.Restart)
	case p.Spent(f.LR):
		return s.Lang.T(lang.SeeSpent, s.Num(p.Set), s.Num(f.LR))
	case p.Ended:
		return s.Lang.T(lang.SeeEnded, s.Num(f.LR))
	}
	return ""
}

// diverged says where a lane broke down, and which rate would have stayed stable.
func (s Speaker) diverged(l Lane, f *probe.Finding) string {
	text := s.Lang.T(lang.SeeTaskDiverged, l.Name, l.Stop)
	if name := l.steepest(f); name != "" {
		text += s.Lang.T(lang.SeeLargestIn, name)
	}
	switch {
	case l.Stable == nil && l.Slow:
		text += s.Lang.T(lang.SeeSeeking)
	case l.Stable != nil && l.Stable.Found:
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
	case l.Stable == nil && l.Slow:
		all = append(all, s.Lang.T(lang.WhySeeking))
	case l.Stable != nil && l.Stable.Found:
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
