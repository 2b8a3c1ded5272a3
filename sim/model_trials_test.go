package sim

import (
	"context"
	"testing"

	"descent/sim/probe"
	"descent/sim/spec"
	"descent/sim/task"
)

// modelTrialsOf prepares copies of the first lane of a run at a step.
func modelTrialsOf(t *testing.T, r *Run, step int) *ModelTrials {
	t.Helper()
	r.Seek(step)
	var s Snapshot
	r.Snapshot(&s)
	r.MeasureAll(&s)
	return r.ModelTrials(&s, 0, nil, 1e9)
}

// What a copy comes to is what the run comes to, bit for bit: with batches, dropout,
// normalisation, noise, a schedule and changes on the way.
func TestModelTrialsIsTheRun(t *testing.T) {
	lane, err := spec.ParseLane("momentum lr=0.1 schedule=cosine:t_max=300")
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(spec.Spec{
		Dataset: "circle", Batch: 7, Noise: 0.01, Seed: 3, Lanes: []spec.LaneSpec{lane},
		Model: task.Model{Net: []int{6}, Dropout: 0.1, Norm: "before_activation"},
	})
	if err != nil {
		t.Fatal(err)
	}
	r.Advance(20)
	for name, v := range map[string]float64{"batch": 10, "lr": 0.2} {
		e := spec.Edit{Lane: 0, Name: name, Value: v}
		if name == "batch" {
			e.Lane = spec.AllLanes
		}
		if err := r.Edit(e); err != nil {
			t.Fatal(err)
		}
	}
	r.Advance(13)
	a := modelTrialsOf(t, r, 33)
	o := a.Look(context.Background())
	if o == nil || o.Ahead.End >= 0 || o.Step != 33 || o.To() != 33+aheadSteps {
		t.Fatalf("%+v", o)
	}
	for _, m := range o.Ahead.Losses {
		r.Seek(m.Step)
		if got, err := r.Measured(0); err != nil || got.V[Loss] != m.Loss || got.V[TestLoss] != m.Test {
			t.Fatalf("step %d: the copy has %g, %g, the run %g, %g", m.Step, m.Loss, m.Test, got.V[Loss], got.V[TestLoss])
		}
	}
}

// A copy diverges when the run does.
func TestModelTrialsDiverges(t *testing.T) {
	r, err := New(spec.Spec{Dataset: "clusters", Batch: 10, Seed: 7, Lanes: []spec.LaneSpec{{Rule: "gd", Hyper: []float64{5, 0, 0, 0}}}})
	if err != nil {
		t.Fatal(err)
	}
	o := modelTrialsOf(t, r, 100).Look(context.Background())
	r.Advance(1000)
	_, _, stop, _ := r.Lane(0)
	if o.Ahead.End != stop.Step || !stop.Diverged() || !o.Covers(100) || o.Covers(stop.Step) {
		t.Errorf("the copy ends at %d, the run at %+v", o.Ahead.End, stop)
	}
	var s Snapshot
	if r.Snapshot(&s); r.ModelTrials(&s, 0, nil, 1e9) != nil {
		t.Error("a lane that has diverged goes on")
	}
}

// Every change can be tried where it would be one; and a run in which it is made comes
// to the same.
func TestModelTrialsTries(t *testing.T) {
	lane := spec.LaneSpec{Rule: "gd", Hyper: []float64{0.5, 0, 0, 0}}
	first := spec.Spec{Dataset: "circle", Batch: 10, Seed: 7, Lanes: []spec.LaneSpec{lane}, Model: task.Model{Net: []int{4}, Activation: "relu", Init: "normal"}}
	r, err := New(first)
	if err != nil {
		t.Fatal(err)
	}
	a := modelTrialsOf(t, r, 50)
	a.ctx = context.Background()
	for remedy := range changes {
		c := probe.ModelChange{Remedy: remedy, Value: 0.1, Name: "he"}
		if remedy == probe.LargerBatch {
			c.Value = 20
		}
		a.left = 1e9
		course, ok := a.Try(c)
		if !ok || course.End >= 0 {
			t.Errorf("%v: %+v, %v", remedy, course, ok)
			continue
		}
		s := first.Clone()
		changes[remedy](&s, c)
		again, err := New(s)
		if err != nil {
			t.Fatal(err)
		}
		last := course.Losses[len(course.Losses)-1]
		again.Advance(last.Step)
		if got, err := again.Measured(0); err != nil || got.V[Loss] != last.Loss {
			t.Errorf("%v: the copy has %g at step %d, the run %g", remedy, last.Loss, last.Step, got.V[Loss])
		}
	}
	for _, remedy := range []probe.Remedy{probe.LowerRate, probe.RaiseRate} {
		course, ok := a.Try(probe.ModelChange{Remedy: remedy, Value: 0.1})
		r.Seek(50)
		if err := r.Set(0, "lr", 0.1); err != nil {
			t.Fatal(err)
		}
		last := course.Losses[len(course.Losses)-1]
		r.Seek(last.Step)
		if got, err := r.Measured(0); !ok || err != nil || got.V[Loss] != last.Loss {
			t.Errorf("%v: the copy has %g at step %d, the run %g", remedy, last.Loss, last.Step, got.V[Loss])
		}
	}
}

