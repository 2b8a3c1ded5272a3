package sim

import (
	"math"
	"slices"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/spec"
)

// What a program that goes through a run step by step asks for at each, without
// the cost of a Snapshot. The error of these says that there is no such lane.

// EpochBegins reports whether the next step is the first one of its epoch.
func (r *Run) EpochBegins() bool { return r.batches != nil && r.cursor.Pos == 0 }

// Edits returns a copy of the edits made so far.
func (r *Run) Edits() []spec.Edit { return slices.Clone(r.spec.Edits) }

// Lane returns what lane i does at the shown step: its rule, its record and
// whether it has stopped. It is the short form of what a Snapshot says at length.
func (r *Run) Lane(i int) (rule *optim.Rule, now Record, stop Stop, err error) {
	if err := r.checkLane(i); err != nil {
		return nil, Record{}, Stop{}, err
	}
	l := &r.lanes[i]
	return l.rule, l.rec, l.stop, nil
}

// Params returns lane i's parameters at the shown step, and behind them the
// statistics that no gradient moves: what functions of a task take as p. They
// are not to be written, and good until the run moves.
func (r *Run) Params(i int) ([]float64, error) {
	if err := r.checkLane(i); err != nil {
		return nil, err
	}
	return r.lanes[i].point(), nil
}

// LayerNorms writes into dst the length of each layer's part of the gradient that
// lane i's next step uses; NaN where the objective has no such layer.
func (r *Run) LayerNorms(i int, dst *[objective.MaxLayers]float64) error {
	if err := r.checkLane(i); err != nil {
		return err
	}
	r.layerNorms(&r.lanes[i], dst)
	return nil
}

func (r *Run) layerNorms(l *lane, dst *[objective.MaxLayers]float64) {
	for k := range dst {
		dst[k] = math.NaN()
	}
	if r.parts.layered != nil {
		r.parts.layered.LayerNorms(dst[:], l.st.G)
	}
}
