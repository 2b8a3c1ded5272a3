package sim

import (
	"math"

	"descent/sim/task"
)

// What a program that goes through a run step by step asks for at each, without
// the cost of a Snapshot.

// EpochBegins reports whether the next step is the first one of its epoch.
func (r *Run) EpochBegins() bool { return r.batches != nil && r.cursor.Pos == 0 }

// Params returns lane i's parameters at the shown step, and behind them the
// statistics that no gradient moves: what functions of a task take as p. They
// are not to be written, and good until the run moves.
func (r *Run) Params(i int) []float64 { return r.lanes[i].params() }

// LayerNorms writes into dst the length of each layer's part of the gradient that
// lane i's next step uses; NaN where the model has no such layer.
func (r *Run) LayerNorms(i int, dst *[task.MaxLayers]float64) {
	for k := range dst {
		dst[k] = math.NaN()
	}
	if l := &r.lanes[i]; l.task != nil {
		l.task.LayerNorms(dst[:], l.st.G)
	}
}
