package optim

import (
	"math"

	"descent/sim/fmath"
	"descent/sim/param"
)

var nadam = Rule{
	ID:   "nadam",
	Name: "NAdam",
	Doc:  "Adam that looks ahead as Nesterov's momentum does, with a momentum that warms up.",
	Cite: "T. Dozat, Incorporating Nesterov momentum into Adam, 2016, algorithm 2 and its schedule of μ. " +
		"torch: as of version 2.0 (before, unless foreach=True, μ of this step was counted twice in the second term).",
	Params: []param.Param{
		lrParam(2e-3), beta1Param(), beta2Param(), epsParam(1e-8), weightDecayParam(),
		{Name: "momentum_decay", Symbol: "ψ", Scale: param.Log, Doc: "how fast the momentum warms up", Default: 4e-3, Max: 1},
	},
	Slots:   []string{"m", "v", "P"},
	Suggest: adamRate,
	Step:    nadamStep,
	Terms:   nadamTerms,
}

// nadamMomentum returns μ of step t.
func nadamMomentum(beta1, psi float64, t int) float64 {
	return float64(beta1 * (1 - float64(0.5*fmath.Pow(0.96, float64(t)*psi))))
}

// nadamAhead returns the mean gradient without the bias of its start at 0, from the new
// average m, this step's μ, the next one's and the product of all up to this step.
func nadamAhead(g, m, mu, next, product float64) float64 {
	return float64((1-mu)/(1-product)*g) + float64(next/(1-float64(product*next))*m)
}

func nadamStep(s *State, _ Oracle) {
	lr, beta1, beta2, eps, lambda, psi := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4], s.Hyper[5]
	mu, next := nadamMomentum(beta1, psi, s.Step+1), nadamMomentum(beta1, psi, s.Step+2)
	c2 := correction(beta2, s.Step+1)
	x, m, v, product := s.X, s.Slot(0), s.Slot(1), s.Slot(2)
	if s.Step == 0 {
		for i := range product {
			product[i] = 1
		}
	}
	for i, g := range s.G {
		g = coupled(g, lambda, x[i])
		product[i] = float64(product[i] * mu)
		m[i] = blend(beta1, m[i], g)
		v[i] = blend(beta2, v[i], g*g)
		x[i] -= lr * nadamAhead(g, m[i], mu, next, product[i]) / (math.Sqrt(v[i]/c2) + eps)
	}
}

func nadamTerms(dst []Term, s *State, i int) []Term {
	lr, beta1, beta2, eps, lambda, psi := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4], s.Hyper[5]
	x, m, v, product, t := s.X[i], s.Slot(0)[i], s.Slot(1)[i], s.Slot(2)[i], float64(s.Step+1)
	dst, g := coupledTerm(dst, s.G[i], lambda, x)
	mu, next := nadamMomentum(beta1, psi, s.Step+1), nadamMomentum(beta1, psi, s.Step+2)
	dst = append(dst,
		Term{"μ", "{β₁}·(1 − 0.5·0.96^({t}·{ψ}))", []float64{beta1, t, psi}, mu},
		Term{"μ₊", "{β₁}·(1 − 0.5·0.96^(({t} + 1)·{ψ}))", []float64{beta1, t, psi}, next})
	if s.Step == 0 {
		product = mu
		dst = append(dst, Term{"P", "{μ}", []float64{mu}, product})
	} else {
		before := product
		product = float64(product * mu)
		dst = append(dst, Term{"P", "{P}·{μ}", []float64{before, mu}, product})
	}
	m1, v1 := blend(beta1, m, g), blend(beta2, v, g*g)
	vHat := v1 / correction(beta2, s.Step+1)
	ahead := nadamAhead(g, m1, mu, next, product)
	return append(dst,
		Term{"m", "{β₁}·{m} + (1 − {β₁})·{g}", []float64{beta1, m, beta1, g}, m1},
		Term{"v", "{β₂}·{v} + (1 − {β₂})·{g}²", []float64{beta2, v, beta2, g}, v1},
		Term{"m̂", "(1 − {μ})/(1 − {P})·{g} + {μ₊}/(1 − {P}·{μ₊})·{m}", []float64{mu, product, g, next, product, next, m1}, ahead},
		Term{"v̂", "{v}/(1 − {β₂}^{t})", []float64{v1, beta2, t}, vHat},
		Term{"x", "{x} − {lr}·{m̂}/(√({v̂}) + {ε})", []float64{x, lr, ahead, vHat, eps}, x - lr*ahead/(math.Sqrt(vHat)+eps)})
}
