package optim

import (
	"descent/sim/param"

	"gonum.org/v1/gonum/optimize"
)

var newton = Rule{
	ID:   "newton",
	Name: "Newton",
	Doc:  "Steps to the bottom of the bowl that has the gradient and the Hessian of this point: p = −(H + τI)⁻¹g, with τ > 0 where it is no bowl. " + noiseless,
	Cite: "J. Nocedal, S. Wright, Numerical Optimization, 2nd ed., 2006, Algorithm 3.3. " +
		"gonum optimize: Newton with Bisection; the Hessian by central differences of the gradient.",
	Params:  []param.Param{trialParam("first trial step of every line search; 1 is Newton's own")},
	Slots:   []string{"x0", "p", "α"},
	MaxDim:  100,
	Suggest: func(_, _ float64) float64 { return 1 },
	Path: func(p *Path, x0, hyper []float64, o Oracle, steps int) {
		trial := func(step float64) float64 { return hyper[0] * step } // gonum's is 1
		m := lineMethod{
			course: directionRecorder{
				NextDirectioner: &optimize.Newton{Increase: 5}, // gonum's default, which it sets in its own loop only
				first:           trial,
				later:           trial,
			},
			search:  bisection(),
			hessian: true,
			slots:   2,
			note:    recordStep,
		}
		m.path(p, x0, o, steps)
	},
	Terms: func(dst []Term, s *State, i int) []Term { return alongTerms(dst, s, i, 1, 2) },
}
