package task

import (
	"descent/sim/objective"
	"slices"
)

// Fits reports whether parameters of o can be used in t unchanged: both have the same
// inputs and the same layers, of the same sizes and with the same normalisation.
func (t *Task) Fits(from objective.Objective) bool {
	o, ok := from.(*Task)
	if !ok {
		return false
	}
	named := func(a, b feature) bool { return a.name == b.name }
	return t.data.Kind == o.data.Kind && slices.Equal(t.Layers(), o.Layers()) && slices.EqualFunc(t.inputs, o.inputs, named)
}

// Carry writes those of the parameters p of another model on the same data that exist
// in t too into dst, of length Dim+Stats: hidden layer i becomes hidden layer i, the
// last layer the last, where both have the unit and its input. Inputs of the first
// layer are matched by name, and never with those of another layer. The rest is drawn
// as by Init with the seed.
func (t *Task) Carry(dst, p []float64, other objective.Objective, seed uint64) error {
	if t.Fits(other) {
		copy(dst, p)
		return nil
	}
	if err := t.Init(dst, seed); err != nil {
		return err
	}
	from, ok := other.(*Task)
	if !ok {
		return nil
	}
	last, lastFrom := len(t.Layers())-1, len(from.Layers())-1
	for i := range last {
		if i < lastFrom {
			t.carryLayer(dst, p, from, i, i)
		}
	}
	t.carryLayer(dst, p, from, last, lastFrom)
	return nil
}

// carryLayer copies layer j of from to layer i of t.
func (t *Task) carryLayer(dst, p []float64, from *Task, i, j int) {
	a, b := &from.Layers()[j], &t.Layers()[i]
	out := min(a.Out, b.Out)
	for k := range b.In {
		if k0 := t.sourceInput(from, i, j, k); k0 >= 0 {
			for u := range out {
				dst[b.W+u*b.In+k] = p[a.W+u*a.In+k0]
			}
		}
	}
	vector := func(to, of int) { copy(dst[to:to+out], p[of:]) }
	if b.B < b.End { // centroids have no bias
		vector(b.B, a.B)
	}
	if a.Gamma >= 0 && b.Gamma >= 0 {
		vector(b.Gamma, a.Gamma)
		vector(b.Beta, a.Beta)
		vector(t.Dim()+b.Mean, from.Dim()+a.Mean)
		vector(t.Dim()+b.Var, from.Dim()+a.Var)
	}
}

// sourceInput returns the input of layer j of from that is input k of layer i, or −1.
func (t *Task) sourceInput(from *Task, i, j, k int) int {
	switch {
	case i == 0 && j == 0:
		return slices.IndexFunc(from.inputs, func(f feature) bool { return f.name == t.inputs[k].name })
	case i > 0 && j > 0 && k < from.Layers()[j].In:
		return k
	}
	return -1
}
