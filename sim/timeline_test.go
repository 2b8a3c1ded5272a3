package sim

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"descent/sim/optim"
	"descent/sim/spec"
	"descent/sim/task"
)

// FuzzTimeline reads its input as a script of Advance, Seek, Set, SetRule,
// AddLane and RemoveLane. Whatever the script, the run must be bit for bit what
// a new run of its spec is when it walks straight to the same step, and a step
// visited again must be what it was the first time.
func FuzzTimeline(f *testing.F) {
	f.Add(uint8(0), []byte{0, 200, 1, 17, 2, 3, 0, 40, 1, 0, 1, 255})
	f.Add(uint8(1), []byte{0, 100, 3, 1, 0, 100, 1, 60, 5, 1, 0, 9, 6, 0, 1, 70})
	f.Add(uint8(2), []byte{0, 30, 4, 7, 0, 30, 1, 20, 4, 0, 0, 50, 2, 9, 7, 255, 1, 11})
	f.Add(uint8(2), []byte{0, 20, 8, 0, 0, 30, 8, 5, 0, 9, 1, 10, 8, 1, 0, 80, 9, 3, 0, 40, 8, 4, 0, 7, 1, 60})
	f.Add(uint8(6), []byte{8, 2, 9, 7, 0, 20, 8, 6, 0, 30, 8, 5, 3, 4, 0, 25, 1, 22, 8, 8, 0, 90, 1, 0, 8, 9, 0, 4})
	f.Add(uint8(3), []byte{0, 9, 2, 200, 0, 5, 1, 8, 2, 3, 0, 5})
	f.Fuzz(func(t *testing.T, kind uint8, script []byte) {
		r, err := New(fuzzSpec(kind))
		if err != nil {
			t.Fatal(err)
		}
		seen := map[int]string{0: state(r)}
		visit := func(op string) {
			got := state(r)
			if was, ok := seen[r.Step()]; ok && was != got {
				t.Fatalf("after %s: step %d is not what it was:\n got %s\n was %s", op, r.Step(), got, was)
			}
			seen[r.Step()] = got
		}
		edited := func() {
			for step := range seen {
				if step >= r.Step() {
					delete(seen, step)
				}
			}
			visit("an edit")
		}
		for i := 0; i+1 < len(script) && i < 60; i += 2 {
			op, v := script[i], int(script[i+1])
			lane := v % len(r.lanes)
			switch op % 10 {
			case 0:
				r.Advance(v)
				visit("advance")
			case 1:
				r.Seek(v * 3 / 2)
				visit("seek")
			case 2:
				if r.Set(lane, "lr", math.Pow(10, float64(v)/32-6)) == nil {
					edited()
				}
			case 3:
				if r.SetRule(lane, optim.All[v%len(optim.All)].ID) == nil {
					edited()
				}
			case 4:
				if r.Set(spec.AllLanes, "noise", float64(v%8)/10) == nil {
					edited()
				}
				if r.Set(spec.AllLanes, "batch", float64(v%81)) == nil {
					edited()
				}
			case 5, 6:
				if op%10 == 5 {
					err = r.AddLane(lane)
				} else {
					err = r.RemoveLane(lane)
				}
				if err == nil {
					clear(seen)
					visit("a lane more or less")
				}
			case 8:
				changes := [][2]string{{"net", "3"}, {"activation", "relu"}, {"net", "4,2"}, {"l1", "0.01"}, {"net", "none"},
					{"batchnorm", "after_activation"}, {"dropout", "0.3"}, {"loss", "hinge"}, {"features", "poly2"}, {"init", "he"}, {"batchnorm", "none"}}
				change := changes[v%len(changes)]
				if r.Configure(change[0], change[1]) == nil {
					edited()
				}
			case 9:
				if r.Set(lane, spec.ParamEdit(v%16), float64(v)/64) == nil {
					edited()
				}
			case 7:
				plans := []string{"", "step:step_size=20", "plateau:patience=2,factor=0.5", "linear>onecycle@30", "cosine:t_max=50,warmup=5"}
				if r.SetSchedule(lane, plans[v%len(plans)]) == nil {
					edited()
				}
				if taskOf(r.Objective()) == nil && r.Newest() < 100_000 {
					r.Advance(v * 100)
					visit("advance")
				}
			}
		}
		straight(t, r)
	})
}

