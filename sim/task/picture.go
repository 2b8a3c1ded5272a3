package task

import (
	"fmt"
	"math"

	"descent/sim/data"
	"descent/sim/fmath"
	"descent/sim/objective"
	"descent/sim/plane"
)

// OutputKind is the kind of the values of Field.
type OutputKind uint8

const (
	// Probability is the output for class 1, 0 to 1, with the decision boundary at ½:
	// with bce its probability.
	Probability OutputKind = iota
	// Class is k + c: class or centroid k with confidence c in [0, 1).
	Class
	// Value is the output of a regression.
	Value
)

// String returns the kind's name in lower case.
func (k OutputKind) String() string {
	if int(k) >= len(outputKinds) {
		return fmt.Sprintf("OutputKind(%d)", int(k))
	}
	return outputKinds[k]
}

var outputKinds = [...]string{"probability", "class", "value"}

// OutputKind returns the kind of Field's values.
func (t *Task) OutputKind() OutputKind {
	switch {
	case t.data.Kind == data.Regression:
		return Value
	case t.readout.Outputs == 1 && t.data.Kind == data.Classification:
		return Probability
	}
	return Class
}

// gridRows is the number of points per forward pass, few enough for the cache.
const gridRows = 256

// Field writes the model's output at the centre of each pixel into dst, as long as the
// grid has pixels. The grid is a window of a plane through the data. OutputKind says
// what the values are.
func (t *Task) Field(dst, p []float64, through *data.Plane, grid plane.Grid, work *Work) {
	for from := 0; from < grid.Size(); from += gridRows {
		n := min(gridRows, grid.Size()-from)
		t.gridInputs(through, grid, from, n, work)
		out := t.learner.Forward(p, n, work.grid, work)
		for i := range n {
			dst[from+i] = t.value(out, i, n)
		}
	}
}

// gridInputs sets work.grid to the inputs, inputs×n, at n pixels starting with from.
func (t *Task) gridInputs(through *data.Plane, grid plane.Grid, from, n int, work *Work) {
	cols := t.data.Cols
	work.grid = resize(work.grid, n*t.ins)
	work.row = resize(work.row, cols+t.ins)
	row, in := work.row[:cols], work.row[cols:]
	for i := range n {
		u, v := grid.At(from + i)
		through.Lift(row, u, v)
		t.input(in, row)
		for j, x := range in {
			work.grid[j*n+i] = x
		}
	}
}

// value returns the value of Field for the outputs of row i of n.
func (t *Task) value(out []float64, i, n int) float64 {
	switch z := out[i]; t.OutputKind() {
	case Value:
		return z
	case Probability:
		switch t.model.Loss {
		case "bce":
			return 1 / (1 + fmath.Exp(-z))
		case "hinge":
			z = (z + 1) / 2
		}
		return min(max(z, 0), 1)
	}
	k, best := nearest(out, i, n)
	return float64(k) + min(t.confidence(out, i, n, k, best), maxConfidence)
}

// maxConfidence is the largest confidence: with 1 class k would be class k + 1.
const maxConfidence = 0.999

// confidence returns the confidence in class k, whose output is best: from 0 where
// another class is equal up to 1. It is NaN if an output is.
func (t *Task) confidence(out []float64, i, n, k int, best float64) float64 {
	second, sum := math.Inf(-1), 0.0
	for j := range t.readout.Outputs {
		v := out[j*n+i]
		if j != k {
			second = max(second, v)
		}
		sum += fmath.Exp(v - best)
	}
	if c, ok := t.learner.(Confident); ok {
		return c.Confidence(best, second)
	}
	switch {
	case t.readout.Softmax:
		floor := 1 / float64(t.readout.Outputs)
		return max((1/sum-floor)/(1-floor), 0)
	case t.readout.Logits:
		return 1 - fmath.Exp(second-best)
	}
	return max(best-second, 0)
}

// Maps computes the outputs of every unit at the pixels of a grid. They are in the
// memory of work, valid until its next use.
func (t *Task) Maps(p []float64, through *data.Plane, grid plane.Grid, work *Work) Maps {
	t.gridInputs(through, grid, 0, grid.Size(), work)
	out := t.learner.Forward(p, grid.Size(), work.grid, work)
	return Maps{t, work, out, grid.Size()}
}

// Maps has a picture of every unit.
type Maps struct {
	t    *Task
	w    *Work
	out  []float64
	size int
}

// Unit returns the picture of a unit: in layer 0 an input, in the last layer (layers
// counted from 1) an output, in the others a hidden unit.
func (m Maps) Unit(layer, unit int) []float64 {
	all := m.out
	switch {
	case layer == 0:
		all = m.w.grid
	case layer < len(m.t.Layers()):
		all = m.w.net.Hidden(layer - 1)
	}
	return all[unit*m.size : (unit+1)*m.size]
}

// Activations computes the model for all training rows. The function it returns gives
// the outputs of a hidden layer, units×rows, valid until w's next use.
func (t *Task) Activations(p []float64, w *Work) func(layer int) []float64 {
	t.learner.Forward(p, t.train.N, t.train.X, w)
	return w.net.Hidden
}

// HiddenOutputs implements objective.Layered, as Activations.
func (t *Task) HiddenOutputs(p []float64, w objective.Work) func(layer int) []float64 {
	return t.Activations(p, w.(*Work))
}

// Network implements objective.Layered.
func (t *Task) Network() objective.Network {
	m := &t.model
	n := objective.Network{
		Hidden: len(m.Net), Activation: m.Activation, Init: m.Init, Norm: m.Norm, L1: m.L1, L2: m.L2, Dropout: m.Dropout,
	}
	for _, l := range t.Layers() {
		n.Inputs, n.Outputs = append(n.Inputs, l.In), append(n.Outputs, l.Out)
	}
	return n
}

// Line writes the model's outputs at evenly spaced values of the feature, from x0 to x1
// inclusive, into dst. The data must have one feature.
func (t *Task) Line(dst, p []float64, x0, x1 float64, w *Work) {
	n := len(dst)
	w.grid = resize(w.grid, n*t.ins)
	w.row = resize(w.row, 1+t.ins)
	for i := range n {
		w.row[0] = x0 + float64(i)/float64(max(n-1, 1))*(x1-x0)
		t.input(w.row[1:], w.row[:1])
		for j, x := range w.row[1:] {
			w.grid[j*n+i] = x
		}
	}
	copy(dst, t.learner.Forward(p, n, w.grid, w)[:n])
}

// rangeOf returns the range of values with a margin.
func rangeOf(v []float64) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, x := range v {
		lo, hi = min(lo, x), max(hi, x)
	}
	room := 0.1 * (hi - lo)
	if !(room > 0) {
		room = 0.5
	}
	return lo - room, hi + room
}
