package surface

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/diff/fd"

	"descent/sim/plane"
)

// samples are how many points of the window each gradient check looks at.
const samples = 200

// sample returns the i-th point of a fixed sequence that fills the window
// evenly: multiples of 1/g and 1/g² modulo 1, where g³ = g + 1.
func sample(w plane.Rect, i int) (x, y float64) {
	const g = 1.32471795724474602596
	_, u := math.Modf(0.5 + float64(i)/g)
	_, v := math.Modf(0.5 + float64(i)/(g*g))
	return w.X0 + u*w.Width(), w.Y0 + v*w.Height()
}

// kinks are functions that vanish where the surface has no derivative, or none
// that the checks can form.
var kinks = map[string]func(x, y float64) []float64{
	"ackley":        func(x, y float64) []float64 { return []float64{math.Hypot(x, y)} },
	"plateau":       func(x, y float64) []float64 { return []float64{math.Hypot(x, y)} },
	"drop_wave":     func(x, y float64) []float64 { return []float64{math.Hypot(x, y)} },
	"schwefel":      func(x, y float64) []float64 { return []float64{x, y} },
	"eggholder":     func(x, y float64) []float64 { return []float64{x/2 + y + 47, x - y - 47} },
	"cross_in_tray": func(x, y float64) []float64 { return []float64{math.Sin(x), math.Sin(y)} },
	"schaffer_n4":   func(x, y float64) []float64 { return []float64{x*x - y*y} },
	"bukin_n6":      func(x, y float64) []float64 { return []float64{y - 0.01*x*x, x + 10} },
	"holder_table": func(x, y float64) []float64 {
		return []float64{math.Sin(x), math.Cos(y), 1 - math.Hypot(x, y)/math.Pi}
	},
}

func nearKink(id string, x, y float64) bool {
	if kink := kinks[id]; kink != nil {
		for _, t := range kink(x, y) {
			if math.Abs(t) < 0.01 {
				return true
			}
		}
	}
	return false
}

// off is the error relative to max(1, |want|, scale).
func off(got, want, scale float64) float64 {
	return math.Abs(got-want) / max(1, math.Abs(want), scale)
}

// each calls check at the fixed points of the window away from kinks.
func each(t *testing.T, s *Surface, check func(x, y float64)) {
	t.Helper()
	seen := 0
	for i := range samples {
		if x, y := sample(s.Window, i); !nearKink(s.ID, x, y) {
			check(x, y)
			seen++
		}
	}
	if seen < samples*9/10 {
		t.Errorf("only %d of %d points are away from kinks", seen, samples)
	}
}

func TestGradientAgainstHyperdual(t *testing.T) {
	for i := range All {
		s := &All[i]
		t.Run(s.ID, func(t *testing.T) {
			if dualForms[s.ID] == nil {
				t.Fatal("no second transcription in dualForms")
			}
			each(t, s, func(x, y float64) {
				f, fx, fy := s.Func(x, y)
				w := dual(s.ID, x, y)
				scale := max(math.Abs(w.f), math.Hypot(w.x, w.y))
				if e := max(off(f, w.f, 0), off(fx, w.x, scale), off(fy, w.y, scale)); !(e <= 1e-12) {
					t.Errorf("at (%v, %v): got %v (%v, %v), want %+v: off by %.1e", x, y, f, fx, fy, w, e)
				}
			})
		})
	}
	if len(dualForms) != len(All) {
		t.Errorf("%d transcriptions for %d surfaces", len(dualForms), len(All))
	}
}

func TestGradientAgainstDifferences(t *testing.T) {
	for i := range All {
		s := &All[i]
		t.Run(s.ID, func(t *testing.T) {
			value := func(p []float64) float64 {
				f, _, _ := s.Func(p[0], p[1])
				return f
			}
			settings := &fd.Settings{Formula: fd.Central}
			each(t, s, func(x, y float64) {
				f, fx, fy := s.Func(x, y)
				g := fd.Gradient(nil, value, []float64{x, y}, settings)
				scale := max(math.Abs(f), math.Hypot(fx, fy))
				if e := max(off(fx, g[0], scale), off(fy, g[1], scale)); !(e <= 1e-6) {
					t.Errorf("at (%v, %v): got (%v, %v), differences give %v: off by %.1e", x, y, fx, fy, g, e)
				}
			})
		})
	}
}

