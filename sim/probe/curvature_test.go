package probe

import (
	"math"
	"math/rand/v2"
	"testing"

	"descent/sim/surface"
)

// The parts that Eigen returns must make the matrix again, at every scale and
// condition number.
func TestEigen(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		scale := math.Pow(10, r.Float64()*200-100)
		a, b, d := scale*r.NormFloat64(), scale*r.NormFloat64()*math.Pow(10, -8*r.Float64()), scale*r.NormFloat64()*math.Pow(10, -8*r.Float64())
		if r.IntN(8) == 0 {
			b = 0
		}
		if r.IntN(8) == 0 {
			d = a
		}
		c := Eigen(a, b, d)
		if !(c.Min <= c.Max) {
			t.Fatalf("%g %g %g: %g > %g", a, b, d, c.Min, c.Max)
		}
		for _, e := range []struct {
			l   float64
			dir [2]float64
		}{{c.Min, c.MinDir}, {c.Max, c.MaxDir}} {
			x, y := e.dir[0], e.dir[1]
			size := max(math.Abs(a), math.Abs(b), math.Abs(d))
			if off := math.Hypot(a*x+b*y-e.l*x, b*x+d*y-e.l*y); off > 1e-14*size || math.Abs(math.Hypot(x, y)-1) > 1e-15 || x < 0 || x == 0 && y <= 0 {
				t.Fatalf("%g %g %g: λ %g direction %v is off by %g", a, b, d, e.l, e.dir, off)
			}
		}
		if p := dot(c.MinDir, c.MaxDir); math.Abs(p) > 1e-15 {
			t.Fatalf("%g %g %g: directions at a cosine of %g", a, b, d, p)
		}
		if det := a/scale*(d/scale) - b/scale*(b/scale); math.Abs(c.Min/scale*(c.Max/scale)-det) > 1e-14*(math.Abs(a*d)+b*b)/scale/scale {
			t.Fatalf("%g %g %g: %g·%g is not the determinant", a, b, d, c.Min, c.Max)
		}
	}
}

func TestEigenOfSpecialMatrices(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	x, y := [2]float64{1, 0}, [2]float64{0, 1}
	for _, tt := range []struct {
		a, b, d, low, high, cond float64
		lowDir, highDir          [2]float64
	}{
		{0, 0, 0, 0, 0, nan, y, x},
		{3, 0, 3, 3, 3, 1, y, x},
		{1, 0, 100, 1, 100, 100, x, y},
		{100, 0, 1, 1, 100, 100, y, x},
		{2, 0, -2, -2, 2, nan, y, x},
		{-4, 0, -1, -4, -1, nan, x, y},
		{0, 5, 0, -5, 5, nan, [2]float64{math.Sqrt2 / 2, -math.Sqrt2 / 2}, [2]float64{math.Sqrt2 / 2, math.Sqrt2 / 2}},
		{1, 1, 1, 0, 2, nan, [2]float64{math.Sqrt2 / 2, -math.Sqrt2 / 2}, [2]float64{math.Sqrt2 / 2, math.Sqrt2 / 2}},
		{1e300, 0, 1e-300, 1e-300, 1e300, inf, y, x},
		{1, 0, 1e-17, 1e-17, 1, 1e17, y, x},
	} {
		c := Eigen(tt.a, tt.b, tt.d)
		same := func(a, b float64) bool { return a == b || math.Abs(a-b) <= 2e-16*math.Abs(b) || a != a && b != b }
		if !same(c.Min, tt.low) || !same(c.Max, tt.high) || !same(c.Cond, tt.cond) || !c.Known() ||
			math.Abs(dot(c.MinDir, tt.lowDir)-1) > 1e-15 || math.Abs(dot(c.MaxDir, tt.highDir)-1) > 1e-15 {
			t.Errorf("[%g %g; %g]: %+v", tt.a, tt.b, tt.d, c)
		}
	}
	for _, v := range []float64{nan, inf, -inf} {
		for _, c := range []Curvature{Eigen(v, 0, 1), Eigen(1, v, 1), Eigen(1, 0, v)} {
			if c.Known() || c.Min == c.Min || c.Max == c.Max || c.Cond == c.Cond || c.Fxx == c.Fxx || length(c.MinDir) != 1 || length(c.MaxDir) != 1 {
				t.Errorf("with %g: %+v", v, c)
			}
		}
	}
}

