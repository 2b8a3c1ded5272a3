package probe

import (
	"math"
	"testing"

	"descent/sim/surface"
)

// From beside every listed point Newton's method comes back to it, and its kind is the
// listed one. Where the curvature vanishes with the slope, or a cone or a kink has none,
// it says nothing.
func TestStationaryPoints(t *testing.T) {
	found := 0
	for i := range surface.All {
		f := &surface.All[i]
		p := planeOf(f)
		g := ground{p, 0}
		side := (p.Window.Width() + p.Window.Height()) / 2
		check := func(x, y float64, is func(s *stationary) bool, kind string) {
			s, ok := stationaryNear(g, x+1e-4*side, y-0.7e-4*side)
			if !ok || math.Hypot(s.point.X-x, s.point.Y-y) > 1e-3*side {
				return
			}
			if s.up+s.down == 2 && !is(&s) {
				t.Errorf("%s: %s at (%v, %v): %+v", f.ID, kind, x, y, s)
			}
			found++
		}
		for _, q := range append(p.Minima, p.Locals...) {
			check(q.X, q.Y, (*stationary).minimum, "minimum")
		}
		for _, q := range p.Saddles {
			check(q.X, q.Y, (*stationary).saddle, "saddle")
		}
	}
	if found < 80 {
		t.Errorf("only %d listed points found", found)
	}
	styblinski := ground{planeOf(surface.ByID("styblinski_tang")), 0}
	if s, ok := stationaryNear(styblinski, 0.2, 0.5); !ok || !s.maximum() {
		t.Errorf("styblinski_tang near 0: %+v, %v; want the maximum", s, ok)
	}
}
