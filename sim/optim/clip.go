package optim

import (
	"math"
	"slices"

	"descent/sim/param"
)

// Clipping by the norm is R. Pascanu, T. Mikolov, Y. Bengio, On the difficulty of
// training recurrent neural networks, 2013, algorithm 1, in the form of torch's
// clip_grad_norm_; by the value it is torch's clip_grad_value_. It acts on the gradient alone,
// before weight decay is added to it, as in code that calls these before a step.

// normEps is what torch adds to the norm.
const normEps = 1e-6

// clipped returns the rules, each with the hyper-parameters clip_norm and clip_value.
func clipped(rules ...Rule) []Rule {
	for i := range rules {
		rules[i] = clip(rules[i])
	}
	return rules
}

// clip returns base on clipped gradients: first its hyper-parameters, then the two of
// clipping. A rule that has them already is returned as it is.
func clip(base Rule) Rule {
	if base.ParamIndex("clip_norm") >= 0 {
		return base
	}
	at := len(base.Params)
	r := base
	r.Params = slices.Concat(base.Params, []param.Param{
		{Name: "clip_norm", Symbol: "c₂", Scale: param.Log, Doc: "the gradient is shortened to this length; 0: never", Max: 1e9, First: 1},
		{Name: "clip_value", Symbol: "c∞", Scale: param.Log, Doc: "each slope is cut to this size; 0: never", Max: 1e9, First: 1},
	})
	r.Step = func(s *State, o Oracle) {
		if c2, cInf := s.Hyper[at], s.Hyper[at+1]; c2 != 0 || cInf != 0 {
			clipGradient(s.G, c2, cInf)
		}
		base.Step(s, o)
	}
	r.Terms = func(dst []Term, s *State, i int) []Term {
		c2, cInf := s.Hyper[at], s.Hyper[at+1]
		if c2 == 0 && cInf == 0 {
			return base.Terms(dst, s, i)
		}
		with := *s
		with.G = slices.Clone(s.G)
		dst = clipTerms(dst, s.G, i, c2, cInf)
		clipGradient(with.G, c2, cInf)
		return base.Terms(dst, &with, i)
	}
	return r
}

// clipGradient shortens g to the length c2, then cuts its components to ±cInf;
// a limit of 0 is off.
func clipGradient(g []float64, c2, cInf float64) {
	if share := clipShare(norm(g), c2); share < 1 {
		for i := range g {
			g[i] *= share
		}
	}
	if cInf != 0 {
		for i := range g {
			g[i] = max(-cInf, min(g[i], cInf))
		}
	}
}

// clipShare returns what share of a gradient of length n is kept.
func clipShare(n, c2 float64) float64 {
	if c2 == 0 {
		return 1
	}
	return min(1, c2/(n+normEps))
}

// clipTerms appends the lines of clipGradient that change anything.
func clipTerms(dst []Term, g []float64, i int, c2, cInf float64) []Term {
	share := clipShare(norm(g), c2)
	cut := float64(g[i] * share)
	if share < 1 {
		var n float64
		dst, n = normTerm(dst, g)
		dst = append(dst, Term{"g", "{g}·min(1, {c₂}/({‖g‖} + 0.000001))", []float64{g[i], c2, n}, cut})
	}
	acts := func(v float64) bool { return math.Abs(v*share) > cInf }
	if cInf != 0 && slices.ContainsFunc(g, acts) {
		dst = append(dst, Term{"g", "max(−{c∞}, min({g}, {c∞}))", []float64{cInf, cut, cInf}, max(-cInf, min(cut, cInf))})
	}
	return dst
}
