package words

import (
	"math"
	"strings"

	"descent/sim/probe"
	"descent/ui/lang"
)

// tries are the changes in words.
var tries = map[probe.Remedy]lang.Word{
	probe.LowerRate:   lang.TryRate,
	probe.RaiseRate:   lang.TryRate,
	probe.Again:       lang.TryRestart,
	probe.Relu:        lang.TryRelu,
	probe.LeakyRelu:   lang.TryLeakyRelu,
	probe.Reinit:      lang.TryInit,
	probe.NewWeights:  lang.TryWeights,
	probe.Clip:        lang.TryClip,
	probe.BatchNorm:   lang.TryNorm,
	probe.LargerBatch: lang.TryBatch,
	probe.WeightDecay: lang.TryL2,
	probe.Dropout:     lang.TryDropout,
}

// try names a change that was tried.
func (s Speaker) try(c probe.ModelChange) string {
	w := tries[c.Remedy]
	switch {
	case c.Name != "":
		return s.Lang.T(w, c.Name)
	case c.Value != 0:
		return s.Lang.T(w, s.Num(c.Value))
	}
	return s.Lang.T(w)
}

// advice says which change that was tried leads to the lowest loss.
func (s Speaker) advice(f *probe.Finding) string {
	a := &f.Advice
	switch {
	case !a.Known:
		return ""
	case a.Remedy == probe.StopEarly:
		return s.Lang.T(lang.TryStop)
	}
	change, reaches := s.try(probe.ModelChange{Remedy: a.Remedy, Value: a.Value, Name: a.Name}), s.Num(a.Reaches)
	switch {
	case math.IsNaN(a.Instead): // the unchanged run has ended
		return s.Lang.T(lang.SeeTriedOnly, change, reaches, a.At)
	case a.Test:
		return s.Lang.T(lang.SeeTriedTest, change, reaches, s.Num(a.Instead), a.At)
	}
	return s.Lang.T(lang.SeeTried, change, reaches, s.Num(a.Instead), a.At)
}

func (s Speaker) instead(a *probe.Advice) string {
	if math.IsNaN(a.Instead) {
		return s.Num(math.Inf(1))
	}
	return s.Num(a.Instead)
}

// Tries lists the changes that were tried and helped, the best first, and what became
// of them.
func (s Speaker) Tries(f *probe.Finding, o *probe.Outlook) string {
	var list []string
	better := o.Better(f.StartLoss, f.Advice.Test)
	for i := range better {
		t := &better[i]
		v := t.Losses[len(t.Losses)-1].Loss
		if f.Advice.Test {
			v = t.Losses[len(t.Losses)-1].Test
		}
		list = append(list, s.try(t.ModelChange)+" "+s.Num(v))
	}
	if len(list) < 2 {
		return ""
	}
	return s.Lang.T(lang.WhyTried, f.Then.Step, strings.Join(list, s.Lang.T(lang.Semicolon)), s.instead(&f.Advice))
}
