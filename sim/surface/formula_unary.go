package surface

import (
	"math"

	"descent/sim/fmath"
)

// Functions of one variable: each returns its value and first derivative; those with a 2
// in their name return the second derivative from these.

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

func asin1(u float64) (g, g1 float64) {
	g = math.Asin(u)
	if u == 1 || u == -1 {
		return g, 0
	}
	return g, 1 / math.Sqrt((1-u)*(1+u))
}

func acos1(u float64) (g, g1 float64) {
	_, g1 = asin1(u)
	return math.Acos(u), -g1
}

// arc2 is the second derivative of asin and of acos: u/(1−u²)^1.5 with the sign of g1.
func arc2(u, _, g1 float64) float64 { return u * g1 * g1 * g1 }

func logTwo1(u float64) (g, g1 float64) {
	if u < 0 {
		return math.NaN(), math.NaN()
	}
	return math.Log2(u), 1 / (math.Ln2 * u)
}

// logTen1 is exact at powers of 10, which math.Log10 is not.
func logTen1(u float64) (g, g1 float64) {
	if u < 0 {
		return math.NaN(), math.NaN()
	}
	g = math.Log10(u)
	if n := math.Round(g); math.Abs(n) <= 308 && u == math.Pow10(int(n)) {
		g = n
	}
	return g, 1 / (math.Ln10 * u)
}

func sigmoid1(u float64) (g, g1 float64) {
	e := fmath.Exp(-math.Abs(u))
	g, g1 = 1/(1+e), e/((1+e)*(1+e))
	if u < 0 {
		g = e / (1 + e)
	}
	return g, g1
}

func sigmoid2(u, _, g1 float64) float64 { return -g1 * fmath.Tanh(u/2) }

func sign1(u float64) (g, g1 float64)  { return sign(u), 0 }
func floor1(u float64) (g, g1 float64) { return math.Floor(u), 0 }
func not1(u float64) (g, g1 float64)   { return 1 - u, 0 }

// none is the second derivative of what is made of straight pieces.
func none(u, g, g1 float64) float64 { return 0 }
