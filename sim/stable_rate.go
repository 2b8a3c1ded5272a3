package sim

import (
	"descent/sim/spec"
	"math"
)

const (
	// stableTries is how many rates StableRate tries: over six powers of ten.
	stableTries = 20
	// stableRise is how many times its first value the loss may reach.
	stableRise = 2
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
	r, err := New(s)
	if err != nil {
		return 0, false
	}
	s = r.Spec()
	since := 0
	for _, e := range s.Edits {
		if e.Name == "lr" || e.Name == "rule" {
			since = e.Step
		}
	}
	r.Seek(since)
	rule, base := r.lanes[0].rule, r.measured(&r.lanes[0]).V[Loss]
	if rule.Path != nil {
		return 0, false
	}
	rate = r.lanes[0].knobs[0]
	for range stableTries {
		rate = nextRateBelow(rate)
		if r, err = New(s); err != nil {
			return 0, false
		}
		r.Seek(since)
		if r.Set(0, "lr", rate) != nil {
			return 0, false
		}
		r.Advance(steps)
		if r.stayedStable(since, base) {
			return rate, true
		}
	}
	return 0, false
}

// nextRateBelow returns the next of 1, 2 and 5 times a power of ten below v.
func nextRateBelow(v float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, m := range []float64{5, 2, 1, 0.5} {
		if w := spec.Round(m*power, 1); w < v*(1-1e-9) {
			return w
		}
	}
	return v / 2
}

// stayedStable reports whether the first lane came to where it is without its loss
// rising far above what it was at a step.
func (r *Run) stayedStable(since int, base float64) bool {
	t := &r.lanes[0].trace
	if r.lanes[0].stop.Diverged() {
		return false
	}
	for i := range t.Buckets {
		b := &t.Buckets[i]
		if t.From+i*t.Stride > since && (b.Max[Loss] > stableRise*base || b.Max[BatchLoss] > 10*stableRise*base) {
			return false
		}
	}
	return r.measured(&r.lanes[0]).V[Loss] < base
}
