package words

import (
	"math"
	"slices"
	"strconv"

	"descent/sim/probe"
	"descent/sim/typed"
	"descent/ui/lang"
)

// The numbers of the sentences.
var (
	rate     = number(func(f *probe.Finding) float64 { return f.Rate })
	tenfold  = number(func(f *probe.Finding) float64 { return math.Ceil(f.Tenfold) })
	period   = number(func(f *probe.Finding) float64 { return f.Period })
	lr       = number(func(f *probe.Finding) float64 { return f.LR })
	limit    = number(limitOf)
	try      = number(func(f *probe.Finding) float64 { return f.Try })
	loss     = number(func(f *probe.Finding) float64 { return f.Loss })
	slope    = number(func(f *probe.Finding) float64 { return f.Slope })
	floor    = number(func(f *probe.Finding) float64 { return f.Floor })
	pointX   = number(func(f *probe.Finding) float64 { return f.Point.X })
	pointY   = number(func(f *probe.Finding) float64 { return f.Point.Y })
	cond     = number(func(f *probe.Finding) float64 { return f.Curve.Cond })
	sharp    = number(func(f *probe.Finding) float64 { return f.Here.Sharpness })
	bears    = number(bearable)
	curveMin = number(func(f *probe.Finding) float64 { return f.Curve.Min })
	curveMax = number(func(f *probe.Finding) float64 { return f.Curve.Max })
	lowest   = number(func(f *probe.Finding) float64 { return f.Lowest })
	// noise is what was tried.
	noise = number(func(*probe.Finding) float64 { return probe.NoiseTried })
	// within is a round length that the distance is below.
	within = number(func(f *probe.Finding) float64 { return typed.Round(max(f.Distance*1.05, 1e-15), 1) })
)

// step and ran are whole numbers of steps, unknown if the run ahead was not made.
func step(_ Speaker, f *probe.Finding) (string, bool) { return strconv.Itoa(f.At), f.At >= 0 }
func ran(_ Speaker, f *probe.Finding) (string, bool)  { return strconv.Itoa(f.Ran), f.Ran > 0 }

func form(_ Speaker, f *probe.Finding) (string, bool) { return f.Here.Form, true }

// limitOf returns the largest stable rate: where the finding has it from, or here.
func limitOf(f *probe.Finding) float64 {
	if math.IsNaN(f.Limit) && f.Bounded {
		return f.Here.LR
	}
	return f.Limit
}

// bearable returns the sharpness at which the rate in force is the largest stable one.
func bearable(f *probe.Finding) float64 { return f.Here.Sharpness * f.Here.LR / f.LR }

// Conditions.
func limited(f *probe.Finding) bool   { return !math.IsNaN(limitOf(f)) }
func finitely(f *probe.Finding) bool  { return limited(f) && !math.IsInf(limitOf(f), 0) }
func trying(f *probe.Finding) bool    { return !math.IsNaN(f.Try) }
func floored(f *probe.Finding) bool   { return !math.IsNaN(f.Floor) }
func remembers(f *probe.Finding) bool { return f.Remedies.Has(probe.SecondOrder) }

// atEdge reports whether the sharpness at this very step is about what the rate bears.
func atEdge(f *probe.Finding) bool {
	r := f.Here.Sharpness / bearable(f)
	return r > 0.7 && r < 1.4
}

// advised reports whether a finding has a remedy.
func advised(r probe.Remedy) func(f *probe.Finding) bool {
	return func(f *probe.Finding) bool { return f.Remedies.Has(r) }
}

// noisily is at for those that noise helps.
func noisily(b probe.Basin) func(f *probe.Finding) bool {
	return func(f *probe.Finding) bool { return f.Basin == b && f.Remedies.Has(probe.Noise) }
}

func because(c probe.Cause) func(f *probe.Finding) bool {
	return func(f *probe.Finding) bool { return f.Cause == c }
}

func at(basins ...probe.Basin) func(f *probe.Finding) bool {
	return func(f *probe.Finding) bool { return slices.Contains(basins, f.Basin) }
}

