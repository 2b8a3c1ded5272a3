package optim

import "descent/sim/param"

var polyak = Rule{
	ID:   "polyak",
	Name: "Polyak",
	Doc:  "Gradient descent whose rate is how far the loss is above its least value, over the squared slope.",
	Cite: "B. T. Polyak, Minimization of unsmooth functionals, 1969; with a largest rate as in N. Loizou et al., " +
		"Stochastic Polyak step-size for SGD, 2021, arXiv:2002.10542 (its c is 1 here). " +
		"A least value set too low makes the steps too long near the end, one set too high stops there.",
	Params: []param.Param{
		{Name: "lr", Symbol: "lr", Scale: param.Log, Doc: "largest rate", Default: 1, Min: 1e-8, Max: 1e3},
		{Name: "f_star", Symbol: "f⋆", Scale: param.Log, Doc: "least value of the loss", Min: -1e9, Max: 1e9},
	},
	Suggest: func(gd, _ float64) float64 { return 10 * gd },
	Step:    polyakStep,
	Terms:   polyakTerms,
}

// polyakRate returns the step's rate for a slope of squared length square.
func polyakRate(s *State, square float64) float64 {
	if square == 0 {
		return 0
	}
	lr, least := s.Hyper[0], s.Hyper[1]
	return max(0, min(lr, (s.Loss-least)/square))
}

func polyakStep(s *State, _ Oracle) {
	rate := polyakRate(s, dot(s.G, s.G))
	for i, g := range s.G {
		s.X[i] = descend(s.X[i], rate, g)
	}
}

func polyakTerms(dst []Term, s *State, i int) []Term {
	lr, least, x, g := s.Hyper[0], s.Hyper[1], s.X[i], s.G[i]
	square := dot(s.G, s.G)
	rate := polyakRate(s, square)
	if square == 0 {
		dst = append(dst, Term{"α", "0", nil, rate})
	} else {
		dst = append(dst, Term{"α", "max(0, min({lr}, ({f} − {f⋆})/{Σg²}))", []float64{lr, s.Loss, least, square}, rate})
	}
	return append(dst, Term{"x", "{x} − {α}·{g}", []float64{x, rate, g}, descend(x, rate, g)})
}
