package words

import (
	"math"

	"descent/sim/probe"
	"descent/sim/typed"
	"descent/ui/lang"
)

// The numbers of lanes that move to and fro. Means and their scatter are known to two
// digits at best.
var (
	floor    = number(func(f *probe.Finding) float64 { return typed.Round(f.Floor, 2) })
	scatter  = number(func(f *probe.Finding) float64 { return typed.Round(f.Scatter, 2) })
	farthest = number(func(f *probe.Finding) float64 { return roundUp(f.MaxDistance) })
	times    = number(func(f *probe.Finding) float64 { return float64(f.Times) })
	lower    = advice(lang.SeeGetsLower)
	nearer   = advice(lang.SeeComesNearer)
)

// advice is the end of a sentence with the rate to try, empty if there is none.
func advice(word lang.Word) argument {
	return func(s Speaker, f *probe.Finding) (string, bool) {
		if !trying(f) {
			return "", true
		}
		rate := s.Num(f.Try)
		if f.BaseLR > 0 && math.Abs(f.BaseLR/f.LR-1) > 1e-9 { // a schedule has moved it: not that which is said
			rate = s.Lang.T(lang.InsteadOf, rate, s.Num(f.BaseLR))
		}
		return s.Lang.T(word, rate), true
	}
}

// limitHere is the part of a sentence that compares the rate with the limit at the point,
// empty if that is far away or not known: then it is not the reason.
func limitHere(s Speaker, f *probe.Finding) (string, bool) {
	if !f.Bounded || f.Here.Adapts || !(f.LR > f.Here.LR/2) {
		return "", true
	}
	return s.Lang.T(lang.SeeLimitHere, s.Num(f.LR), s.Num(f.Here.LR)), true
}

// average is the mean of rate/limit.
func average(_ Speaker, f *probe.Finding) (string, bool) { return Percent(f.Ratio), f.Ratio == f.Ratio }

// multiple is the part of a sentence that says how many times the limit the rate is along
// a cycle, empty where that is not the reason of it.
func multiple(s Speaker, f *probe.Finding) (string, bool) {
	if !(f.Ratio > 0.5) {
		return "", true
	}
	return s.Lang.T(lang.SeeRatio, s.Num(typed.Round(f.Ratio, 3))), true
}

// Conditions.
func floored(f *probe.Finding) bool { return !math.IsNaN(f.Floor) }
func broken(f *probe.Finding) bool  { return f.Times > 0 }
func flips(f *probe.Finding) bool   { return f.Period < 2.5 }

// atLimit reports whether the rate is the limit, to the digits that are shown.
func atLimit(f *probe.Finding) bool { return math.Abs(f.LR/f.Limit-1) < probe.AtTheLimit }

// onEdge reports whether the mean of rate/limit along a cycle is 1.
func onEdge(f *probe.Finding) bool { return math.Abs(f.Ratio-1) < probe.EdgeSure }

// trapped reports whether the minimum is not the lowest one.
func trapped(f *probe.Finding) bool { return f.Basin == probe.Local && floored(f) }

// oscillations are the sentences of lanes that move to and fro.
var oscillations = []sentence{
	{probe.Cycle, broken, lang.SeeCycleSoFar, []argument{period, times, lr, multiple, lower}},
	{probe.Cycle, at(probe.Local), lang.SeeCycleLocal, []argument{period, lr, farthest, pointX, pointY, lower}},
	{probe.Cycle, at(probe.Global, probe.Unlisted), lang.SeeCycleAbout, []argument{period, lr, farthest, pointX, pointY, lower}},
	{probe.Cycle, atLimit, lang.SeeCycle, []argument{period, lr, lower}},
	{probe.Cycle, onEdge, lang.SeeCycleEdge, []argument{period, lr, average, lower}},
	{probe.Cycle, nil, lang.SeeCycleFree, []argument{period, lr, multiple, lower}},
	{probe.Wandering, trapped, lang.SeeFloorLocal, []argument{floor, scatter, nearer}},
	{probe.Wandering, floored, lang.SeeFloor, []argument{floor, scatter, nearer}},
	{probe.Wandering, nil, lang.SeeWandering, []argument{loss, scatter, nearer}},
	{probe.Edge, nil, lang.SeeEdge, []argument{lr, average, lower}},
	{probe.Swinging, steady, lang.SeeSwinging, []argument{period, rate, limitHere, lower}},
	{probe.Swinging, nil, lang.SeeSwingFree, []argument{period, limitHere, lower}},
}

// oscillationReasons are why they do.
var oscillationReasons = []sentence{
	{probe.Cycle, broken, lang.WhyCycleSoFar, nil},
	{probe.Cycle, atLimit, lang.WhyCycleLimit, nil},
	{probe.Cycle, onEdge, lang.WhyEdge, nil},
	{probe.Cycle, nil, lang.WhyCycle, nil},
	{probe.Wandering, nil, lang.WhyWandering, nil},
	{probe.Edge, nil, lang.WhyEdge, nil},
	{probe.Swinging, flips, lang.WhySwinging, nil},
	{probe.Swinging, nil, lang.WhySwingLong, nil},
}
