package fmath

import "math"

// Pow returns x^y, with the special cases of math.Pow, which has no exponential for a
// whole y. The error is below |y·log x| + 4 units in the last place, like that of math.Pow.
func Pow(x, y float64) float64 {
	whole, part := math.Modf(y)
	if !(x > 0 && x <= math.MaxFloat64) || part == 0 || part != part {
		return math.Pow(x, y)
	}
	root := 1.0
	if math.Abs(part) > 0.25 { // the less is left to exponential and logarithm, the smaller the error
		root = math.Sqrt(x)
		if part < 0 {
			root = 1 / root
		}
		part -= math.Copysign(0.5, part)
	}
	return math.Pow(x, whole) * (root * Exp(part*math.Log(x)))
}
