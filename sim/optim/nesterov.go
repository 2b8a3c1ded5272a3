package optim

import "descent/sim/param"

var nesterov = Rule{
	ID:   "nesterov",
	Name: "Nesterov",
	Doc:  "Momentum that looks ahead: it corrects the kept direction by the gradient where that leads.",
	Cite: "Y. Nesterov, A method of solving a convex programming problem with convergence rate O(1/k²), 1983; " +
		"in the form of I. Sutskever et al., On the importance of initialization and momentum in deep learning, 2013. " +
		"torch: the points shown are the points looked ahead to, so one gradient a step is enough; " +
		"the rate in the long run is lr/(1 − μ).",
	Params:  []param.Param{lrParam(1e-3), momentumParam(0.9), weightDecayParam()},
	Slots:   []string{"b"},
	Suggest: func(gd, _ float64) float64 { return 0.3 * gd },
	Step:    nesterovStep,
	Terms:   nesterovTerms,
}

func nesterovStep(s *State, _ Oracle) {
	lr, mu, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2]
	x, b := s.X, s.Slot(0)
	for i, g := range s.G {
		g = coupled(g, lambda, x[i])
		b[i] = g + float64(mu*b[i])
		x[i] = descend(x[i], lr, g+float64(mu*b[i]))
	}
}

func nesterovTerms(dst []Term, s *State, i int) []Term {
	lr, mu, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2]
	x, b := s.X[i], s.Slot(0)[i]
	dst, g := coupledTerm(dst, s.G[i], lambda, x)
	sum := g + float64(mu*b)
	ahead := g + float64(mu*sum)
	return append(dst,
		Term{"b", "{μ}·{b} + {g}", []float64{mu, b, g}, sum},
		Term{"u", "{g} + {μ}·{b}", []float64{g, mu, sum}, ahead},
		Term{"x", "{x} − {lr}·{u}", []float64{x, lr, ahead}, descend(x, lr, ahead)})
}
