package optim

import (
	"math"

	"descent/sim/param"
)

var adamax = Rule{
	ID:   "adamax",
	Name: "Adamax",
	Doc:  "Adam with the largest of the faded gradients in place of their root mean square.",
	Cite: "D. P. Kingma, J. Ba, Adam: a method for stochastic optimization, 2015, arXiv:1412.6980, algorithm 2. " +
		"torch: ε is added to |g| inside the maximum (the paper has no ε).",
	Params: []param.Param{
		lrParam(2e-3), beta1Param(),
		averageParam("beta2", "β₂", "share that the largest gradient keeps in each step", 0.999),
		epsParam(1e-8), weightDecayParam(),
	},
	Slots:   []string{"m", "u"},
	Suggest: func(_, width float64) float64 { return 0.04 * width },
	Step:    adamaxStep,
	Terms:   adamaxTerms,
}

func adamaxStep(s *State, _ Oracle) {
	lr, beta1, beta2, eps, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4]
	rate := lr / correction(beta1, s.Step+1)
	x, m, u := s.X, s.Slot(0), s.Slot(1)
	for i, g := range s.G {
		g = coupled(g, lambda, x[i])
		m[i] = blend(beta1, m[i], g)
		u[i] = max(beta2*u[i], math.Abs(g)+eps)
		x[i] -= rate * m[i] / u[i]
	}
}

func adamaxTerms(dst []Term, s *State, i int) []Term {
	lr, beta1, beta2, eps, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4]
	x, m, u := s.X[i], s.Slot(0)[i], s.Slot(1)[i]
	dst, g := coupledTerm(dst, s.G[i], lambda, x)
	m1, u1 := blend(beta1, m, g), max(beta2*u, math.Abs(g)+eps)
	rate := lr / correction(beta1, s.Step+1)
	return append(dst,
		Term{"m", "{β₁}·{m} + (1 − {β₁})·{g}", []float64{beta1, m, beta1, g}, m1},
		Term{"u", "max({β₂}·{u}, |{g}| + {ε})", []float64{beta2, u, g, eps}, u1},
		Term{"lrₜ", "{lr}/(1 − {β₁}^{t})", []float64{lr, beta1, float64(s.Step + 1)}, rate},
		Term{"x", "{x} − {lrₜ}·{m}/{u}", []float64{x, rate, m1, u1}, x - rate*m1/u1})
}
