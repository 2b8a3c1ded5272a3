package chart

import (
	"math"
	"testing"

	"descent/sim"
)

// loss returns a trace of the values of Loss, from step 0.
func loss(v ...float64) sim.Trace {
	points := make([][2]float64, len(v))
	for i := range v {
		points[i][1] = v[i]
	}
	return *trace(points...)
}

// snapshot returns one at the given step with a lane for each trace.
func snapshot(step int, traces ...sim.Trace) *sim.Snapshot {
	s := &sim.Snapshot{Step: step}
	for _, t := range traces {
		now := t.Tip
		if step < t.TipStep {
			now = record(0, t.Buckets[step].Min[sim.Loss])
		}
		s.Lanes = append(s.Lanes, sim.LaneView{Now: now, Trace: t})
		s.Newest = max(s.Newest, t.TipStep)
	}
	return s
}

var lossOnly = []sim.Series{sim.Loss}

func TestCurves(t *testing.T) {
	nan := math.NaN()
	fall := loss(1000, 100, 10, 1, 0.1, 0.01, 0.001, 0.001, 0.001, 0.001, 0.001)
	up := loss(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
	diverged := snapshot(5, loss(4, 3, 2, 1, 1, 1), loss(2, 4, 8, 1e9))
	diverged.Lanes[1].Stop = sim.Stop{Step: 3, Reason: sim.LeftPlane}
	ghost := snapshot(4, loss(8, 6, 4, 2, 0))
	ghost.Ghosts = []sim.Ghost{{Traces: []sim.Trace{loss(8, 8, 8, 8, 8, 8, 8, 8, 8, 8)}}}
	for _, c := range []struct {
		name string
		s    *sim.Snapshot
		o    CurveOptions
		want string
	}{
		{"log", snapshot(10, fall), CurveOptions{Series: lossOnly, Log: true}, `
    1e3│⠉⠒⠤⣀┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│
       │    ⠉⠒⢄⡀                      │
    1e0│┈┈┈┈┈┈┈⠈⠒⠤⣀┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│
       │           ⠉⠒⠤⣀               │
   1e−3│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⠉⠑⠢⢄⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀●
       └0──────────────5─────────────10`},
		{"linear, scrubbed back", snapshot(4, up), CurveOptions{Series: lossOnly}, `
     10│┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈⢀⣀⠤⠔⠒⠉
       │            │      ⢀⣀⠤⠔⠒⠉⠁
      5│┈┈┈┈┈┈┈┈┈┈┈⢀●⣀⠤⠤⠔⠒⠉⠁┈┈┈┈┈┈┈┈┈┈┈
       │     ⢀⣀⠤⠔⠒⠉⠁│
      0│⣀⠤⠔⠒⠉⠁┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"gap", snapshot(6, loss(10, 10, nan, nan, 5, 5, 0)), CurveOptions{Series: lossOnly}, `
     10│⠉⠉⠉⠁┈┈┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈
       │                  │
      5│┈┈┈┈┈┈┈┈┈┈┈┈⠤⠤⠤⠤⡀┈│┈┈┈┈┈┈┈┈┈┈┈┈
       │                ⠑⡄│
      0│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⠈●┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"offset, with nothing above it", snapshot(2, loss(5, 4, 3)), CurveOptions{Series: lossOnly, Log: true, Offset: 3}, `
    1e1│┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │      │
       │      │
       │⠢⡀    │
    1e0│┈⠈⠢⣀⣀⣀●┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"diverged", diverged, CurveOptions{Series: lossOnly, Selected: 1}, `
      4│⠑⠤⡰⠁┈┈┈┈┈■┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │ ⡔⠁⠢⣀          │
      2│⠜┈┈┈┈⠑⢄⡀┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │       ⠈⠒⠤⠤⠤⠤⠤⠤●
      0│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"ghost", ghost, CurveOptions{Series: lossOnly}, `
     10│┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │⠑⠢⣀ ⠉ ⠉ ⠉ ⠉ │ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉
      5│┈┈┈⠉⠒⠤⡀┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │      ⠈⠑⠤⡀  │
      0│┈┈┈┈┈┈┈┈┈⠈⠑⠤●┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"one record", snapshot(0, loss(7)), CurveOptions{Series: lossOnly}, `
      8││┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       ││
      7│●┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       ││
      6││┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"constant", snapshot(3, loss(7, 7, 7, 7)), CurveOptions{Series: lossOnly, Log: true}, `
    1e1│⣀⣀⣀⣀⣀⣀⣀⣀⣀●┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │         │
       │         │
       │         │
    1e0│┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"no number", snapshot(3, loss(nan, nan, nan, nan)), CurveOptions{Series: lossOnly, Log: true}, `
    1e0│┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │         │
       │         │
       │         │
   1e−1│┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"two series", snapshot(10, up), CurveOptions{Series: []sim.Series{sim.Dist, sim.Loss}}, `
     10│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⢀┈┈⠄⠒⠉
       │                   ⢀  ⠄⠒⠉     │
      5│┈┈┈┈┈┈┈┈┈┈┈⢀┈⣀⠤┈⠄⠒⠉┈┈┈┈┈┈┈┈┈┈┈│
       │     ⢀  ⠄⠒⠉                   │
      0│┈┈⠄⠒⠉┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│
       └0──────────────5─────────────10`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var k Curves
			cv := NewCanvas(40, 8)
			k.Draw(cv, Rect{1, 1, 38, 6}, bare, c.s, c.o)
			golden(t, cv, c.want)
		})
	}
}

// TestCurvesShowExtremes: many steps in one column are drawn from their least to their greatest value.
func TestCurvesShowExtremes(t *testing.T) {
	v := make([]float64, 5001)
	for i := range v {
		v[i] = 4 + 3*math.Sin(float64(i))
	}
	v[2500] = 10
	var k Curves
	cv := NewCanvas(40, 8)
	k.Draw(cv, Rect{1, 1, 38, 6}, bare, snapshot(5000, loss(v...)), CurveOptions{Series: lossOnly})
	golden(t, cv, `
     10│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⢸┈┈┈┈┈┈┈┈┈┈┈┈┈┈│
       │⣤⣤⣤⣤⣤⣤⣤⣤⣤⣤⣤⣤⣤⣤⣤⣼⣤⣤⣤⣤⣤⣤⣤⣤⣤⣤⣤⣤⣤⣤⣤
      5│⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿
       │⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿
      0│⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛●
       └0────────────2.5k────────────5k`)
}

// TestCurvesStayInPlace: while a run goes on, what is drawn to the left of its end does not move.
func TestCurvesStayInPlace(t *testing.T) {
	v := make([]float64, 100)
	for i := range v {
		v[i] = 90 * math.Exp(-float64(i)/30)
	}
	var k Curves
	var last *Canvas
	for n := 51; n < 100; n++ { // 100 steps wide
		c := NewCanvas(46, 10)
		k.Draw(c, Rect{0, 0, 46, 10}, bare, snapshot(n, loss(v[:n+1]...)), CurveOptions{Series: lossOnly})
		end := plotOf(Rect{0, 0, 46, 10}).X + (n-1)*38/100 - 1
		for y := range c.H {
			for x := range end {
				if last != nil && c.At(x, y) != last.At(x, y) {
					t.Fatalf("step %d changes cell %d, %d\n%s", n, x, y, plain(c))
				}
			}
		}
		last = c
	}
}
