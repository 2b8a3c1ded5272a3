package optim

import "descent/sim/param"

var lion = Rule{
	ID:   "lion",
	Name: "Lion",
	Doc:  "Every coordinate steps by lr, in the direction of the sign of a mean gradient.",
	Cite: "X. Chen et al., Symbolic discovery of optimization algorithms, 2023, arXiv:2302.06675, algorithm 2. " +
		"The direction weighs the new gradient more (β₁) than the memory does (β₂). Code that shrinks x before the step makes the same step.",
	Params: []param.Param{
		lrParam(1e-4),
		averageParam("beta1", "β₁", "share of the memory in the direction", 0.9),
		averageParam("beta2", "β₂", "share that the average of the gradients keeps", 0.99),
		decoupledParam(0),
	},
	Slots:   []string{"m"},
	Suggest: func(_, width float64) float64 { return 0.002 * width },
	Step:    lionStep,
	Terms:   lionTerms,
}

func lionStep(s *State, _ Oracle) {
	lr, beta1, beta2, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3]
	x, m := s.X, s.Slot(0)
	for i, g := range s.G {
		u := coupled(sign(blend(beta1, m[i], g)), lambda, x[i])
		m[i] = blend(beta2, m[i], g)
		x[i] = descend(x[i], lr, u)
	}
}

func lionTerms(dst []Term, s *State, i int) []Term {
	lr, beta1, beta2, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3]
	x, m, g := s.X[i], s.Slot(0)[i], s.G[i]
	c := blend(beta1, m, g)
	dst = append(dst,
		Term{"c", "{β₁}·{m} + (1 − {β₁})·{g}", []float64{beta1, m, beta1, g}, c},
		Term{"m", "{β₂}·{m} + (1 − {β₂})·{g}", []float64{beta2, m, beta2, g}, blend(beta2, m, g)})
	next := descend(x, lr, coupled(sign(c), lambda, x))
	if lambda == 0 {
		return append(dst, Term{"x", "{x} − {lr}·sign({c})", []float64{x, lr, c}, next})
	}
	return append(dst, Term{"x", "{x} − {lr}·(sign({c}) + {λ}·{x})", []float64{x, lr, c, lambda, x}, next})
}
