package optim

import (
	"descent/sim/fmath"
	"descent/sim/param"
)

var asgd = Rule{
	ID:   "asgd",
	Name: "ASGD",
	Doc:  "Gradient descent with a slowly falling rate that also keeps the mean of the points it has been to.",
	Cite: "B. T. Polyak, A. B. Juditsky, Acceleration of stochastic approximation by averaging, 1992. " +
		"torch: the point shown is x, the mean is the memory's a: x itself until t₀ steps are done, then their mean. " +
		"There a changed lr takes hold one step late, because the rate of a step is made in the one before.",
	Params: []param.Param{
		lrParam(1e-2),
		{Name: "lambd", Symbol: "γ", Scale: param.Log, Doc: "pull towards 0, and how fast the rate falls", Default: 1e-4, Max: 1},
		{Name: "alpha", Symbol: "α", Scale: param.Log, Doc: "power by which the rate falls", Default: 0.75, Max: 1},
		{Name: "t0", Symbol: "t₀", Scale: param.Log, Doc: "step after which points are averaged", Default: 1e6, Max: 1e9},
		weightDecayParam(),
	},
	Slots:   []string{"a"},
	Copies:  []int{0},
	Suggest: func(gd, _ float64) float64 { return 1.5 * gd },
	Step:    asgdStep,
	Terms:   asgdTerms,
}

// asgdRates returns the step's rate η and the new point's share μ in the mean.
func asgdRates(s *State) (eta, mu float64) {
	lr, gamma, alpha, t0, done := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], float64(s.Step)
	eta = lr / fmath.Pow(1+float64(gamma*lr*done), alpha)
	return eta, 1 / max(1, done-t0)
}

func asgdStep(s *State, _ Oracle) {
	gamma, lambda := s.Hyper[1], s.Hyper[4]
	eta, mu := asgdRates(s)
	keep := 1 - float64(gamma*eta)
	x, a := s.X, s.Slot(0)
	for i, g := range s.G {
		g = coupled(g, lambda, x[i])
		x[i] = descend(float64(x[i]*keep), eta, g)
		a[i] = asgdMean(a[i], x[i], mu)
	}
}

// asgdMean returns the mean a after the point x joined it with the share μ.
func asgdMean(a, x, mu float64) float64 {
	if mu == 1 {
		return x
	}
	return a + float64(mu*(x-a))
}

func asgdTerms(dst []Term, s *State, i int) []Term {
	lr, gamma, alpha, t0, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4]
	x, a, t := s.X[i], s.Slot(0)[i], float64(s.Step+1)
	eta, mu := asgdRates(s)
	dst, g := coupledTerm(dst, s.G[i], lambda, x)
	next := descend(float64(x*(1-float64(gamma*eta))), eta, g)
	dst = append(dst,
		Term{"η", "{lr}/(1 + {γ}·{lr}·({t} − 1))^{α}", []float64{lr, gamma, lr, t, alpha}, eta},
		Term{"y", "{x}·(1 − {γ}·{η}) − {η}·{g}", []float64{x, gamma, eta, eta, g}, next})
	if mu == 1 {
		dst = append(dst, Term{"a", "{y}", []float64{next}, next})
	} else {
		dst = append(dst,
			Term{"μ", "1/max(1, {t} − 1 − {t₀})", []float64{t, t0}, mu},
			Term{"a", "{a} + {μ}·({y} − {a})", []float64{a, mu, next, a}, asgdMean(a, next, mu)})
	}
	return append(dst, Term{"x", "{y}", []float64{next}, next})
}
