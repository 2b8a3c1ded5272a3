package probe

import (
	"math"
	"testing"

	"descent/sim/optim"
	"descent/sim/plane"
	"descent/sim/surface"
)

// sweep runs a rule on every surface from every start at 17 rates over four
// decades, and calls check after so many steps.
func sweep(t *testing.T, rule string, steps int, check func(l *lane, start [2]float64, rate float64, d Finding)) {
	t.Helper()
	for i := range surface.All {
		f := &surface.All[i]
		suggested := optim.ByID(rule).Suggest(f.Rate, f.Window.Width())
		for e := -8; e <= 8; e++ {
			rate := suggested * math.Pow(10, float64(e)/4)
			for _, start := range append([][2]float64{f.Start}, f.Starts...) {
				l := newLane(t, rule, f.ID, start, hyper{"lr": rate}).walk(steps)
				check(l, start, rate, l.diagnose())
			}
		}
	}
}

// What is certain holds: who has arrived stays, who is stuck stays, a cycle goes
// on, and a tenth of the loss is left when it was promised.
func TestCertainClaimsHold(t *testing.T) {
	for _, rule := range []string{"gd", "momentum", "nesterov"} {
		counts := map[Kind]int{}
		for _, steps := range []int{30, 150, 400} {
			sweep(t, rule, steps, func(l *lane, start [2]float64, rate float64, d Finding) {
				if !d.Certain {
					return
				}
				counts[d.Kind]++
				x, y, loss := l.now.X[0], l.now.X[1], l.now.Loss
				side := (l.f.Window.Width() + l.f.Window.Height()) / 2
				away := func(px, py float64) float64 { return math.Hypot(l.now.X[0]-px, l.now.X[1]-py) / side }
				wrong := 0.0
				switch {
				case d.Kind == Reached:
					wrong = l.walk(300).away(d.Point, side) - 0.01
				case d.Kind == Stuck:
					l.walk(300)
					wrong = away(x, y) - 0.02
				case d.Kind == Cycle:
					l.walk(50 * int(d.Period))
					wrong = math.Abs((l.now.X[0]-x)*d.Axis[0]+(l.now.X[1]-y)*d.Axis[1])/side - 1e-3
				case d.Kind == Converging && rule == "gd" && d.Tenfold > 3:
					l.walk(int(math.Round(d.Tenfold)))
					wrong = math.Abs(math.Log(l.now.Loss/loss*10)) - math.Ln10/2/d.Tenfold - 0.1
				case d.Kind == Diverging && d.Cause == OverLimit:
					if l.walk(20000).end == Going {
						wrong = 1
					}
				}
				if l.end != Going && d.Kind != Diverging && d.Kind != Diverged && d.Kind != Swinging && d.Kind != Descending && d.Kind != Edge {
					wrong = math.Inf(1)
				}
				if !(wrong <= 0) {
					t.Errorf("%s %s from %v at %g, step %d: %v at (%g, %g) does not hold, off by %g, %v\n%+v", rule, l.f.ID, start, rate, steps, d.Kind, x, y, wrong, l.end, d)
				}
			})
		}
		for _, k := range []Kind{Reached, Stuck, Diverged, Diverging, Swinging, Saddle} {
			if counts[k] < 3 {
				t.Errorf("%s: %v only %d times: %v", rule, k, counts[k], counts)
			}
		}
	}
}

func (l *lane) away(p plane.Point, side float64) float64 {
	return math.Hypot(l.now.X[0]-p.X, l.now.X[1]-p.Y) / side
}

// The rate to try next is one at which the run does not diverge (unless the surface has no
// bottom there): begun anew after a divergence, from there on against a swing. Bukin
// N. 6 is a ridge without curvature, on which no limit means anything.
func TestTryDoesNotDiverge(t *testing.T) {
	for _, rule := range []string{"gd", "momentum", "nesterov", "qhm", "adam"} {
		tried, settled, swings := 0, 0, 0
		sweep(t, rule, 400, func(l *lane, start [2]float64, rate float64, d Finding) {
			if l.f.ID == "bukin_n6" {
				return
			}
			swing := d.Kind == Swinging || d.Kind == Cycle || d.Kind == Edge
			if d.Kind != Diverged && !swing {
				return
			}
			if d.Cause == Downhill {
				if finite(d.Try) {
					t.Errorf("%s %s: no rate helps, but try %g", rule, l.f.ID, d.Try)
				}
				return
			}
			if swing && math.IsNaN(d.Try) {
				return // of the rates that were tried none gets lower
			}
			if !(d.Try > 0 && d.Try < rate) {
				t.Errorf("%s %s from %v at %g: %v, try %g", rule, l.f.ID, start, rate, d.Kind, d.Try)
				return
			}
			tried++
			again := l
			if !swing {
				again = newLane(t, rule, l.f.ID, start, nil)
			}
			again.now.Hyper[0] = d.Try
			again.walk(1000)
			then := again.diagnose()
			if again.end != Going && then.Cause != Downhill {
				t.Errorf("%s %s from %v at %g: %v, %v; at %g it diverges too", rule, l.f.ID, start, rate, d.Kind, d.Cause, d.Try)
			}
			if swing {
				swings++
				if then.Kind != Swinging && then.Kind != Cycle && then.Kind != Edge {
					settled++
				}
			}
		})
		// Whether a swing on ackley's cone settles hangs on the last bit of its numbers.
		if tried < 80 || float64(settled) < 0.85*float64(swings) {
			t.Errorf("%s: tried %d, of %d swings %d settled", rule, tried, swings, settled)
		}
	}
}

// A rate that is raised on advice does not throw the lane out, and gets it farther.
func TestRaisedRate(t *testing.T) {
	raised, better := 0, 0
	sweep(t, "gd", 400, func(l *lane, start [2]float64, rate float64, d Finding) {
		if d.Kind != TooSlow && d.Kind != Crawling || !finite(d.Try) || l.f.ID == "bukin_n6" {
			return // that one is a ridge
		}
		if !(d.Try > rate && d.Try <= 10*rate*(1+1e-12)) {
			t.Errorf("%s from %v at %g: %v, try %g", l.f.ID, start, rate, d.Kind, d.Try)
		}
		raised++
		other := newLane(t, "gd", l.f.ID, start, hyper{"lr": rate}).walk(400)
		other.now.Hyper[0] = d.Try
		if other.walk(400).end != Going {
			t.Errorf("%s from %v: %v at %g, diverges at %g", l.f.ID, start, d.Kind, rate, d.Try)
		}
		if other.now.Loss < l.walk(400).now.Loss {
			better++
		}
	})
	if raised < 100 || float64(better) < 0.95*float64(raised) {
		t.Errorf("raised %d, better %d", raised, better)
	}
}

// A run whose rate is at most half the limit all the way goes down without a
// bounce: no trouble may be reported.
func TestNoFalseAlarm(t *testing.T) {
	clean := 0
	for _, steps := range []int{5, 9, 20, 40, 100, 400} {
		sweep(t, "gd", steps, func(l *lane, start [2]float64, rate float64, d Finding) {
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
			switch d.Kind {
			case Swinging, Cycle, Edge, Wandering, Unsettled, Unknown:
				t.Errorf("%s from %v at %g, step %d: %+v", l.f.ID, start, rate, steps, d)
			case Diverging, Diverged:
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
