package optim

import (
	"math"

	"descent/sim/param"
)

var radam = Rule{
	ID:   "radam",
	Name: "RAdam",
	Doc:  "Adam that steps by the mean gradient alone until its root mean square can be trusted, then scales it in.",
	Cite: "L. Liu et al., On the variance of the adaptive learning rate and beyond, 2020, arXiv:1908.03265, algorithm 2. " +
		"torch: the root mean square is used from ρₜ > 5 on (the paper: 4), and ε is added to √v before its correction.",
	Params:  []param.Param{lrParam(1e-3), beta1Param(), beta2Param(), epsParam(1e-8), weightDecayParam()},
	Slots:   []string{"m", "v"},
	Suggest: radamRate,
	Step:    radamStep,
	Terms:   radamTerms,
}

// radamRate suggests a rate for both kinds of step: the first steps are as
// long as the gradient makes them.
func radamRate(gd, width float64) float64 { return min(2*gd, adamRate(gd, width)) }

// radamFrom is the ρₜ above which the root mean square is used.
const radamFrom = 5

// radamLengths returns ρ∞ and ρₜ, the lengths of the simple averages that are equivalent
// to the average of the squares: in the long run, and after t steps with c2 = 1 − β₂ᵗ.
func radamLengths(beta2, c2 float64, t int) (rhoInf, rho float64) {
	rhoInf = 2/(1-beta2) - 1
	return rhoInf, rhoInf - 2*float64(t)*(1-c2)/c2
}

// radamShare returns r, by which the step is shortened.
func radamShare(rhoInf, rho float64) float64 {
	return math.Sqrt((rho - 4) * (rho - 2) * rhoInf / ((rhoInf - 4) * (rhoInf - 2) * rho))
}

func radamStep(s *State, _ Oracle) {
	lr, beta1, beta2, eps, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4]
	c1, c2 := correction(beta1, s.Step+1), correction(beta2, s.Step+1)
	rhoInf, rho := radamLengths(beta2, c2, s.Step+1)
	scaled, share := rho > radamFrom, 0.0
	if scaled {
		share = radamShare(rhoInf, rho)
	}
	x, m, v := s.X, s.Slot(0), s.Slot(1)
	for i, g := range s.G {
		g = coupled(g, lambda, x[i])
		m[i] = blend(beta1, m[i], g)
		v[i] = blend(beta2, v[i], g*g)
		if mHat := m[i] / c1; scaled {
			x[i] -= lr * mHat * share * math.Sqrt(c2) / (math.Sqrt(v[i]) + eps)
		} else {
			x[i] = descend(x[i], lr, mHat)
		}
	}
}

func radamTerms(dst []Term, s *State, i int) []Term {
	lr, beta1, beta2, eps, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4]
	x, m, v, t := s.X[i], s.Slot(0)[i], s.Slot(1)[i], float64(s.Step+1)
	dst, g := coupledTerm(dst, s.G[i], lambda, x)
	m1, v1 := blend(beta1, m, g), blend(beta2, v, g*g)
	mHat, c2 := m1/correction(beta1, s.Step+1), correction(beta2, s.Step+1)
	rhoInf, rho := radamLengths(beta2, c2, s.Step+1)
	dst = append(dst,
		Term{"m", "{β₁}·{m} + (1 − {β₁})·{g}", []float64{beta1, m, beta1, g}, m1},
		Term{"v", "{β₂}·{v} + (1 − {β₂})·{g}²", []float64{beta2, v, beta2, g}, v1},
		Term{"m̂", "{m}/(1 − {β₁}^{t})", []float64{m1, beta1, t}, mHat},
		Term{"q", "1 − {β₂}^{t}", []float64{beta2, t}, c2},
		Term{"ρ∞", "2/(1 − {β₂}) − 1", []float64{beta2}, rhoInf},
		Term{"ρₜ", "{ρ∞} − 2·{t}·(1 − {q})/{q}", []float64{rhoInf, t, c2, c2}, rho})
	if rho <= radamFrom {
		return append(dst, Term{"x", "{x} − {lr}·{m̂}", []float64{x, lr, mHat}, descend(x, lr, mHat)})
	}
	share := radamShare(rhoInf, rho)
	return append(dst,
		Term{"r", "√(({ρₜ} − 4)·({ρₜ} − 2)·{ρ∞}/(({ρ∞} − 4)·({ρ∞} − 2)·{ρₜ}))",
			[]float64{rho, rho, rhoInf, rhoInf, rhoInf, rho}, share},
		Term{"x", "{x} − {lr}·{m̂}·{r}·√({q})/(√({v}) + {ε})", []float64{x, lr, mHat, share, c2, v1, eps},
			x - lr*mHat*share*math.Sqrt(c2)/(math.Sqrt(v1)+eps)})
}
