package surface

import (
	"math"
	"testing"

	"descent/sim/plane"
)

// unbounded are the surfaces without a minimum.
var unbounded = map[string]bool{"saddle": true, "monkey_saddle": true}

// border are the surfaces whose minimum lies on the window's border.
var border = map[string]bool{"eggholder": true}

// cusp are the surfaces whose minimum has no derivatives to check.
var cusp = map[string]bool{"ackley": true, "plateau": true, "drop_wave": true, "bukin_n6": true}

// checkPoint checks value and gradient at a stationary point.
func checkPoint(t *testing.T, s *Surface, kind string, p plane.Point) {
	t.Helper()
	f, fx, fy := s.Func(p.X, p.Y)
	if !(off(f, p.F, 0) <= 1e-12) {
		t.Errorf("%s %v: f = %v", kind, p, f)
	}
	if g := math.Hypot(fx, fy); !(g <= 1e-10) {
		t.Errorf("%s %v: gradient (%v, %v)", kind, p, fx, fy)
	}
}

// eigenvalues returns those of the Hessian by the second transcription, and a
// bound of their rounding error.
func eigenvalues(s *Surface, p plane.Point) (low, high, rounding float64) {
	w := dual(s.ID, p.X, p.Y)
	mean, half := (w.xx+w.yy)/2, math.Hypot((w.xx-w.yy)/2, w.xy)
	return mean - half, mean + half, 1e-12 * (math.Abs(mean) + half)
}

func TestMinima(t *testing.T) {
	for i := range All {
		s := &All[i]
		t.Run(s.ID, func(t *testing.T) {
			if unbounded[s.ID] != (len(s.Minima) == 0) {
				t.Fatalf("%d minima, unbounded: %v", len(s.Minima), unbounded[s.ID])
			}
			for _, p := range s.Minima {
				if border[s.ID] {
					f, fx, fy := s.Func(p.X, p.Y)
					if !(off(f, p.F, 0) <= 1e-12 && p.X == s.Window.X1 && fx < 0 && math.Abs(fy) <= 1e-10) {
						t.Errorf("border minimum %v: got %v (%v, %v)", p, f, fx, fy)
					}
					continue
				}
				checkPoint(t, s, "minimum", p)
				if cusp[s.ID] {
					continue
				}
				if low, _, rounding := eigenvalues(s, p); !(low >= -rounding) {
					t.Errorf("minimum %v: lowest eigenvalue %v", p, low)
				}
			}
		})
	}
}

// TestNothingLower looks for a better point on a grid and close to the minima.
func TestNothingLower(t *testing.T) {
	const n = 200
	for i := range All {
		s := &All[i]
		for _, p := range s.Minima {
			if off(p.F, s.Minima[0].F, 0) > 1e-12 {
				t.Errorf("%s: minima of unequal values %v", s.ID, s.Minima)
			}
			for d := 1e-6; d < 0.02; d *= 10 {
				for turn := range 16 {
					sin, cos := math.Sincos(float64(turn) * math.Pi / 8)
					x, y := p.X+d*cos, p.Y+d*sin
					if f, _, _ := s.Func(x, y); s.Window.Contains(x, y) && f < p.F-1e-13*max(1, math.Abs(p.F)) {
						t.Errorf("%s: f(%v, %v) = %v is below the minimum %v", s.ID, x, y, f, p)
					}
				}
			}
		}
		if unbounded[s.ID] {
			continue
		}
		w, least := s.Window, s.Minima[0].F
		for j := range (n + 1) * (n + 1) {
			x := w.X0 + w.Width()*float64(j%(n+1))/n
			y := w.Y0 + w.Height()*float64(j/(n+1))/n
			if f, _, _ := s.Func(x, y); !(f >= least-1e-12*max(1, math.Abs(least))) {
				t.Errorf("%s: f(%v, %v) = %v is below the minimum %v", s.ID, x, y, f, least)
			}
		}
	}
}

func TestLocals(t *testing.T) {
	for i := range All {
		s := &All[i]
		for _, p := range s.Locals {
			checkPoint(t, s, s.ID+" local", p)
			if low, _, _ := eigenvalues(s, p); !(low > 0) {
				t.Errorf("%s local %v: lowest eigenvalue %v", s.ID, p, low)
			}
			if !(p.F > s.Minima[0].F) {
				t.Errorf("%s local %v is not above the minimum %v", s.ID, p, s.Minima[0])
			}
		}
	}
}

func TestSaddles(t *testing.T) {
	// The monkey saddle's Hessian vanishes: it has no signs to check.
	flat := map[string]bool{"monkey_saddle": true}
	for i := range All {
		s := &All[i]
		for _, p := range s.Saddles {
			checkPoint(t, s, s.ID+" saddle", p)
			low, high, rounding := eigenvalues(s, p)
			if flat[s.ID] {
				up, _, _ := s.Func(p.X+0.1, p.Y)
				down, _, _ := s.Func(p.X-0.1, p.Y)
				if low != 0 || high != 0 || !(up > p.F && down < p.F) {
					t.Errorf("%s saddle %v: eigenvalues %v, %v, neighbours %v, %v", s.ID, p, low, high, up, down)
				}
			} else if !(low < -rounding && high > rounding) {
				t.Errorf("%s saddle %v: eigenvalues %v, %v", s.ID, p, low, high)
			}
		}
	}
}