// Differences agree with exact second derivatives: three by hand, and those of
// every surface that has them.
func TestDifferences(t *testing.T) {
	exact := map[string]func(x, y float64) (fxx, fxy, fyy float64){
		"rosenbrock": func(x, y float64) (fxx, fxy, fyy float64) { return 2 - 400*y + 1200*x*x, -400 * x, 200 },
		"himmelblau": func(x, y float64) (fxx, fxy, fyy float64) { return 12*x*x + 4*y - 42, 4 * (x + y), 12*y*y + 4*x - 26 },
		"sine_saddle": func(x, y float64) (fxx, fxy, fyy float64) {
			return -math.Sin(x), 0, 2
		},
	}
	r := rand.New(rand.NewPCG(5, 6))
	for i := range surface.All {
		f := &surface.All[i]
		hess := exact[f.ID]
		if hess == nil {
			hess = f.Hess
		}
		if hess == nil {
			continue
		}
		for range 20 {
			x, y := f.Window.X0+r.Float64()*f.Window.Width(), f.Window.Y0+r.Float64()*f.Window.Height()
			want, got := Eigen(hess(x, y)), Differences(f.Func, x, y)
			if !want.Known() {
				continue
			}
			_, fx, fy := f.Func(x, y)
			size := max(math.Abs(want.Min), math.Abs(want.Max), math.Hypot(fx, fy))
			if off := max(math.Abs(got.Fxx-want.Fxx), math.Abs(got.Fxy-want.Fxy), math.Abs(got.Fyy-want.Fyy)); off > 1e-6*size {
				t.Errorf("%s at (%g, %g): off by %g of %g", f.ID, x, y, off, size)
			}
		}
	}
	with := *surface.ByID("sphere")
	with.Hess = func(x, y float64) (fxx, fxy, fyy float64) { return x, y, 7 }
	if c := Of(planeOf(&with), 3, 5); c.Fxx != 3 || c.Fxy != 5 || c.Fyy != 7 {
		t.Errorf("second derivatives that are there are not used: %+v", c)
	}
}

// Condition number and 2/λmax at the global minimum, by other means.
func TestCurvatureAtMinima(t *testing.T) {
	for _, tt := range []struct {
		id         string
		cond, rate float64
	}{
		{"sphere", 1, 1}, {"ravine", 100, 0.02}, {"elongated_bowl", 10, 0.1}, {"rotated_quadratic", 100, 0.02},
		{"booth", 9, 0.1111}, {"matyas", 25, 2}, {"rosenbrock", 2508, 0.0019968}, {"distill_banana", 376.4, 0.0038416},
		{"beale", 162.5, 0.04083}, {"himmelblau", 3.2, 0.02431}, {"three_hump_camel", 2.784, 0.4531}, {"six_hump_camel", 2.147, 0.1213},
		{"rastrigin", 1, 0.0050405}, {"styblinski_tang", 1, 0.05783}, {"mccormick", 2.309, 0.5}, {"easom", 1, 0.6667},
		{"branin", 25.9, 0.0897}, {"peaks", 1.684, 0.06626}, {"two_wells", 1.039, 0.06370}, {"bounded_saddle", 1, 1},
	} {
		f := surface.ByID(tt.id)
		p := f.Minima[0]
		for _, m := range f.Minima { // branin's first in the table is the one on the left
			if m.X < p.X && tt.id == "branin" {
				p = m
			}
		}
		for _, c := range []Curvature{Of(planeOf(f), p.X, p.Y), Differences(f.Func, p.X, p.Y)} {
			if math.Abs(c.Cond/tt.cond-1) > 3e-3 || math.Abs(2/c.Max/tt.rate-1) > 1e-3 {
				t.Errorf("%s: condition number %g, 2/λmax %g, want %g, %g", tt.id, c.Cond, 2/c.Max, tt.cond, tt.rate)
			}
		}
	}
}

func TestDifferencesOfNothing(t *testing.T) {
	nowhere := func(x, y float64) (f, fx, fy float64) { return math.NaN(), math.NaN(), math.Inf(1) }
	if c := Differences(nowhere, 1, 2); c.Known() {
		t.Errorf("%+v", c)
	}
	if c := Differences(quadratic(1, 2, 0), math.Inf(1), 0); c.Known() {
		t.Errorf("at infinity: %+v", c)
	}
}
