package surface

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/diff/fd"

	"descent/sim/plane"
)

// asTyped are built-in surfaces as one would type them.
var asTyped = map[string]string{
	"rosenbrock":       "(1-x)^2 + 100*(y-x^2)^2",
	"beale":            "(1.5-x+x*y)^2 + (2.25-x+x*y^2)^2 + (2.625-x+x*y**3)**2",
	"himmelblau":       "(x^2+y-11)^2 + (x+y^2-7)^2",
	"rastrigin":        "20 + x^2 + y^2 - 10*cos(2*pi*x) - 10*cos(2*pi*y)",
	"ackley":           "-20*exp(-0.2*sqrt((x^2+y^2)/2)) - exp((cos(2*pi*x)+cos(2*pi*y))/2) + 20 + e",
	"mccormick":        "sin(x+y) + (x-y)^2 - 1.5*x + 2.5*y + 1",
	"easom":            "-cos(x)*cos(y)*exp(-(x-pi)^2-(y-pi)^2)",
	"branin":           "(y - 5.1*x^2/(4*pi^2) + 5*x/pi - 6)^2 + 10*(1-1/(8*pi))*cos(x) + 10",
	"peaks":            "3*(1-x)^2*exp(-x^2-(y+1)^2) - 10*(x/5-x^3-y^5)*exp(-x^2-y^2) - 1/3*exp(-(x+1)^2-y^2)",
	"goldstein_price":  "(1+(x+y+1)^2*(19-14*x+3*x^2-14*y+6*x*y+3*y^2))*(30+(2*x-3*y)^2*(18-32*x+12*x^2+48*y-36*x*y+27*y^2))",
	"eggholder":        "-(y+47)*sin(sqrt(abs(y+x/2+47))) - x*sin(sqrt(abs(x-y-47)))",
	"cross_in_tray":    "-0.0001*(abs(sin(x)*sin(y)*exp(abs(100-sqrt(x^2+y^2)/pi)))+1)^0.1",
	"drop_wave":        "-(1+cos(12*sqrt(x^2+y^2)))/(0.5*(x^2+y^2)+2)",
	"three_hump_camel": "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2",
	"matyas":           "0.26*(x^2+y^2) - 0.48*x*y",
	"flower":           "x*sin(y) + y*sin(x) + x^2 + y^2",
	"sphere":           "x^2 + y^2",
	"ellipse":          "(x^2 + 25*y^2)/2",
	"booth":            "(x+2*y-7)^2 + (2*x+y-5)^2",
	"bukin_n6":         "100*sqrt(abs(y-x^2/100)) + abs(x+10)/100",
	"styblinski_tang":  "(x^4-16*x^2+5*x + y^4-16*y^2+5*y)/2",
	"six_hump_camel":   "(4-2.1*x^2+x^4/3)*x^2 + x*y + (4*y^2-4)*y^2",
	"ecliptic_bowl":    "-exp(-(x^2+5*y^2)/4) + x^2/4 + y^2/8",
	"dixon_price":      "(x-1)^2 + 2*(2*y^2-x)^2",
	"distill_banana":   "(1-x)^2 + 20*(3*y-x^2)^2",
	"griewank":         "1 + (x^2+y^2)/4000 - cos(x)*cos(y/sqrt(2))",
	"bohachevsky":      "x^2 + 2*y^2 - 0.3*cos(3*pi*x) - 0.4*cos(4*pi*y) + 0.7",
	"levy_n13":         "sin(3*pi*x)^2 + (x-1)^2*(1+sin(3*pi*y)^2) + (y-1)^2*(1+sin(2*pi*y)^2)",
	"schaffer_n2":      "0.5 + (sin(x^2-y^2)^2-0.5)/(1+0.001*(x^2+y^2))^2",
	"michalewicz":      "-sin(x)*sin(x^2/pi)^20 - sin(y)*sin(2*y^2/pi)^20",
	"schwefel":         "837.9658 - x*sin(sqrt(abs(x))) - y*sin(sqrt(abs(y)))",
	"holder_table":     "-abs(sin(x)*cos(y)*exp(abs(1-sqrt(x^2+y^2)/pi)))",
	"two_wells":        "x^2 + y^2 - 2*exp(-5*((x-1)^2+y^2)) - 3*exp(-5*((x+1)^2+y^2))",
	"bounded_saddle":   "x^4/4 - x^2/2 + y^2",
	"monkey_saddle":    "x^3 - 3*x*y^2",
	"sine_saddle":      "sin(x) + y^2",
}

