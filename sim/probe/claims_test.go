package probe

import (
	"math"
	"testing"

	"descent/sim/optim"
	"descent/sim/surface"
)

// sweep runs a rule on every surface from every start at rates over four decades, one a
// decade, and calls check after so many steps. The audit looks at more.
func sweep(t *testing.T, rule string, steps int, check func(l *lane, start [2]float64, rate float64)) {
	t.Helper()
	for i := range surface.All {
		f := &surface.All[i]
		suggested := optim.ByID(rule).Suggest(f.Rate, f.Window.Width())
		for e := -2; e <= 2; e++ {
			rate := suggested * math.Pow(10, float64(e))
			for _, start := range append([][2]float64{f.Start}, f.Starts...) {
				l := newLane(t, rule, f.ID, start, hyper{"lr": rate}).walk(steps)
				check(l, start, rate)
			}
		}
	}
}

// A run whose rate is at most half the limit all the way goes down without a
// bounce: no trouble may be reported.
func TestNoFalseAlarm(t *testing.T) {
	t.Parallel()
	clean := 0
	for _, steps := range []int{5, 9, 20, 40, 100, 400} {
		sweep(t, "gd", steps, func(l *lane, start [2]float64, rate float64) {
			l2 := newLane(t, "gd", l.f.ID, start, hyper{"lr": rate})
			for range steps {
				c := Of(planeOf(l2.f), l2.now.X[0], l2.now.X[1])
				if !(rate*c.Max <= 1) {
					return
				}
				before := l2.now.Loss
				if l2.walk(1).now.Loss > before {
					return // between two points it was steeper
				}
			}
			clean++
			switch d := l.diagnose(); d.Kind {
			case Swinging, Cycle, Edge, Wandering, Unsettled, Unknown:
				if d.Kind == Unsettled && !(d.High-d.Low > levelLoss*math.Abs(d.Low)) {
					return // it no longer moves
				}
				t.Errorf("%s from %v at %g, step %d: %+v", l.f.ID, start, rate, steps, d)
			case Diverging: // what is to come is no alarm, if it comes
				if l.walk(d.At-steps).end == Going {
					t.Errorf("%s from %v at %g, step %d: goes on; %+v", l.f.ID, start, rate, steps, d)
				}
			case Diverged:
				if d.Cause != Downhill {
					t.Errorf("%s from %v at %g, step %d: %+v", l.f.ID, start, rate, steps, d)
				}
			}
		})
	}
	if clean < 2000 {
		t.Errorf("only %d clean runs", clean)
	}
}