// straight checks a run against a new one of its spec.
func straight(t *testing.T, r *Run) {
	t.Helper()
	fresh, err := New(r.Spec())
	if err != nil {
		t.Fatalf("its own spec is refused: %v", err)
	}
	fresh.Advance(r.Newest())
	fresh.Seek(r.Step())
	if got, want := state(r), state(fresh); got != want {
		t.Fatalf("step %d differs from a straight run of %+v:\n got %s\nwant %s", r.Step(), r.Spec(), got, want)
	}
	var a, b Snapshot
	r.Snapshot(&a)
	fresh.Snapshot(&b)
	for i := range a.Lanes {
		sameTrace(t, &a.Lanes[i].Trace, &b.Lanes[i].Trace)
	}
}

func extremes(t *Trace) [2]float64 {
	lo, hi := t.Tip.V[Loss], t.Tip.V[Loss]
	for _, b := range t.Buckets {
		lo, hi = min(lo, b.Min[Loss]), max(hi, b.Max[Loss])
	}
	return [2]float64{lo, hi}
}

func sameTrace(t *testing.T, a, b *Trace) {
	t.Helper()
	if b.Stride < a.Stride && a.TipStep > refineSteps { // too far on to be made anew: coarser, but with the same extremes
		if a.TipStep != b.TipStep || extremes(a) != extremes(b) {
			t.Fatalf("to %d with %v, a straight run to %d with %v", a.TipStep, extremes(a), b.TipStep, extremes(b))
		}
		return
	}
	if a.Stride != b.Stride || a.Filled != b.Filled || a.TipStep != b.TipStep || len(a.Buckets) != len(b.Buckets) {
		t.Fatalf("trace %d×%d+%d to %d, a straight run's %d×%d+%d to %d", len(a.Buckets), a.Stride, a.Filled, a.TipStep,
			len(b.Buckets), b.Stride, b.Filled, b.TipStep)
	}
	bits := func(b *Bucket) (all [4 + 2*NumSeries]uint64) {
		for i, v := range [4]float64{b.First[0], b.First[1], b.Last[0], b.Last[1]} {
			all[i] = math.Float64bits(v)
		}
		for i := range NumSeries {
			all[4+2*i], all[5+2*i] = math.Float64bits(b.Min[i]), math.Float64bits(b.Max[i])
		}
		return all
	}
	if deep := func(t *Trace) string { return fmt.Sprint(t.Layers, t.TipLayers) }; deep(a) != deep(b) {
		t.Fatalf("layers %s, a straight run's %s", deep(a), deep(b))
	}
	for i := range a.Buckets {
		if bits(&a.Buckets[i]) != bits(&b.Buckets[i]) {
			t.Fatalf("bucket %d: %v, a straight run's %v", i, a.Buckets[i], b.Buckets[i])
		}
	}
}

func fuzzSpec(kind uint8) spec.Spec {
	lanes := []spec.LaneSpec{{Rule: "gd"}, {Rule: "adam"}}
	switch kind % 4 {
	case 0:
		return spec.Spec{Surface: "rosenbrock", Lanes: lanes, Seed: 7}
	case 1:
		return spec.Spec{Surface: "ravine", Lanes: lanes, Seed: 1, Noise: 0.5}
	case 2:
		model := task.Model{}
		if kind%8 >= 4 {
			model = task.Model{Net: []int{3, 2}, Dropout: 0.2, Norm: "before_activation"}
		}
		return spec.Spec{Dataset: "classification_100x10", Model: model, Lanes: lanes, Seed: 3, Batch: 7}
	}
	return spec.Spec{Surface: "beale", Lanes: []spec.LaneSpec{{Rule: "momentum"}}, Start: []float64{1, 4}}
}

// state writes everything a run holds at its step, every float by its bits.
func state(r *Run) string {
	s := fmt.Sprintf("noise %x batch %d cursor %v;", math.Float64bits(r.noise), r.batch, r.cursor)
	if taskOf(r.Objective()) != nil {
		s += fmt.Sprintf(" model %v;", *taskOf(r.Objective()).Model())
	}
	for i := range r.lanes {
		l := &r.lanes[i]
		s += fmt.Sprintf(" %s t=%d evals=%d stop=%d/%d/%x/%d", l.rule.ID, l.st.Step, l.st.Evals,
			l.stop.Step, l.stop.Reason, math.Float64bits(l.stop.Value), l.stop.Coord)
		all := append([]float64{l.st.Loss, l.rec.X, l.rec.Y, l.rec.Before}, l.rec.V[:]...)
		for _, v := range [][]float64{all, l.point(), {flag(l.measured)}, l.st.G, l.st.Mem, l.st.Hyper, l.hyper, l.sched} {
			for _, f := range v {
				s += fmt.Sprintf(" %x", math.Float64bits(f))
			}
		}
	}
	return s
}

