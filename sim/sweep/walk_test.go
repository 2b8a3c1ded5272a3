package sweep_test

import (
	"math"
	"slices"
	"testing"

	"descent/sim"
	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/schedule"
	"descent/sim/spec"
	"descent/sim/sweep"
	"descent/sim/task"
)

// walkOf returns the walk of the only lane of a run, with its seed, noise and batch.
func walkOf(t testing.TB, r *sim.Run) *sweep.Walk {
	t.Helper()
	s := r.Spec()
	rule, err := r.Catalog().Rule(s.Lanes[0].Rule)
	if err != nil {
		t.Fatal(err)
	}
	plan, err := schedule.Parse(s.Lanes[0].Schedule)
	if err != nil {
		t.Fatal(err)
	}
	w, err := sweep.New(sweep.Config{
		Rule: rule, Objective: r.Objective(), Hyper: s.Lanes[0].Hyper, Schedule: plan,
		Seed: s.Seed, Noise: s.Noise, Batch: s.Batch,
	})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// sameAsRun compares a walk with a run of the same spec, step by step and bit for bit.
func sameAsRun(t *testing.T, s spec.Spec, steps int) {
	t.Helper()
	run, err := sim.New(s)
	if err != nil {
		t.Fatal(err)
	}
	w := walkOf(t, run)
	for range 2 { // a second start must not see the first one
		if err := w.Reset(run.Start()); err != nil {
			t.Fatal(err)
		}
		run.Seek(0)
		var snap sim.Snapshot
		for k := range steps {
			run.Snapshot(&snap)
			l := &snap.Lanes[0]
			if l.Stop.Diverged() || w.Diverged() {
				if l.Stop.Diverged() != w.Diverged() {
					t.Errorf("%s: step %d: the run has diverged: %v, the walk: %v", s.Lanes[0].Rule, k, l.Stop.Diverged(), w.Diverged())
				}
				break
			}
			if !slices.EqualFunc(l.State.X, w.X(), sameBits) || !sameBits(l.State.Loss, w.Loss()) {
				t.Fatalf("%s on %s%s, step %d: the run is at %v, the walk at %v", s.Lanes[0].Rule, s.Surface, s.Dataset, k, l.State.X, w.X())
			}
			run.Advance(1)
			w.Advance(1)
		}
	}
}

func sameBits(a, b float64) bool { return math.Float64bits(a) == math.Float64bits(b) }

// TestWalkIsTheRun: every rule that makes steps, on surfaces with and without noise
// and a schedule, and on models with batches, dropout and normalisation.
func TestWalkIsTheRun(t *testing.T) {
	for i := range optim.All {
		if optim.All[i].Path != nil {
			continue
		}
		lane := []spec.LaneSpec{{Rule: optim.All[i].ID}}
		for _, surface := range []string{"rosenbrock", "himmelblau", "ackley"} {
			sameAsRun(t, spec.Spec{Surface: surface, Lanes: lane, Seed: 3}, 60)
		}
		lane[0].Schedule = "cosine:t_max=20"
		sameAsRun(t, spec.Spec{Surface: "beale", Lanes: lane, Seed: 4, Noise: 0.1}, 40)
		lane[0].Schedule = "plateau:patience=2"
		sameAsRun(t, spec.Spec{Dataset: "moons", Lanes: lane, Seed: 5, Batch: 20}, 40)
	}
	model := task.Model{Net: []int{6, 4}, Norm: "before_activation", Dropout: 0.2}
	sameAsRun(t, spec.Spec{Dataset: "circle", Model: model, Lanes: []spec.LaneSpec{{Rule: "adam"}}, Seed: 6, Batch: 10}, 80)
	sameAsRun(t, spec.Spec{Surface: "sphere", Lanes: []spec.LaneSpec{{Rule: "gd", Hyper: []float64{3, 0, 0, 0}}}}, 30)
}

// TestWalkAllocatesNothing: neither a step nor a new start.
func TestWalkAllocatesNothing(t *testing.T) {
	for _, s := range []spec.Spec{
		{Surface: "himmelblau", Lanes: []spec.LaneSpec{{Rule: "adam"}}, Noise: 0.1},
		{Dataset: "circle", Lanes: []spec.LaneSpec{{Rule: "momentum", Schedule: "linear"}}, Batch: 10},
	} {
		run, err := sim.New(s)
		if err != nil {
			t.Fatal(err)
		}
		w, start := walkOf(t, run), run.Start()
		allocs := testing.AllocsPerRun(20, func() {
			if err := w.Reset(start); err != nil {
				t.Error(err)
			}
			w.Advance(50)
		})
		if allocs != 0 {
			t.Errorf("%s%s: %g allocations a start of 50 steps", s.Surface, s.Dataset, allocs)
		}
	}
}

func TestWalkErrors(t *testing.T) {
	run, err := sim.New(spec.Spec{Surface: "sphere", Lanes: []spec.LaneSpec{{Rule: "gd"}}})
	if err != nil {
		t.Fatal(err)
	}
	o, gd := run.Objective(), optim.ByID("gd")
	for name, c := range map[string]sweep.Config{
		"no rule":           {Objective: o},
		"no objective":      {Rule: gd},
		"a method":          {Rule: optim.ByID("bfgs"), Objective: o},
		"too few numbers":   {Rule: gd, Objective: o, Hyper: []float64{1}},
		"a wrong rate":      {Rule: gd, Objective: o, Hyper: []float64{-1, 0, 0, 0}},
		"batches of no row": {Rule: gd, Objective: o, Batch: 3},
	} {
		if _, err := sweep.New(c); err == nil {
			t.Errorf("%s is no error", name)
		}
	}
	w := walkOf(t, run)
	if err := w.Reset([]float64{1, 2, 3}); err == nil {
		t.Error("a start of three numbers is no error")
	}
	if err := w.Reset(nil); err != nil || w.Advance(5) != 5 || w.Step() != 5 {
		t.Errorf("the objective's own start: %v, step %d", err, w.Step())
	}
}

// BenchmarkWalk: 100 steps a start on himmelblau, starts on a grid.
// Budget: at least half of what the same loop reaches in scalar C, and no allocations.
func BenchmarkWalk(b *testing.B) {
	for _, rule := range []string{"adam", "gd", "momentum"} {
		b.Run(rule, func(b *testing.B) {
			run, err := sim.New(spec.Spec{Surface: "himmelblau", Lanes: []spec.LaneSpec{{Rule: rule}}})
			if err != nil {
				b.Fatal(err)
			}
			land, _ := objective.PlaneOf(run.Objective())
			w, start, steps, i := walkOf(b, run), make([]float64, 2), 0, 0
			b.ReportAllocs()
			for b.Loop() {
				start[0] = land.Window.X0 + land.Window.Width()*float64(i%64)/64
				start[1] = land.Window.Y0 + land.Window.Height()*float64(i/64%64)/64
				if err := w.Reset(start); err != nil {
					b.Fatal(err)
				}
				steps += w.Advance(100)
				i++
			}
			b.ReportMetric(float64(steps)/1e6/b.Elapsed().Seconds(), "Mpixelsteps/s")
		})
	}
}
