package optim

import (
	"descent/sim/param"

	"gonum.org/v1/gonum/optimize"
)

var backtracking = Rule{
	ID:   "gd_backtracking",
	Name: "GD backtracking",
	Doc:  "Steps against the gradient, and shortens the step until the loss falls enough. " + noiseless,
	Cite: "L. Armijo, Minimization of functions having Lipschitz continuous first partial derivatives, 1966; " +
		"J. Nocedal, S. Wright, Numerical Optimization, 2nd ed., 2006, Algorithm 3.1. " +
		"gonum optimize: GradientDescent with Backtracking and ConstantStepSize.",
	Params: []param.Param{
		trialParam("first trial step of every line search"),
		decreaseParam(),
		{Name: "contraction", Symbol: "ρ", Scale: param.Log, Doc: "factor by which a refused step is shortened", Default: 0.5, Min: 0.1, Max: 0.9},
	},
	Slots:   []string{"x0", "α"},
	Suggest: manySteps,
	Path: func(p *Path, x0, hyper []float64, o Oracle, steps int) {
		m := descentMethod(hyper[0])
		m.search = trialRecorder{decrease: hyper[1],
			Linesearcher: &optimize.Backtracking{DecreaseFactor: hyper[1], ContractionFactor: hyper[2]}}
		m.path(p, x0, o, steps)
	},
	Terms: func(dst []Term, s *State, i int) []Term { return againstTerms(dst, s, i, 1) },
}

var moreThuente = Rule{
	ID:   "gd_more_thuente",
	Name: "GD Moré-Thuente",
	Doc: "Steps against the gradient, to where the loss has fallen enough and the slope is nearly flat, found by cubic interpolation. " +
		noiseless,
	Cite: "J. J. Moré, D. J. Thuente, Line search algorithms with guaranteed sufficient decrease, 1994, doi:10.1145/192115.192132. " +
		"gonum optimize: GradientDescent with MoreThuente and ConstantStepSize.",
	Params:  []param.Param{trialParam("first trial step of every line search"), decreaseParam(), curvatureParam(0.9)},
	Slots:   []string{"x0", "α"},
	Suggest: manySteps,
	Path: func(p *Path, x0, hyper []float64, o Oracle, steps int) {
		m := descentMethod(hyper[0])
		m.search = trialRecorder{decrease: hyper[1], curvature: hyper[2],
			Linesearcher: &optimize.MoreThuente{DecreaseFactor: hyper[1], CurvatureFactor: hyper[2]}}
		m.path(p, x0, o, steps)
	},
	Terms: func(dst []Term, s *State, i int) []Term { return againstTerms(dst, s, i, 1) },
}

// manySteps suggests a first trial that is too long for plain gradient descent, so
// that the line search has something to do.
func manySteps(gd, _ float64) float64 { return 16 * gd }

// descentMethod is gradient descent whose line searches all begin at lr.
func descentMethod(lr float64) *lineMethod {
	return &lineMethod{
		course: directionRecorder{NextDirectioner: &optimize.GradientDescent{StepSizer: optimize.ConstantStepSize{Size: lr}}},
		slots:  1,
		note:   func(m *lineMethod, slot func(int) []float64) { fill(slot(0), m.search.alpha) },
	}
}
