package optim

import "descent/sim/param"

var momentum = Rule{
	ID:   "momentum",
	Name: "Momentum",
	Doc:  "Rolls on: each step adds the gradient to a kept share of the last direction.",
	Cite: "B. T. Polyak, Some methods of speeding up the convergence of iteration methods, 1964. " +
		"torch: the buffer adds gradients up and lr stands outside it, so the rate in the long run is lr/(1 − μ); " +
		"the form b ← μ·b + (1 − μ)·g wants a rate 1/(1 − μ) times as large. " +
		"Dampening does not act on the first step, nor without momentum.",
	Params: []param.Param{
		lrParam(1e-3),
		momentumParam(0.9),
		{Name: "dampening", Symbol: "τ", Scale: param.Log, Doc: "share of the new gradient that is left out", Max: 1},
		weightDecayParam(),
	},
	Slots:   []string{"b"},
	Suggest: func(gd, _ float64) float64 { return 0.3 * gd },
	Step:    momentumStep,
	Terms:   momentumTerms,
}

func momentumStep(s *State, _ Oracle) {
	lr, mu, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[3]
	gain := undamped(s)
	x, b := s.X, s.Slot(0)
	for i, g := range s.G {
		b[i] = float64(mu*b[i]) + float64(gain*coupled(g, lambda, x[i]))
		x[i] = descend(x[i], lr, b[i])
	}
}

// undamped returns the share of the gradient that enters the buffer.
func undamped(s *State) float64 {
	if mu, tau := s.Hyper[1], s.Hyper[2]; s.Step > 0 && mu != 0 {
		return 1 - tau
	}
	return 1
}

func momentumTerms(dst []Term, s *State, i int) []Term {
	lr, mu, tau, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3]
	gain, x, b := undamped(s), s.X[i], s.Slot(0)[i]
	dst, g := coupledTerm(dst, s.G[i], lambda, x)
	sum := float64(mu*b) + float64(gain*g)
	if gain == 1 {
		dst = append(dst, Term{"b", "{μ}·{b} + {g}", []float64{mu, b, g}, sum})
	} else {
		dst = append(dst, Term{"b", "{μ}·{b} + (1 − {τ})·{g}", []float64{mu, b, tau, g}, sum})
	}
	return append(dst, Term{"x", "{x} − {lr}·{b}", []float64{x, lr, sum}, descend(x, lr, sum)})
}
