package optim

import (
	"math"

	"descent/sim/param"
)

var yogi = Rule{
	ID:   "yogi",
	Name: "Yogi",
	Doc:  "Adam whose squares grow and shrink by at most the new square, so that old large gradients are not forgotten at once.",
	Cite: "M. Zaheer et al., Adaptive methods for nonconvex optimization, NeurIPS 2018, algorithm 2, with its ε = 1e-3. " +
		"As there nothing is corrected for its start; most code (optax, TensorFlow Addons, torch_optimizer) does it as Adam does, " +
		"and starts v at 1e-6 as here. Weight decay is added to the gradient.",
	Params: []param.Param{
		lrParam(1e-2), beta1Param(),
		averageParam("beta2", "β₂", "1 minus the share of the new square", 0.999),
		epsParam(1e-3), weightDecayParam(),
		{Name: "initial_accumulator_value", Symbol: "v₀", Scale: param.Log, Doc: "what the squares start at", Default: 1e-6, Max: 10},
	},
	Slots:   []string{"m", "v"},
	Suggest: func(_, width float64) float64 { return 0.01 * width },
	Step:    yogiStep,
	Terms:   yogiTerms,
}

// yogiSquare returns the next v.
func yogiSquare(beta2, v, g float64) float64 {
	square := float64(g * g)
	return v - float64((1-beta2)*sign(v-square)*square)
}

func yogiStep(s *State, _ Oracle) {
	lr, beta1, beta2, eps, lambda, v0 := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4], s.Hyper[5]
	x, m, v := s.X, s.Slot(0), s.Slot(1)
	if s.Step == 0 {
		for i := range v {
			v[i] = v0
		}
	}
	for i, g := range s.G {
		g = coupled(g, lambda, x[i])
		m[i] = blend(beta1, m[i], g)
		v[i] = yogiSquare(beta2, v[i], g)
		x[i] -= lr * m[i] / (math.Sqrt(v[i]) + eps)
	}
}

func yogiTerms(dst []Term, s *State, i int) []Term {
	lr, beta1, beta2, eps, lambda, v0 := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4], s.Hyper[5]
	x, m, v := s.X[i], s.Slot(0)[i], s.Slot(1)[i]
	if s.Step == 0 {
		v = v0
		dst = append(dst, Term{"v", "{v₀}", []float64{v0}, v})
	}
	dst, g := coupledTerm(dst, s.G[i], lambda, x)
	m1, v1 := blend(beta1, m, g), yogiSquare(beta2, v, g)
	return append(dst,
		Term{"m", "{β₁}·{m} + (1 − {β₁})·{g}", []float64{beta1, m, beta1, g}, m1},
		Term{"v", "{v} − (1 − {β₂})·sign({v} − {g}²)·{g}²", []float64{v, beta2, v, g, g}, v1},
		Term{"x", "{x} − {lr}·{m}/(√({v}) + {ε})", []float64{x, lr, m1, v1, eps}, x - lr*m1/(math.Sqrt(v1)+eps)})
}