// TestHessian compares the second derivatives of the second transcription with
// differences of Eval's gradient.
func TestHessian(t *testing.T) {
	settings := &fd.Settings{Formula: fd.Central}
	for i := range All {
		s := &All[i]
		t.Run(s.ID, func(t *testing.T) {
			each(t, s, func(x, y float64) {
				byX := func(p []float64) float64 { _, fx, _ := s.Func(p[0], p[1]); return fx }
				byY := func(p []float64) float64 { _, _, fy := s.Func(p[0], p[1]); return fy }
				gx := fd.Gradient(nil, byX, []float64{x, y}, settings)
				gy := fd.Gradient(nil, byY, []float64{x, y}, settings)
				w := dual(s.ID, x, y)
				scale := max(math.Hypot(w.x, w.y), math.Abs(w.xx)+math.Abs(w.yy))
				if e := max(off(w.xx, gx[0], scale), off(w.xy, gx[1], scale), off(w.xy, gy[0], scale), off(w.yy, gy[1], scale)); !(e <= 1e-5) {
					t.Errorf("at (%v, %v): got %+v, differences give %v, %v: off by %.1e", x, y, w, gx, gy, e)
				}
			})
		})
	}
}

// TestKinks: at points without a derivative Eval gives 0 for what has none.
func TestKinks(t *testing.T) {
	tests := []struct {
		id                    string
		x, y, f, fx, fy, wide float64
	}{
		{"ackley", 0, 0, 0, 0, 0, 1e-15},
		{"plateau", 0, 0, -0.9999823334166664, 0, 0, 1e-15},
		{"drop_wave", 0, 0, -1, 0, 0, 0},
		{"schwefel", 0, 0, 837.9658, 0, 0, 0},
		{"cross_in_tray", 0, 0, -0.0001, 0, 0, 0},
		{"cross_in_tray", 0, 3, -0.0001, 0, 0, 0},
		{"cross_in_tray", 3, 0, -0.0001, 0, 0, 0},
		{"holder_table", 0, 0, 0, 0, 0, 0},
		{"holder_table", 0, 1, 0, 0, 0, 0},
		// r = π: |1 − r/π| adds nothing to the slope of sin x·cos y, which is negative here.
		{"holder_table", 0.6 * math.Pi, 0.8 * math.Pi, math.Sin(0.6*math.Pi) * math.Cos(0.8*math.Pi),
			math.Cos(0.6*math.Pi) * math.Cos(0.8*math.Pi), -math.Sin(0.6*math.Pi) * math.Sin(0.8*math.Pi), 1e-15},
		// On Bukin's crease only |x + 10| has a slope, on x = −10 only the crease has.
		{"bukin_n6", -10, 1, 0, 0, 0, 0},
		{"bukin_n6", -20, 4, 0.1, -0.01, 0, 0},
		{"bukin_n6", -10, 2, 100, 10, 50, 1e-14},
		// x/2+y+47 = 0: what is left is the second term, with √|x−y−47| = 12.
		{"eggholder", 96, -95, -96 * math.Sin(12), -math.Sin(12) - 4*math.Cos(12), 4 * math.Cos(12), 1e-12},
		// x−y−47 = 0: what is left is the first term, with √|x/2+y+47| = 12.
		{"eggholder", 96, 49, -96 * math.Sin(12), -2 * math.Cos(12), -math.Sin(12) - 4*math.Cos(12), 1e-12},
	}
	for _, c := range tests {
		f, fx, fy := ByID(c.id).Func(c.x, c.y)
		e := max(math.Abs(f-c.f), math.Abs(fx-c.fx), math.Abs(fy-c.fy))
		if !(e <= c.wide) {
			t.Errorf("%s at (%v, %v): got %v (%v, %v), want %v (%v, %v)", c.id, c.x, c.y, f, fx, fy, c.f, c.fx, c.fy)
		}
	}
}