// surfaces are the sentences of lanes on a surface.
var surfaces = []sentence{
	{probe.Converging, nil, lang.SeeConverging, []argument{rate, tenfold}},
	{probe.Reached, at(probe.Global), lang.SeeGlobal, []argument{within, pointX, pointY, loss}},
	{probe.Reached, at(probe.Local), lang.SeeLocal, []argument{within, pointX, pointY, loss}},
	{probe.Reached, nil, lang.SeeUnlisted, []argument{within, pointX, pointY, loss}},
	{probe.Passing, nil, lang.SeePassing, []argument{pointX, pointY, step}},
	{probe.Stuck, noisily(probe.Pass), lang.SeeOnSaddleNoise, []argument{pointX, pointY, noise}},
	{probe.Stuck, noisily(probe.Summit), lang.SeeOnMaximumNoise, []argument{pointX, pointY, noise}},
	{probe.Stuck, at(probe.Pass), lang.SeeOnSaddle, []argument{pointX, pointY}},
	{probe.Stuck, at(probe.Summit), lang.SeeOnMaximum, []argument{pointX, pointY}},
	{probe.Stuck, nil, lang.SeeOnFlat, []argument{slope, loss}},
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
	{probe.Cycle, limited, lang.SeeCycle, []argument{period, lr, limit, try}},
	{probe.Cycle, nil, lang.SeeCycleFree, []argument{period, try}},
	{probe.Wandering, floored, lang.SeeFloor, []argument{floor, try}},
	{probe.Wandering, nil, lang.SeeWandering, []argument{try}},
	{probe.Edge, atEdge, lang.SeeEdge, []argument{sharp, bears, lr, try}},
	{probe.Swinging, limited, lang.SeeSwinging, []argument{period, rate, lr, limit, try}},
	{probe.Swinging, nil, lang.SeeSwingFree, []argument{period, rate, try}},
	{probe.Saddle, advised(probe.Momentum), lang.SeeSaddleMomentum, []argument{pointX, pointY, step}},
	{probe.Saddle, advised(probe.Noise), lang.SeeSaddleNoise, []argument{pointX, pointY, step, noise}},
	{probe.Saddle, nil, lang.SeeSaddle, []argument{pointX, pointY, step}},
	{probe.Plateau, trying, lang.SeePlateauRate, []argument{slope, try}},
	{probe.Plateau, advised(probe.Adapt), lang.SeePlateauAdam, []argument{slope}},
	{probe.Plateau, nil, lang.SeePlateau, []argument{slope}},
	{probe.TooSlow, nil, lang.SeeTooSlow, []argument{lr, limit, try}},
	{probe.Crawling, remembers, lang.SeeCrawlingOn, []argument{cond}},
	{probe.Crawling, nil, lang.SeeCrawling, []argument{cond}},
	{probe.Unsettled, nil, lang.SeeUnsettled, []argument{loss}},
}

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
var reasons = []sentence{
	{probe.Converging, nil, lang.WhyConverging, nil},
	{probe.Reached, at(probe.Local), lang.WhyLocal, []argument{slope, curveMin, curveMax, ran, lowest}},
	{probe.Reached, nil, lang.WhyReached, []argument{slope, curveMin, curveMax, ran}},
	{probe.Passing, nil, lang.WhyPassing, nil},
	{probe.Stuck, at(probe.Flat), lang.WhyOnFlat, []argument{curveMin, curveMax, ran}},
	{probe.Stuck, nil, lang.WhyStuck, []argument{curveMin, curveMax, ran}},
	{probe.Diverging, because(probe.Downhill), lang.WhyDownhill, nil},
	{probe.Diverging, nil, lang.WhyDiverging, nil},
	{probe.Diverged, because(probe.Downhill), lang.WhyDownhill, nil},
	{probe.Diverged, nil, lang.WhyDiverging, nil},
	{probe.Cycle, nil, lang.WhyCycle, nil},
	{probe.Wandering, nil, lang.WhyWandering, nil},
	{probe.Edge, nil, lang.WhyEdge, nil},
	{probe.Swinging, nil, lang.WhySwinging, nil},
	{probe.Saddle, nil, lang.WhySaddle, []argument{curveMin, curveMax}},
	{probe.Plateau, nil, lang.WhyPlateau, nil},
	{probe.TooSlow, nil, lang.WhyTooSlow, nil},
	{probe.Crawling, nil, lang.WhyCrawling, nil},
}

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
