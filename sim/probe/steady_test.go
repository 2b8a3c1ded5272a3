package probe

import (
	"math"
	"testing"

	"descent/sim/surface"
)

// What is said of a run must not flicker: over its steps, of which two hundred are looked
// at, only the kinds that its story has, few changes, and none of the others even for one step.
func TestStory(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		rule, surface string
		start         [2]float64
		lr            float64
		steps         int
		kinds         []Kind
		changes       int
	}{
		{"gd", "sphere", [2]float64{-4, 3}, 0.1, 100, []Kind{Starting, Converging, Reached}, 2},
		{"gd", "ravine", [2]float64{-4, 1}, 0.01, 1000, []Kind{Starting, Converging, Crawling, Reached}, 3},
		{"gd", "ravine", [2]float64{-4, 1}, 0.02, 400, []Kind{Starting, Descending, Swinging, Cycle}, 3},
		{"momentum", "ravine", [2]float64{-4, 1}, 0.003, 400, []Kind{Starting, Converging, Reached}, 2},
		{"gd", "matyas", [2]float64{-9.08, -7.83}, 0.1, 1500, []Kind{Starting, TooSlow, Reached}, 2},
		{"gd", "rosenbrock", [2]float64{-1.2, 1}, 0.001, 4000, []Kind{Starting, Descending, Crawling}, 2},
		{"gd", "rosenbrock", [2]float64{-1.2, 1}, 0.0025, 4000, []Kind{Starting, Descending, Crawling, Edge, Cycle}, 6},
		{"gd", "rosenbrock", [2]float64{-1.2, 1}, 0.004, 4000, []Kind{Starting, Descending, Crawling, Edge, Cycle, Unsettled}, 15},
		{"momentum", "rosenbrock", [2]float64{-1.2, 1}, 0.003, 800, []Kind{Starting, Converging, Crawling, Swinging, Reached}, 10},
		{"adam", "rosenbrock", [2]float64{-1.2, 1}, 0.1, 1500, []Kind{Starting, Converging, Crawling, Reached, Passing}, 10},
		{"gd", "beale", [2]float64{1, 4}, 1e-5, 1000, []Kind{Starting, TooSlow}, 1},
		{"gd", "bounded_saddle", [2]float64{0.001, 1.5}, 0.1, 200, []Kind{Starting, Converging, Saddle, Reached}, 4},
		{"gd", "two_wells", [2]float64{0.75, 1.5}, 0.02, 200, []Kind{Starting, Converging, Reached}, 2},
		{"gd", "saddle", [2]float64{1.5, 0.001}, 0.018, 500, []Kind{Starting, Unsettled, Descending, Saddle, Diverging, Diverged}, 6},
		{"gd", "flower", [2]float64{-3.5, 2.75}, 0.1, 2000, []Kind{Starting, TooSlow, Descending, Crawling}, 4},
	} {
		l := newLane(t, tt.rule, tt.surface, tt.start, hyper{"lr": tt.lr})
		allowed := map[Kind]bool{}
		for _, k := range tt.kinds {
			allowed[k] = true
		}
		last, changes := Starting, 0
		every := max(1, tt.steps/200)
		for step := 0; step < tt.steps; step += every {
			d := l.diagnose()
			if !allowed[d.Kind] {
				t.Errorf("%s on %s at %g, step %d: %+v", tt.rule, tt.surface, tt.lr, step, d)
				break
			}
			if d.Kind != last {
				last = d.Kind
				changes++
			}
			l.walk(every)
		}
		if changes > tt.changes {
			t.Errorf("%s on %s at %g: %d changes, want %d at most", tt.rule, tt.surface, tt.lr, changes, tt.changes)
		}
	}
}

// Once there, gd on rosenbrock is at the edge nearly all the time, and the mean
// sharpness is 2/lr.
func TestEdgeOfStability(t *testing.T) {
	t.Parallel()
	for _, lr := range []float64{0.0025, 0.003, 0.004, 0.005} {
		l := newLane(t, "gd", "rosenbrock", [2]float64{-1.2, 1}, hyper{"lr": lr}).walk(1700)
		edge, sharpness := 0, 0.0
		const steps = 100
		for range steps {
			d := l.walk(21).diagnose()
			if d.Kind == Edge || d.Kind == Cycle && math.Abs(d.Ratio-1) < EdgeSure {
				edge++
			}
			sharpness += d.Sharpness / steps
		}
		if edge < 0.97*steps || math.Abs(sharpness*lr/2-1) > 0.03 {
			t.Errorf("lr %g: at the edge in %d of %d steps, mean sharpness %g, 2/lr %g", lr, edge, steps, sharpness, 2/lr)
		}
	}
}

// A lane is slow by its rate if a larger one helps, and by the valley if none does.
func TestWhatMakesSlow(t *testing.T) {
	for _, tt := range []struct {
		cond, lr float64
		kind     Kind
	}{{14, 0.07, Converging}, {25, 0.04, Converging}, {25, 0.01, TooSlow}, {100, 0.001, TooSlow}, {100, 0.01, Crawling}} {
		l := newLane(t, "gd", "ravine", [2]float64{-4, 1}, nil)
		f := *l.f
		f.Hess, f.Func = nil, quadratic(1, tt.cond, 0.7)
		l.f = &f
		l.now, l.window = begin(l.rule, l, -4, 1, hyper{"lr": tt.lr}), nil
		l.note()
		if d := l.walk(40).diagnose(); d.Kind != tt.kind {
			t.Errorf("condition number %g, lr %g: %+v", tt.cond, tt.lr, d)
		}
	}
}

// The tip of a cone has no curvature that a rate could be taken from.
func TestTryBesideACone(t *testing.T) {
	l := newLane(t, "gd", "ackley", surface.ByID("ackley").Start, hyper{"lr": 0.06}).walk(60)
	if d := l.diagnose(); d.Kind != Swinging && d.Kind != Cycle || !(d.Try > 0.01) {
		t.Errorf("%+v", d)
	}
}
