package surface

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"descent/sim/plane"
)

// TestFormulaErrors compares whole messages.
func TestFormulaErrors(t *testing.T) {
	const made = "a formula is made of numbers, x, y, pi, e, + - * / ^, ( ) and functions"
	long := strings.Repeat("sin(x)*cos(y) + ", 12)
	tests := []struct {
		text string
		want []string
	}{
		{"", []string{"an empty formula", "write such as x^2 + 10*y^2"}},
		{" \t ", []string{"an empty formula", "write such as x^2 + 10*y^2"}},
		{"2x", []string{"no sign between 2 and x", "  2x", "   ^", "write 2*x"}},
		{"1.5 + x y", []string{"no sign between x and y", "  1.5 + x y", "          ^", "write 1.5 + x*y"}},
		{"2(x+1)", []string{"no sign between 2 and (", "  2(x+1)", "   ^", "write 2*(x+1)"}},
		{"(x)(y)", []string{"no sign between ) and (", "  (x)(y)", "     ^", "write (x)*(y)"}},
		{"2e*x", []string{"no sign between 2 and e", "  2e*x", "   ^", "write 2*e*x"}},
		{"y = x^2", []string{"no equals sign belongs here", "  y = x^2", "    ^", "write x^2"}},
		{"f(x,y)=x", []string{"no equals sign belongs here", "  f(x,y)=x", "        ^", "write x"}},
		{"x <= y", []string{"a condition where a number should be", "  x <= y", "    ^", "write if(x <= y, 1, 0)"}},
		{"x == y", []string{"a condition where a number should be", "  x == y", "    ^", "write if(x == y, 1, 0)"}},
		{"1 + sn(x)", []string{`no name "sn"`, "  1 + sn(x)", "      ^", "did you mean sin, sinh, sign?"}},
		{"sqr(x)", []string{`no name "sqr"`, "  sqr(x)", "  ^", "write x^2"}},
		{"ln(x)", []string{`no name "ln"`, "  ln(x)", "  ^", "write log(x)"}},
		{"q*qq", []string{`no name "q"`, "  q*qq", "  ^", "did you mean x, y, e?"}},
		{"z^2", []string{`no name "z"`, "  z^2", "  ^", "a surface has two coordinates, x and y"}},
		{"xyx", []string{`no name "xyx"`, "  xyx", "  ^", "write x*y*x"}},
		{"x2", []string{`no name "x2"`, "  x2", "  ^", "write x^2, or 2*x if that is meant"}},
		{"sinx", []string{`no name "sinx"`, "  sinx", "  ^", "write sin(x)"}},
		{"y + sin x", []string{"sin without brackets", "  y + sin x", "      ^", "write y + sin(x)"}},
		{"sin^2(x)", []string{"sin without brackets", "  sin^2(x)", "  ^", "write sin(x)^2"}},
		{"max x", []string{"max without brackets", "  max x", "  ^", "write max(x, y)"}},
		{"x + exp", []string{"exp without brackets", "  x + exp", "      ^", "write exp(x)"}},
		{"(x+y", []string{"this ( is never closed", "  (x+y", "  ^", "write a ) where it ends"}},
		{"x*(sin(y)", []string{"this ( is never closed", "  x*(sin(y)", "    ^", "write a ) where it ends"}},
		{"x+y)", []string{"no ( for this )", "  x+y)", "     ^"}},
		{"x*()", []string{"nothing between ( and )", "  x*()", "     ^"}},
		{"sin()", []string{"nothing between ( and )", "  sin()", "      ^"}},
		{"if(0or 0,x,y)", []string{"no space between 0 and or", "  if(0or 0,x,y)", "      ^", "write 0 or"}},
		{"if(x>0and y>0,x,y)", []string{"no space between 0 and and", "  if(x>0and y>0,x,y)", "        ^", "write if(x>0 and y>0,x,y)"}},
		{"x+", []string{"nothing between + and the end", "  x+", "    ^"}},
		{"(x+)", []string{"nothing between + and )", "  (x+)", "     ^"}},
		{"*x", []string{"nothing before *", "  *x", "  ^"}},
		{"x // y", []string{"nothing between / and /", "  x // y", "     ^", "write floor(x / y)"}},
		{"x ^* y", []string{"nothing between ^ and *", "  x ^* y", "     ^"}},
		{"max(x)", []string{"max cannot have 1 argument", "  max(x)", "  ^", "write max(x, y)"}},
		{"1+sin(x,y)", []string{"sin cannot have 2 arguments", "  1+sin(x,y)", "    ^", "write sin(x)"}},
		{"max(x,)", []string{"nothing after the comma", "  max(x,)", "        ^"}},
		{"max(,x)", []string{"nothing before the comma", "  max(,x)", "      ^"}},
		{"0,5*x", []string{"a comma outside of a function's brackets", "  0,5*x", "   ^", "write 0.5*x"}},
		{"max((x,y),1)", []string{"a comma outside of a function's brackets", "  max((x,y),1)", "        ^", "commas separate the arguments of functions"}},
		{"x²+y", []string{`"²" is not part of a formula`, "  x²+y", "   ^", "write x^2+y"}},
		{"x − y", []string{`"−" is not part of a formula`, "  x − y", "    ^", "write x - y"}},
		{"x·世", []string{`"·" is not part of a formula`, "  x·世", "   ^", "the coordinates are x and y: write x*y"}},
		{"|x|", []string{`"|" is not part of a formula`, "  |x|", "  ^", "write abs(x)"}},
		{"x ? y : 1", []string{`"?" is not part of a formula`, "  x ? y : 1", "    ^", made}},
		{"x and y", []string{"a number where a condition should be", "  x and y", "  ^", "compare, such as x > 0"}},
		{`"x"`, []string{`"\"" is not part of a formula`, `  "x"`, "  ^", "write x"}},
		{"x | abs(y)", []string{`"|" is not part of a formula`, "  x | abs(y)", "    ^", "a formula is made of numbers, x, y, pi, e, + - * / ^, ( ) and functions"}},
		{"{x: y}", []string{`"{" is not part of a formula`, "  {x: y}", "  ^", "a formula is made of numbers, x, y, pi, e, + - * / ^, ( ) and functions"}},
		{"x;y", []string{`";" is not part of a formula`, "  x;y", "   ^", made}},
		{"x.y", []string{`"." is not part of a formula`, "  x.y", "   ^", made}},
		{"1_000*x", []string{`"_" is not part of a formula`, "  1_000*x", "   ^", "write 1000*x"}},
		{"\x00x\n", []string{`"\x00" is not part of a formula`, "  �x ", "  ^", made}},
		{"x + 1.2.3", []string{`"1.2.3" is not a number`, "  x + 1.2.3", "      ^", "write such as 0.5 or 1e-3"}},
		{"1e999*x", []string{`"1e999" is too large a number`, "  1e999*x", "  ^", "the largest is about 1.8e308"}},
		{"9000000000000000000*x", []string{`"9000000000000000000" has too many digits`, "  9000000000000000000*x", "  ^", "write 9e18*x"}},
		{"2*pi", []string{"neither x nor y", "  2*pi", "  ^", "a surface is a function of x and y"}},
		{"sqrt(-1)*x", []string{"no value anywhere near the origin", "  sqrt(-1)*x", "  ^", "look at what log, sqrt and / are given"}},
		{long + "2y + " + long + "x", []string{"no sign between 2 and y",
			"  …x)*cos(y) + sin(x)*cos(y) + 2y + sin(x)*cos(y) + sin(x)*co…", "                                ^", "write " + long + "2*y + " + long + "x"}},
		{strings.Repeat("x+", 250) + "x", []string{"a formula of 501 characters",
			"  …" + strings.Repeat("x+", 29) + "x", strings.Repeat(" ", 61) + "^", "at most 500 are allowed"}},
	}
	for _, c := range tests {
		_, err := Formula(c.text)
		var e *FormulaError
		if !errors.As(err, &e) {
			t.Errorf("%q: error %v", c.text, err)
			continue
		}
		if want := strings.Join(c.want, "\n"); e.Error() != want {
			t.Errorf("%q:\n%s\nwant\n%s", c.text, e, want)
		}
		if e.Text != c.text || e.Column < 0 || e.Column > len([]rune(c.text)) {
			t.Errorf("%q: text %q, column %d", c.text, e.Text, e.Column)
		}
	}
}

func TestFormulaInErrors(t *testing.T) {
	if _, err := FormulaIn("sqrt(x)", plane.Rect{X0: -2, X1: -1, Y0: 0, Y1: 1}); err == nil || !strings.HasPrefix(err.Error(), "no value anywhere in the window\n") {
		t.Errorf("outside of the domain: %v", err)
	}
	for _, w := range []plane.Rect{{}, {X0: 1, X1: 0, Y0: 0, Y1: 1}, {X0: 0, X1: 1, Y0: 1, Y1: 1}, {X0: -1e308, X1: 1e308, Y0: 0, Y1: 1}} {
		if _, err := FormulaIn("x", w); err == nil || !strings.HasPrefix(err.Error(), "window ") {
			t.Errorf("window %v: %v", w, err)
		}
	}
}

// A whole number that is no int on this machine is refused with another way to write it,
// which runs on every one.
func TestFormulaLongNumber(t *testing.T) {
	_, err := Formula("3000000000*x^2+y^2")
	if err != nil && (strconv.IntSize > 32 || !strings.Contains(err.Error(), "write 3e9")) {
		t.Error(err)
	}
	if _, err := Formula("3e+09*x^2+y^2"); err != nil {
		t.Error(err)
	}
}
