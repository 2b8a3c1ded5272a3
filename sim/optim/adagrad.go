package optim

import (
	"math"

	"descent/sim/param"
)

var adagrad = Rule{
	ID:   "adagrad",
	Name: "Adagrad",
	Doc:  "Divides each coordinate's step by the root of the sum of all its squared gradients, so steps only shrink.",
	Cite: "J. Duchi, E. Hazan, Y. Singer, Adaptive subgradient methods for online learning and stochastic optimization, 2011. " +
		"torch: ε stands outside the root; the sum may start above 0, and lr may fall with the step as well.",
	Params: []param.Param{
		lrParam(1e-2),
		{Name: "lr_decay", Symbol: "δ", Scale: param.Log, Doc: "lr is divided by 1 + (t−1)·δ", Max: 1},
		weightDecayParam(),
		{Name: "initial_accumulator_value", Symbol: "v₀", Scale: param.Log, Doc: "what the sum of squares starts at", Max: 10},
		epsParam(1e-10),
	},
	Slots:   []string{"v"},
	Suggest: func(_, width float64) float64 { return 0.1 * width },
	Step:    adagradStep,
	Terms:   adagradTerms,
}

func adagradStep(s *State, _ Oracle) {
	lambda, v0, eps := s.Hyper[2], s.Hyper[3], s.Hyper[4]
	lr := adagradRate(s)
	x, v := s.X, s.Slot(0)
	if s.Step == 0 {
		for i := range v {
			v[i] = v0
		}
	}
	for i, g := range s.G {
		g = coupled(g, lambda, x[i])
		v[i] += float64(g * g)
		x[i] -= lr * g / (math.Sqrt(v[i]) + eps)
	}
}

// adagradRate returns lr/(1 + (t−1)·δ).
func adagradRate(s *State) float64 {
	lr, delta := s.Hyper[0], s.Hyper[1]
	return lr / (1 + float64(float64(s.Step)*delta))
}

func adagradTerms(dst []Term, s *State, i int) []Term {
	lr, delta, lambda, v0, eps := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4]
	x, v, from := s.X[i], s.Slot(0)[i], "{v}"
	if s.Step == 0 {
		v, from = v0, "{v₀}"
	}
	dst, g := coupledTerm(dst, s.G[i], lambda, x)
	sum := v + float64(g*g)
	dst = append(dst, Term{"v", from + " + {g}²", []float64{v, g}, sum})
	rate, symbol := adagradRate(s), "lr"
	if delta != 0 {
		symbol = "lrₜ"
		dst = append(dst, Term{symbol, "{lr}/(1 + ({t} − 1)·{δ})", []float64{lr, float64(s.Step + 1), delta}, rate})
	}
	return append(dst, Term{"x", "{x} − {" + symbol + "}·{g}/(√({v}) + {ε})",
		[]float64{x, rate, g, sum, eps}, x - rate*g/(math.Sqrt(sum)+eps)})
}
