package surface

import (
	"errors"
	"math"
	"strings"
	"testing"

	"descent/sim/plane"
)

// calm reports whether all parts of a formula and their derivatives are of
// moderate size at a point, so that differences have digits enough to compare.
func calm(n *node, x, y float64) bool {
	if n == nil {
		return true
	}
	j := n.jet(x, y)
	for _, v := range []float64{j.f, j.x, j.y, j.xx, j.xy, j.yy} {
		if !(math.Abs(v) <= 1e4) {
			return false
		}
	}
	return calm(n.a, x, y) && calm(n.b, x, y) && calm(n.c, x, y)
}

// checkSlope compares the slope along (dx, dy) with a difference of values, where
// the slopes at both ends are alike, so that there is no kink in between, and where the
// difference over half the distance is alike, so that there is no jump.
func checkSlope(t *testing.T, n *node, x, y, dx, dy float64) {
	t.Helper()
	const h = 1e-5
	if !calm(n, x-h*dx, y-h*dy) || !calm(n, x, y) || !calm(n, x+h*dx, y+h*dy) {
		return
	}
	eval := n.compile()
	slope := func(x, y float64) (f, s float64) {
		f, fx, fy := eval(x, y)
		return f, fx*dx + fy*dy
	}
	before, a := slope(x-h*dx, y-h*dy)
	_, s := slope(x, y)
	after, b := slope(x+h*dx, y+h*dy)
	if math.Abs(a-s)+math.Abs(b-s) > 0.01*math.Abs(s)+1e-3 {
		return
	}
	d := (after - before) / (2 * h)
	before, _ = slope(x-h/2*dx, y-h/2*dy)
	after, _ = slope(x+h/2*dx, y+h/2*dy)
	if math.Abs((after-before)/h-d) > 0.01*math.Abs(d)+1e-3 {
		return
	}
	if !(math.Abs(d-s) <= 0.02*math.Abs(s)+3e-3) {
		t.Errorf("at (%v, %v) along (%v, %v): slope %v, differences give %v", x, y, dx, dy, s, d)
	}
}

// alike compares to rounding; NaN and infinities are alike.
func alike(a, b, scale float64) bool {
	return a == b || !finite(a) && !finite(b) || math.Abs(a-b) <= 1e-9*scale
}

func FuzzFormula(f *testing.F) {
	for _, text := range asTyped {
		f.Add(text)
	}
	for _, text := range []string{
		"", "2x", "y=x", "sn(x)", "((x)", "x)", "sin x", "max(x)", "x and y", "x?y:1", "{x}", "x//y", "x /* y */", "1.2.3", "1e999*x", "2e", "٣*x",
		"x^y^-x", "--x", "x**-2", "max(x,y,1)-min(x,-y)", "abs(x)^0.5", "0^x", "(-1)^y*x", "x^1e9", "1/0*x", "tan(x*1e9)", "log(log(x))+y", "x-x", "e^e^e^x",
		"exp(exp(exp(exp(x))))", "1e308*x+1e308*y", "x^33*y^-33", "(((((((((x)))))))))", "(x*y-10)^(x*1)^2", "2**x*y", "sqrt(x)*sqrt(-x)", "x\u00a0+y", "x\u2028+y", "\xff",
		"0x1p4*x", ".5.x", "x..y", "x?.y", "#x", "::abs(x)", "x | abs()", "let x=1;x", "abs(x,)", "map(x,y)", "len(x)", "true", "x not in y", "`x`", "b'x'",
		"if(x>0,x,-y)", "if(0<x<1 and not(y>x) or x==y,asin(x),acos(y))", "mod(x,y)+floor(x*y)", "hypot(x,y)^2", "sign(x)*sigmoid(y)", "log2(x)*log10(y)",
		"if(x,y,1)", "if x>0 then y", "(x>0)*y", "not x", "If(x>0,1,y)", "x>>y", "x=>y", "x<y<1", "max(x>0,1)", "if(log(x)>0,x,y)",
		`\frac{x}{y}`, `\sqrt[3]{x}^{2}`, `\left|x\right|\cdot\sin^{-1}x`, "sin^2 x_1+x_2", "|x||y|-|x|", "lambda p:p[0]**2", "x[:,0]%2", "x>0?y:1", "x if y<1 else 2",
		"f(u,v)=u^v", "{x>0:y,x<1:2,3}", "asinh(asinh(asinh(x)))", "10 000,5*x°", "np.where(x>0,ln y,√2x)", "1/2xy^-z", "((x>0)&(y<1))|!(x)", "x²³⁻¹y₁", "log_{", "^^x_", "x.y(", "sin^",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, err := formulaText(text).parse()
		if err != nil {
			checkFormulaError(t, text, err)
			return
		}
		eval := n.compile()
		for _, p := range [][2]float64{{0.3, 0.7}, {-1.2, 1}, {2.5, -0.4}, {0, 0}} {
			x, y := p[0], p[1]
			f, fx, fy := eval(x, y)
			g, gx, gy := eval(x, y)
			if math.Float64bits(f) != math.Float64bits(g) || math.Float64bits(fx) != math.Float64bits(gx) || math.Float64bits(fy) != math.Float64bits(gy) {
				t.Errorf("two answers at (%v, %v): %v (%v, %v), %v (%v, %v)", x, y, f, fx, fy, g, gx, gy)
			}
			if calm(n, x, y) {
				j := n.jet(x, y)
				scale := 1e4 + math.Abs(j.f)
				if !alike(f, j.f, scale) || !alike(fx, j.x, scale) || !alike(fy, j.y, scale) {
					t.Errorf("at (%v, %v): compiled %v (%v, %v), jet %+v", x, y, f, fx, fy, j)
				}
			}
			checkSlope(t, n, x, y, 1, 0)
			checkSlope(t, n, x, y, 0, 1)
		}
		s, err := Formula(text)
		if err != nil {
			checkFormulaError(t, text, err)
			return
		}
		if !finite(s.Start[0], s.Start[1], s.Rate) || !(s.Rate > 0) || !(s.Window.Width() > 0 && s.Window.Height() > 0) || !s.Window.Contains(s.Start[0], s.Start[1]) {
			t.Errorf("window %v, start %v, rate %v", s.Window, s.Start, s.Rate)
		}
		for _, points := range [][]plane.Point{s.Minima, s.Locals, s.Saddles} {
			for _, p := range points {
				if !s.Window.Contains(p.X, p.Y) || !finite(p.F) {
					t.Errorf("point %v outside of %v", p, s.Window)
				}
			}
		}
	})
}

func checkFormulaError(t *testing.T, text string, err error) {
	t.Helper()
	var e *FormulaError
	if !errors.As(err, &e) {
		t.Fatalf("error %v", err)
	}
	if e.Text != text || e.Column < 0 || e.Column > len([]rune(text)) || e.Message == "" || strings.Contains(e.Message+e.Hint, "\n") {
		t.Errorf("text %q, column %d, message %q, hint %q", e.Text, e.Column, e.Message, e.Hint)
	}
	if e.Rewrite != "" {
		if _, err := formulaText(e.Rewrite).strict(); err != nil || !strings.Contains(e.Hint, e.Rewrite) {
			t.Errorf("hint %q, rewritten %q: %v", e.Hint, e.Rewrite, err)
		}
	}
	if strings.TrimSpace(text) == "" {
		return
	}
	lines := strings.Split(e.Error(), "\n")
	if len(lines) < 3 || strings.Trim(lines[2], " ") != "^" || strings.IndexByte(lines[2], '^') > len([]rune(lines[1])) {
		t.Errorf("no caret in\n%s", e)
	}
}
