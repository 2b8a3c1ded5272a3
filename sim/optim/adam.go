package optim

import (
	"math"

	"descent/sim/param"
)

var adam = Rule{
	ID:   "adam",
	Name: "Adam",
	Doc:  "Divides a running mean of the gradients by their running root mean square, both freed of their start at 0.",
	Cite: "D. P. Kingma, J. Ba, Adam: a method for stochastic optimization, 2015, arXiv:1412.6980; " +
		"amsgrad: S. J. Reddi, S. Kale, S. Kumar, On the convergence of Adam and beyond, 2018, arXiv:1904.09237. " +
		"torch: weight decay is added to the gradient; amsgrad keeps the largest v before its correction and corrects that.",
	Params:  adamParams(weightDecayParam()),
	Slots:   []string{"m", "v", "vmax"},
	Suggest: adamRate,
	Step:    func(s *State, _ Oracle) { adamMove(s, s.Hyper[4]) },
	Terms: func(dst []Term, s *State, i int) []Term {
		return adamMoveTerms(dst, s, i, s.X[i], s.Hyper[4])
	},
}

func adamParams(weightDecay param.Param) []param.Param {
	return []param.Param{lrParam(1e-3), beta1Param(), beta2Param(), epsParam(1e-8), weightDecay,
		switchParam("amsgrad", "divide by the largest average so far")}
}

// adamRate suggests a rate for a rule whose steps are about lr long.
func adamRate(_, width float64) float64 { return 0.02 * width }

// adamMove makes Adam's step with the coupled weight decay λ.
func adamMove(s *State, lambda float64) {
	lr, beta1, beta2, eps, amsgrad := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[5] != 0
	c1, c2 := correction(beta1, s.Step+1), correction(beta2, s.Step+1)
	x, m, v, vmax := s.X, s.Slot(0), s.Slot(1), s.Slot(2)
	for i, g := range s.G {
		g = coupled(g, lambda, x[i])
		m[i] = blend(beta1, m[i], g)
		v[i] = blend(beta2, v[i], g*g)
		square := v[i]
		if amsgrad {
			vmax[i] = max(vmax[i], square)
			square = vmax[i]
		}
		x[i] -= lr * (m[i] / c1) / (math.Sqrt(square/c2) + eps)
	}
}

// adamMoveTerms is adamMove of coordinate i from x.
func adamMoveTerms(dst []Term, s *State, i int, x, lambda float64) []Term {
	lr, beta1, beta2, eps, amsgrad := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[5] != 0
	m, v, vmax, t := s.Slot(0)[i], s.Slot(1)[i], s.Slot(2)[i], float64(s.Step+1)
	dst, g := coupledTerm(dst, s.G[i], lambda, x)
	m1, v1 := blend(beta1, m, g), blend(beta2, v, g*g)
	dst = append(dst,
		Term{"m", "{β₁}·{m} + (1 − {β₁})·{g}", []float64{beta1, m, beta1, g}, m1},
		Term{"v", "{β₂}·{v} + (1 − {β₂})·{g}²", []float64{beta2, v, beta2, g}, v1})
	square, symbol := v1, "v"
	if amsgrad {
		square, symbol = max(vmax, v1), "vmax"
		dst = append(dst, Term{symbol, "max({vmax}, {v})", []float64{vmax, v1}, square})
	}
	mHat, vHat := m1/correction(beta1, s.Step+1), square/correction(beta2, s.Step+1)
	return append(dst,
		Term{"m̂", "{m}/(1 − {β₁}^{t})", []float64{m1, beta1, t}, mHat},
		Term{"v̂", "{" + symbol + "}/(1 − {β₂}^{t})", []float64{square, beta2, t}, vHat},
		Term{"x", "{x} − {lr}·{m̂}/(√({v̂}) + {ε})", []float64{x, lr, mHat, vHat, eps}, x - lr*mHat/(math.Sqrt(vHat)+eps)})
}
