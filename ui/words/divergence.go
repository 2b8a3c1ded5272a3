package words

import (
	"math"
	"slices"

	"descent/sim/probe"
	"descent/ui/lang"
)

// The sentences of lanes on a surface that have diverged or will: what happens, why, and
// the rate that holds.

var (
	beganAt    = number(func(f *probe.Finding) float64 { return float64(f.BeganAt) })
	beganLimit = number(func(f *probe.Finding) float64 { return f.BeganLimit })
)

// leaving says that the lane has diverged, or when it will.
func leaving(s Speaker, f *probe.Finding) (string, bool) {
	if f.Kind == probe.Diverging {
		return s.Lang.T(lang.DivergesAt, f.At), true
	}
	return s.Lang.T(lang.Diverged), true
}

// held says which rate holds from now on, or would have from where the rate was set; it is
// empty if none is known.
func held(s Speaker, f *probe.Finding) (string, bool) {
	switch {
	case math.IsNaN(f.Try):
		return "", true
	case f.Kind == probe.Diverging && !f.Remedies.Has(probe.Again):
		return s.Lang.T(lang.Holds, s.Num(f.Try)), true
	}
	return s.Lang.T(lang.WouldHold, s.Num(f.Try)), true
}

func began(f *probe.Finding) bool { return f.Cause == probe.Overshoot && f.BeganAt >= 0 }

// divergences are the sentences, each of a lane that has diverged and of one that will.
var (
	divergences       = slices.Concat(endings(probe.Diverged), endings(probe.Diverging))
	divergenceReasons = slices.Concat(whyEnds(probe.Diverged), whyEnds(probe.Diverging))
)

// endings are the sentences of a kind.
func endings(k probe.Kind) []sentence {
	return []sentence{
		{k, steepest, lang.SeeOverLimit, []argument{leaving, lr, form, limit, held}},
		{k, because(probe.OverLimit), lang.SeeOverWay, []argument{leaving, lr, limit, held}},
		{k, began, lang.SeeOverBegan, []argument{leaving, lr, beganLimit, beganAt, held}},
		{k, because(probe.Overshoot), lang.SeeOvershoot, []argument{leaving, given, held}},
		{k, because(probe.Undefined), lang.SeeUndefined, []argument{leaving, held}},
		{k, bottomless, lang.SeeNoBottom, []argument{leaving}},
		{k, hopeless, lang.SeeNoneHelps, []argument{leaving}},
		{k, because(probe.Downhill), lang.SeeDownhill, []argument{leaving, held}},
		{k, nil, lang.SeeNoneHolds, []argument{leaving}},
	}
}

// steepest reports whether the limit is that of the steepest direction here, as the gauge
// shows it.
func steepest(f *probe.Finding) bool {
	return f.Cause == probe.OverLimit && math.Abs(f.Limit-f.Here.LR) <= 1e-6*f.Limit
}

// Blamed returns the limit that a divergence is blamed on where it is not that of the last
// good point, and of what it is; NaN if there is none.
func (s Speaker) Blamed(f *probe.Finding) (limit float64, of string) {
	switch {
	case f.Kind != probe.Diverged:
	case began(f):
		return f.BeganLimit, s.Lang.T(lang.GaugeBegan, f.BeganAt)
	case f.Cause == probe.OverLimit && !steepest(f):
		return f.Limit, s.Lang.T(lang.GaugeWay)
	}
	return math.NaN(), ""
}

func bottomless(f *probe.Finding) bool { return hopeless(f) && f.Certain }

func hopeless(f *probe.Finding) bool { return f.Cause == probe.Downhill && !trying(f) }

// whyEnds are the reasons of a kind.
func whyEnds(k probe.Kind) []sentence {
	return []sentence{
		{k, because(probe.OverLimit), lang.WhyDiverging, nil},
		{k, began, lang.WhyDiverging, nil},
		{k, because(probe.Overshoot), lang.WhyOvershoot, nil},
		{k, because(probe.Undefined), lang.WhyUndefined, nil},
		{k, hopeless, lang.WhyDownhill, nil},
		{k, because(probe.Downhill), lang.WhyCarried, nil},
	}
}
