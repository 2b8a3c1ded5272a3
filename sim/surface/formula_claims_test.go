package surface

import (
	"math"
	"math/rand/v2"
	"testing"

	"descent/sim/plane"
)

// TestSaturated: where an exponential has no effect any more there is no minimum, and the
// window stays around the origin.
func TestSaturated(t *testing.T) {
	for _, text := range []string{
		"exp(x)+y^2", "tanh(x)+cosh(y)", "log(1+exp(x))+y^2", "exp(x)+exp(y)", "sigmoid(x)+y^2", "atan(x)+y^2", "exp(x)*(1+y^2)", "x^2+exp(-y)",
		"exp(x-100)+y^2", "tanh(x-300)+cosh(y)", "exp(x+y)+(x-y)^2", "tanh(x+2*y)+cosh(2*x-y)", "log(1+exp(-x))+log(1+exp(y))", "-sigmoid(3*x)+y^4",
		"exp(x)+abs(y)", "cosh(x)-1+1e-20*y", "exp(-x^2-y^2)", "1/x+y^2", "log(x^2+y^2)", "-1/(x^2+y^2)", "log(abs(x))+y^2", "-1/abs(x)+abs(y)",
		"max(x,0)+y^2", "max(x,0)^2+y^2", "sign(x)+y^2", "floor(x)^2+y^2", "floor(x)+abs(y)", "if(x>0,x,0)+y^2", "x+y", "x^3+y^2", "abs(x)-abs(y)", "-abs(x)-abs(y)",
	} {
		s, err := Formula(text)
		if err != nil {
			t.Fatal(err)
		}
		if len(s.Minima)+len(s.Locals) > 0 {
			t.Errorf("%s: minima %v, local ones %v, and there is none", text, s.Minima, s.Locals)
		}
		if w := s.Window; !w.Contains(0, 0) || w.Width() > 10 || w.Height() > 10 {
			t.Errorf("%s: window %v", text, w)
		}
	}
	for _, text := range []string{"exp(x)+y^2", "tanh(x)+cosh(y)", "log(1+exp(x))+y^2", "sigmoid(x)+y^2", "tanh(x+2*y)+cosh(2*x-y)", "x^2+exp(-y)"} {
		for _, h := range []float64{5, 50, 500, 5000} {
			s := typedFormula(t, text, around(0, 0, h))
			if len(s.Minima)+len(s.Locals)+len(s.Saddles) > 0 {
				t.Errorf("%s in %v: minima %v, local ones %v, saddles %v", text, s.Window, s.Minima, s.Locals, s.Saddles)
			}
		}
	}
}

// TestLevelRegions: what is lowest on a level region or line has no point to mark there, and
// from afar, where the region looks like a point, there is no more of it to see.
func TestLevelRegions(t *testing.T) {
	for _, text := range []string{
		"hypot(x,y)+hypot(x-1,y)", "abs(x-1)+abs(x+1)+abs(y)", "max(0,abs(x)-1)^2+y^2", "max(0,abs(x)-1)+max(0,abs(y)-1)", "max(0,x^2+y^2-1)", "max(0,x^2+y^2-1)^2",
		"if(x<0,x^2,if(x<1,0,(x-1)^2))+y^2", "exp(-1/x^2)+y^2", "exp(-1/abs(x))+y^2", "exp(-1/x^2)+exp(-1/y^2)", "1e12+x^2+y^2", "x^100+y^100",
	} {
		s, err := Formula(text)
		if err != nil {
			t.Fatal(err)
		}
		if len(s.Minima)+len(s.Locals) > 0 {
			t.Errorf("%s: minima %v, local ones %v, of a level region", text, s.Minima, s.Locals)
		}
		if w := s.Window; !w.Contains(0, 0) || w.Width() < 2 || w.Width() > 10 {
			t.Errorf("%s: window %v", text, w)
		}
	}
	for text, want := range map[string]plane.Point{"x^20+y^2": {}, "x^50+y^2": {}, "y^40+(x-1)^2": {X: 1}, "(x-2)^50+y^2": {X: 2}} {
		s, err := Formula(text)
		if err != nil {
			t.Fatal(err)
		}
		if len(s.Minima) != 1 || !foundAt(s.Minima, want) || s.Window.Width() > 10 {
			t.Errorf("%s: minima %v in %v, not %v", text, s.Minima, s.Window, want)
		}
	}
}

