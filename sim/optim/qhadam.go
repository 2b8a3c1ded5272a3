package optim

import (
	"math"

	"descent/sim/param"
)

var qhadam = Rule{
	ID:   "qhadam",
	Name: "QHAdam",
	Doc:  "Adam with some of the new gradient mixed into its mean, and of the new square into its squares.",
	Cite: "J. Ma, D. Yarats, Quasi-hyperbolic momentum and Adam for deep learning, 2019, arXiv:1810.06801, the update of its QHAdam section. " +
		"ν₁ = ν₂ = 1 is Adam, which is what the authors' code starts with; here ν₁ = 0.7 and β₁ = 0.995. " +
		"Weight decay is added to the gradient.",
	Params: []param.Param{
		lrParam(1e-3),
		averageParam("beta1", "β₁", "share that the average of the gradients keeps", 0.995),
		beta2Param(), epsParam(1e-8), weightDecayParam(),
		{Name: "nu1", Symbol: "ν₁", Scale: param.Log, Doc: "share of the average in the direction", Default: 0.7, Max: 1},
		{Name: "nu2", Symbol: "ν₂", Scale: param.Log, Doc: "share of the average in the squares divided by", Default: 1, Max: 1},
	},
	Slots:   []string{"m", "v"},
	Suggest: adamRate,
	Step:    qhadamStep,
	Terms:   qhadamTerms,
}

func qhadamStep(s *State, _ Oracle) {
	lr, beta1, beta2, eps, lambda, nu1, nu2 := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4], s.Hyper[5], s.Hyper[6]
	c1, c2 := correction(beta1, s.Step+1), correction(beta2, s.Step+1)
	x, m, v := s.X, s.Slot(0), s.Slot(1)
	for i, g := range s.G {
		g = coupled(g, lambda, x[i])
		m[i] = blend(beta1, m[i], g)
		v[i] = blend(beta2, v[i], g*g)
		x[i] -= lr * blend(nu1, m[i]/c1, g) / (math.Sqrt(blend(nu2, v[i]/c2, g*g)) + eps)
	}
}

func qhadamTerms(dst []Term, s *State, i int) []Term {
	lr, beta1, beta2, eps, lambda, nu1, nu2 := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4], s.Hyper[5], s.Hyper[6]
	x, m, v, t := s.X[i], s.Slot(0)[i], s.Slot(1)[i], float64(s.Step+1)
	dst, g := coupledTerm(dst, s.G[i], lambda, x)
	m1, v1 := blend(beta1, m, g), blend(beta2, v, g*g)
	mHat, vHat := m1/correction(beta1, s.Step+1), v1/correction(beta2, s.Step+1)
	u, square := blend(nu1, mHat, g), blend(nu2, vHat, g*g)
	return append(dst,
		Term{"m", "{β₁}·{m} + (1 − {β₁})·{g}", []float64{beta1, m, beta1, g}, m1},
		Term{"v", "{β₂}·{v} + (1 − {β₂})·{g}²", []float64{beta2, v, beta2, g}, v1},
		Term{"m̂", "{m}/(1 − {β₁}^{t})", []float64{m1, beta1, t}, mHat},
		Term{"v̂", "{v}/(1 − {β₂}^{t})", []float64{v1, beta2, t}, vHat},
		Term{"u", "{ν₁}·{m̂} + (1 − {ν₁})·{g}", []float64{nu1, mHat, nu1, g}, u},
		Term{"w", "{ν₂}·{v̂} + (1 − {ν₂})·{g}²", []float64{nu2, vHat, nu2, g}, square},
		Term{"x", "{x} − {lr}·{u}/(√({w}) + {ε})", []float64{x, lr, u, square, eps}, x - lr*u/(math.Sqrt(square)+eps)})
}
