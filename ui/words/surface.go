package words

import (
	"math"
	"slices"
	"strings"

	"descent/sim/fmath"
	"descent/sim/probe"
	"descent/sim/typed"
)

// The numbers of the sentences.
var (
	rate   = number(func(f *probe.Finding) float64 { return f.Rate })
	period = number(func(f *probe.Finding) float64 { return typed.Round(f.Period, 3) })
	lr     = number(func(f *probe.Finding) float64 { return f.LR })
	limit  = number(limitOf)
	try    = number(func(f *probe.Finding) float64 { return f.Try })
	loss   = number(func(f *probe.Finding) float64 { return f.Loss })
	slope  = number(func(f *probe.Finding) float64 { return f.Slope })
	pointX = number(func(f *probe.Finding) float64 { return coordinate(f.Point.X) })
	pointY = number(func(f *probe.Finding) float64 { return coordinate(f.Point.Y) })
	// within is a round length that the distance is below.
	within = number(func(f *probe.Finding) float64 { return roundUp(max(f.Distance, 1e-15)) })
)

// coordinate returns 0 for what Newton's method has left of it.
func coordinate(v float64) float64 {
	if math.Abs(v) < 1e-12 {
		return 0
	}
	return v
}

// roundUp returns the least number of one digit that is not below v, which is positive.
func roundUp(v float64) float64 {
	r := typed.Round(v, 1)
	if r < v {
		r = typed.Round(r+fmath.Pow(10, math.Floor(math.Log10(v))), 1)
	}
	return r
}

func form(s Speaker, f *probe.Finding) (string, bool) { return s.Form(f.Here), true }

// Form writes the formula of a limit, with the share of a gradient that reaches the step
// as a number where the formula has no name for it.
func (s Speaker) Form(b probe.Bound) string {
	return strings.ReplaceAll(b.Form, "T·", s.Num(b.Gain)+"·")
}

// limitOf returns the largest stable rate of the run, or, where that is not known, here.
func limitOf(f *probe.Finding) float64 {
	switch {
	case !math.IsNaN(f.Limit):
		return f.Limit
	case f.Bounded && !math.IsInf(f.Here.LR, 0):
		return f.Here.LR
	}
	return math.NaN()
}

// Conditions.
func limited(f *probe.Finding) bool { return !math.IsNaN(limitOf(f)) }
func trying(f *probe.Finding) bool  { return !math.IsNaN(f.Try) }

func because(c probe.Cause) func(f *probe.Finding) bool {
	return func(f *probe.Finding) bool { return f.Cause == c }
}

func at(basins ...probe.Basin) func(f *probe.Finding) bool {
	return func(f *probe.Finding) bool { return slices.Contains(basins, f.Basin) }
}

// surfaces are the sentences of lanes on a surface.
var surfaces = slices.Concat(divergences, rests, progress, oscillations)

// rateless are the kinds that are said without a learning rate.
var rateless = []probe.Kind{probe.Reached, probe.Passing, probe.Stuck, probe.Starting, probe.Saddle, probe.Converging, probe.Descending}

// Surface says what a lane on a surface does; it is empty if nothing is known
// beyond its loss. Methods that choose their own steps oscillate and converge
// in ways that the other findings do not describe, so only those without a rate are said.
func (s Speaker) Surface(l Lane, f *probe.Finding) string {
	if f.OwnSteps && !slices.Contains(rateless, f.Kind) {
		return ""
	}
	return s.say(surfaces, l, f)
}

// reasons are why a lane on a surface does what it does.
var reasons = slices.Concat(divergenceReasons, restReasons, progressReasons, oscillationReasons)

// Why says why a lane on a surface does what Surface says of it; nothing of one that has
// stopped without diverging, of which its stop is said instead.
func (s Speaker) Why(l Lane, f *probe.Finding) string {
	row, ok := find(reasons, f)
	if !ok || s.Surface(l, f) == "" || l.Stop != "" && f.Kind != probe.Diverged {
		return ""
	}
	args, known := row.values(s, f)
	if !known {
		return ""
	}
	return s.Lang.T(row.word, args...)
}
