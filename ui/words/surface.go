package words

import (
	"math"
	"slices"

	"descent/sim/fmath"
	"descent/sim/probe"
	"descent/sim/typed"
	"descent/ui/lang"
)

// The numbers of the sentences.
var (
	rate    = number(func(f *probe.Finding) float64 { return f.Rate })
	tenfold = number(func(f *probe.Finding) float64 { return math.Ceil(f.Tenfold) })
	period  = number(func(f *probe.Finding) float64 { return typed.Round(f.Period, 3) })
	lr      = number(func(f *probe.Finding) float64 { return f.LR })
	limit   = number(limitOf)
	try     = number(func(f *probe.Finding) float64 { return f.Try })
	loss    = number(func(f *probe.Finding) float64 { return f.Loss })
	slope   = number(func(f *probe.Finding) float64 { return f.Slope })
	pointX  = number(func(f *probe.Finding) float64 { return f.Point.X })
	pointY  = number(func(f *probe.Finding) float64 { return f.Point.Y })
	cond    = number(func(f *probe.Finding) float64 { return f.Curve.Cond })
	// within is a round length that the distance is below.
	within = number(func(f *probe.Finding) float64 { return roundUp(max(f.Distance, 1e-15)) })
)

// roundUp returns the least number of one digit that is not below v, which is positive.
func roundUp(v float64) float64 {
	r := typed.Round(v, 1)
	if r < v {
		r = typed.Round(r+fmath.Pow(10, math.Floor(math.Log10(v))), 1)
	}
	return r
}

func form(_ Speaker, f *probe.Finding) (string, bool) { return f.Here.Form, true }

// limitOf returns the largest stable rate: where the finding has it from, or here.
func limitOf(f *probe.Finding) float64 {
	if math.IsNaN(f.Limit) && f.Bounded {
		return f.Here.LR
	}
	return f.Limit
}

// Conditions.
func limited(f *probe.Finding) bool   { return !math.IsNaN(limitOf(f)) }
func finitely(f *probe.Finding) bool  { return limited(f) && !math.IsInf(limitOf(f), 0) }
func trying(f *probe.Finding) bool    { return !math.IsNaN(f.Try) }
func remembers(f *probe.Finding) bool { return f.Remedies.Has(probe.SecondOrder) }

func because(c probe.Cause) func(f *probe.Finding) bool {
	return func(f *probe.Finding) bool { return f.Cause == c }
}

func at(basins ...probe.Basin) func(f *probe.Finding) bool {
	return func(f *probe.Finding) bool { return slices.Contains(basins, f.Basin) }
}

// surfaces are the sentences of lanes on a surface.
var surfaces = slices.Concat(rests, oscillations, []sentence{
	{probe.Converging, nil, lang.SeeConverging, []argument{rate, tenfold}},
	{probe.Starting, trying, lang.SeeBeginHigh, []argument{lr, limit, try}},
	{probe.Starting, finitely, lang.SeeBegin, []argument{lr, limit}},
	{probe.Diverging, because(probe.OverLimit), lang.SeeOverLimit, []argument{lr, form, limit, try}},
	{probe.Diverging, because(probe.Overshoot), lang.SeeOvershoot, []argument{lr, try}},
	{probe.Diverging, because(probe.Downhill), lang.SeeDownhill, nil},
	{probe.Diverging, because(probe.Undefined), lang.SeeUndefined, []argument{try}},
	{probe.Diverged, because(probe.OverLimit), lang.SeeOverLimit, []argument{lr, form, limit, try}},
	{probe.Diverged, because(probe.Overshoot), lang.SeeOvershoot, []argument{lr, try}},
	{probe.Diverged, because(probe.Downhill), lang.SeeDownhill, nil},
	{probe.Diverged, because(probe.Undefined), lang.SeeUndefined, []argument{try}},
	{probe.TooSlow, nil, lang.SeeTooSlow, []argument{lr, limit, try}},
	{probe.Crawling, remembers, lang.SeeCrawlingOn, []argument{cond}},
	{probe.Crawling, nil, lang.SeeCrawling, []argument{cond}},
	{probe.Unsettled, nil, lang.SeeUnsettled, []argument{loss}},
})

// atRest are the kinds that need no learning rate.
var atRest = []probe.Kind{probe.Reached, probe.Passing, probe.Stuck, probe.Saddle, probe.Diverged}

// Surface says what a lane on a surface does; it is empty if nothing is known
// beyond its loss. Methods that choose their own steps oscillate and converge
// in ways that these findings do not describe, so only their findings at rest are said.
func (s Speaker) Surface(l Lane, f *probe.Finding) string {
	if f.OwnSteps && !slices.Contains(atRest, f.Kind) {
		return ""
	}
	return s.say(surfaces, l, f)
}

// reasons are why a lane on a surface does what it does.
var reasons = slices.Concat(restReasons, oscillationReasons, []sentence{
	{probe.Converging, nil, lang.WhyConverging, nil},
	{probe.Diverging, because(probe.Downhill), lang.WhyDownhill, nil},
	{probe.Diverging, nil, lang.WhyDiverging, nil},
	{probe.Diverged, because(probe.Downhill), lang.WhyDownhill, nil},
	{probe.Diverged, nil, lang.WhyDiverging, nil},
	{probe.TooSlow, nil, lang.WhyTooSlow, nil},
	{probe.Crawling, nil, lang.WhyCrawling, nil},
})

// Why says why a lane on a surface does what Surface says of it.
func (s Speaker) Why(l Lane, f *probe.Finding) string {
	row, ok := find(reasons, f)
	if !ok || s.Surface(l, f) == "" {
		return ""
	}
	args, known := row.values(s, f)
	if !known {
		return ""
	}
	return s.Lang.T(row.word, args...)
}
