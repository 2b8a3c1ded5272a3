package optim

import (
	"math"

	"descent/sim/param"

	"gonum.org/v1/gonum/optimize"
)

var bfgs = Rule{
	ID:   "bfgs",
	Name: "BFGS",
	Doc:  "Learns the inverse of the Hessian from how the gradient changes, and steps as Newton's method would. " + noiseless,
	Cite: "C. G. Broyden; R. Fletcher; D. Goldfarb; D. F. Shanno, each 1970; J. Nocedal, S. Wright, Numerical Optimization, 2nd ed., 2006, eq. 6.17. " +
		"gonum optimize: BFGS with Bisection.",
	Params:  []param.Param{quasiNewtonParam()},
	Slots:   []string{"x0", "p", "α"},
	MaxDim:  600,
	Suggest: shortLength,
	Path: func(p *Path, x0, hyper []float64, o Oracle, steps int) {
		quasiNewton(&optimize.BFGS{}, hyper[0]).path(p, x0, o, steps)
	},
	Terms: func(dst []Term, s *State, i int) []Term { return alongTerms(dst, s, i, 1, 2) },
}

var lbfgs = Rule{
	ID:   "lbfgs",
	Name: "L-BFGS",
	Doc:  "As BFGS, but from the last few steps alone, without the matrix. " + noiseless,
	Cite: "D. C. Liu, J. Nocedal, On the limited memory BFGS method for large scale optimization, 1989, doi:10.1007/BF01589116; " +
		"J. Nocedal, S. Wright, Numerical Optimization, 2nd ed., 2006, Algorithm 7.4. " +
		"gonum optimize: LBFGS with Bisection.",
	Params: []param.Param{
		quasiNewtonParam(),
		{Name: "store", Symbol: "store", Scale: param.Log, Doc: "how many steps are remembered, rounded to a whole number", Default: 15, Min: 1, Max: 100},
	},
	Slots:   []string{"x0", "p", "α"},
	Suggest: shortLength,
	Path: func(p *Path, x0, hyper []float64, o Oracle, steps int) {
		quasiNewton(&optimize.LBFGS{Store: int(math.Round(hyper[1]))}, hyper[0]).path(p, x0, o, steps)
	},
	Terms: func(dst []Term, s *State, i int) []Term { return alongTerms(dst, s, i, 1, 2) },
}

func quasiNewtonParam() param.Param {
	return trialParam("length of the first trial step; later searches begin at α = 1, the step that the learned Hessian asks for")
}

// shortLength suggests a first trial step long enough to be visible.
func shortLength(_, width float64) float64 { return 0.05 * width }

// quasiNewton is a method whose first trial step, against the gradient, has that length.
func quasiNewton(directions optimize.NextDirectioner, length float64) *lineMethod {
	return &lineMethod{
		course: directionRecorder{
			NextDirectioner: directions,
			first:           func(step float64) float64 { return length * step }, // gonum's is of length 1
		},
		search: bisection(),
		slots:  2,
		note:   recordStep,
	}
}

// bisection is gonum's default line search for methods that know how far to
// step: no rise and strong Wolfe conditions.
func bisection() trialRecorder {
	return trialRecorder{curvature: 0.9, lowest: true, Linesearcher: &optimize.Bisection{CurvatureFactor: 0.9}}
}

// recordStep writes the direction and the step length.
func recordStep(m *lineMethod, slot func(int) []float64) {
	copy(slot(0), m.course.dir)
	fill(slot(1), m.search.alpha)
}
