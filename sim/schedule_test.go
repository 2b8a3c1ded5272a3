package sim

import (
	"descent/sim/spec"
	"math"
	"testing"
)

// lr[k] is the rate that step k → k+1 uses; a plan counts from the step at which it began.
func TestScheduleInRun(t *testing.T) {
	lane, err := spec.ParseLane("momentum lr=0.1 schedule=step:step_size=3,gamma=0.5")
	if err != nil {
		t.Fatal(err)
	}
	r := mustRun(t, spec.Spec{Surface: "sphere", Lanes: []spec.LaneSpec{lane}})
	var got []float64
	at := func(n int) {
		for range n {
			_, now, _, _ := r.Lane(0)
			got = append(got, now.V[Rate])
			r.Advance(1)
		}
	}
	at(7)
	if err := r.Set(0, "lr", 0.4); err != nil { // the hyper-parameter is the base of the plan
		t.Fatal(err)
	}
	at(2)
	if err := r.SetSchedule(0, "exponential:gamma=0.5"); err != nil {
		t.Fatal(err)
	}
	at(3)
	if err := r.SetSchedule(0, ""); err != nil {
		t.Fatal(err)
	}
	at(2)
	want := []float64{0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.025, 0.1, 0.1, 0.4, 0.2, 0.1, 0.4, 0.4}
	for k := range want {
		if math.Abs(got[k]-want[k]) > 1e-15 {
			t.Errorf("lr[%d] = %g, want %g (all: %v)", k, got[k], want[k], got)
		}
	}
	straight(t, r)
	again, err := spec.ParseLane(r.Spec().Lanes[0].String())
	if err != nil || again.Schedule != "step:step_size=3,gamma=0.5" {
		t.Errorf("%q, %v", again.Schedule, err)
	}
}

// One-cycle moves the momentum against the rate, and the hyper-parameter keeps what the user has set.
func TestScheduleMovesMomentum(t *testing.T) {
	lane, _ := spec.ParseLane("momentum lr=0.01 schedule=onecycle:max_lr=0.1,total_steps=20,max_momentum=0.95,base_momentum=0.85")
	r := mustRun(t, spec.Spec{Surface: "sphere", Lanes: []spec.LaneSpec{lane}})
	var s Snapshot
	r.Snapshot(&s)
	if m := s.Lanes[0].State.Hyper[1]; m != 0.95 {
		t.Errorf("momentum %g at the start, want 0.95", m)
	}
	r.Advance(6)
	r.Snapshot(&s)
	if m := s.Lanes[0].State.Hyper[1]; !(m < 0.87) || s.Lanes[0].Hyper[1] != 0.9 {
		t.Errorf("momentum %g near the peak, set to %g", m, s.Lanes[0].Hyper[1])
	}
	straight(t, r)
}

// Plateau lowers the rate of a lane whose loss stands still, also after a rewind.
func TestPlateauReadsTheLoss(t *testing.T) {
	lane, _ := spec.ParseLane("gd lr=1 schedule=plateau:patience=4,factor=0.5")
	r := mustRun(t, spec.Spec{Surface: "sphere", Start: []float64{-4, 3}, Lanes: []spec.LaneSpec{lane}}) // flips between two points at lr 1
	r.Advance(30)
	_, now, _, _ := r.Lane(0)
	if now.V[Rate] >= 1 || now.V[Loss] >= 25 {
		t.Errorf("rate %g, loss %g after 30 steps of standing still", now.V[Rate], now.V[Loss])
	}
	was := state(r)
	r.Seek(7)
	r.Seek(30)
	if state(r) != was {
		t.Error("step 30 is not what it was")
	}
}