// TestKinkMinima: minima without a slope to follow, at kinks, cusps, jumps and where
// derivatives of all orders vanish, are found and in the window.
func TestKinkMinima(t *testing.T) {
	for text, want := range map[string]plane.Point{
		"100*sqrt(abs(y-0.01*x^2))+0.01*abs(x+10)": {X: -10, Y: 1}, "abs(x-0.3)+abs(y-0.7)": {X: 0.3, Y: 0.7}, "100*abs(y-x^2)+abs(1-x)": {X: 1, Y: 1},
		"max(abs(x-1.7),abs(y+0.3))": {X: 1.7, Y: -0.3}, "hypot(x-2,y-1)": {X: 2, Y: 1}, "abs(x-0.3)^0.5+(y-0.7)^2": {X: 0.3, Y: 0.7}, "sqrt(x)+y^2": {}, "asin(x)+y^2": {X: -1, F: -math.Pi / 2},
		"mod(x,1)+y^2": {X: 1}, "if(x>0,x^2,-x)+y^2": {}, "max(x,y,-x-y)": {}, "max(x^2,y^2)+1000": {F: 1000}, "(x-0.3)^20+(y-0.7)^20": {X: 0.3, Y: 0.7}, "(x-0.3)^6+(y-0.7)^6": {X: 0.3, Y: 0.7},
		"x^20+y^20": {}, "1e9*(x^2+y^2)": {}, "1e-6*(x^2+y^2)": {}, "max(abs(x-100),abs(y))": {X: 100}, "abs(sin(x))+abs(sin(y))": {X: math.Pi}, "if(abs(x)<1,x^2,abs(x))+y^2": {},
	} {
		s, err := Formula(text)
		if err != nil {
			t.Fatal(err)
		}
		if !foundAt(s.Minima, want) || !s.Window.Contains(want.X, want.Y) {
			t.Errorf("%s: %v is not among %v in %v", text, want, s.Minima, s.Window)
		}
		if !(s.Rate >= 1e-12) {
			t.Errorf("%s: rate %v", text, s.Rate)
		}
	}
}

// TestClaims: surfaces typed as formulas have their known minima in the window that is
// found, and each minimum that is claimed is one: everything near it is higher.
func TestClaims(t *testing.T) {
	// Of these the least value is far out, where no search from the origin goes, or outside of the window that the built-in one has.
	elsewhere := map[string]bool{"eggholder": true, "holder_table": true, "schwefel": true, "mccormick": true}
	for id, text := range asTyped {
		row := ByID(id)
		s, err := Formula(text)
		if err != nil {
			t.Fatal(err)
		}
		inside := len(row.Minima) == 0 || elsewhere[id]
		for _, m := range row.Minima {
			if !s.Window.Contains(m.X, m.Y) || elsewhere[id] {
				continue
			}
			inside = true
			near := func(q plane.Point) bool { return math.Hypot(q.X-m.X, q.Y-m.Y) <= 1e-6 && off(q.F, m.F, 1) <= 1e-9 }
			found := false
			for _, q := range s.Minima {
				found = found || near(q)
			}
			if !found {
				t.Errorf("%s: %v is not among %v", id, m, s.Minima)
			}
		}
		if !inside {
			t.Errorf("%s: the window %v has none of %v", id, s.Window, row.Minima)
		}
		checkMinima(t, s)
	}
}

// checkMinima looks around each minimum of a surface for lower values.
func checkMinima(t *testing.T, s *Surface) {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	size := max(s.Window.Width(), s.Window.Height())
	for _, at := range append(append([]plane.Point{}, s.Minima...), s.Locals...) {
		for range 300 {
			d, a := size*math.Pow(10, -3-4*r.Float64()), 2*math.Pi*r.Float64()
			f, _, _ := s.Func(at.X+d*math.Cos(a), at.Y+d*math.Sin(a))
			if f < at.F-1e-12*max(1, math.Abs(at.F)) {
				t.Errorf("%s: %v is %v lower at a distance of %v", s.Formula, at, at.F-f, d)
				break
			}
		}
	}
}
