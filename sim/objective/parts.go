package objective

import (
	"strconv"
	"strings"

	"descent/sim/plane"
)

// Plane is what can be drawn of an objective of two parameters.
type Plane struct {
	// Window draws well; Start is the start to begin with, Starts others worth trying.
	Window plane.Rect
	Start  [2]float64
	Starts [][2]float64
	// Minima are the global minima that are known, Locals other stationary minima,
	// Saddles the saddle points.
	Minima, Locals, Saddles []plane.Point
	// Found says that these were found by a search: there may be others, and lower ones.
	Found bool
	// Rate is a rate at which plain gradient descent from Start makes visible progress.
	Rate float64
	// Func returns the value and the gradient; Hess the second derivatives, or it is nil.
	Func func(x, y float64) (f, fx, fy float64)
	Hess func(x, y float64) (fxx, fxy, fyy float64)
}

// Planar is an objective of two parameters that can be drawn. What a run keeps
// of it is the point of every step.
type Planar interface{ Landscape() Plane }

// PlaneOf returns the plane of an objective, ok false if it has none.
func PlaneOf(o Objective) (p Plane, ok bool) {
	if o, is := o.(Planar); is && o != nil {
		return o.Landscape(), true
	}
	return Plane{}, false
}

// Fill fills a field with the values of the plane.
func (p *Plane) Fill(f *plane.Field) {
	for j := range f.H {
		for i := range f.W {
			x, y := f.At(i, j)
			f.V[j*f.W+i], _, _ = p.Func(x, y)
		}
	}
}

// Named is an objective whose parameters have names.
type Named interface{ ParamName(i int) string }

// ParamName returns the name of parameter i: x, y and z where the objective has
// at most three and no names for them, else x₁ and so on.
func ParamName(o Objective, i int) string {
	if n, ok := o.(Named); ok {
		return n.ParamName(i)
	}
	if o.Dim() <= 3 {
		return [3]string{"x", "y", "z"}[i]
	}
	return "x" + subscript(i+1)
}

// subscript writes a number in subscript digits.
func subscript(n int) string {
	return strings.Map(func(r rune) rune { return r - '0' + '₀' }, strconv.Itoa(n))
}

// Bounded is an objective whose parameters must stay in a region: a lane that
// leaves it has diverged.
type Bounded interface {
	// Bounds returns the least and the greatest value of each parameter.
	Bounds() (lo, hi []float64)
	// CheckStart says where a start, Dim long, may be if x may not be one.
	CheckStart(x []float64) error
}

// Minimised is an objective whose least value may be known.
type Minimised interface {
	MinValue() (f float64, known bool)
}

// Suggester is an objective that knows how large steps on it should be.
type Suggester interface {
	// StepSize returns a rate that suits plain gradient descent, and the width of
	// the range that the parameters lie in.
	StepSize() (rate, width float64)
}

// StepSizeOf asks a Suggester; of any other objective it returns 0.01 and 1.
func StepSizeOf(o Objective) (rate, width float64) {
	if o, ok := o.(Suggester); ok {
		return o.StepSize()
	}
	return 0.01, 1
}

// Rows is an objective made of rows of data, of which a step may see a batch.
type Rows interface {
	// TrainRows and TestRows are row numbers, not to be written to.
	TrainRows() []int
	TestRows() []int
	// NumClasses is how many classes the rows are of, 0 if they have none.
	NumClasses() int
}

// RowsOf returns the rows of an objective, ok false if it has none.
func RowsOf(o Objective) (rows Rows, ok bool) {
	rows, ok = o.(Rows)
	return rows, ok
}

// Metrics says how good parameters are: the mean loss with the penalty that is
// minimised, and the share of rows predicted right, 0 to 1. What does not exist is NaN.
type Metrics struct{ TrainLoss, TestLoss, TrainAcc, TestAcc float64 }

// Measurer is an objective whose Eval sees a part of the loss at a time. Measure
// evaluates the parameters p, statistics behind them, on all of it.
type Measurer interface {
	Measure(p []float64, w Work) Metrics
}

// Constant is an objective of rows for which an answer that is the same for every row
// has a least loss.
type Constant interface {
	// ConstantLoss returns it, without a penalty; NaN if it is not known.
	ConstantLoss() float64
}

// Penalised is an objective with a penalty on its parameters.
type Penalised interface{ Penalty(p []float64) float64 }

// MaxLayers is how many layers a Layered objective has at most.
const MaxLayers = 9

// Network says how the layers of a Layered objective compute.
type Network struct {
	// Inputs and Outputs are how many each layer has; Hidden is how many layers are hidden.
	Inputs, Outputs []int
	Hidden          int
	// Activation, Init and Norm are names of package nn, L1, L2 and Dropout its settings.
	Activation, Init, Norm string
	L1, L2, Dropout        float64
}

// Layered is an objective whose parameters lie in layers.
type Layered interface {
	Network() Network
	// HiddenOutputs runs all training rows through the parameters p, statistics
	// behind them, and returns what the units of a hidden layer put out, one unit
	// behind the other: good until w is used again.
	HiddenOutputs(p []float64, w Work) func(layer int) []float64
	// LayerNorms writes the length of the gradient g of each layer's parameters into dst.
	LayerNorms(dst, g []float64)
}

// Tracker is an objective with statistics behind its parameters that no gradient
// moves, such as those of batch normalisation.
type Tracker interface {
	Stats() int
	// Track folds the batch that w's last Eval saw into stats.
	Track(stats []float64, w Work)
}

// StatsOf returns how many statistics stand behind the parameters.
func StatsOf(o Objective) int {
	if t, ok := o.(Tracker); ok {
		return t.Stats()
	}
	return 0
}
