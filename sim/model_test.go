package sim

import (
	"math"
	"slices"
	"strings"
	"testing"

	"descent/sim/spec"
	"descent/sim/task"
)

// circle returns a run of one lane of gradient descent on Playground's circle.
func circle(t *testing.T, change func(*spec.Spec)) *Run {
	t.Helper()
	s := spec.Spec{Dataset: "circle", Batch: 10, Seed: 3, Lanes: []spec.LaneSpec{{Rule: "adam", Hyper: nil}},
		Model: task.Model{Net: []int{4, 2}, Activation: "tanh"}}
	if change != nil {
		change(&s)
	}
	return mustRun(t, s)
}

// A change of the layers keeps the weights that both models have; going back
// brings the old model back.
func TestLayersChangeOnTheWay(t *testing.T) {
	r := circle(t, nil)
	r.Advance(40)
	before := slices.Clone(r.lanes[0].st.X)
	if err := r.Configure("net", "5,2"); err != nil {
		t.Fatal(err)
	}
	// 4→5 units: the first four keep weights and biases, and so does what the next
	// layer takes from them.
	x, old, now := r.lanes[0].st.X, taskOf(r.objectives[0]).Layers(), taskOf(r.Objective()).Layers()
	if len(x) != taskOf(r.Objective()).Dim() || taskOf(r.Objective()).Dim() != 2*5+5+5*2+2+2+1 {
		t.Fatalf("%d parameters", len(x))
	}
	for u := range 4 {
		for j := range 2 {
			if x[now[0].W+2*u+j] != before[old[0].W+2*u+j] {
				t.Errorf("unit %d lost its weight %d", u, j)
			}
		}
	}
	for u := range 2 {
		if x[now[1].W+5*u+3] != before[old[1].W+4*u+3] || x[now[1].B+u] != before[old[1].B+u] {
			t.Errorf("unit %d of the second layer changed", u)
		}
	}
	if x[now[1].W+4] == 0 {
		t.Error("the new weights are not drawn")
	}
	if r.lanes[0].st.Step != 0 || slices.ContainsFunc(r.lanes[0].st.Mem, func(v float64) bool { return v != 0 }) {
		t.Error("the rule goes on with a memory of other parameters")
	}
	r.Advance(30)
	r.Seek(39)
	if r.Objective() != r.objectives[0] || len(r.lanes[0].st.X) != len(before) {
		t.Error("the past has the new model")
	}
	r.Seek(40)
	if taskOf(r.Objective()).Dim() != 30 || r.Spec().Edits[0].String() != "step=40 net=5,2" {
		t.Errorf("%d parameters, %v", taskOf(r.Objective()).Dim(), r.Spec().Edits)
	}
	straight(t, r)
}

// What has the same parameters goes on as it is, memory and all.
func TestActivationChangesOnTheWay(t *testing.T) {
	r := circle(t, nil)
	r.Advance(40)
	before := r.lanes[0].st.X
	mem := slices.Clone(r.lanes[0].st.Mem)
	x := slices.Clone(before)
	if err := r.Configure("activation", "relu"); err != nil {
		t.Fatal(err)
	}
	l := &r.lanes[0]
	if !slices.Equal(l.st.X, x) || !slices.Equal(l.st.Mem, mem) || l.st.Step != 40 {
		t.Error("parameters or memory changed")
	}
	if r.Restarted().Model.Activation != "relu" || r.Restarted().Start == nil {
		t.Error("a reset forgets the activation or the weights")
	}
}

// The losses over all rows are measured once an epoch and at powers of two;
// between, the trace has none.
func TestMeasuredNowAndThen(t *testing.T) {
	r := circle(t, nil) // 250 training rows: 25 steps an epoch
	r.Advance(60)
	tr := &r.lanes[0].trace
	for step, b := range tr.Buckets {
		known := !math.IsNaN(b.Min[Loss]) && !math.IsNaN(b.Min[TestAcc])
		if known != (step%25 == 0 || step&(step-1) == 0) {
			t.Errorf("step %d: known is %v", step, known)
		}
		if math.IsNaN(b.Min[BatchLoss]) || math.IsNaN(tr.Layers[step].Min[2]) || !math.IsNaN(tr.Layers[step].Min[3]) {
			t.Errorf("step %d lacks the loss of its batch or the gradients of its three layers", step)
		}
	}
	held, now := r.lanes[0].rec.V[Loss], r.measured(&r.lanes[0]).V[Loss]
	if want := taskOf(r.Objective()).Metrics(r.lanes[0].point(), &task.Work{}).TrainLoss; now != want || held == want {
		t.Errorf("measured %g, held %g, is %g", now, held, want)
	}
	r.Seek(50)
	if r.lanes[0].rec.V[Loss] != held || r.measured(&r.lanes[0]).V[Loss] != held {
		t.Error("the loss at the epoch's end is not what is held after it")
	}
}

