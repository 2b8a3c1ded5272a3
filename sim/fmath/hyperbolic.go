package fmath

import "math"

// Tanh returns the hyperbolic tangent of x. The error is below 1.5 units in the last place.
func Tanh(x float64) float64 {
	switch a := math.Abs(x); {
	case a > 20: // ±1 to the last bit
		return math.Copysign(1, x)
	case a > 0.625:
		return math.Copysign(1-2/(Exp(2*a)+1), x)
	}
	return math.Tanh(x) // has no exponential here
}

// Sinh returns the hyperbolic sine of x. The error is below 3 units in the last place.
func Sinh(x float64) float64 {
	switch a := math.Abs(x); {
	case a > 20: // the other exponential is below the last bit
		return math.Copysign(halfExp(a), x)
	case a > 0.5:
		e := Exp(a)
		return math.Copysign((e-1/e)/2, x)
	}
	return math.Sinh(x) // has no exponential here
}

// Cosh returns the hyperbolic cosine of x. The error is below 2 units in the last place.
func Cosh(x float64) float64 {
	if x = math.Abs(x); x > 20 {
		return halfExp(x)
	}
	e := Exp(x)
	return e/2 + 0.5/e
}

// halfExp returns e^x/2, which may be finite where e^x is not.
func halfExp(x float64) float64 {
	if x > 709 {
		root := Exp(x / 2)
		return root / 2 * root
	}
	return Exp(x) / 2
}
