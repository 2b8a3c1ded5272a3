package sim

import (
	"fmt"
	"slices"
)

// AddLane adds a copy of a lane, with its past and its edits, at the end.
func (r *Run) AddLane(from int) error {
	if err := r.checkLane(from); err != nil {
		return err
	}
	if len(r.lanes) == MaxLanes {
		return fmt.Errorf("%d lanes: a run has 1 to %d", MaxLanes+1, MaxLanes)
	}
	s, to := r.spec.Clone(), len(r.lanes)
	s.Lanes = append(s.Lanes, s.Clone().Lanes[from])
	for _, e := range r.spec.Edits {
		if e.Lane == from {
			e.Lane = to
			s.Edits = append(s.Edits, e)
		}
	}
	s.Edits = r.catalog.Sort(s.Edits)
	s.AssignMarks()
	r.spec = s
	r.forgetSettings(-1)
	old := &r.lanes[from]
	l := lane{stop: old.stop, rec: old.rec, trace: old.trace.clone()}
	l.measured, l.at, l.atStep = old.measured, old.at, old.atStep
	l.setRule(old.rule, old.on)
	l.st.Step, l.st.Evals, l.st.Loss = old.st.Step, old.st.Evals, old.st.Loss
	l.setHypers(old.hyper)
	l.setPlan(old.plan, old.since)
	copy(l.sched, old.sched)
	copy(l.st.Hyper, old.st.Hyper)
	copy(l.nums, old.nums)
	l.path, l.pathHyper, l.fresh = old.path, old.pathHyper, old.fresh
	copy(l.goodNums, old.goodNums)
	l.goodLoss, l.best, l.bestStep = old.goodLoss, old.best, old.bestStep
	r.lanes = append(r.lanes, l)
	r.keys.lanes = append(r.keys.lanes, r.keys.lanes[from].clone())
	return nil
}

// RemoveLane removes a lane as if it had never been; the last one stays.
func (r *Run) RemoveLane(i int) error {
	if err := r.checkLane(i); err != nil {
		return err
	}
	if len(r.lanes) == 1 {
		return fmt.Errorf("0 lanes: a run has 1 to %d", MaxLanes)
	}
	r.dropMark(r.spec.Lanes[i].Mark)
	keep := make([]int, 0, len(r.lanes))
	for k := range r.lanes {
		if k != i {
			keep = append(keep, k)
		}
	}
	r.spec.KeepLanes(keep...)
	r.forgetSettings(-1)
	r.lanes = slices.Delete(r.lanes, i, i+1)
	r.keys.lanes = slices.Delete(r.keys.lanes, i, i+1)
	r.shorten()
	return nil
}

// shorten ends the run where its last lane stopped, if all have.
func (r *Run) shorten() {
	step := r.step
	r.Seek(r.newest)
	if r.Done() {
		r.newest = 0
		for i := range r.lanes {
			r.newest = max(r.newest, r.lanes[i].stop.Step)
		}
		r.keys.cut(r.newest + 1)
	}
	r.Seek(min(step, r.newest))
}
