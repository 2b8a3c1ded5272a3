package surface

import (
	"errors"
	"math"
	"testing"
)

// TestOtherNotations: what other programs and books write is refused with the formula as
// it is written here, which has the value that was meant.
func TestOtherNotations(t *testing.T) {
	type fn = func(x, y float64) float64
	truth := func(b bool) float64 {
		if b {
			return 1
		}
		return 0
	}
	bowl := fn(func(x, y float64) float64 { return x*x + y*y })
	double := fn(func(x, y float64) float64 { return 2 * x })
	xy := fn(func(x, y float64) float64 { return x * y })
	first := fn(func(x, y float64) float64 { return x })
	second := fn(func(x, y float64) float64 { return y })
	abs := fn(func(x, y float64) float64 { return math.Abs(x) })
	square := fn(func(x, y float64) float64 { return x * x })
	sine := fn(func(x, y float64) float64 { return math.Sin(x) })
	logarithm := fn(func(x, y float64) float64 { return math.Log(x) })
	thousand := fn(func(x, y float64) float64 { return 1000 * x })
	right := fn(func(x, y float64) float64 { return max(x, 0)*truth(x > 0) + truth(!(x > 0))*y })
	tests := []struct {
		text, want string
		value      fn
	}{
		// Signs left out.
		{"2x", "2*x", double}, {"x y", "x*y", xy}, {"xy", "x*y", xy}, {"3xy", "3*x*y", func(x, y float64) float64 { return 3 * x * y }},
		{"x(y+1)", "x*(y+1)", func(x, y float64) float64 { return x * (y + 1) }}, {"(x)(y)", "(x)*(y)", xy}, {"2πx", "2*pi*x", func(x, y float64) float64 { return 2 * math.Pi * x }},
		{"xsin(y)", "x*sin(y)", func(x, y float64) float64 { return x * math.Sin(y) }}, {"sin 2x", "sin(2*x)", func(x, y float64) float64 { return math.Sin(2 * x) }},
		{"sin x cos y", "sin(x)*cos(y)", func(x, y float64) float64 { return math.Sin(x) * math.Cos(y) }}, {"sin x^2 + y", "sin(x^2) + y", func(x, y float64) float64 { return math.Sin(x*x) + y }},
		{"sinx", "sin(x)", sine}, {"-2x^-y", "-2*x^-y", func(x, y float64) float64 { return -2 * math.Pow(x, -y) }}, {"1/2x", "1/2*x", func(x, y float64) float64 { return x / 2 }},
		// Books and calculators.
		{"sin^3(y)", "sin(y)^3", func(x, y float64) float64 { return math.Pow(math.Sin(y), 3) }}, {"sin²x", "sin(x)^2", func(x, y float64) float64 { return math.Pow(math.Sin(x), 2) }},
		{"cos^-1(x)", "acos(x)", func(x, y float64) float64 { return math.Acos(x) }}, {"tan⁻¹(x)", "atan(x)", func(x, y float64) float64 { return math.Atan(x) }},
		{"exp^x", "exp(x)", func(x, y float64) float64 { return math.Exp(x) }}, {"exp^(x+y)", "exp(x+y)", func(x, y float64) float64 { return math.Exp(x + y) }},
		{"x²+y²", "x^2+y^2", bowl}, {"x⁻²", "x^-2", func(x, y float64) float64 { return 1 / (x * x) }}, {"|x|", "abs(x)", abs}, {"|x||y|", "abs(x)*abs(y)", func(x, y float64) float64 { return math.Abs(x * y) }},
		{"|x-|y||", "abs(x-abs(y))", func(x, y float64) float64 { return math.Abs(x - math.Abs(y)) }}, {"√(x+y)", "sqrt(x+y)", func(x, y float64) float64 { return math.Sqrt(x + y) }},
		{"√x", "sqrt(x)", func(x, y float64) float64 { return math.Sqrt(x) }}, {"∛x", "sign(x)*abs(x)^(1/3)", func(x, y float64) float64 { return math.Cbrt(x) }},
		{"x×y", "x*y", xy}, {"x·y", "x*y", xy}, {"x − y", "x - y", func(x, y float64) float64 { return x - y }}, {"x ÷ y", "x / y", func(x, y float64) float64 { return x / y }},
		{"½x", "(1/2)*x", func(x, y float64) float64 { return x / 2 }}, {"ln x", "log(x)", logarithm}, {"lg(x)", "log10(x)", func(x, y float64) float64 { return math.Log10(x) }},
		{"sin(30°)*x", "sin(30*pi/180)*x", func(x, y float64) float64 { return x / 2 }}, {"⌊x⌋+⌈y⌉", "floor(x)+-floor(-y)", func(x, y float64) float64 { return math.Floor(x) + math.Ceil(y) }},
		{"log_2(x)", "log(x)/log(2)", func(x, y float64) float64 { return math.Log2(x) }}, {"x₁²+x₂²", "x^2+y^2", bowl}, {"f(x, y) = x^2+y^2", "x^2+y^2", bowl}, {"z = x^2+y^2", "x^2+y^2", bowl},
		{"（x＋y）²", "(x+y)^2", func(x, y float64) float64 { return (x + y) * (x + y) }}, {"sin(x)=y", "(sin(x)-y)^2", func(x, y float64) float64 { return (math.Sin(x) - y) * (math.Sin(x) - y) }},
		// Numbers.
		{"1,000*x", "1000*x", thousand}, {"1_000*x", "1000*x", thousand}, {"1 000*x", "1000*x", thousand}, {"1,5*x", "1.5*x", func(x, y float64) float64 { return 1.5 * x }},
		{"1,234.5x", "1234.5*x", func(x, y float64) float64 { return 1234.5 * x }}, {"0,125*x", "0.125*x", func(x, y float64) float64 { return x / 8 }},
		{"max(1,5; 2x)", "max(1.5, 2*x)", func(x, y float64) float64 { return max(1.5, 2*x) }}, {"max(1,200)+2x", "max(1,200)+2*x", func(x, y float64) float64 { return 200 + 2*x }},
		// LaTeX and Desmos.
		{`\frac{x}{y}`, "x/y", func(x, y float64) float64 { return x / y }}, {`\frac{x+1}{2y}`, "(x+1)/(2*y)", func(x, y float64) float64 { return (x + 1) / (2 * y) }}, {`\frac12x`, "1/2*x", func(x, y float64) float64 { return x / 2 }},
		{"x^{2}+y^{2}", "x^2+y^2", bowl}, {`\sin x`, "sin(x)", sine}, {`\sin^{2} x`, "sin(x)^2", func(x, y float64) float64 { return math.Pow(math.Sin(x), 2) }}, {`x\cdot y`, "x*y", xy}, {`\left|x\right|`, "abs(x)", abs},
		{`\sin\left(x\right)`, "sin(x)", sine}, {`\operatorname{sin}(x)`, "sin(x)", sine}, {`e^{-x^{2}}`, "e^(-x^2)", func(x, y float64) float64 { return math.Exp(-x * x) }}, {`\sqrt{x^2+y^2}`, "sqrt(x^2+y^2)", math.Hypot},
		{`\sqrt[3]{x}`, "sign(x)*abs(x)^(1/3)", func(x, y float64) float64 { return math.Cbrt(x) }}, {`\log_{2} x`, "log(x)/log(2)", func(x, y float64) float64 { return math.Log2(x) }}, {"$x_{1}^{2}+x_{2}^{2}$", "x^2+y^2", bowl},
		{`\left\{x>0:x,y\right\}`, "if(x>0, x, y)", right}, {"{x>1: x, x<-1: y, 0}", "if(x>1, x, if(x<-1, y, 0))", func(x, y float64) float64 { return x*truth(x > 1) + y*truth(x < -1) }},
		// Python, numpy, torch, JavaScript, Matlab, Mathematica, spreadsheets.
		{"np.sin(x)", "sin(x)", sine}, {"math.sin(x)", "sin(x)", sine}, {"torch.sin(x)", "sin(x)", sine}, {"tf.math.sin(x)", "sin(x)", sine}, {"x.sin()", "sin(x)", sine}, {"np.sin(y)+x**2", "sin(y)+x^2", func(x, y float64) float64 { return math.Sin(y) + x*x }},
		{"Math.pow(x,2)+y**2", "x^2+y^2", bowl}, {"pow(x+1,y-1)", "(x+1)^(y-1)", func(x, y float64) float64 { return math.Pow(x+1, y-1) }}, {"pow(y,3)", "y^3", func(x, y float64) float64 { return y * y * y }},
		{"lambda x,y: x**2+y**2", "x^2+y^2", bowl}, {"lambda p: p[0]**2+p[1]**2", "x^2+y^2", bowl}, {"lambda a, b: b", "y", second}, {"def f(x, y): return x*x", "x*x", square}, {"(x, y) => x*y", "x*y", xy}, {"@(x,y) x.*y", "x*y", xy},
		{"x[0]", "x", first}, {"x[1]", "y", second}, {"x[0]**2+x[1]**2", "x^2+y^2", bowl}, {"x[:,0]*x[:,1]", "x*y", xy}, {"x1", "x", first}, {"x_1*x_2", "x*y", xy}, {"x1^2+x2^2", "x^2+y^2", bowl}, {"x0*x1", "x*y", xy}, {"u*v", "x*y", xy}, {"x*z", "x*y", xy}, {"X^2+Y^2", "x^2+y^2", bowl},
		{"x2", "x^2", square}, {"x2+y2", "x^2+y^2", bowl}, {"log(x,2)", "log(x)/log(2)", func(x, y float64) float64 { return math.Log2(x) }}, {"x // y", "floor(x / y)", func(x, y float64) float64 { return math.Floor(x / y) }},
		{"x % y", "mod(x, y)", func(x, y float64) float64 { return x - y*math.Floor(x/y) }}, {"x>0 ? x : y", "if(x>0, x, y)", right}, {"x if x > 0 else y", "if(x > 0, x, y)", right}, {"np.where(x>0, x, y)", "if(x>0, x, y)", right},
		{"(x>0)*y", "if(x>0, 1, 0)*y", func(x, y float64) float64 { return truth(x > 0) * y }}, {"x>0 && y>0 ? x : y", "if(x>0 and y>0, x, y)", func(x, y float64) float64 { return truth(x > 0 && y > 0)*(x-y) + y }},
		{"(x>0)&(y>0)", "if((x>0) and (y>0), 1, 0)", func(x, y float64) float64 { return truth(x > 0 && y > 0) }}, {"!(x>0) || y>0 ? x : y", "if(not(x>0) or y>0, x, y)", func(x, y float64) float64 { return truth(!(x > 0) || y > 0)*(x-y) + y }},
		{"=POWER(x;2)+SIN(y)", "x^2+sin(y)", func(x, y float64) float64 { return x*x + math.Sin(y) }}, {"PI()*x", "pi*x", func(x, y float64) float64 { return math.Pi * x }}, {"Sin[x]", "sin(x)", sine}, {"IF(x>0;x;y)", "if(x>0,x,y)", right}, {"x.^2+y.^2;", "x^2+y^2", bowl},
		{"atan2(y,x)", "if(x>0, atan(y/x), if(x<0, atan(y/x)+if(y>=0, pi, -pi), sign(y)*pi/2))", func(x, y float64) float64 { return math.Atan2(y, x) }},
		{"asinh(x)", "sign(x)*log(abs(x)+sqrt(x^2+1))", func(x, y float64) float64 { return math.Asinh(x) }}, {"1/cot(x)", "1/(1/tan(x))", func(x, y float64) float64 { return math.Tan(x) }}, {"ceil(x)", "-floor(-x)", func(x, y float64) float64 { return math.Ceil(x) }},
		{"atan(y,x)", "if(x>0, atan(y/x), if(x<0, atan(y/x)+if(y>=0, pi, -pi), sign(y)*pi/2))", func(x, y float64) float64 { return math.Atan2(y, x) }},
		{"σ(x)", "sigmoid(x)", func(x, y float64) float64 { return 1 / (1 + math.Exp(-x)) }}, {`\sigma(x)`, "sigmoid(x)", func(x, y float64) float64 { return 1 / (1 + math.Exp(-x)) }}, {"piecewise(x>0, x, y)", "if(x>0, x, y)", right},
		{"x(1)^2+x(2)^2", "x^2+y^2", bowl}, {"x(2)", "x*(2)", double}, {"x**2 + y**2  # a bowl", "x^2 + y^2", bowl}, {"f = lambda x, y: x*y", "x*y", xy},
		{"relu(x)", "max(x, 0)", func(x, y float64) float64 { return max(x, 0) }}, {"clip(x, -1, 1)", "min(max(x, -1), 1)", func(x, y float64) float64 { return min(max(x, -1), 1) }}, {"x-subtract(x,y)", "x-(x-y)", second}, {`"x*y"`, "x*y", xy},
	}
	for _, c := range tests {
		_, err := formulaText(c.text).parse()
		var e *FormulaError
		if !errors.As(err, &e) || e.Rewrite != c.want {
			t.Errorf("%q is rewritten %+v, want %q", c.text, err, c.want)
			continue
		}
		n, err := formulaText(e.Rewrite).strict()
		if err != nil {
			t.Errorf("%q: %q is no formula: %v", c.text, e.Rewrite, err)
			continue
		}
		for _, p := range [][2]float64{{0.7, 1.3}, {-0.4, 0.9}, {1.6, -0.3}, {-2.5, -1.5}} {
			got, want := n.jet(p[0], p[1]).f, c.value(p[0], p[1])
			if math.IsNaN(got) != math.IsNaN(want) || math.Abs(got-want) > 1e-12*max(1, math.Abs(want)) {
				t.Errorf("%q, written %q, is %v at %v, want %v", c.text, e.Rewrite, got, p, want)
			}
		}
	}
}

// TestOtherMeanings: what has two meanings is said with both.
func TestOtherMeanings(t *testing.T) {
	for text, hint := range map[string]string{
		"cos^-1(x)": "write acos(x), or 1/cos(x) if that is meant", "x2 + y": "write x^2 + y, or 2*x + y if that is meant", "e^2x": "write e^2*x, or e^(2*x) if that is meant", "x^2y": "write x^2*y",
		"1/2x":      "write 1/2*x, or 1/(2*x) if that is meant",
		"x1^2+x2^2": "the coordinates are x and y: write x^2+y^2", "x^2+y^2=1": "write (x^2+y^2-1)^2, which is least where both sides are equal",
	} {
		_, err := formulaText(text).parse()
		var e *FormulaError
		if !errors.As(err, &e) || e.Hint != hint {
			t.Errorf("%q: %+v, want %q", text, e, hint)
		}
	}
}