// No more work is done than is allowed, and none once it is cancelled.
func TestModelTrialsIsBounded(t *testing.T) {
	r, err := New(spec.Spec{Dataset: "digits", Seed: 7, Batch: 10, Lanes: []spec.LaneSpec{{Rule: "gd"}}, Model: task.Model{Net: []int{64, 64}}})
	if err != nil {
		t.Fatal(err)
	}
	var s Snapshot
	r.Snapshot(&s)
	if o := r.ModelTrials(&s, 0, nil, 1e5).Look(context.Background()); o != nil {
		t.Errorf("%+v", o)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if o := r.ModelTrials(&s, 0, nil, 1e9).Look(ctx); o != nil {
		t.Errorf("%+v", o)
	}
}

// What is said of a schedule is what it does to the rate.
func TestPace(t *testing.T) {
	for _, tt := range []struct {
		lane string
		step int
		want probe.Pace
	}{
		{"gd lr=0.1", 30, probe.Pace{}},
		{"gd lr=0.1 schedule=linear:total_iters=20", 10, probe.Pace{Set: 0.1}},
		{"gd lr=0.1 schedule=linear:total_iters=20", 30, probe.Pace{Set: 0.1, Ended: true}},
		{"gd lr=0.1 schedule=cosine_restarts:t_0=40", 30, probe.Pace{Set: 0.1, Restart: 40, Up: 0.1}},
		{"gd lr=0.1 schedule=plateau", 30, probe.Pace{Set: 0.1}},
	} {
		lane, err := spec.ParseLane(tt.lane)
		if err != nil {
			t.Fatal(err)
		}
		r, err := New(spec.Spec{Dataset: "circle", Batch: 10, Seed: 7, Lanes: []spec.LaneSpec{lane}})
		if err != nil {
			t.Fatal(err)
		}
		r.Advance(tt.step)
		var s Snapshot
		r.Snapshot(&s)
		f, err := r.Finding(&s, 0, &Evidence{})
		if err != nil || f.Pace != tt.want {
			t.Errorf("%s at %d: %+v, want %+v, %v", tt.lane, tt.step, f.Pace, tt.want, err)
		}
	}
}

// Copies share nothing with the run, which goes on meanwhile.
func TestModelTrialsSharesNothing(t *testing.T) {
	r, err := New(spec.Spec{Dataset: "circle", Batch: 10, Seed: 7, Lanes: []spec.LaneSpec{{Rule: "adam"}}, Model: task.Model{Net: []int{4}, Activation: "sigmoid", Init: "zeros"}})
	if err != nil {
		t.Fatal(err)
	}
	a := modelTrialsOf(t, r, 40)
	want := modelTrialsOf(t, r, 40).Look(context.Background())
	var s Snapshot
	r.Snapshot(&s)
	done := make(chan *probe.Outlook)
	go func() { done <- a.Look(context.Background()) }()
	for range 200 {
		r.Advance(1)
		r.Snapshot(&s)
	}
	if got := <-done; len(got.Tried) == 0 || len(got.Tried) != len(want.Tried) || got.Ahead.Losses[aheadPoints] != want.Ahead.Losses[aheadPoints] {
		t.Errorf("%+v, want %+v", got, want)
	}
}
