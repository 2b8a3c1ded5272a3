package optim

import (
	"math"

	"descent/sim/param"
)

var adan = Rule{
	ID:   "adan",
	Name: "Adan",
	Doc:  "Adam with Nesterov's look ahead, guessed from how the gradient changed since the last step.",
	Cite: "X. Xie et al., Adan: adaptive Nesterov momentum algorithm for faster optimizing deep models, 2022, arXiv:2208.06677, " +
		"algorithm 1 without its restarts; the averages begin with the first gradient (m₀ = g₀, v₀ = 0, n₀ = g₀²). " +
		"The β here are what an average keeps, as in the authors' code (the paper's are 1 − β); " +
		"that code begins the averages at 0 and corrects them as Adam does.",
	Params: []param.Param{
		lrParam(1e-3),
		averageParam("beta1", "β₁", "share that the average of the gradients keeps", 0.98),
		averageParam("beta2", "β₂", "share that the average of their changes keeps, and how far ahead is looked", 0.92),
		averageParam("beta3", "β₃", "share that the average of the squares keeps", 0.99),
		epsParam(1e-8), decoupledParam(0),
	},
	Slots:   []string{"m", "v", "n", "g₋"},
	Suggest: func(_, width float64) float64 { return 0.005 * width },
	Step:    adanStep,
	Terms:   adanTerms,
}

func adanStep(s *State, _ Oracle) {
	lr, beta1, beta2, beta3, eps, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4], s.Hyper[5]
	shrink := 1 + float64(lr*lambda)
	x, m, v, n, before := s.X, s.Slot(0), s.Slot(1), s.Slot(2), s.Slot(3)
	for i, g := range s.G {
		if s.Step == 0 {
			m[i], n[i] = g, g*g
		} else {
			d := g - before[i]
			u := g + float64(beta2*d)
			m[i], v[i], n[i] = blend(beta1, m[i], g), blend(beta2, v[i], d), blend(beta3, n[i], u*u)
		}
		before[i] = g
		x[i] = (x[i] - lr*(m[i]+float64(beta2*v[i]))/(math.Sqrt(n[i])+eps)) / shrink
	}
}

func adanTerms(dst []Term, s *State, i int) []Term {
	lr, beta1, beta2, beta3, eps, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4], s.Hyper[5]
	x, m, v, n, before, g := s.X[i], s.Slot(0)[i], s.Slot(1)[i], s.Slot(2)[i], s.Slot(3)[i], s.G[i]
	if s.Step == 0 {
		m, n = g, g*g
		dst = append(dst,
			Term{"m", "{g}", []float64{g}, m},
			Term{"n", "{g}²", []float64{g}, n})
	} else {
		d := g - before
		u := g + float64(beta2*d)
		m1, v1, n1 := blend(beta1, m, g), blend(beta2, v, d), blend(beta3, n, u*u)
		dst = append(dst,
			Term{"d", "{g} − {g₋}", []float64{g, before}, d},
			Term{"m", "{β₁}·{m} + (1 − {β₁})·{g}", []float64{beta1, m, beta1, g}, m1},
			Term{"v", "{β₂}·{v} + (1 − {β₂})·{d}", []float64{beta2, v, beta2, d}, v1},
			Term{"n", "{β₃}·{n} + (1 − {β₃})·({g} + {β₂}·{d})²", []float64{beta3, n, beta3, g, beta2, d}, n1})
		m, v, n = m1, v1, n1
	}
	dst = append(dst, Term{"g₋", "{g}", []float64{g}, g})
	next := (x - lr*(m+float64(beta2*v))/(math.Sqrt(n)+eps)) / (1 + float64(lr*lambda))
	expr, args := "{x} − {lr}·({m} + {β₂}·{v})/(√({n}) + {ε})", []float64{x, lr, m, beta2, v, n, eps}
	if lambda != 0 {
		expr, args = "("+expr+")/(1 + {lr}·{λ})", append(args, lr, lambda)
	}
	return append(dst, Term{"x", expr, args, next})
}
