package session_test

import (
	"testing"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui/session"
)

func runOf(t *testing.T, s spec.Spec, rules ...string) *sim.Run {
	t.Helper()
	for _, text := range rules {
		l, err := spec.ParseLane(text)
		if err != nil {
			t.Fatal(err)
		}
		s.Lanes = append(s.Lanes, l)
	}
	run, err := sim.New(s)
	if err != nil {
		t.Fatal(err)
	}
	return run
}

// What is selected is kept as far as the run has it.
func TestSelection(t *testing.T) {
	s := session.New(runOf(t, spec.Spec{Surface: "sphere"}, "gd", "momentum", "adam"))
	s.Lane, s.Hyper = 2, "beta1"
	if rule := s.Selected().Rule; rule.ID != "adam" || rule.Params[s.HyperIndex()].Name != "beta1" {
		t.Errorf("selected are %s and number %d", rule.ID, s.HyperIndex())
	}
	if err := s.Run.RemoveLane(2); err != nil {
		t.Fatal(err)
	}
	s.Copy()
	if s.Selected().Rule.ID != "momentum" || s.HyperIndex() != 0 {
		t.Errorf("without the lane, %s and number %d are selected", s.Selected().Rule.ID, s.HyperIndex())
	}
	s.Watch(runOf(t, spec.Spec{Surface: "booth"}, "adam"))
	if s.Lane != 0 || s.Hyper != "beta1" || s.HyperIndex() == 0 {
		t.Errorf("another run: lane %d, %s, number %d", s.Lane, s.Hyper, s.HyperIndex())
	}
}

// The end is the newest step of a run in which every lane has stopped.
func TestAtEnd(t *testing.T) {
	s := session.New(runOf(t, spec.Spec{Surface: "sphere", Limits: spec.Limits{Steps: 5}}, "gd", "adam"))
	for _, c := range []struct {
		step int
		end  bool
	}{{0, false}, {4, false}, {5, true}, {3, false}, {5, true}} {
		s.Run.Seek(c.step)
		if s.Copy(); s.AtEnd() != c.end {
			t.Errorf("step %d is the end: %v", c.step, s.AtEnd())
		}
	}
}

// What Measure made is shown until the run measures again, or Forget.
func TestMeasure(t *testing.T) {
	s := session.New(runOf(t, spec.Spec{Dataset: "moons", Batch: 10}, "gd lr=0.5", "adam"))
	s.Run.Advance(5) // within the epoch: the run has the loss of step 4
	s.Copy()
	old := s.Snap.Lanes[1].Now.V[sim.Loss]
	s.Measure()
	now := s.Snap.Lanes[1].Now.V[sim.Loss]
	if want, err := s.Run.Measured(1); err != nil || now != want.V[sim.Loss] || now == old {
		t.Errorf("measured %g, want %g, had %g, %v", now, want.V[sim.Loss], old, err)
	}
	s.Run.Advance(1)
	if s.Copy(); s.Snap.Lanes[1].Now.V[sim.Loss] != now {
		t.Error("a step within the epoch shows another loss than the one measured")
	}
	s.Forget()
	if s.Copy(); s.Snap.Lanes[1].Now.V[sim.Loss] != old {
		t.Error("what was measured is not forgotten")
	}
	s.Measure()
	for s.Run.Epoch() == 0 {
		s.Run.Advance(1)
	}
	s.Copy()
	if want, err := s.Run.Measured(1); err != nil || s.Snap.Lanes[1].Now.V[sim.Loss] != want.V[sim.Loss] {
		t.Errorf("at the end of the epoch %g, want %g, %v", s.Snap.Lanes[1].Now.V[sim.Loss], want.V[sim.Loss], err)
	}
}
