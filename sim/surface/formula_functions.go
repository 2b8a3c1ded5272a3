package surface

import (
	"math"
	"slices"
)

// function is one that a formula may call, or an operator that gives a condition. Of its
// three forms at, at2 and neither, the last are those that the parser makes nodes of their
// own kind of: max, min and if.
type function struct {
	name string
	// usage is how it is written, doc what it is.
	usage, doc string
	// at returns g(u) and g'(u); second returns g"(u) from these.
	at     func(u float64) (g, g1 float64)
	second func(u, g, g1 float64) float64
	// at2 returns g(u, v) with its first derivatives, second2 the second ones; nil: all 0.
	at2     func(u, v float64) (g, gu, gv float64)
	second2 func(u, v float64) (guu, guv, gvv float64)
	// power is p if the function is uᵖ, else 0.
	power float64
	// condition says that the value is true (1), false (0) or neither (NaN), and
	// ofConditions that the arguments are.
	condition, ofConditions bool
	// nonsmooth says that there are kinks, cusps, jumps or ends.
	nonsmooth bool
}

// functions are those that a formula may name. Outside of a function's domain all
// are NaN. At a kink, a cusp or a jump, which has no derivative, both derivatives are
// given as 0, as the built-in surfaces do; where arguments of max or min are
// equal, the derivatives are the mean of theirs.
var functions = []function{
	{name: "sqrt", usage: "sqrt(x)", doc: "square root", at: sqrt1, second: sqrt2, nonsmooth: true},
	{name: "exp", usage: "exp(x)", doc: "e to the power of x", at: exp1, second: func(u, g, g1 float64) float64 { return g }},
	{name: "log", usage: "log(x)", doc: "natural logarithm", at: log1, second: func(u, g, g1 float64) float64 { return -g1 * g1 }},
	{name: "log2", usage: "log2(x)", doc: "logarithm to base 2", at: logTwo1, second: func(u, g, g1 float64) float64 { return -g1 / u }},
	{name: "log10", usage: "log10(x)", doc: "logarithm to base 10", at: logTen1, second: func(u, g, g1 float64) float64 { return -g1 / u }},
	{name: "sin", usage: "sin(x)", doc: "sine of x in radians", at: math.Sincos, second: func(u, g, g1 float64) float64 { return -g }},
	{name: "cos", usage: "cos(x)", doc: "cosine", at: cos1, second: func(u, g, g1 float64) float64 { return -g }},
	{name: "tan", usage: "tan(x)", doc: "tangent", at: tan1, second: func(u, g, g1 float64) float64 { return 2 * g * g1 }},
	{name: "asin", usage: "asin(x)", doc: "inverse of sin, for x from -1 to 1", at: asin1, second: arc2, nonsmooth: true},
	{name: "acos", usage: "acos(x)", doc: "inverse of cos, for x from -1 to 1", at: acos1, second: arc2, nonsmooth: true},
	{name: "atan", usage: "atan(x)", doc: "inverse of tan", at: atan1, second: func(u, g, g1 float64) float64 { return -2 * u * g1 * g1 }},
	{name: "sinh", usage: "sinh(x)", doc: "hyperbolic sine", at: sinh1, second: func(u, g, g1 float64) float64 { return g }},
	{name: "cosh", usage: "cosh(x)", doc: "hyperbolic cosine", at: cosh1, second: func(u, g, g1 float64) float64 { return g }},
	{name: "tanh", usage: "tanh(x)", doc: "hyperbolic tangent", at: tanh1, second: func(u, g, g1 float64) float64 { return -2 * g * g1 }},
	{name: "sigmoid", usage: "sigmoid(x)", doc: "1/(1 + exp(-x))", at: sigmoid1, second: sigmoid2},
	{name: "abs", usage: "abs(x)", doc: "x without its sign", at: abs1, second: none, nonsmooth: true},
	{name: "sign", usage: "sign(x)", doc: "-1, 0 or 1; its derivatives are 0", at: sign1, second: none, nonsmooth: true},
	{name: "floor", usage: "floor(x)", doc: "x rounded down; its derivatives are 0", at: floor1, second: none, nonsmooth: true},
	{name: "mod", usage: "mod(x, y)", doc: "x - y*floor(x/y), from 0 up to y; its derivatives leave out the jumps", at2: mod2},
	{name: "hypot", usage: "hypot(x, y)", doc: "sqrt(x^2 + y^2), which does not overflow", at2: hypot2, second2: hypotSecond},
	{name: "max", usage: "max(x, y)", doc: "the largest of two or more"},
	{name: "min", usage: "min(x, y)", doc: "the smallest of two or more"},
	{name: "if", usage: "if(x > 0, x, y)", doc: "x where the condition holds, else y, with the derivatives of the one taken; conditions have < <= > >= == != and or not( )"},
	{name: "not", usage: "not(x > 0)", doc: "the opposite of a condition", at: not1, second: none, condition: true, ofConditions: true},
}

// valueNames are the names in a formula that are not functions.
var valueNames = []string{"x", "y", "pi", "e"}

// formulaNames are all names of a formula.
func formulaNames() []string {
	names := slices.Clone(valueNames)
	for i := range functions {
		names = append(names, functions[i].name)
	}
	return names
}

// functionByName returns the function, or nil.
func functionByName(name string) *function {
	for i := range functions {
		if functions[i].name == name {
			return &functions[i]
		}
	}
	return nil
}

// accepts reports whether the function can have n arguments.
func (fn *function) accepts(n int) bool {
	switch {
	case fn.at != nil:
		return n == 1
	case fn.at2 != nil:
		return n == 2
	case fn.name == "if":
		return n == 3
	}
	return n >= 2
}

// Function is a function that a formula may call: how it is written, and what it is.
type Function struct {
	Name  string `json:"name"`
	Usage string `json:"usage"`
	Doc   string `json:"doc"`
}

// Functions returns the functions of formulas. Gradients and Hessians are exact; at kinks,
// cusps and jumps they are 0.
func Functions() (all []Function) {
	for _, fn := range functions {
		all = append(all, Function{fn.name, fn.usage, fn.doc})
	}
	return all
}