func typedFormula(t testing.TB, text string, w plane.Rect) *Surface {
	t.Helper()
	s, err := FormulaIn(text, w)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestFormula compares typed surfaces with the built-in ones, and their Hessians
// with the second transcription.
func TestFormula(t *testing.T) {
	for id, text := range asTyped {
		t.Run(id, func(t *testing.T) {
			row := ByID(id)
			s := typedFormula(t, text, row.Window)
			each(t, row, func(x, y float64) {
				f, fx, fy := s.Func(x, y)
				g, gx, gy := row.Func(x, y)
				scale := max(math.Abs(g), math.Hypot(gx, gy))
				if e := max(off(f, g, 0), off(fx, gx, scale), off(fy, gy, scale)); !(e <= 1e-12) {
					t.Errorf("at (%v, %v): got %v (%v, %v), the built-in has %v (%v, %v): off by %.1e", x, y, f, fx, fy, g, gx, gy, e)
				}
				xx, xy, yy := s.Hess(x, y)
				w := dual(id, x, y)
				scale = max(scale, math.Abs(w.xx)+math.Abs(w.yy))
				if e := max(off(xx, w.xx, scale), off(xy, w.xy, scale), off(yy, w.yy, scale)); !(e <= 1e-12) {
					t.Errorf("at (%v, %v): Hessian %v, %v, %v, want %+v: off by %.1e", x, y, xx, xy, yy, w, e)
				}
			})
			if n := testing.AllocsPerRun(10, func() { s.Func(0.3, 0.7); s.Hess(0.3, 0.7) }); n != 0 {
				t.Errorf("%v allocations", n)
			}
		})
	}
	if len(asTyped) < 10 {
		t.Errorf("only %d typed surfaces", len(asTyped))
	}
}

// TestFormulaReference compares them with the reference's Hessians too.
func TestFormulaReference(t *testing.T) {
	compared := 0
	for _, want := range readReference(t).Functions {
		text, ok := asTyped[want.ID]
		if !ok {
			continue
		}
		compared++
		s := typedFormula(t, text, ByID(want.ID).Window)
		tol := max(1e-12, 10*want.Check.Hess)
		for _, p := range want.Points {
			xx, xy, yy := s.Hess(p.X, p.Y)
			if e := max(off(xx, p.Hess[0][0], 0), off(xy, p.Hess[0][1], 0), off(yy, p.Hess[1][1], 0)); !(e <= tol) {
				t.Errorf("%s at (%v, %v): Hessian %v, %v, %v, want %v: off by %.1e", want.ID, p.X, p.Y, xx, xy, yy, p.Hess, e)
			}
		}
	}
	if compared < 10 {
		t.Errorf("compared %d", compared)
	}
}

// TestFormulaParts checks each function and operator at a point: the value as Go
// computes it, derivatives against differences of lower ones.
func TestFormulaParts(t *testing.T) {
	const x, y = 0.7, 1.3
	tests := []struct {
		text string
		want float64
	}{
		{"sqrt(x+y)", math.Sqrt(x + y)}, {"exp(x*y)", math.Exp(x * y)}, {"log(x*y)", math.Log(x * y)},
		{"sin(x*y)", math.Sin(x * y)}, {"cos(x-3*y)", math.Cos(x - 3*y)}, {"tan(x*y/2)", math.Tan(x * y / 2)},
		{"atan(x^2*y)", math.Atan(x * x * y)}, {"sinh(x-y)", math.Sinh(x - y)}, {"cosh(x*y)", math.Cosh(x * y)},
		{"tanh(x*y)", math.Tanh(x * y)}, {"abs(x-y)", y - x}, {"max(x*y, x+y)", x + y}, {"min(x*y, x+y)", x * y},
		{"max(x, y, x*y)", y}, {"max(x, 2, y)", 2}, {"x^3", x * x * x}, {"x^-2*y", y / (x * x)}, {"(x-y)^5", math.Pow(x-y, 5)},
		{"(x-y)^-3", math.Pow(x-y, -3)}, {"(x+y)^2.5", math.Pow(x+y, 2.5)}, {"(x*y)^40", math.Pow(x*y, 40)}, {"x^y", math.Pow(x, y)},
		{"(x*y)^(x-y)", math.Pow(x*y, x-y)}, {"2^(x*y)", math.Pow(2, x*y)}, {"e^(x*y)", math.Exp(x * y)}, {"(x+y)/(x-y)", (x + y) / (x - y)},
		{"3/(x*y)", 3 / (x * y)}, {"-x^2", -x * x}, {"(-x)^2", x * x}, {"2^-x", math.Pow(2, -x)}, {"x^y^2", math.Pow(x, y*y)},
		{"x-y-3", x - y - 3}, {"x-(y-3)", x - y + 3}, {"x/y/3", x / y / 3}, {"+x*-y", -x * y}, {"x**3", x * x * x}, {"- - x", x},
		{"3*(x - 0.1)*2", 6 * (x - 0.1)}, {"10*(sin(x)-0.3)/4", 2.5 * (math.Sin(x) - 0.3)}, {"2*(3*(x-y)^2)", 6 * (x - y) * (x - y)},
		{"(sin(x)+y)^2/3", (math.Sin(x) + y) * (math.Sin(x) + y) / 3}, {"-(x*y-(1-x))*3", -3 * (x*y - 1 + x)}, {"x*y*x", x * x * y},
		{"1e3*x + .5*y + 2.", 1000*x + y/2 + 2}, {"x*2^0.5", x * math.Sqrt2}, {"x + sqrt(2)*pi/e", x + math.Sqrt2*math.Pi/math.E},
		{"x*y^0 + x^1", 2 * x}, {"007*x", 7 * x}, {"1*x/1", x}, {"0*x+y", y}, {"x-x+y", y},
		{"asin(x*y/2)", math.Asin(x * y / 2)}, {"acos(x-y)", math.Acos(x - y)}, {"sign(x-y)", -1}, {"floor(x*y)*x", 0}, {"floor(3*y)*x*y", 3 * x * y},
		{"mod(x*y, x)", 0.3 * x}, {"mod(-x*y, x)", 0.7 * x}, {"mod(x, -y)", x - y}, {"log2(x*y)", math.Log2(x * y)}, {"log10(x+y)", math.Log10(x + y)},
		{"sigmoid(x*y)", 1 / (1 + math.Exp(-x*y))}, {"sigmoid(-3*x*y)", 1 / (1 + math.Exp(3*x*y))}, {"hypot(x*y, x-y)", math.Hypot(x*y, x-y)},
		{"if(x < y, x*y, y)", x * y}, {"if(x >= y, x*y, y^2*x)", y * y * x}, {"if(0 < x < 1 and not(y < x), x^2*y, 7)", x * x * y},
		{"if(x > 1 or y > 1, exp(x*y), 7)", math.Exp(x * y)}, {"if(x == 0.5, y, 7*x)", 7 * x}, {"if(x != 0.5, x*y, y)", x * y}, {"3*if(x <= y, x*y, y) - x", 3*x*y - x},
	}
	settings := &fd.Settings{Formula: fd.Central}
	for _, c := range tests {
		s := typedFormula(t, c.text, plane.Rect{X0: 0.5, X1: 1, Y0: 1, Y1: 1.5})
		f, fx, fy := s.Func(x, y)
		if !(off(f, c.want, 0) <= 1e-14) {
			t.Errorf("%s = %v, want %v", c.text, f, c.want)
		}
		part := func(i int) func(p []float64) float64 {
			return func(p []float64) float64 {
				var v [3]float64
				v[0], v[1], v[2] = s.Func(p[0], p[1])
				return v[i]
			}
		}
		at := []float64{x, y}
		g := fd.Gradient(nil, part(0), at, settings)
		hx, hy := fd.Gradient(nil, part(1), at, settings), fd.Gradient(nil, part(2), at, settings)
		xx, xy, yy := s.Hess(x, y)
		for i, d := range [][2]float64{{fx, g[0]}, {fy, g[1]}, {xx, hx[0]}, {xy, hx[1]}, {xy, hy[0]}, {yy, hy[1]}} {
			if !(off(d[0], d[1], math.Abs(f)) <= 1e-6) {
				t.Errorf("%s: derivative %d is %v, differences give %v", c.text, i, d[0], d[1])
			}
		}
	}
}

// TestFormulaEdges: what has no derivative has 0, what has no value is NaN.
func TestFormulaEdges(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	tests := []struct {
		text            string
		x, y, f, fx, fy float64
	}{
		{"abs(x)+y", 0, 1, 1, 0, 1}, {"sqrt(x^2+y^2)", 0, 0, 0, 0, 0}, {"sqrt(x)+y", 0, 1, 1, 0, 1}, {"sqrt(x)", -1, 0, nan, nan, nan},
		{"max(x,y)", 2, 2, 2, 0.5, 0.5}, {"min(x,3*y)", 3, 1, 3, 0.5, 1.5}, {"max(x,-x)", 0, 0, 0, 0, 0}, {"max(x,log(y))", 1, -1, nan, nan, nan},
		{"min(log(y),x)", 1, -1, nan, nan, nan}, {"log(x)", -1, 0, nan, nan, nan}, {"log(x)", 0, 0, -inf, inf, nan},
		{"x^0.5", 0, 0, 0, 0, 0}, {"x^1.5", 0, 0, 0, 0, 0}, {"x^1.5", -1, 0, nan, nan, nan}, {"x^3", -2, 0, -8, 12, 0}, {"x^-1", -2, 0, -0.5, -0.25, 0},
		{"x^50", -1, 0, 1, -50, 0}, {"x^y", -2, 2, nan, nan, nan}, {"x^y", 0, 2, 0, 0, 0}, {"x^y", 2, 0, 1, 0, math.Ln2}, {"(-2)^y+x", 1, 2, nan, nan, nan},
		{"0^y+x", 1, 2, 1, 1, 0}, {"x^2", -3, 1, 9, -6, 0}, {"1/x", 0, 0, inf, -inf, nan},
		{"asin(x)", 1, 0, math.Pi / 2, 0, 0}, {"acos(x)", -1, 0, math.Pi, 0, 0}, {"acos(x)", 2, 0, nan, nan, nan}, {"log2(x)", 8, 0, 3, 1 / (8 * math.Ln2), 0},
		{"log10(x)", 1000, 0, 3, 1 / (1000 * math.Ln10), 0}, {"log10(x)", -1, 0, nan, nan, nan}, {"log2(x)", -1, 0, nan, nan, nan},
		{"hypot(x,y)", 0, 0, 0, 0, 0}, {"hypot(x,y)", -1e200, 0, 1e200, -1, 0}, {"sigmoid(x)", 1000, 0, 1, 0, 0}, {"sigmoid(x)", -1000, 0, 0, 0, 0},
		{"sign(x)", 0, 0, 0, 0, 0}, {"floor(x)", -0.5, 0, -1, 0, 0}, {"mod(x,1)", 3, 0, 0, 1, 0}, {"mod(x,y)", 1, 0, nan, nan, nan}, {"mod(x,3)", -1, 0, 2, 1, 0},
		{"if(x>0,x,y)", 0, 5, 5, 0, 1}, {"if(log(x)>0,x,y)", -1, 5, nan, nan, nan}, {"if(x>0 and log(x)>0,x,y)", -1, 5, 5, 0, 1},
		{"if(log(x)>0 or y>0,x,y)", -1, 5, -1, 1, 0}, {"if(not(log(x)>0),x,y)", -1, 5, nan, nan, nan}, {"if(1>0,x,y)", 3, 5, 3, 1, 0},
	}
	same := func(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }
	for _, c := range tests {
		n, err := formulaText(c.text).parse()
		if err != nil {
			t.Fatal(err)
		}
		f, fx, fy := n.compile()(c.x, c.y)
		if !same(f, c.f) || !same(fx, c.fx) || !same(fy, c.fy) {
			t.Errorf("%s at (%v, %v): got %v (%v, %v), want %v (%v, %v)", c.text, c.x, c.y, f, fx, fy, c.f, c.fx, c.fy)
		}
		if j := n.jet(c.x, c.y); !same(j.f, c.f) || !same(j.x, c.fx) || !same(j.y, c.fy) {
			t.Errorf("%s at (%v, %v): the jet is %+v, want %v (%v, %v)", c.text, c.x, c.y, j, c.f, c.fx, c.fy)
		}
	}
}

// BenchmarkFormula measures typed surfaces. Budget: x/builtin at most 3 for
// rosenbrock (2.5 to 2.8 measured, 5.4 ns).
func BenchmarkFormula(b *testing.B) {
	for _, id := range []string{"rosenbrock", "himmelblau", "matyas", "beale", "rastrigin", "peaks"} {
		row := ByID(id)
		s := typedFormula(b, asTyped[id], row.Window)
		x, y := row.Start[0], row.Start[1]
		b.Run(id, func(b *testing.B) {
			var builtin float64
			b.Run("builtin", func(b *testing.B) {
				for b.Loop() {
					row.Func(x, y)
				}
				builtin = b.Elapsed().Seconds() / float64(b.N)
			})
			b.Run("asTyped", func(b *testing.B) {
				for b.Loop() {
					s.Func(x, y)
				}
				b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)/builtin, "x/builtin")
			})
		})
	}
}
