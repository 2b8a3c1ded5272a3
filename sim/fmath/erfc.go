package fmath

import "math"

// Erfc returns the complementary error function of x. Where math.Erfc has an
// exponential it is by the rational functions of W. J. Cody, "Rational Chebyshev
// approximations for the error function", 1969. The error is below 5 units in the last
// place of a normal number.
func Erfc(x float64) float64 {
	a := math.Abs(x)
	if !(a >= 1.25) { // NaN too
		return math.Erfc(x)
	}
	tail := 0.0
	if a < 4 {
		tail = ratio(a, erfcNear[:]) * expOfSquare(a)
	} else if a < 28 {
		inverse := 1 / (a * a)
		tail = (1/math.SqrtPi - inverse*ratio(inverse, erfcFar[:])) / a * expOfSquare(a)
	}
	if x < 0 {
		return 2 - tail
	}
	return tail
}

// expOfSquare returns e^(−a²), with the digits that the square a·a lost.
func expOfSquare(a float64) float64 {
	head := math.Float64frombits(math.Float64bits(a) &^ (1<<27 - 1)) // its square is exact
	tail := a - head
	square := a * a
	lost := (head*head - square) + 2*head*tail + tail*tail
	e := Exp(-square)
	return e - e*lost
}

// coefficients are those of one power in numerator and denominator.
type coefficients struct{ above, below float64 }

// Highest powers first.
var (
	erfcNear = [...]coefficients{
		{2.15311535474403846e-8, 1},
		{5.64188496988670089e-1, 1.57449261107098347e1},
		{8.88314979438837594, 1.17693950891312499e2},
		{6.61191906371416295e1, 5.37181101862009858e2},
		{2.98635138197400131e2, 1.62138957456669019e3},
		{8.81952221241769090e2, 3.29079923573345963e3},
		{1.71204761263407058e3, 4.36261909014324716e3},
		{2.05107837782607147e3, 3.43936767414372164e3},
		{1.23033935479799725e3, 1.23033935480374942e3},
	}
	erfcFar = [...]coefficients{
		{1.63153871373020978e-2, 1},
		{3.05326634961232344e-1, 2.56852019228982242},
		{3.60344899949804439e-1, 1.87295284992346725},
		{1.25781726111229246e-1, 5.27905102951428412e-1},
		{1.60837851487422766e-2, 6.05183413124413191e-2},
		{6.58749161529837803e-4, 2.33520497626869185e-3},
	}
)

// ratio returns the quotient of two polynomials in x.
func ratio(x float64, terms []coefficients) float64 {
	above, below := 0.0, 0.0
	for _, c := range terms {
		above, below = above*x+c.above, below*x+c.below
	}
	return above / below
}
