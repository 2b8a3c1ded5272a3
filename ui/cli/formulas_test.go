package cli

import (
	"strings"
	"testing"
)

// TestTypedFormulas: formulas as people type them run with true notes, or are refused with
// the formula that is right.
func TestTypedFormulas(t *testing.T) {
	tests := []struct {
		f    string
		code int
		want []string // of what is printed, or of the error
		not  string
	}{
		{"exp(x)+y^2", 0, []string{"--start=3.4,2.7 ", "done: "}, "note:"},
		{"tanh(x)+cosh(y)", 0, []string{"--start=3.4,2.7 ", "done: "}, "note:"},
		{"1e9*(x^2+y^2)", 0, []string{"note: gd: lr=2.4e-10 would suit, but lr is a number from 1e-8 to 1000: it begins with lr=1e-8\n", "--lane 'gd lr=1e-8'"}, ""},
		{"1e-6*(x^2+y^2)", 0, []string{"note: gd: lr=2.4e5 would suit, but lr is a number from 1e-8 to 1000: it begins with lr=1000\n", "done: "}, ""},
		{"x^31-y^31", 0, []string{"note: gd: ", "it begins with lr=1e-8\n"}, ""},
		{"x^20+y^20", 0, []string{"note: momentum: ", "--lane 'gd lr=2.5e-8'", "done: "}, "note: gd:"},
		{"sin^3(y)", 2, []string{"sin without brackets\n  sin^3(y)\n  ^\nwrite sin(y)^3\n"}, ""},
		{"exp^x", 2, []string{"exp without brackets\n  exp^x\n  ^\nwrite exp(x)\n"}, ""},
		{"cos^-1(x)", 2, []string{"cos without brackets\n  cos^-1(x)\n  ^\nwrite acos(x), or 1/cos(x) if that is meant\n"}, ""},
		{"pow(y,3)", 2, []string{"no name \"pow\"\n  pow(y,3)\n  ^\nwrite y^3\n"}, ""},
		{"log(x,2)", 2, []string{"log cannot have 2 arguments\n  log(x,2)\n  ^\nwrite log(x)/log(2)\n"}, ""},
		{"1,000*x", 2, []string{"a comma outside of a function's brackets\n  1,000*x\n   ^\nwrite 1000*x\n"}, ""},
		{"x1^2+x2^2", 2, []string{"no name \"x1\"\n  x1^2+x2^2\n  ^\nthe coordinates are x and y: write x^2+y^2\n"}, ""},
		{"x[0]**2+x[1]**2", 2, []string{"\"[\" is not part of a formula\n  x[0]**2+x[1]**2\n   ^\nthe coordinates are x and y: write x^2+y^2\n"}, ""},
		{"np.sin(y)+x**2", 2, []string{"  np.sin(y)+x**2\n    ^\nwrite sin(y)+x^2\n"}, ""},
	}
	for _, c := range tests {
		code, out, errs := call(t, "run", "race", "--f="+c.f, "--steps", "5")
		text := out
		if c.code != 0 {
			text = errs
		}
		if code != c.code {
			t.Errorf("%s: exit code %d, not %d\n%s%s", c.f, code, c.code, out, errs)
		}
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q in\n%s", c.f, want, text)
			}
		}
		if c.not != "" && strings.Contains(text, c.not) {
			t.Errorf("%s: %q in\n%s", c.f, c.not, text)
		}
	}
}
