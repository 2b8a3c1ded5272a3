package optim

import (
	"math"
	"testing"

	"descent/sim/surface"
)

// Raced at their suggested rates, all rules get on and none goes the way of another.
func TestSuggestedRatesMakeARace(t *testing.T) {
	f := surface.ByID("rosenbrock")
	rules := stepping()
	paths := make([][][2]float64, len(rules))
	for i, r := range rules {
		s := newState(r, plane{f}, r.Defaults(), -1.2, 1)
		s.Hyper[0] = r.Suggest(1e-3, f.Window.Width())
		for range 300 {
			advance(r, s, plane{f})
			if !f.Window.Contains(s.X[0], s.X[1]) {
				t.Fatalf("%s left the window at step %d", r.ID, s.Step)
			}
			paths[i] = append(paths[i], [2]float64{s.X[0], s.X[1]})
		}
		if s.Loss > 4.5 {
			t.Errorf("%s: loss %v after 300 steps", r.ID, s.Loss)
		}
		for j := range i {
			apart := 0.0
			for k, p := range paths[i] {
				q := paths[j][k]
				apart = max(apart, math.Hypot(p[0]-q[0], p[1]-q[1]))
			}
			if apart < 0.1 {
				t.Errorf("%s and %s are never more than %.2g apart", r.ID, rules[j].ID, apart)
			}
		}
	}
}

func TestSuggestedRatesAreInRange(t *testing.T) {
	for i := range All {
		r := &All[i]
		for _, gd := range []float64{1e-5, 1e-3, 2} {
			for _, width := range []float64{0.5, 4, 1024} {
				if lr := r.Suggest(gd, width); !(lr >= r.Params[0].Min && lr <= r.Params[0].Max) {
					t.Errorf("%s: suggests %v for %v, %v", r.ID, lr, gd, width)
				}
			}
		}
	}
}
