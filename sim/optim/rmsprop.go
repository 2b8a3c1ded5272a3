package optim

import (
	"math"

	"descent/sim/param"
)

var rmsprop = Rule{
	ID:   "rmsprop",
	Name: "RMSprop",
	Doc:  "Divides each coordinate's step by a running root mean square of its gradients.",
	Cite: "T. Tieleman, G. Hinton, Coursera: Neural networks for machine learning, lecture 6.5, 2012; " +
		"centered: A. Graves, Generating sequences with recurrent neural networks, 2013, arXiv:1308.0850. " +
		"torch: ε stands outside the root and lr outside the momentum (TensorFlow: both inside); no bias correction, " +
		"so the first steps are up to 1/√(1 − α) times as long.",
	Params: []param.Param{
		lrParam(1e-2),
		averageParam("alpha", "α", "share that the average of the squared gradients keeps", 0.99),
		epsParam(1e-8),
		weightDecayParam(),
		momentumParam(0),
		switchParam("centered", "divide by the spread about the mean gradient"),
	},
	Slots:   []string{"v", "m", "b"},
	Suggest: func(_, width float64) float64 { return 0.005 * width },
	Step:    rmspropStep,
	Terms:   rmspropTerms,
}

func rmspropStep(s *State, _ Oracle) {
	lr, alpha, eps, lambda, mu, centered := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4], s.Hyper[5] != 0
	x, v, m, b := s.X, s.Slot(0), s.Slot(1), s.Slot(2)
	for i, g := range s.G {
		g = coupled(g, lambda, x[i])
		v[i] = blend(alpha, v[i], g*g)
		square := v[i]
		if centered {
			m[i] = blend(alpha, m[i], g)
			square -= float64(m[i] * m[i])
		}
		b[i] = float64(mu*b[i]) + g/(math.Sqrt(square)+eps)
		x[i] = descend(x[i], lr, b[i])
	}
}

func rmspropTerms(dst []Term, s *State, i int) []Term {
	lr, alpha, eps, lambda, mu, centered := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4], s.Hyper[5] != 0
	x, v, m, b := s.X[i], s.Slot(0)[i], s.Slot(1)[i], s.Slot(2)[i]
	dst, g := coupledTerm(dst, s.G[i], lambda, x)

	v1 := blend(alpha, v, g*g)
	dst = append(dst, Term{"v", "{α}·{v} + (1 − {α})·{g}²", []float64{alpha, v, alpha, g}, v1})
	square, under, args := v1, "{v}", []float64{g, v1}
	if centered {
		m1 := blend(alpha, m, g)
		dst = append(dst, Term{"m", "{α}·{m} + (1 − {α})·{g}", []float64{alpha, m, alpha, g}, m1})
		square, under, args = v1-float64(m1*m1), "{v} − {m}²", append(args, m1)
	}

	expr, args := "{g}/(√("+under+") + {ε})", append(args, eps)
	if mu != 0 {
		expr, args = "{μ}·{b} + "+expr, append([]float64{mu, b}, args...)
	}
	b1 := float64(mu*b) + g/(math.Sqrt(square)+eps)
	return append(dst,
		Term{"b", expr, args, b1},
		Term{"x", "{x} − {lr}·{b}", []float64{x, lr, b1}, descend(x, lr, b1)})
}
