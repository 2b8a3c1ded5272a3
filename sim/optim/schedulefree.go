package optim

import (
	"math"

	"descent/sim/param"
)

var scheduleFree = Rule{
	ID:   "schedule_free",
	Name: "SF AdamW",
	Doc:  "AdamW that averages its points instead of lowering its rate: z steps, a is their mean, and slopes are taken in between.",
	Cite: "A. Defazio et al., The road less scheduled, 2024, arXiv:2405.15682, algorithm 1 (schedule-free AdamW). " +
		"The point shown is its y, where the gradient is taken; its result, the mean x, is the memory's a. " +
		"Its warm-up is left to a schedule of lr. The code of its experiments corrects the squares through the rate, " +
		"lr·√(1 − β₂ᵗ), and weighs points by the largest rate so far.",
	Params: []param.Param{
		lrParam(2.5e-3),
		averageParam("beta1", "β₁", "share of the mean in the point where the slope is taken", 0.9),
		beta2Param(), epsParam(1e-8), decoupledParam(0),
	},
	Slots:   []string{"z", "a", "v", "w"},
	Copies:  []int{0, 1},
	Suggest: func(_, width float64) float64 { return 0.05 * width },
	Step:    scheduleFreeStep,
	Terms:   scheduleFreeTerms,
}

// scheduleFreeMove returns the next z.
func scheduleFreeMove(z, lr, g, vHat, eps, lambda, y float64) float64 {
	return descend(z, lr, g/(math.Sqrt(vHat)+eps)+float64(lambda*y))
}

// scheduleFreeKeep returns the share that the mean keeps: none if no point has
// had a weight yet.
func scheduleFreeKeep(lr, w float64) float64 {
	if w == 0 {
		return 0
	}
	return 1 - lr*lr/w
}

func scheduleFreeStep(s *State, _ Oracle) {
	lr, beta1, beta2, eps, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4]
	c2 := correction(beta2, s.Step+1)
	x, z, a, v, w := s.X, s.Slot(0), s.Slot(1), s.Slot(2), s.Slot(3)
	if s.Step == 0 {
		copy(z, x)
	}
	for i, g := range s.G {
		v[i] = blend(beta2, v[i], g*g)
		z[i] = scheduleFreeMove(z[i], lr, g, v[i]/c2, eps, lambda, x[i])
		w[i] += float64(lr * lr)
		a[i] = blend(scheduleFreeKeep(lr, w[i]), a[i], z[i])
		x[i] = blend(beta1, a[i], z[i])
	}
}

func scheduleFreeTerms(dst []Term, s *State, i int) []Term {
	lr, beta1, beta2, eps, lambda := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4]
	x, g, z, a, v, w := s.X[i], s.G[i], s.Slot(0)[i], s.Slot(1)[i], s.Slot(2)[i], s.Slot(3)[i]
	if s.Step == 0 {
		z = x
		dst = append(dst, Term{"z", "{x}", []float64{x}, z})
	}
	v1 := blend(beta2, v, g*g)
	vHat := v1 / correction(beta2, s.Step+1)
	z1 := scheduleFreeMove(z, lr, g, vHat, eps, lambda, x)
	w1 := w + float64(lr*lr)
	keep := scheduleFreeKeep(lr, w1)
	a1 := blend(keep, a, z1)
	expr, args := "{z} − {lr}·({g}/(√({v̂}) + {ε}))", []float64{z, lr, g, vHat, eps}
	if lambda != 0 {
		expr, args = "{z} − {lr}·({g}/(√({v̂}) + {ε}) + {λ}·{x})", append(args, lambda, x)
	}
	return append(dst,
		Term{"v", "{β₂}·{v} + (1 − {β₂})·{g}²", []float64{beta2, v, beta2, g}, v1},
		Term{"v̂", "{v}/(1 − {β₂}^{t})", []float64{v1, beta2, float64(s.Step + 1)}, vHat},
		Term{"z", expr, args, z1},
		Term{"w", "{w} + {lr}²", []float64{w, lr}, w1},
		Term{"k", "1 − {lr}²/{w}", []float64{lr, w1}, keep},
		Term{"a", "{k}·{a} + (1 − {k})·{z}", []float64{keep, a, keep, z1}, a1},
		Term{"x", "{β₁}·{a} + (1 − {β₁})·{z}", []float64{beta1, a1, beta1, z1}, blend(beta1, a1, z1)})
}
