package probe

import (
	"fmt"
	"math"
	"testing"

	"descent/sim/surface"
)

// Runs whose outcome is known, and what must be said of them. NaN and zero
// values of a row are not compared.
func TestScenes(t *testing.T) {
	no := math.NaN()
	y, x := [2]float64{0, 1}, [2]float64{1, 0}
	for _, tt := range []struct {
		surface string
		start   [2]float64
		rule    string
		lr      float64
		steps   int
		kind    Kind
		certain bool
		cause   Cause
		basin   Basin
		rate    float64
		period  float64
		axis    [2]float64
		limit   float64
	}{
		// Solved in one step; flips for ever; in between; beyond.
		{"sphere", [2]float64{-4, 3}, "gd", 0.5, 3, Reached, true, 0, Global, no, no, [2]float64{}, 1},
		{"sphere", [2]float64{-4, 3}, "gd", 1, 40, Cycle, true, 0, 0, no, 2, [2]float64{0.8, -0.6}, 1},
		{"sphere", [2]float64{-4, 3}, "gd", 0.1, 12, Converging, true, 0, Global, 0.8, no, [2]float64{}, 1},
		{"sphere", [2]float64{-4, 3}, "gd", 0.99, 40, Swinging, true, 0, 0, 0.98, 2, [2]float64{0.8, -0.6}, 1},
		{"sphere", [2]float64{-4, 3}, "gd", 1.01, 40, Diverging, true, OverLimit, 0, 1.02, 2, [2]float64{0.8, -0.6}, 1},
		{"sphere", [2]float64{-4, 3}, "gd", 0.001, 100, TooSlow, true, 0, 0, no, no, [2]float64{}, no},
		{"sphere", [2]float64{-4, 3}, "adam", 0.001, 100, TooSlow, true, 0, 0, no, no, [2]float64{}, no},
		// y bounces ±1 for ever at 2/λmax, below it x crawls, above it y explodes.
		{"ravine", [2]float64{-4, 1}, "gd", 0.01, 200, Crawling, true, 0, 0, no, no, x, 0.02},
		{"ravine", [2]float64{-4, 1}, "gd", 0.02, 200, Cycle, true, 0, 0, no, 2, y, 0.02},
		{"ravine", [2]float64{-4, 1}, "gd", 0.02, 600, Cycle, true, 0, 0, no, 2, y, 0.02},
		{"ravine", [2]float64{-4, 1}, "gd", 0.0199, 40, Swinging, true, 0, 0, 0.99, 2, y, 0.02},
		{"ravine", [2]float64{-4, 1}, "gd", 0.03, 7, Diverging, true, OverLimit, 0, 2, 2, y, 0.02},
		{"ravine", [2]float64{-4, 1}, "gd", 0.03, 9, Diverged, true, OverLimit, 0, no, no, [2]float64{}, 0.02},
		{"ravine", [2]float64{-4, 1}, "gd", 0.001, 100, TooSlow, true, 0, 0, no, no, [2]float64{}, no},
		{"ravine", [2]float64{-4, 1}, "momentum", 0.003, 60, Converging, true, 0, Global, 0.9487, 11.1, y, 0.038},
		{"ravine", [2]float64{-4, 1}, "momentum", 0.05, 9, Diverged, true, OverLimit, 0, no, no, [2]float64{}, 0.038},
		{"ravine", [2]float64{-4, 1}, "momentum", 0.03, 60, Converging, true, 0, Global, 0.9487, 2.85, y, 0.038},
		{"ravine", [2]float64{-4, 1}, "adam", 0.1, 150, Reached, true, 0, Global, no, no, [2]float64{}, no},
		{"elongated_bowl", [2]float64{-5, 3}, "gd", 0.05, 40, Converging, true, 0, Global, 0.9, no, [2]float64{}, 0.1},
		{"elongated_bowl", [2]float64{-5, 3}, "gd", 0.1, 100, Cycle, true, 0, 0, no, 2, y, 0.1},
		{"elongated_bowl", [2]float64{-5, 3}, "gd", 0.2, 9, Diverged, true, OverLimit, 0, no, no, [2]float64{}, 0.1},
		// The edge of stability, and on both sides of it.
		{"rosenbrock", [2]float64{-1.2, 1}, "gd", 0.001, 1000, Crawling, true, 0, 0, no, no, [2]float64{}, no},
		{"rosenbrock", [2]float64{-1.2, 1}, "gd", 0.0015, 9000, Reached, true, 0, Global, no, no, [2]float64{}, 0.0019968},
		{"rosenbrock", [2]float64{-1.2, 1}, "gd", 0.0025, 18000, Cycle, true, 0, 0, no, 2, [2]float64{}, no},
		{"rosenbrock", [2]float64{-1.2, 1}, "gd", 0.003, 18000, Cycle, true, 0, 0, no, 2, [2]float64{}, no},
		{"rosenbrock", [2]float64{-1.2, 1}, "gd", 0.004, 18000, Cycle, true, 0, 0, no, 2, [2]float64{}, no},
		{"rosenbrock", [2]float64{-1.2, 1}, "gd", 0.005, 18000, Cycle, true, 0, 0, no, 2, [2]float64{}, no},
		{"rosenbrock", [2]float64{-1.2, 1}, "gd", 0.01, 9, Diverged, true, Overshoot, 0, no, no, [2]float64{}, 0.0013276},
		{"rosenbrock", [2]float64{-1.2, 1}, "momentum", 0.003, 500, Reached, true, 0, Global, no, no, [2]float64{}, no},
		{"rosenbrock", [2]float64{-1.2, 1}, "momentum", 0.005, 9, Diverged, true, Overshoot, 0, no, no, [2]float64{}, no},
		{"rosenbrock", [2]float64{-1.2, 1}, "adam", 0.1, 1200, Passing, true, 0, Global, no, no, [2]float64{}, no},
		// Never arrives; crawls into the valley that never ends.
		{"beale", [2]float64{1, 4}, "gd", 0.0001, 1000, TooSlow, true, 0, 0, no, no, [2]float64{}, no},
		{"beale", [2]float64{1, 4}, "gd", 0.001, 9, Diverged, true, Overshoot, 0, no, no, [2]float64{}, no},
		{"beale", [2]float64{-2, 2}, "gd", 0.003, 1000, Crawling, true, 0, 0, no, no, [2]float64{}, no},
		// Three answers at three rates.
		{"himmelblau", [2]float64{-0.15, 0.67}, "gd", 0.01, 60, Reached, true, 0, Global, no, no, [2]float64{}, 0.02431},
		{"himmelblau", [2]float64{-0.15, 0.67}, "gd", 0.03, 400, Cycle, true, 0, 0, no, 4, [2]float64{}, no},
		{"himmelblau", [2]float64{-0.15, 0.67}, "gd", 0.05, 40, Diverged, true, Overshoot, 0, no, no, [2]float64{}, no},
		// Traps, and ways out of them.
		{"three_hump_camel", [2]float64{-2, 2}, "gd", 0.1, 60, Reached, true, 0, Local, no, no, [2]float64{}, no},
		{"three_hump_camel", [2]float64{-2, 2}, "gd", 0.3, 60, Reached, true, 0, Global, no, no, [2]float64{}, 0.4531},
		{"six_hump_camel", [2]float64{-1.5, 1.2}, "gd", 0.05, 60, Reached, true, 0, Local, no, no, [2]float64{}, no},
		{"six_hump_camel", [2]float64{-1.5, 1.2}, "gd", 0.1, 60, Reached, true, 0, Local, no, no, [2]float64{}, no},
		{"six_hump_camel", [2]float64{-1.5, 1.2}, "momentum", 0.05, 200, Reached, true, 0, Global, no, no, [2]float64{}, no},
		{"two_wells", [2]float64{0.75, 1.5}, "gd", 0.02, 100, Reached, true, 0, Local, no, no, [2]float64{}, no},
		{"two_wells", [2]float64{0.75, 1.5}, "momentum", 0.01, 200, Reached, true, 0, Global, no, no, [2]float64{}, no},
		{"peaks", [2]float64{0, 1.2}, "gd", 0.02, 100, Reached, true, 0, Local, no, no, [2]float64{}, no},
		{"peaks", [2]float64{0, 1.2}, "momentum", 0.005, 200, Reached, true, 0, Global, no, no, [2]float64{}, 0.1259},
		{"mccormick", [2]float64{3, 0}, "gd", 0.1, 100, Reached, true, 0, Local, no, no, [2]float64{}, 0.5},
		{"rastrigin", [2]float64{-2, 3.5}, "gd", 0.001, 27, Reached, true, 0, Local, no, no, [2]float64{}, no},
		{"rastrigin", [2]float64{-2, 3.5}, "gd", 0.001, 400, Reached, true, 0, Local, no, no, [2]float64{}, no},
		{"plateau", [2]float64{1.5, 1.5}, "gd", 0.005, 400, Reached, true, 0, Local, no, no, [2]float64{}, no},
		{"plateau", [2]float64{1.5, 1.5}, "momentum", 0.01, 300, Cycle, true, 0, Global, no, 6, [2]float64{}, no},
		{"branin", [2]float64{6, 14}, "gd", 0.03, 300, Reached, true, 0, Global, no, no, [2]float64{}, 0.1804},
		{"branin", [2]float64{6, 14}, "momentum", 0.03, 300, Reached, true, 0, Global, no, no, [2]float64{}, 0.3354},
		// Saddles: the pause, the trap, the way out without end.
		{"bounded_saddle", [2]float64{0.001, 1.5}, "gd", 0.1, 40, Saddle, true, 0, SaddlePoint, no, no, x, 1},
		{"bounded_saddle", [2]float64{0.001, 1.5}, "gd", 0.1, 150, Reached, true, 0, Global, no, no, [2]float64{}, 1},
		{"bounded_saddle", [2]float64{0, 1.5}, "gd", 0.1, 150, Stuck, true, 0, SaddlePoint, no, no, x, 1},
		{"saddle", [2]float64{1.5, 0.001}, "gd", 0.018, 100, Saddle, true, 0, SaddlePoint, no, no, y, 1},
		{"saddle", [2]float64{1.5, 0.001}, "gd", 0.018, 250, Diverging, true, Downhill, 0, no, no, [2]float64{}, no},
		{"saddle", [2]float64{1.5, 0.001}, "gd", 0.018, 900, Diverged, true, Downhill, 0, no, no, [2]float64{}, no},
		{"monkey_saddle", [2]float64{0.5, 0.01}, "gd", 0.01, 900, Diverged, false, Downhill, 0, no, no, [2]float64{}, no},
		// Nothing to follow; slow ones.
		{"easom", [2]float64{0.3, 6}, "gd", 0.3, 100, Plateau, true, 0, 0, no, no, [2]float64{}, no},
		{"goldstein_price", [2]float64{-1, -1.8}, "gd", 0.0001, 9, Diverged, true, Overshoot, 0, no, no, [2]float64{}, no},
		{"matyas", [2]float64{-9.08, -7.83}, "gd", 0.1, 300, TooSlow, true, 0, 0, no, no, [2]float64{}, no},
		{"matyas", [2]float64{-9.08, -7.83}, "gd", 1, 60, Converging, true, 0, Global, 0.96, no, [2]float64{}, 2},
		{"flower", [2]float64{-3.5, 2.75}, "gd", 0.1, 1000, Crawling, true, 0, 0, no, no, [2]float64{math.Sqrt2 / 2, -math.Sqrt2 / 2}, no},
	} {
		t.Run(fmt.Sprintf("%s/%s_%g/%d", tt.surface, tt.rule, tt.lr, tt.steps), func(t *testing.T) {
			l := newLane(t, tt.rule, tt.surface, tt.start, hyper{"lr": tt.lr}).walk(tt.steps)
			d := l.diagnose()
			if d.Kind != tt.kind || d.Certain != tt.certain || d.Cause != tt.cause || tt.basin != NoBasin && d.Basin != tt.basin {
				t.Errorf("%v, certain %v, cause %v, basin %v; want %v, %v, %v, %v\n%+v",
					d.Kind, d.Certain, d.Cause, d.Basin, tt.kind, tt.certain, tt.cause, tt.basin, d)
			}
			near := func(name string, got, want, share float64) {
				if want == want && !(math.Abs(got-want) <= share*math.Abs(want)) {
					t.Errorf("%s %g, want %g\n%+v", name, got, want, d)
				}
			}
			near("rate", d.Rate, tt.rate, 3e-3)
			near("period", d.Period, tt.period, 0.03)
			near("limit", limitOf(&d), tt.limit, 5e-3)
			if tt.axis != [2]float64{} && !(math.Abs(dot(d.Axis, tt.axis)) > 0.97) {
				t.Errorf("axis %v, want %v", d.Axis, tt.axis)
			}
			if d.Kind == Edge && !(math.Abs(d.Ratio-1) < 0.05) {
				t.Errorf("rate/limit %g at the edge", d.Ratio)
			}
			if d.Basin != NoBasin && d.Kind == Reached {
				if off := math.Hypot(d.Point.X-l.now.X[0], d.Point.Y-l.now.X[1]); off > 0.01*l.f.Window.Width() {
					t.Errorf("%v is not where the lane is, %v", d.Point, l.now.X)
				}
			}
		})
	}
}

