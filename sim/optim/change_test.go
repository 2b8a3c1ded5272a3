package optim

import (
	"math"
	"testing"

	"descent/sim/surface"
)

// A changed rate takes hold in the next step, whatever the memory holds.
func TestAChangedRateTakesHoldAtOnce(t *testing.T) {
	f := plane{surface.ByID("himmelblau")}
	// These do not step in proportion to lr: it bounds the rate, or the point shown is a mean.
	bounded := map[string]bool{"polyak": true, "barzilai_borwein": true, "schedule_free": true}
	for _, r := range stepping() {
		if bounded[r.ID] {
			continue
		}
		s := newState(r, f, r.Defaults(), -0.15, 0.67)
		s.Hyper[0] = 1e-4
		for range 21 {
			advance(r, s, f)
		}
		step := func(lr float64) (dx, dy float64) {
			next := &State{}
			next.Copy(s)
			next.Hyper[0] = lr
			advance(r, next, f)
			return next.X[0] - s.X[0], next.X[1] - s.X[1]
		}
		dx, dy := step(1e-4)
		dx2, dy2 := step(2e-4)
		if off := math.Hypot(dx2-2*dx, dy2-2*dy); !(off <= 1e-4*math.Hypot(dx, dy)) || dx == 0 {
			t.Errorf("%s: steps by %v, %v, with twice the rate by %v, %v", r.ID, dx, dy, dx2, dy2)
		}
	}
}

// The multiples that Rprop keeps are those of the step that was taken, bounds and all.
func TestRpropStaysInItsBounds(t *testing.T) {
	r := ByID("rprop")
	s := newState(r, bowl{}, r.Defaults(), 1e4, -1e4)
	s.Hyper[r.ParamIndex("step_max")] = 2
	for range 60 {
		advance(r, s, bowl{})
	}
	if d := s.Hyper[0] * s.Slot(0)[0]; math.Abs(d-2) > 1e-12 {
		t.Fatalf("the longest step is %v, not 2", d)
	}
	x := s.X[0]
	s.Hyper[0] /= 10 // to a tenth, and from there on by η₊ again
	advance(r, s, bowl{})
	if d := x - s.X[0]; math.Abs(d-0.24) > 1e-9 {
		t.Errorf("after a tenth of the rate a step of %v, not 0.24", d)
	}
}

// A schedule that ends at a rate of 0 leaves Rprop its shortest step, and numbers: the
// multiple that it keeps is not a division by 0.
func TestRpropAtRateZero(t *testing.T) {
	r := ByID("rprop")
	s := newState(r, bowl{}, r.Defaults(), 1, -1)
	advance(r, s, bowl{})
	s.Hyper[0] = 0
	for range 5 {
		x := s.X[0]
		advance(r, s, bowl{})
		if d := math.Abs(x - s.X[0]); !(d <= 1.1*s.Hyper[r.ParamIndex("step_min")]) || !finite(s) {
			t.Fatalf("at a rate of 0 a step of %v, with multiples %v", d, s.Slot(0))
		}
	}
}

// Lookahead goes back once in k steps, also for a k that is not whole.
func TestLookaheadCountsItsSteps(t *testing.T) {
	for _, test := range []struct {
		k    float64
		want int
	}{{1, 1000}, {5, 200}, {7, 142}, {2.5, 400}, {999, 1}, {1e4, 0}} {
		n := 0
		for done := range 1000 {
			if stepsBack(done, test.k) {
				n++
			}
		}
		if n != test.want {
			t.Errorf("k = %v: %d times in 1000 steps, not %d", test.k, n, test.want)
		}
	}
}

// SAM counts its second gradient, and leaves the counting of the first to the caller.
func TestSamCountsItsGradients(t *testing.T) {
	r := ByID("sam")
	s := newState(r, bowl{}, r.Defaults(), 1, -2)
	r.Preview(s, bowl{})
	if s.Evals != 0 {
		t.Errorf("looking counts %d", s.Evals)
	}
	for range 10 {
		advance(r, s, bowl{})
	}
	if s.Evals != 10 {
		t.Errorf("10 steps count %d", s.Evals)
	}
}

// At a point without a slope no rule leaves the numbers.
func TestNoSlopeIsNoAccident(t *testing.T) {
	for _, r := range stepping() {
		for _, hypers := range variants(r) {
			s := newState(r, bowl{}, hypers, 0, 0)
			for range 3 {
				advance(r, s, bowl{})
			}
			if s.X[0] != 0 || s.X[1] != 0 {
				t.Errorf("%s %v: from the minimum to %v", r.ID, hypers, s.X)
			}
		}
	}
}