func TestLimitsOfTasks(t *testing.T) {
	r := circle(t, func(s *spec.Spec) { s.Limits.Epochs = 3 })
	r.Advance(1000)
	if _, _, stop, _ := r.Lane(0); stop.Reason != EpochsDone || stop.Step != 75 || stop.Coord != 3 {
		t.Errorf("%+v", stop)
	}
	r = circle(t, func(s *spec.Spec) { s.Limits.Accuracy = 0.9 })
	r.Advance(20000)
	_, rec, stop, _ := r.Lane(0)
	if stop.Reason != AccuracyReached || stop.Value < 0.9 || rec.V[TestAcc] != stop.Value || stop.Step%25 != 0 {
		t.Errorf("%+v with %g", stop, rec.V[TestAcc])
	}
	for _, lim := range []spec.Limits{{Accuracy: 1.5}, {Accuracy: math.NaN()}, {Epochs: -1}} {
		s := DefaultTrain()
		s.Limits = lim
		if _, err := New(s); err == nil {
			t.Errorf("%+v is taken", lim)
		}
	}
	s := DefaultRace()
	s.Limits.Epochs = 1
	if _, err := New(s); err == nil {
		t.Error("epochs of a surface")
	}
}

func TestTrajectory(t *testing.T) {
	r := circle(t, nil)
	r.Advance(100)
	way := must(r.Trajectory(0, 500))
	if len(way) != 101 || !slices.Equal(way[0], r.spec.Start) || !slices.Equal(way[100], r.lanes[0].point()) {
		t.Fatalf("%d points", len(way))
	}
	r.Advance(5000)
	way = must(r.Trajectory(0, 50))
	if len(way) != 50 || !slices.Equal(way[0], r.spec.Start) || !slices.Equal(way[49], r.lanes[0].point()) {
		t.Fatalf("%d points", len(way))
	}
	if err := r.Configure("net", "4"); err != nil {
		t.Fatal(err)
	}
	r.Advance(100)
	way = must(r.Trajectory(0, 500))
	if len(way) != 100/r.keys.every+1 || !slices.Equal(way[len(way)-1], r.lanes[0].point()) {
		t.Errorf("%d points", len(way))
	}
	for _, p := range way {
		if len(p) != taskOf(r.Objective()).Dim() {
			t.Errorf("a point of %d", len(p))
		}
	}
}

// A rate that made a lane diverge is halved until the run holds.
func TestStableRate(t *testing.T) {
	lane, err := spec.ParseLane("gd lr=100")
	if err != nil {
		t.Fatal(err)
	}
	s := spec.Spec{Dataset: "reg_plane", Model: task.Model{Net: []int{}}, Lanes: []spec.LaneSpec{{Rule: "adam"}, lane}}
	r := mustRun(t, s)
	r.Advance(3000)
	_, _, stop, _ := r.Lane(1)
	if !stop.Diverged() {
		t.Fatalf("%+v", stop)
	}
	steps := 4 * stop.Step
	rate, ok := StableRate(r.Spec(), 1, stop.Step, steps)
	if !ok || !(rate < 100) {
		t.Fatalf("rate %g, %v", rate, ok)
	}
	for _, c := range []struct {
		lr   float64
		hold bool
	}{{rate, true}, {2.5 * rate, false}} { // the rates tried go by 2 or by 2.5
		s := r.Spec()
		s.Lanes[1].Hyper[0] = c.lr
		r := mustRun(t, s)
		r.Advance(steps)
		end := r.measured(&r.lanes[1]).V[Loss]
		if _, _, stop, _ := r.Lane(1); c.hold != (!stop.Diverged() && end < r.lanes[1].trace.Buckets[0].Max[Loss]) {
			t.Errorf("lr %g ends at %g, %+v", c.lr, end, stop)
		}
	}
}

// A rate raised on the way is measured against what held before.
func TestStableRateFromAnEdit(t *testing.T) {
	lane, err := spec.ParseLane("gd lr=0.02")
	if err != nil {
		t.Fatal(err)
	}
	r := mustRun(t, spec.Spec{Dataset: "reg_plane", Model: task.Model{Net: []int{}}, Lanes: []spec.LaneSpec{lane}})
	r.Advance(10)
	if err := r.Set(0, "lr", 50); err != nil {
		t.Fatal(err)
	}
	r.Advance(1000)
	_, _, stop, _ := r.Lane(0)
	if rate, ok := StableRate(r.Spec(), 0, stop.Step, 500); !stop.Diverged() || !ok || rate < 0.02 || rate > 0.5 {
		t.Errorf("rate %g, %v after %+v", rate, ok, stop)
	}
}

// A rule whose work grows with the square of the parameters is refused where it
// would stand still, from the start, on the way and when the net grows.
func TestRulesTooSlow(t *testing.T) {
	s := spec.Spec{Dataset: "digits", Lanes: []spec.LaneSpec{{Rule: "newton"}}}
	if _, err := New(s); err == nil || !strings.Contains(err.Error(), "up to 100; use lbfgs") {
		t.Errorf("newton on 2410 parameters: %v", err)
	}
	r := circle(t, nil)
	if err := r.Configure("net", "30"); err != nil {
		t.Fatal(err)
	}
	if err := r.SetRule(0, "cmaes"); err == nil {
		t.Error("cmaes on 121 parameters")
	}
	r = circle(t, func(s *spec.Spec) { s.Lanes[0].Rule = "nelder_mead" })
	if err := r.Configure("net", "30"); err == nil || !strings.HasPrefix(err.Error(), "lane 1: nelder_mead takes too long") {
		t.Errorf("a net of 121 parameters under nelder_mead: %v", err)
	}
}