// limitOf is the limit that a finding blames, or else that at the point.
func limitOf(d *Finding) float64 {
	switch {
	case d.Kind != Diverged && d.Kind != Diverging:
		return d.Here.LR
	case d.BeganAt >= 0:
		return d.BeganLimit
	}
	return d.Limit
}

// The three answers of branin are told apart by their points.
func TestWhichMinimum(t *testing.T) {
	for _, tt := range []struct {
		rule string
		lr   float64
		want [2]float64
	}{{"gd", 0.03, [2]float64{math.Pi, 2.275}}, {"momentum", 0.03, [2]float64{3 * math.Pi, 2.475}}, {"adam", 0.1, [2]float64{-math.Pi, 12.275}}} {
		d := newLane(t, tt.rule, "branin", [2]float64{6, 14}, hyper{"lr": tt.lr}).walk(1500).diagnose()
		if d.Kind != Reached || d.Basin != Global || math.Hypot(d.Point.X-tt.want[0], d.Point.Y-tt.want[1]) > 1e-6 {
			t.Errorf("%s: %v %v %v, want %v", tt.rule, d.Kind, d.Basin, d.Point, tt.want)
		}
	}
}

// A surface whose minima were found by a search, or which lists none, has no
// certain global minimum and no certain bottom.
func TestUnsureSurfaces(t *testing.T) {
	for _, tt := range []struct {
		change  func(f *surface.Surface)
		basin   Basin
		certain bool
	}{
		{func(f *surface.Surface) {}, Global, true},
		{func(f *surface.Surface) { f.Found = true }, Global, false},
		{func(f *surface.Surface) { f.Minima = nil }, Unlisted, true},
	} {
		l := newLane(t, "gd", "booth", [2]float64{-8, 7}, hyper{"lr": 0.05})
		f := *l.f
		tt.change(&f)
		l.f = &f
		if d := l.walk(400).diagnose(); d.Kind != Reached || d.Basin != tt.basin || d.Certain != tt.certain {
			t.Errorf("%v %v, certain %v; want %v, %v", d.Kind, d.Basin, d.Certain, tt.basin, tt.certain)
		}
	}
	// A bowl beside an abyss, x² − 0.3x³ + y².
	for _, sure := range []bool{true, false} {
		l := newLane(t, "gd", "sphere", [2]float64{3, 1}, hyper{"lr": 0.02})
		f := *l.f
		f.Found = !sure
		f.Func = func(x, y float64) (v, fx, fy float64) { return x*x - 0.3*x*x*x + y*y, 2*x - 0.9*x*x, 2 * y }
		f.Hess = nil
		l.f = &f
		l.now, l.window = begin(l.rule, l, 3, 1, hyper{"lr": 0.02}), nil
		l.note()
		if d := l.walk(5000).diagnose(); d.Kind != Diverged || d.Cause != Downhill || d.Certain || finite(d.Try) {
			t.Errorf("found %v: %v, cause %v, certain %v at %v", !sure, d.Kind, d.Cause, d.Certain, l.now.X)
		}
	}
}
