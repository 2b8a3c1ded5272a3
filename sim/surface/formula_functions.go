package surface

import (
	"math"

	"descent/sim/fmath"
)

// function is one of a formula's functions of one variable, or, with no at, of
// two and more.
type function struct {
	name string
	// at returns g(u) and g'(u); second returns g"(u) from these.
	at     func(u float64) (g, g1 float64)
	second func(u, g, g1 float64) float64
	// power is p if the function is uᵖ, else 0.
	power float64
}

// functions are those that a formula may name. Outside of a function's domain all
// are NaN. At a kink or a cusp, which has no derivative, both derivatives are
// given as 0, as the built-in surfaces do; where arguments of max or min are
// equal, the derivatives are the mean of theirs.
var functions = []function{
	{name: "sqrt", at: sqrt1, second: sqrt2},
	{name: "exp", at: exp1, second: func(u, g, g1 float64) float64 { return g }},
	{name: "log", at: log1, second: func(u, g, g1 float64) float64 { return -g1 * g1 }},
	{name: "sin", at: math.Sincos, second: func(u, g, g1 float64) float64 { return -g }},
	{name: "cos", at: cos1, second: func(u, g, g1 float64) float64 { return -g }},
	{name: "tan", at: tan1, second: func(u, g, g1 float64) float64 { return 2 * g * g1 }},
	{name: "atan", at: atan1, second: func(u, g, g1 float64) float64 { return -2 * u * g1 * g1 }},
	{name: "sinh", at: sinh1, second: func(u, g, g1 float64) float64 { return g }},
	{name: "cosh", at: cosh1, second: func(u, g, g1 float64) float64 { return g }},
	{name: "tanh", at: tanh1, second: func(u, g, g1 float64) float64 { return -2 * g * g1 }},
	{name: "abs", at: abs1, second: func(u, g, g1 float64) float64 { return 0 }},
	{name: "max"},
	{name: "min"},
}

// valueNames are the names in a formula that are not functions.
var valueNames = []string{"x", "y", "pi", "e"}

// formulaNames are all names of a formula.
func formulaNames() []string {
	names := append([]string{}, valueNames...)
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
	if fn.at == nil {
		return n >= 2
	}
	return n == 1
}

// usage returns an example of how the function is written.
func (fn *function) usage() string {
	if fn.at == nil {
		return fn.name + "(x, y)"
	}
	return fn.name + "(x)"
}

func sqrt1(u float64) (g, g1 float64) {
	if u == 0 {
		return 0, 0
	}
	g = math.Sqrt(u)
	return g, 0.5 / g
}

func sqrt2(u, _, g1 float64) float64 {
	if u == 0 {
		return 0
	}
	return -0.5 * g1 / u
}

func exp1(u float64) (g, g1 float64) {
	g = fmath.Exp(u)
	return g, g
}

func log1(u float64) (g, g1 float64) {
	if u < 0 {
		return math.NaN(), math.NaN()
	}
	return math.Log(u), 1 / u
}

func cos1(u float64) (g, g1 float64) {
	s, c := math.Sincos(u)
	return c, -s
}

func tan1(u float64) (g, g1 float64) {
	g = math.Tan(u)
	return g, 1 + g*g
}

func atan1(u float64) (g, g1 float64) { return math.Atan(u), 1 / (1 + u*u) }
func sinh1(u float64) (g, g1 float64) { return fmath.Sinh(u), fmath.Cosh(u) }
func cosh1(u float64) (g, g1 float64) { return fmath.Cosh(u), fmath.Sinh(u) }
func abs1(u float64) (g, g1 float64)  { return math.Abs(u), sign(u) }

func tanh1(u float64) (g, g1 float64) {
	c := fmath.Cosh(u)
	return fmath.Tanh(u), 1 / c / c
}

// powerOf is uᵖ for a constant p: by multiplication if p is an integer of up to
// 32, else by fmath.Pow, which is NaN for u < 0 unless p is an integer.
func powerOf(p float64) *function {
	fn := &function{power: p}
	if n := int(p); float64(n) == p && 2 <= n && n <= 32 {
		fn.at = func(u float64) (g, g1 float64) {
			h := multiplied(u, n-1)
			return h * u, p * h
		}
		fn.second = func(u, _, _ float64) float64 { return p * (p - 1) * multiplied(u, n-2) }
		return fn
	}
	fn.at = func(u float64) (g, g1 float64) {
		if u == 0 && 0 < p && p < 1 {
			return 0, 0
		}
		return fmath.Pow(u, p), p * fmath.Pow(u, p-1)
	}
	fn.second = func(u, _, _ float64) float64 {
		if u == 0 && 0 < p && p < 2 {
			return 0
		}
		return p * (p - 1) * fmath.Pow(u, p-2)
	}
	return fn
}

// multiplied is uⁿ by squaring.
func multiplied(u float64, n int) float64 {
	v := 1.0
	for ; n > 0; n >>= 1 {
		if n&1 != 0 {
			v *= u
		}
		u *= u
	}
	return v
}

// exponentialOf is cᵘ for a constant c, NaN for c < 0.
func exponentialOf(c float64) *function {
	if c == math.E {
		return functionByName("exp")
	}
	k := math.Log(c)
	at := func(u float64) (g, g1 float64) {
		g = fmath.Pow(c, u)
		if g == 0 {
			return g, 0
		}
		return g, k * g
	}
	if c < 0 {
		at = func(float64) (g, g1 float64) { return math.NaN(), math.NaN() }
	}
	return &function{at: at, second: func(_, _, g1 float64) float64 {
		if g1 == 0 {
			return 0
		}
		return k * g1
	}}
}
