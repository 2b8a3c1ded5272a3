package optim

import "descent/sim/param"

var qhm = Rule{
	ID:   "qhm",
	Name: "QHM",
	Doc:  "Steps along a mix of the new gradient and an average of all of them.",
	Cite: "J. Ma, D. Yarats, Quasi-hyperbolic momentum and Adam for deep learning, 2019, arXiv:1810.06801, " +
		"equations (3) and (4), with its rule of thumb ν = 0.7, β = 0.999 (here μ). " +
		"The average is one, g weighed by 1 − μ: its rate is 1/(1 − μ) times that of torch's momentum, and it starts at 0 uncorrected.",
	Params: []param.Param{
		lrParam(1e-3),
		averageParam("momentum", "μ", "share that the average of the gradients keeps", 0.999),
		{Name: "nu", Symbol: "ν", Scale: param.Log, Doc: "share of the average in the direction; 0 is plain descent", Default: 0.7, Max: 1},
		weightDecayParam(),
	},
	Slots:   []string{"b"},
	Suggest: func(gd, _ float64) float64 { return 3 * gd },
	Step:    qhmStep,
	Terms:   qhmTerms,
}

func qhmStep(s *State, _ Oracle) {
	lr, mu, nu, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3]
	x, b := s.X, s.Slot(0)
	for i, g := range s.G {
		g = coupled(g, lambda, x[i])
		b[i] = blend(mu, b[i], g)
		x[i] = descend(x[i], lr, blend(nu, b[i], g))
	}
}

func qhmTerms(dst []Term, s *State, i int) []Term {
	lr, mu, nu, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3]
	x, b := s.X[i], s.Slot(0)[i]
	dst, g := coupledTerm(dst, s.G[i], lambda, x)
	b1 := blend(mu, b, g)
	u := blend(nu, b1, g)
	return append(dst,
		Term{"b", "{μ}·{b} + (1 − {μ})·{g}", []float64{mu, b, mu, g}, b1},
		Term{"u", "{ν}·{b} + (1 − {ν})·{g}", []float64{nu, b1, nu, g}, u},
		Term{"x", "{x} − {lr}·{u}", []float64{x, lr, u}, descend(x, lr, u)})
}