// A run long enough to thin both its keyframes and its traces several times
// must still seek exactly, and truncate and grow again as a straight run would.
func TestLongRunIsExact(t *testing.T) {
	r := mustRun(t, spec.Spec{Surface: "rosenbrock", Lanes: []spec.LaneSpec{{Rule: "gd"}, {Rule: "adam"}}, Noise: 0.01})
	rng := rand.New(rand.NewPCG(1, 2))
	const n = 700_000
	want := map[int]string{}
	for range 40 {
		want[rng.IntN(n)] = ""
	}
	for r.Step() < n {
		r.Advance(1)
		if _, ok := want[r.Step()]; ok {
			want[r.Step()] = state(r)
		}
	}
	for step, was := range want {
		if r.Seek(step); was != "" && state(r) != was {
			t.Fatalf("step %d is not what it was", step)
		}
	}
	if k := len(r.keys.cursors); k > maxKeyframes {
		t.Errorf("%d keyframes, at most %d", k, maxKeyframes)
	}
	for i := range r.lanes {
		if b := len(r.lanes[i].trace.Buckets); b > maxBuckets {
			t.Errorf("lane %d: %d buckets, at most %d", i, b, maxBuckets)
		}
	}
	r.Seek(333_333)
	if err := r.Set(0, "lr", 0.0005); err != nil {
		t.Fatal(err)
	}
	r.Advance(50_000)
	fresh := mustRun(t, r.Spec())
	fresh.Advance(r.Newest())
	if state(r) != state(fresh) {
		t.Error("after an edit in the middle the run differs from a straight one of its spec")
	}
}

// The trace must hold the least and greatest of every step, whatever its stride.
func TestTraceKeepsExtremes(t *testing.T) {
	r := mustRun(t, spec.Spec{Surface: "himmelblau", Lanes: []spec.LaneSpec{{Rule: "gd"}}, Noise: 20})
	lo, hi := r.lanes[0].rec.V[Loss], r.lanes[0].rec.V[Loss]
	for r.Step() < 3*maxBuckets {
		r.Advance(1)
		lo, hi = min(lo, r.lanes[0].rec.V[Loss]), max(hi, r.lanes[0].rec.V[Loss])
	}
	tr := &r.lanes[0].trace
	gotLo, gotHi := tr.Tip.V[Loss], tr.Tip.V[Loss]
	for _, b := range tr.Buckets {
		gotLo, gotHi = min(gotLo, b.Min[Loss]), max(gotHi, b.Max[Loss])
	}
	if gotLo != lo || gotHi != hi {
		t.Errorf("extremes %g…%g, the steps had %g…%g", gotLo, gotHi, lo, hi)
	}
	if n := (len(tr.Buckets)-1)*tr.Stride + tr.Filled + 1; n != r.Step()+1 {
		t.Errorf("the trace covers %d records, the run has %d", n, r.Step()+1)
	}
}

func mustRun(t testing.TB, s spec.Spec) *Run {
	t.Helper()
	r, err := New(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Nothing that a snapshot holds may change when the run goes on.
func TestSnapshotSharesNothing(t *testing.T) {
	r := mustRun(t, fuzzSpec(0))
	r.Advance(50)
	r.Seek(20)
	if err := r.Set(0, "lr", 0.0003); err != nil {
		t.Fatal(err)
	}
	r.Advance(10)
	var a, b Snapshot
	r.Snapshot(&a)
	r.Snapshot(&b)
	r.Advance(500)
	r.Seek(3)
	if err := r.RemoveLane(0); err != nil {
		t.Fatal(err)
	}
	if x, y := fmt.Sprintf("%+v", a), fmt.Sprintf("%+v", b); x != y {
		t.Error("two snapshots of one moment differ")
	}
	if a.Step != 30 || len(a.Ghosts) != 1 || len(a.Lanes) != 2 || !reflect.DeepEqual(a.Lanes[0].State, b.Lanes[0].State) {
		t.Errorf("snapshot changed after the fact: step %d, %d ghosts, %d lanes", a.Step, len(a.Ghosts), len(a.Lanes))
	}
}
