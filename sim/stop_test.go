package sim

import (
	"descent/sim/spec"
	"slices"
	"strings"
	"testing"
)

// Each limit ends a lane at the first step that reaches it, with that step recorded.
func TestLimits(t *testing.T) {
	for _, tt := range []struct {
		name   string
		lane   string
		limits spec.Limits
		step   int
		reason Reason
	}{
		// f halves its distance each step: (−4, 3), (−2, 1.5), … with f = 25·4^−k and |g| = 10·2^−k.
		{"loss", "gd lr=0.25", spec.Limits{Loss: spec.Threshold{Set: true, Value: 25.0 / 64}}, 3, LossReached},
		{"loss of 0 and below", "gd lr=0.5", spec.Limits{Loss: spec.Threshold{Set: true, Value: 0}}, 1, LossReached},
		{"gradient", "gd lr=0.25", spec.Limits{Grad: 10.0 / 16}, 4, GradReached},
		{"steps", "gd lr=0.25", spec.Limits{Steps: 7}, 7, StepsDone},
		{"stagnation", "gd lr=1", spec.Limits{Stagnation: 5}, 5, Stagnant}, // it flips between two points
		{"the first of several", "gd lr=0.25", spec.Limits{Grad: 10.0 / 16, Steps: 3}, 3, StepsDone},
	} {
		t.Run(tt.name, func(t *testing.T) {
			lane, err := spec.ParseLane(tt.lane)
			if err != nil {
				t.Fatal(err)
			}
			r := mustRun(t, spec.Spec{Surface: "sphere", Start: []float64{-4, 3}, Lanes: []spec.LaneSpec{lane}, Limits: tt.limits})
			r.Advance(100)
			_, now, stop, _ := r.Lane(0)
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
	fast, _ := spec.ParseLane("gd lr=0.25")
	slow, _ := spec.ParseLane("gd lr=0.01")
	r := mustRun(t, spec.Spec{Surface: "sphere", Lanes: []spec.LaneSpec{fast, slow}, Limits: spec.Limits{Grad: 0.1}})
	r.Advance(50)
	was := state(r)
	if _, _, stop, _ := r.Lane(0); stop.Reason != GradReached || r.Step() != 50 || r.Done() {
		t.Fatalf("step %d, %+v", r.Step(), stop)
	}
	r.Seek(3)
	if _, _, stop, _ := r.Lane(0); stop.Reason != Running {
		t.Errorf("at step 3 the lane has stopped: %+v", stop)
	}
	r.Seek(50)
	if state(r) != was {
		t.Error("step 50 is not what it was")
	}
	if err := r.Set(0, "lr", 0.1); err == nil || !strings.Contains(err.Error(), "go back to step 7 or before") {
		t.Errorf("a lane that has stopped was changed: %v", err)
	}
	r.Seek(7)
	if err := r.Set(0, "lr", 0.1); err != nil {
		t.Fatal(err)
	}
	straight(t, r)
}

// A setting that is in force already changes nothing: the future stays, and no ghost appears.
func TestSettingInForceChangesNothing(t *testing.T) {
	r := mustRun(t, fuzzSpec(2))
	r.Advance(50)
	r.Seek(20)
	for _, err := range []error{r.Set(spec.AllLanes, "noise", 0), r.Set(spec.AllLanes, "batch", 7), r.Set(0, "lr", r.lanes[0].hyper[0]), r.SetRule(1, "adam"), r.SetSchedule(0, "")} {
		if err != nil {
			t.Error(err)
		}
	}
	if r.Newest() != 50 || len(r.ghosts) != 0 || len(r.spec.Edits) != 0 {
		t.Errorf("newest %d, %d ghosts, edits %v", r.Newest(), len(r.ghosts), r.spec.Edits)
	}
}

// Only what an edit changes leaves a ghost, and lanes keep their marks.
func TestGhostsAndMarks(t *testing.T) {
	r := mustRun(t, spec.Spec{Surface: "rosenbrock", Lanes: []spec.LaneSpec{{Rule: "gd"}, {Rule: "momentum"}, {Rule: "adam"}}})
	r.Advance(50)
	r.Seek(20)
	if err := r.Set(1, "lr", 0.0001); err != nil {
		t.Fatal(err)
	}
	if g := r.ghosts[0]; len(g.Traces) != 1 || g.Marks[0] != 1 {
		t.Errorf("ghosts of the marks %v, want of 1 alone", g.Marks)
	}
	r.Advance(30)
	r.Seek(30)
	if err := r.Set(spec.AllLanes, "noise", 1); err != nil {
		t.Fatal(err)
	}
	if g := r.ghosts[1]; len(g.Traces) != 3 {
		t.Errorf("noise left ghosts of %v, want of all three", g.Marks)
	}
	if err := r.RemoveLane(1); err != nil {
		t.Fatal(err)
	}
	if err := r.AddLane(1); err != nil {
		t.Fatal(err)
	}
	var marks []int
	for _, l := range r.Spec().Lanes {
		marks = append(marks, l.Mark)
	}
	if !slices.Equal(marks, []int{0, 2, 1}) || len(r.ghosts) != 1 || len(r.ghosts[0].Traces) != 2 {
		t.Errorf("marks %v, want 0 2 1; ghosts %+v", marks, r.Ghosts())
	}
	straight(t, r)
}
