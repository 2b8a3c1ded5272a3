package surface

import (
	"math"
	"reflect"
	"testing"

	"descent/sim/plane"
)

// TestFormulaFinds looks in the window of a built-in surface for what is known to
// be there.
func TestFormulaFinds(t *testing.T) {
	for _, id := range []string{
		"rosenbrock", "beale", "himmelblau", "mccormick", "branin", "peaks", "goldstein_price", "three_hump_camel", "matyas", "easom", "flower", "cross_in_tray",
	} {
		row := ByID(id)
		s := typedFormula(t, asTyped[id], row.Window)
		if !s.Found || len(s.Minima) != len(row.Minima) {
			t.Errorf("%s: minima %v, want %v", id, s.Minima, row.Minima)
		}
		kinds := map[string][2][]plane.Point{"minimum": {row.Minima, s.Minima}, "local": {row.Locals, s.Locals}, "saddle": {row.Saddles, s.Saddles}}
		for kind, lists := range kinds {
			for _, want := range lists[0] {
				seen := false
				for _, got := range lists[1] {
					seen = seen || math.Hypot(got.X-want.X, got.Y-want.Y) <= 1e-6 && off(got.F, want.F, 0) <= 1e-12
				}
				if !seen {
					t.Errorf("%s: %s %v is not among %v", id, kind, want, lists[1])
				}
			}
		}
		checkRate(t, s)
	}
}

// TestBealeSaddle: the way down from (0.1005, −2.6445) is so narrow that nearly
// all neighbours are higher, yet it is a saddle.
func TestBealeSaddle(t *testing.T) {
	s := typedFormula(t, asTyped["beale"], ByID("beale").Window)
	if len(s.Locals) != 0 || len(s.Saddles) != 2 {
		t.Errorf("locals %v, saddles %v", s.Locals, s.Saddles)
	}
}

// TestFormulaWindow: a window is found that holds what there is to see.
func TestFormulaWindow(t *testing.T) {
	tests := []struct {
		text   string
		window plane.Rect
		minima []plane.Point
	}{
		{asTyped["rosenbrock"], plane.Rect{X0: -2, X1: 3, Y0: -2, Y1: 3}, []plane.Point{{X: 1, Y: 1, F: 0}}},
		{asTyped["himmelblau"], plane.Rect{X0: -5.5, X1: 5, Y0: -5.5, Y1: 5}, ByID("himmelblau").Minima},
		{asTyped["rastrigin"], plane.Rect{X0: -5, X1: 5, Y0: -5, Y1: 5}, []plane.Point{{X: 0, Y: 0, F: 0}}},
		{"x^2 + 10*y^2", plane.Rect{X0: -2.5, X1: 2.5, Y0: -2.5, Y1: 2.5}, []plane.Point{{X: 0, Y: 0, F: 0}}},
		{"abs(x) + 2*abs(y-1)", plane.Rect{X0: -2.5, X1: 2.5, Y0: -2, Y1: 3}, []plane.Point{{X: 0, Y: 1, F: 0}}},
		{"x^4 + y^4", plane.Rect{X0: -2.5, X1: 2.5, Y0: -2.5, Y1: 2.5}, []plane.Point{{X: 0, Y: 0, F: 0}}},
		{"(x-1000)^2 + y^2", plane.Rect{X0: -2000, X1: 3000, Y0: -2500, Y1: 2500}, []plane.Point{{X: 1000, Y: 0, F: 0}}},
		{"-exp(-100*(x^2+y^2))", plane.Rect{X0: -0.4, X1: 0.4, Y0: -0.4, Y1: 0.4}, []plane.Point{{X: 0, Y: 0, F: -1}}},
		{"x*log(x) + y^2", plane.Rect{X0: -0.09375, X1: 3, Y0: -2.5, Y1: 2.5}, []plane.Point{{X: 1 / math.E, Y: 0, F: -1 / math.E}}},
		{"log(x-100)^2 + y^2", plane.Rect{X0: 92.1875, X1: 350, Y0: -250, Y1: 250}, []plane.Point{{X: 101, Y: 0, F: 0}}},
		{"x^2 - y^2", plane.Rect{X0: -2.5, X1: 2.5, Y0: -2.5, Y1: 2.5}, nil},
		{"x^3 - 3*x + y^2", plane.Rect{X0: -2.5, X1: 2.5, Y0: -2.5, Y1: 2.5}, nil}, // the minimum at (1, 0) is local
		{"x + y", plane.Rect{X0: -5, X1: 5, Y0: -5, Y1: 5}, nil},
		{"x - x", plane.Rect{X0: -5, X1: 5, Y0: -5, Y1: 5}, nil},
	}
	for _, c := range tests {
		s, err := Formula(c.text)
		if err != nil {
			t.Fatal(err)
		}
		if s.Window != c.window {
			t.Errorf("%s: window %v, want %v", c.text, s.Window, c.window)
		}
		if len(s.Minima) != len(c.minima) {
			t.Errorf("%s: minima %v, want %v", c.text, s.Minima, c.minima)
		}
		for _, m := range c.minima {
			if !s.Window.Contains(m.X, m.Y) || !foundAt(s.Minima, m) {
				t.Errorf("%s: %v is not among %v", c.text, m, s.Minima)
			}
		}
		for _, p := range append([][2]float64{s.Start}, s.Starts...) {
			if !s.Window.Contains(p[0], p[1]) {
				t.Errorf("%s: start %v is outside %v", c.text, p, s.Window)
			}
		}
		if len(c.minima) > 0 {
			checkRate(t, s)
		}
		again, _ := Formula(c.text)
		again.Func, again.Hess, s.Func, s.Hess = nil, nil, nil, nil
		if !reflect.DeepEqual(s, again) {
			t.Errorf("%s: two answers, %+v and %+v", c.text, s, again)
		}
	}
}

// foundAt reports whether p is one of the points, to what a search can find.
func foundAt(points []plane.Point, p plane.Point) bool {
	for _, q := range points {
		if math.Hypot(p.X-q.X, p.Y-q.Y) <= 1e-7 && math.Abs(p.F-q.F) <= 1e-12 {
			return true
		}
	}
	return false
}

// TestFineWaves: waves much smaller than a unit are brought to a size that shows them.
func TestFineWaves(t *testing.T) {
	s, err := Formula("sin(1000*x)*sin(1000*y)")
	if err != nil {
		t.Fatal(err)
	}
	const wave = 2 * math.Pi / 1000
	if n := s.Window.Width() / wave; !(n >= 2 && n <= 20) || len(s.Minima) == 0 {
		t.Errorf("%.1f waves in %v, minima %v", n, s.Window, s.Minima)
	}
}
