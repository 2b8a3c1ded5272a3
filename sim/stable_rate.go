package sim

import (
	"descent/sim/probe"
	"descent/sim/spec"
)

// StableRate returns the largest of the learning rates 1, 2 and 5 times a power of
// ten, below the one in force where a lane diverged, with which the same run goes
// on from where that rate was set for so many steps, never has more than twice the
// loss it had there and ends below that. step is that of the divergence. It makes these
// runs, so it takes as long as they do. ok is false if no such rate was found.
func StableRate(s spec.Spec, lane, step, steps int) (rate float64, ok bool) {
	if lane < 0 || lane >= len(s.Lanes) {
		return 0, false
	}
	r, err := New(onlyLane(s, lane, step))
	if err != nil {
		return 0, false
	}
	s = r.Spec()
	since := r.rateSince(step)
	r.Seek(since)
	l := &r.lanes[0]
	if l.rule.Path != nil {
		return 0, false
	}
	name, start := l.rule.Params[0].Name, r.measured(l).V[Loss]
	return probe.StableRate(l.hyper[0], func(rate float64) (stable bool, err error) {
		again, err := New(s)
		if err != nil {
			return false, err
		}
		again.Seek(since)
		if err := again.Set(0, name, rate); err != nil {
			return false, err
		}
		again.Advance(steps)
		return again.stayedStable(since, start), nil
	})
}

// onlyLane returns the spec of one lane alone without limits, with its edits before a step.
func onlyLane(s spec.Spec, lane, step int) spec.Spec {
	s = s.Clone()
	s.Lanes, s.Limits = s.Lanes[lane:lane+1], spec.Limits{}
	var edits []spec.Edit
	for _, e := range s.Edits {
		if e.Step < step && (e.Lane == lane || e.Lane == spec.AllLanes) {
			e.Lane = min(e.Lane, 0)
			edits = append(edits, e)
		}
	}
	s.Edits = edits
	return s
}

// rateSince returns the step before the given one at which an edit last changed the
// rule or the rate of the first lane, 0 if none did.
func (r *Run) rateSince(step int) (since int) {
	for _, e := range r.spec.Edits {
		if e.Step == 0 || e.Step >= step {
			continue
		}
		before, after := r.settingsAt(0, e.Step-1).Lane, r.settingsAt(0, e.Step).Lane
		if before.Rule != after.Rule || before.Hyper[0] != after.Hyper[0] {
			since = e.Step
		}
	}
	return since
}

// stayedStable reports whether the first lane came to where it is without its loss
// rising far above start, that of a step.
func (r *Run) stayedStable(since int, start float64) bool {
	l := &r.lanes[0]
	if l.stop.Diverged() {
		return false
	}
	t := &l.trace
	for i := range t.Buckets {
		b := &t.Buckets[i]
		if t.From+i*t.Stride > since && !probe.StaysStable(start, b.Max[Loss], b.Max[BatchLoss]) {
			return false
		}
	}
	return r.measured(l).V[Loss] < start
}
