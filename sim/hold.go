package sim

import "descent/sim/probe"

// Holding returns the largest of the learning rates 1, 2 and 5 times a power of
// ten, below the one in force where a lane diverged, with which the same run goes
// on from where that rate was set for so many steps, never has more than twice the
// loss it had there and ends below that. step is that of the divergence. It makes these
// runs, so it takes as long as they do. ok is false if no such rate was found.
func Holding(spec Spec, lane, step, steps int) (rate float64, ok bool) {
	spec = spec.Clone()
	spec.Lanes, spec.Limits = spec.Lanes[lane:lane+1], Limits{}
	var edits []Edit
	for _, e := range spec.Edits {
		if e.Step < step && (e.Lane == lane || e.Lane == AllLanes) {
			e.Lane = min(e.Lane, 0)
			edits = append(edits, e)
		}
	}
	spec.Edits = edits
	r, err := New(spec)
	if err != nil {
		return 0, false
	}
	spec = r.Spec()
	since := 0
	for _, e := range spec.Edits {
		if e.Name == "lr" || e.Name == "rule" {
			since = e.Step
		}
	}
	r.Seek(since)
	rule, base := r.lanes[0].rule, r.Measured(0).V[Loss]
	if rule.Path != nil {
		return 0, false
	}
	return probe.StableRate(r.lanes[0].knobs[0], func(rate float64) (bool, error) {
		r, err := New(spec)
		if err != nil {
			return false, err
		}
		r.Seek(since)
		if err := r.Set(0, "lr", rate); err != nil {
			return false, err
		}
		r.Advance(steps)
		return r.held(since, base), nil
	})
}

// held reports whether the first lane came to where it is without its loss
// rising far above what it was at a step.
func (r *Run) held(since int, base float64) bool {
	t := &r.lanes[0].trace
	if r.lanes[0].stop.Diverged() {
		return false
	}
	for i := range t.Buckets {
		b := &t.Buckets[i]
		if t.From+i*t.Stride > since && !probe.StaysStable(base, b.Max[Loss], b.Max[BatchLoss]) {
			return false
		}
	}
	return r.Measured(0).V[Loss] < base
}
