package surface

import (
	"math"
	"testing"
)

func TestRate(t *testing.T) {
	for i := range All {
		checkRate(t, &All[i])
	}
}

// checkRate makes plain gradient descent from Start: it stays near, it gets
// lower, and within 200 steps it moves so far that the picture shows it.
func checkRate(t *testing.T, s *Surface) {
	t.Helper()
	w := s.Window
	midX, midY := (w.X0+w.X1)/2, (w.Y0+w.Y1)/2
	x, y := s.Start[0], s.Start[1]
	first, fx, fy := s.Func(x, y)
	least, moved := first, 0.0
	for step := 1; step <= 300; step++ {
		x, y = x-s.Rate*fx, y-s.Rate*fy
		var f float64
		f, fx, fy = s.Func(x, y)
		far := max(math.Abs(x-midX)/w.Width(), math.Abs(y-midY)/w.Height())
		if !(far <= 25) || math.IsNaN(f+fx+fy) || math.IsInf(f+fx+fy, 0) {
			t.Errorf("%s: step %d is at (%v, %v), f = %v", s.ID, step, x, y, f)
			break
		}
		least = min(least, f)
		if step <= 200 {
			moved = max(moved, math.Abs(x-s.Start[0])/w.Width(), math.Abs(y-s.Start[1])/w.Height())
		}
	}
	if !(least < first) {
		t.Errorf("%s: never below the start's %v", s.ID, first)
	}
	if !(moved >= 0.01) {
		t.Errorf("%s: moves only %.4f of the window", s.ID, moved)
	}
}

// TestScenes makes plain gradient descent from Start and compares with runs of
// another program: the first step with f − f* < 1e-3 (0 if none is asked for),
// and its value after 1000 steps, of which that program printed two digits or more.
func TestScenes(t *testing.T) {
	tests := []struct {
		id    string
		rate  float64
		first int
		last  float64
	}{
		{"sphere", 0.5, 1, 0},
		{"sphere", 0.1, 23, 0},
		{"sphere", 1, 0, 25},
		{"ravine", 0.01, 448, 0},
		{"ravine", 0.02, 0, 50},
		{"elongated_bowl", 0.05, 49, 0},
		{"elongated_bowl", 0.1, 0, 90},
		{"matyas", 0.1, 993, 0},
		{"matyas", 1, 98, 0},
		{"rosenbrock", 0.001, 0, 0.45},
		{"rosenbrock", 0.002, 0, 0.071},
		{"himmelblau", 0.01, 29, 0},
		{"three_hump_camel", 0.1, 0, 0.2986},
		{"six_hump_camel", 0.05, 0, -0.2155},
		{"six_hump_camel", 0.1, 0, 2.104},
		{"two_wells", 0.02, 0, -1.0927},
		{"peaks", 0.02, 0, -0.0649},
		{"plateau", 0.005, 0, 0.388},
		{"bounded_saddle", 0.1, 85, -0.25},
		{"mccormick", 0.1, 0, 1.2284},
		{"rastrigin", 0.001, 0, 12.93},
	}
	for _, c := range tests {
		s := ByID(c.id)
		x, y := s.Start[0], s.Start[1]
		f, fx, fy := s.Func(x, y)
		first := 0
		for step := 1; step <= 1000; step++ {
			x, y = x-c.rate*fx, y-c.rate*fy
			f, fx, fy = s.Func(x, y)
			if first == 0 && f-s.Minima[0].F < 1e-3 {
				first = step
			}
		}
		if first != c.first {
			t.Errorf("%s, rate %v: arrives at step %d, want %d", c.id, c.rate, first, c.first)
		}
		if !(math.Abs(f-c.last) <= 0.01*max(0.1, math.Abs(c.last))) {
			t.Errorf("%s, rate %v: ends at %v, want %v", c.id, c.rate, f, c.last)
		}
	}
}
