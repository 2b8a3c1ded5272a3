package sim

import "testing"

// Each limit ends a lane at the first step that reaches it, with that step recorded.
func TestLimits(t *testing.T) {
	for _, tt := range []struct {
		name   string
		lane   string
		limits Limits
		step   int
		reason Reason
	}{
		// f halves its distance each step: (−4, 3), (−2, 1.5), … with f = 25·4^−k and |g| = 10·2^−k.
		{"loss", "gd lr=0.25", Limits{Loss: Threshold{true, 25.0 / 64}}, 3, LossReached},
		{"loss of 0 and below", "gd lr=0.5", Limits{Loss: Threshold{true, 0}}, 1, LossReached},
		{"gradient", "gd lr=0.25", Limits{Grad: 10.0 / 16}, 4, GradReached},
		{"steps", "gd lr=0.25", Limits{Steps: 7}, 7, StepsDone},
		{"stagnation", "gd lr=1", Limits{Stagnation: 5}, 5, Stagnant}, // it flips between two points
		{"the first of several", "gd lr=0.25", Limits{Grad: 10.0 / 16, Steps: 3}, 3, StepsDone},
	} {
		t.Run(tt.name, func(t *testing.T) {
			lane, err := ParseLane(tt.lane)
			if err != nil {
				t.Fatal(err)
			}
			r := mustRun(t, Spec{Surface: "sphere", Start: []float64{-4, 3}, Lanes: []LaneSpec{lane}, Limits: tt.limits})
			r.Advance(100)
			_, now, stop := r.Lane(0)
			if stop.Step != tt.step || stop.Reason != tt.reason || r.Step() != tt.step || !r.Done() || stop.Diverged() {
				t.Errorf("stopped %+v at step %d", stop, r.Step())
			}
			if tr := &r.lanes[0].trace; tr.TipStep != tt.step || tr.Tip.V[Loss] != now.V[Loss] {
				t.Errorf("the trace ends at step %d", tr.TipStep)
			}
			straight(t, r)
		})
	}
}

// The other lanes go on, and a rewind brings the ended one back to life.
func TestLimitsAndTime(t *testing.T) {
	fast, _ := ParseLane("gd lr=0.25")
	slow, _ := ParseLane("gd lr=0.01")
	r := mustRun(t, Spec{Surface: "sphere", Lanes: []LaneSpec{fast, slow}, Limits: Limits{Grad: 0.1}})
	r.Advance(50)
	was := state(r)
	if _, _, stop := r.Lane(0); stop.Reason != GradReached || r.Step() != 50 || r.Done() {
		t.Fatalf("step %d, %+v", r.Step(), stop)
	}
	r.Seek(3)
	if _, _, stop := r.Lane(0); stop.Reason != Running {
		t.Errorf("at step 3 the lane has stopped: %+v", stop)
	}
	r.Seek(50)
	if state(r) != was {
		t.Error("step 50 is not what it was")
	}
	if err := r.Set(0, "lr", 0.1); err != nil {
		t.Fatal(err)
	}
	straight(t, r)
}
