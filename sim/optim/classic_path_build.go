package optim

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize"
)

// gradientTolerance is the gradient's largest component at which the methods that
// use it stop: gonum's own default.
const gradientTolerance = 1e-12

// pathBuilder computes a Path. It calls the objective for the method, counts the
// calls, and decides when the path is long enough or has converged.
type pathBuilder struct {
	*Path
	steps     int
	converger optimize.FunctionConverge

	oracle Oracle
	n      Count
	// f and g are the loss and the gradient at x, the point of the last call of the oracle.
	x, g      []float64
	f         float64
	evaluated bool
	scratch   [2][]float64 // memory for two more gradients
}

// newPathBuilder empties p and prepares it for a path of that many steps from x0.
func newPathBuilder(p *Path, x0 []float64, slots int, o Oracle, steps int) *pathBuilder {
	dim := len(x0)
	p.reset(dim, slots)
	w := &pathBuilder{Path: p, steps: steps, oracle: o,
		converger: optimize.FunctionConverge{Absolute: 1e-10, Iterations: 100}}
	w.converger.Init(dim)
	w.x, w.g = make([]float64, dim), make([]float64, dim)
	w.scratch = [2][]float64{make([]float64, dim), make([]float64, dim)}
	return w
}

// recoverPanic, deferred, turns a panic of the method into the end of the path:
// gonum panics on some losses that are NaN.
func (w *pathBuilder) recoverPanic() {
	if v := recover(); v != nil {
		w.finish(EndFailure, fmt.Sprint(v))
	}
}

// eval fills in what the method requests at loc. A second request at the same
// point does not call the oracle again.
func (w *pathBuilder) eval(loc *optimize.Location, op optimize.Operation) {
	if !w.evaluated || !floats.Equal(w.x, loc.X) {
		copy(w.x, loc.X)
		w.f = w.oracle.Eval(w.x, w.g)
		w.evaluated = true
		w.n.Calls++
	}
	if op&optimize.FuncEvaluation != 0 {
		loc.F = w.f
		w.n.Funcs++
	}
	if op&optimize.GradEvaluation != 0 {
		copy(loc.Gradient, w.g)
		w.n.Grads++
	}
	if op&optimize.HessEvaluation != 0 {
		hessian(loc.Hessian, loc.X, w.oracle, w.scratch)
		w.n.Hessians++
		w.n.Calls += 2 * len(loc.X)
	}
}

// evalUncounted returns the loss and the gradient at x that the screen shows, for
// a method that does not use them. They are not counted as evaluations.
func (w *pathBuilder) evalUncounted(x []float64) (float64, []float64) {
	return w.oracle.Eval(x, w.scratch[0]), w.scratch[0]
}

// addPoint adds a point with its loss and gradient, and ends the path if they are
// not finite.
func (w *pathBuilder) addPoint(x []float64, f float64, g []float64) {
	w.add(x, f, g, w.n)
	switch {
	case math.IsInf(f, -1):
		w.finish(EndUnbounded, optimize.FunctionNegativeInfinity.String())
	case !isFinite(f) || floats.HasNaN(g) || math.IsInf(floats.Norm(g, math.Inf(1)), 0):
		w.finish(EndNotFinite, "")
	}
}

// unfinished reports whether the path needs another point. One step more is computed
// than requested: the explanation of the next step shows its memory.
func (w *pathBuilder) unfinished() bool { return w.End == EndNone && len(w.loss) < w.steps+2 }

// checkGradient ends the path if the gradient is zero to within gradientTolerance.
func (w *pathBuilder) checkGradient(g []float64) {
	if floats.Norm(g, math.Inf(1)) < gradientTolerance {
		w.finish(EndGradient, optimize.GradientThreshold.String())
	}
}

// checkConverged ends the path if f, the loss that the method minimises, has stopped
// decreasing.
func (w *pathBuilder) checkConverged(f float64) {
	if status := w.converger.Converged(&optimize.Location{F: f}); status != optimize.NotTerminated {
		w.finish(EndLoss, status.String())
	}
}

func isFinite(v float64) bool { return !math.IsNaN(v - v) }

// hessian writes the second derivatives at x by central differences of the
// gradient, whose error is of the order h²: h is about the cube root of the
// rounding error. scratch is memory for a point and a gradient.
func hessian(dst *mat.SymDense, x []float64, o Oracle, scratch [2][]float64) {
	at, g := scratch[0], scratch[1]
	copy(at, x)
	dim := len(x)
	for i := range dim {
		for j := i; j < dim; j++ {
			dst.SetSym(i, j, 0)
		}
	}
	for j := range dim {
		h := 6e-6 * max(1, math.Abs(x[j]))
		up, down := x[j]+h, x[j]-h
		for _, side := range [2]float64{up, down} {
			at[j] = side
			o.Eval(at, g)
			for i, v := range g {
				v /= up - down
				if side == down {
					v = -v
				}
				if i != j {
					v /= 2 // the other half comes with x[i]
				}
				dst.SetSym(i, j, dst.At(i, j)+v)
			}
		}
		at[j] = x[j]
	}
}
