package probe

import (
	"math"
	"testing"
)

// Lanes of which a wrong cause, a wrong limit or a useless rate was said.
func TestWorstDivergences(t *testing.T) {
	no := math.NaN()
	for _, tt := range []struct {
		surface, rule string
		rate          float64
		start         [2]float64
		steps         int
		kind          Kind
		cause         Cause
		at, beganAt   int
		limit         float64 // Limit, or BeganLimit where beganAt is a step
		from, to      float64 // between which the rate to try lies
	}{
		// Down a slope without a bottom, from which a smaller rate is kept by the minimum.
		{"mccormick", "momentum", 0.1, [2]float64{1.3, 0.2}, 500, Diverged, Downhill, -1, -1, no, 0.001, 0.05},
		{"mccormick", "momentum", 0.1, [2]float64{1.3, 0.2}, 10, Diverging, Downhill, 287, -1, no, 0.001, 0.05},
		// It goes on for hundreds of steps before it leaves.
		{"rosenbrock", "nadam", 3.2, [2]float64{-1.2, 1}, 10, Diverging, Overshoot, 428, -1, no, 0.001, 0.5},
		// y is 0: the limit is that of x, 2.
		{"ravine", "gd", 3.2, [2]float64{-4, 0}, 10, Diverged, OverLimit, -1, -1, 2, 0.5, 1},
		{"ravine", "gd", 3.2, [2]float64{-4, 0}, 3, Diverging, OverLimit, 6, -1, 2, 0.5, 1},
		// It swings out along x, but along y no rate keeps it.
		{"saddle", "gd", 3.2, [2]float64{1.5, 0.001}, 10, Diverged, Downhill, -1, -1, no, no, no},
		{"saddle", "gd", 3.2, [2]float64{1.5, 0.001}, 0, Diverging, Downhill, 3, -1, no, no, no},
		{"goldstein_price", "gd", 1e-4, [2]float64{-1, -1.8}, 9, Diverged, Overshoot, -1, 0, 4.18e-6, 3e-5, 3e-5},
		{"goldstein_price", "gd", 1e-4, [2]float64{-1, -1.8}, 0, Diverging, Overshoot, 3, 0, 4.18e-6, 3e-5, 3e-5},
		// The curvature is blamed where the swing begins, not where it is thrown to.
		{"himmelblau", "gd", 0.05, [2]float64{-0.15, 0.67}, 40, Diverged, Overshoot, -1, 5, 0.02686, 0.01, 0.03},
		// From where it has come to no rate leads back, but from the start one does.
		{"peaks", "lion", 10, [2]float64{0, 1.2}, 3, Diverging, Overshoot, 16, -1, no, 1e-4, 0.1},
	} {
		d := newLane(t, tt.rule, tt.surface, tt.start, hyper{"lr": tt.rate}).walk(tt.steps).diagnose()
		if d.Kind != tt.kind || d.Cause != tt.cause || d.At != tt.at || d.BeganAt != tt.beganAt || !d.Certain {
			t.Errorf("%s %s at %g, step %d: %v, %v, at %d, began at %d, certain %v; want %v, %v, at %d, began at %d", tt.surface, tt.rule, tt.rate,
				tt.steps, d.Kind, d.Cause, d.At, d.BeganAt, d.Certain, tt.kind, tt.cause, tt.at, tt.beganAt)
		}
		limit := d.Limit
		if tt.beganAt >= 0 {
			limit = d.BeganLimit
		}
		if finite(limit) != finite(tt.limit) || math.Abs(limit-tt.limit) > 1e-3*tt.limit {
			t.Errorf("%s %s at %g: limit %g, want %g", tt.surface, tt.rule, tt.rate, limit, tt.limit)
		}
		if finite(d.Try) != finite(tt.from) || d.Try < tt.from || d.Try > tt.to {
			t.Errorf("%s %s at %g: try %g, want %g to %g", tt.surface, tt.rule, tt.rate, d.Try, tt.from, tt.to)
		}
	}
}

// A lane that rests for ever, or swings in the picture, is not said to diverge, however far
// its rate is above a limit.
func TestNotDiverging(t *testing.T) {
	for _, tt := range []struct {
		surface, rule string
		rate          float64
		start         [2]float64
		steps         int
	}{
		{"peaks", "gd", 3.2, [2]float64{0, 1.2}, 10},        // on flat ground far away
		{"beale", "adam", 10, [2]float64{1, 4}, 500},        // comes back
		{"levy", "lion", 3.2, [2]float64{-6, 7}, 10},        // swings
		{"ravine", "gd", 3.2, [2]float64{0, 0}, 3},          // stands at the minimum
		{"rosenbrock", "gd", 0.003, [2]float64{-1.2, 1}, 0}, // goes to the edge of stability
	} {
		d := newLane(t, tt.rule, tt.surface, tt.start, hyper{"lr": tt.rate}).walk(tt.steps).diagnose()
		if d.Kind == Diverged || d.Kind == Diverging {
			t.Errorf("%s %s at %g, step %d: %+v", tt.surface, tt.rule, tt.rate, tt.steps, d)
		}
	}
}

// The largest stable rate of a run is known on a quadratic, to a rule that does not adapt,
// in directions that have a part in the run.
func TestRunLimit(t *testing.T) {
	no := math.NaN()
	for _, tt := range []struct {
		surface, rule string
		start         [2]float64
		limit         float64
	}{
		{"ravine", "gd", [2]float64{-4, 1}, 0.02},
		{"ravine", "momentum", [2]float64{-4, 1}, 0.038},
		{"ravine", "gd", [2]float64{-4, 0}, no},
		{"ravine", "adam", [2]float64{-4, 1}, no},
		{"saddle", "gd", [2]float64{1.5, 0.001}, no},
		{"rosenbrock", "gd", [2]float64{-1.2, 1}, no},
	} {
		d := newLane(t, tt.rule, tt.surface, tt.start, hyper{"lr": 1e-3}).walk(20).diagnose()
		if finite(d.Limit) != finite(tt.limit) || math.Abs(d.Limit-tt.limit) > 1e-6 {
			t.Errorf("%s %s from %v: limit %g, want %g", tt.surface, tt.rule, tt.start, d.Limit, tt.limit)
		}
	}
}

// The sum of two cones: no quadratic, so that the only limit is that at the point, which
// the gauge shows.
func TestNoRunLimitOfCones(t *testing.T) {
	l := newLane(t, "gd", "sphere", [2]float64{1.3, 0.2}, nil)
	f := *l.f
	f.Minima, f.Hess = nil, nil
	f.Func = func(x, y float64) (v, fx, fy float64) {
		a, b := math.Hypot(x-1, y), math.Hypot(x+1, y)
		return a + b, (x-1)/a + (x+1)/b, y/a + y/b
	}
	l.f = &f
	l.now, l.window = begin(l.rule, l, 0.5, 0.7, hyper{"lr": 1}), nil
	l.note()
	for range 8 {
		d := l.walk(8).diagnose()
		if finite(d.Limit) || !d.Bounded {
			t.Errorf("%v: limit %g, here %+v", d.Kind, d.Limit, d.Here)
		}
	}
}
