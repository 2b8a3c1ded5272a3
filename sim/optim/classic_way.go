package optim

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize"
)

// gradientStop is the gradient's largest component at which the methods that
// use it stop: gonum's own default.
const gradientStop = 1e-12

// way is a path while it is made: the objective with what was asked of it, and
// when it is enough.
type way struct {
	*Path
	steps   int
	settled optimize.FunctionConverge

	oracle Oracle
	n      Count
	// f and g are the loss and the gradient at x, where the oracle was asked last.
	x, g   []float64
	f      float64
	asked  bool
	beside [2][]float64 // two more gradients
}

// newWay empties p for a way of so many steps from x0.
func newWay(p *Path, x0 []float64, slots int, o Oracle, steps int) *way {
	dim := len(x0)
	p.reset(dim, slots)
	w := &way{Path: p, steps: steps, oracle: o,
		settled: optimize.FunctionConverge{Absolute: 1e-10, Iterations: 100}}
	w.settled.Init(dim)
	w.x, w.g = make([]float64, dim), make([]float64, dim)
	w.beside = [2][]float64{make([]float64, dim), make([]float64, dim)}
	return w
}

// rescue, deferred, makes a panic of the method the path's end: gonum panics on
// some losses that are no numbers.
func (w *way) rescue() {
	if v := recover(); v != nil {
		w.finish(EndFailure, fmt.Sprint(v))
	}
}

// eval fills in what the method asks for at loc.
func (w *way) eval(loc *optimize.Location, op optimize.Operation) {
	if !w.asked || !floats.Equal(w.x, loc.X) {
		copy(w.x, loc.X)
		w.f = w.oracle.Eval(w.x, w.g)
		w.asked = true
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
		hessian(loc.Hessian, loc.X, w.oracle, w.beside)
		w.n.Hessians++
		w.n.Calls += 2 * len(loc.X)
	}
}

// look returns loss and gradient at x for a method that does not ask for them:
// they are shown, and not counted.
func (w *way) look(x []float64) (float64, []float64) {
	return w.oracle.Eval(x, w.beside[0]), w.beside[0]
}

// land adds a point with its loss and gradient.
func (w *way) land(x []float64, f float64, g []float64) {
	w.add(x, f, g, w.n)
	switch {
	case math.IsInf(f, -1):
		w.finish(EndUnbounded, optimize.FunctionNegativeInfinity.String())
	case !isFinite(f) || floats.HasNaN(g) || math.IsInf(floats.Norm(g, math.Inf(1)), 0):
		w.finish(EndNotFinite, "")
	}
}

// more reports whether to go on. One step more is made than is asked for: its
// memory is what the explanation of the step after the last one shows.
func (w *way) more() bool { return w.End == EndNone && len(w.loss) < w.steps+2 }

// flat ends the path if the gradient is as good as 0.
func (w *way) flat(g []float64) {
	if floats.Norm(g, math.Inf(1)) < gradientStop {
		w.finish(EndGradient, optimize.GradientThreshold.String())
	}
}

// settle ends the path if f, the loss that the method minimises, no longer falls.
func (w *way) settle(f float64) {
	if status := w.settled.Converged(&optimize.Location{F: f}); status != optimize.NotTerminated {
		w.finish(EndLoss, status.String())
	}
}

func isFinite(v float64) bool { return !math.IsNaN(v - v) }

// hessian writes the second derivatives at x by central differences of the
// gradient, whose error is of the order h²: h is about the cube root of the
// rounding error. at and g are room for a point and a gradient.
func hessian(dst *mat.SymDense, x []float64, o Oracle, room [2][]float64) {
	at, g := room[0], room[1]
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
