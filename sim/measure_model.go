package sim

import (
	"math"

	"descent/sim/objective"
	"descent/sim/probe"
)

// MeasureModel measures what a finding of a model needs that no trace has: what its
// hidden units put out, and, if sharp, the sharpness at the lane's state, of all rows and
// of the epoch's batches, the next of which s has. It takes one pass over all rows, with
// the sharpness up to some hundreds.
func MeasureModel(s *Snapshot, l *LaneView, step int, sharp bool) probe.Measured {
	o := s.Objective
	m, work := probe.Measured{Step: step, Steepest: math.NaN()}, o.NewWork()
	if sharp {
		var at objective.At
		eval := func(dst, x []float64) { o.Eval(dst, x, &at, work) }
		m.Sharpness, m.Known = probe.MeasureSharpness(l.Rule, &l.State, eval)
		if rows, ok := objective.RowsOf(o); ok && s.Batch < s.Rows {
			m.Steepest = steepestBatch(l, objective.NewBatches(rows.TrainRows()), s, func(rows []int, dst, x []float64) {
				at.Rows = rows
				eval(dst, x)
			})
		}
	}
	if n, ok := o.(objective.Layered); ok {
		if net := n.Network(); len(net.Outputs) > 1 {
			out := n.HiddenOutputs(l.Params, work)
			for i, units := range net.Outputs[:len(net.Outputs)-1] {
				m.Units = append(m.Units, probe.UnitsOf(net.Activation, out(i), units))
			}
		}
	}
	return m
}

// maxBatches is of how many batches of an epoch the sharpness is measured.
const maxBatches = 16

// steepestBatch returns the largest sharpness of the epoch's first batches.
func steepestBatch(l *LaneView, b *objective.Batches, s *Snapshot, grad func(rows []int, dst, x []float64)) float64 {
	largest := math.NaN()
	for i, c := 0, (objective.Cursor{Epoch: s.Epoch}); i < maxBatches && c.Epoch == s.Epoch; i++ {
		rows := b.Rows(s.Seed, c, s.Batch)
		if k, ok := probe.MeasureSharpness(l.Rule, &l.State, func(dst, x []float64) { grad(rows, dst, x) }); ok {
			largest = larger(largest, k)
		}
		c = b.Next(c, s.Batch)
	}
	return largest
}
