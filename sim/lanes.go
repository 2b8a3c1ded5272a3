package sim

import (
	"fmt"
	"slices"
)

// AddLane adds a copy of a lane, with its past and its edits, at the end.
func (r *Run) AddLane(from int) error {
	if len(r.lanes) == MaxLanes {
		return fmt.Errorf("%d lanes: a run has 1 to %d", MaxLanes+1, MaxLanes)
	}
	spec, to := r.spec.Clone(), len(r.lanes)
	spec.Lanes = append(spec.Lanes, spec.Clone().Lanes[from])
	for _, e := range r.spec.Edits {
		if e.Lane == from {
			e.Lane = to
			spec.Edits = append(spec.Edits, e)
		}
	}
	spec.Edits = sorted(spec.Edits)
	r.spec = spec
	old := &r.lanes[from]
	l := lane{stop: old.stop, rec: old.rec, trace: old.trace.clone()}
	l.seat(old.rule, r.dim)
	l.st.Step, l.st.Evals, l.st.Loss = old.st.Step, old.st.Evals, old.st.Loss
	l.tune(old.knobs)
	l.follow(old.plan, old.since)
	copy(l.sched, old.sched)
	copy(l.st.Knob, old.st.Knob)
	copy(l.nums, old.nums)
	copy(l.goodNums, old.goodNums)
	l.goodLoss, l.best, l.bestStep = old.goodLoss, old.best, old.bestStep
	r.lanes = append(r.lanes, l)
	r.keys.lanes = append(r.keys.lanes, r.keys.lanes[from].clone())
	return nil
}

// RemoveLane removes a lane as if it had never been; the last one stays.
func (r *Run) RemoveLane(i int) error {
	if len(r.lanes) == 1 {
		return fmt.Errorf("0 lanes: a run has 1 to %d", MaxLanes)
	}
	r.spec.Lanes = slices.Delete(slices.Clone(r.spec.Lanes), i, i+1)
	var edits []Edit
	for _, e := range r.spec.Edits {
		switch {
		case e.Lane == i:
			continue
		case e.Lane > i:
			e.Lane--
		}
		edits = append(edits, e)
	}
	r.spec.Edits = edits
	r.lanes = slices.Delete(r.lanes, i, i+1)
	r.keys.lanes = slices.Delete(r.keys.lanes, i, i+1)
	ghosts := make([]Ghost, len(r.ghosts))
	for j, g := range r.ghosts {
		ghosts[j].Traces = slices.Clone(g.Traces)
		if i < len(g.Traces) {
			ghosts[j].Traces = slices.Delete(ghosts[j].Traces, i, i+1)
		}
	}
	r.ghosts = ghosts
	return nil
}
