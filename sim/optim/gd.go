package optim

import "descent/sim/param"

var gradientDescent = Rule{
	ID:   "gd",
	Name: "GD",
	Doc:  "Steps against the gradient, by the learning rate times its length.",
	Cite: "A. Cauchy, Méthode générale pour la résolution des systèmes d'équations simultanées, 1847. " +
		"torch: SGD without momentum, here with the whole gradient unless the run asks for batches or noise.",
	Params:  []param.Param{lrParam(1e-3), weightDecayParam()},
	Suggest: func(gd, _ float64) float64 { return gd },
	Step:    gdStep,
	Terms:   gdTerms,
}

func gdStep(s *State, _ Oracle) {
	lr, lambda := s.Hyper[0], s.Hyper[1]
	x := s.X
	for i, g := range s.G {
		x[i] = descend(x[i], lr, coupled(g, lambda, x[i]))
	}
}

func gdTerms(dst []Term, s *State, i int) []Term {
	lr, lambda, x := s.Hyper[0], s.Hyper[1], s.X[i]
	dst, g := coupledTerm(dst, s.G[i], lambda, x)
	return append(dst, Term{"x", "{x} − {lr}·{g}", []float64{x, lr, g}, descend(x, lr, g)})
}
