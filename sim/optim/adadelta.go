package optim

import (
	"math"

	"descent/sim/param"
)

var adadelta = Rule{
	ID:   "adadelta",
	Name: "Adadelta",
	Doc:  "Measures each step in the size of its own past steps, so that a rate of 1 has the parameters' own units.",
	Cite: "M. D. Zeiler, ADADELTA: an adaptive learning rate method, 2012, arXiv:1212.5701, algorithm 1. " +
		"torch: the step is multiplied by lr (the paper has none, which is lr = 1); ε stands inside both roots, " +
		"and the average of the steps is the one from before this step.",
	Params: []param.Param{
		lrParam(1),
		averageParam("rho", "ρ", "share that both averages of squares keep", 0.9),
		epsParam(1e-6),
		weightDecayParam(),
	},
	Slots:   []string{"v", "u"},
	Suggest: func(_, width float64) float64 { return 0.75 * width },
	Step:    adadeltaStep,
	Terms:   adadeltaTerms,
}

func adadeltaStep(s *State, _ Oracle) {
	lr, rho, eps, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3]
	x, v, u := s.X, s.Slot(0), s.Slot(1)
	for i, g := range s.G {
		g = coupled(g, lambda, x[i])
		v[i] = blend(rho, v[i], g*g)
		d := math.Sqrt(u[i]+eps) / math.Sqrt(v[i]+eps) * g
		u[i] = blend(rho, u[i], d*d)
		x[i] = descend(x[i], lr, d)
	}
}

func adadeltaTerms(dst []Term, s *State, i int) []Term {
	lr, rho, eps, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3]
	x, v, u := s.X[i], s.Slot(0)[i], s.Slot(1)[i]
	dst, g := coupledTerm(dst, s.G[i], lambda, x)
	v1 := blend(rho, v, g*g)
	d := math.Sqrt(u+eps) / math.Sqrt(v1+eps) * g
	return append(dst,
		Term{"v", "{ρ}·{v} + (1 − {ρ})·{g}²", []float64{rho, v, rho, g}, v1},
		Term{"d", "√({u} + {ε})/√({v} + {ε})·{g}", []float64{u, eps, v1, eps, g}, d},
		Term{"u", "{ρ}·{u} + (1 − {ρ})·{d}²", []float64{rho, u, rho, d}, blend(rho, u, d*d)},
		Term{"x", "{x} − {lr}·{d}", []float64{x, lr, d}, descend(x, lr, d)})
}
