package optim

import (
	"math"

	"descent/sim/param"
)

var adabelief = Rule{
	ID:   "adabelief",
	Name: "AdaBelief",
	Doc:  "Adam that divides by how far gradients stray from their mean: long steps where they are as expected.",
	Cite: "J. Zhuang et al., AdaBelief optimizer: adapting stepsizes by the belief in observed gradients, 2020, arXiv:2010.07468, algorithm 2. " +
		"ε is added to the memory s in every step, as there and in the authors' code, and again to its root. The paper has ε = 1e-8; " +
		"their code 1e-16, RAdam's warm-up and AdamW's decay, all by default. Weight decay here is added to the gradient.",
	Params:  []param.Param{lrParam(1e-3), beta1Param(), beta2Param(), epsParam(1e-8), weightDecayParam()},
	Slots:   []string{"m", "s"},
	Suggest: func(_, width float64) float64 { return 0.015 * width },
	Step:    adabeliefStep,
	Terms:   adabeliefTerms,
}

func adabeliefStep(s *State, _ Oracle) {
	lr, beta1, beta2, eps, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4]
	c1, c2 := correction(beta1, s.Step+1), correction(beta2, s.Step+1)
	x, m, spread := s.X, s.Slot(0), s.Slot(1)
	for i, g := range s.G {
		g = coupled(g, lambda, x[i])
		m[i] = blend(beta1, m[i], g)
		d := g - m[i]
		spread[i] = blend(beta2, spread[i], d*d) + eps
		x[i] -= lr * (m[i] / c1) / (math.Sqrt(spread[i]/c2) + eps)
	}
}

func adabeliefTerms(dst []Term, s *State, i int) []Term {
	lr, beta1, beta2, eps, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4]
	x, m, spread, t := s.X[i], s.Slot(0)[i], s.Slot(1)[i], float64(s.Step+1)
	dst, g := coupledTerm(dst, s.G[i], lambda, x)
	m1 := blend(beta1, m, g)
	d := g - m1
	s1 := blend(beta2, spread, d*d) + eps
	mHat, sHat := m1/correction(beta1, s.Step+1), s1/correction(beta2, s.Step+1)
	return append(dst,
		Term{"m", "{β₁}·{m} + (1 − {β₁})·{g}", []float64{beta1, m, beta1, g}, m1},
		Term{"s", "{β₂}·{s} + (1 − {β₂})·({g} − {m})² + {ε}", []float64{beta2, spread, beta2, g, m1, eps}, s1},
		Term{"m̂", "{m}/(1 − {β₁}^{t})", []float64{m1, beta1, t}, mHat},
		Term{"ŝ", "{s}/(1 − {β₂}^{t})", []float64{s1, beta2, t}, sHat},
		Term{"x", "{x} − {lr}·{m̂}/(√({ŝ}) + {ε})", []float64{x, lr, mHat, sHat, eps}, x - lr*mHat/(math.Sqrt(sHat)+eps)})
}
