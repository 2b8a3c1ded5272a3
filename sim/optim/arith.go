package optim

import "math"

// The arithmetic that rules share. A Step and its Terms call the same functions, so
// that the terms shown are the step made, bit for bit. The conversion in float64(a*b)
// keeps Go from fusing a*b + c into one operation with one rounding, which it may do
// on some processors: the results are the same on all.

// coupled returns g + λ·x: the gradient with torch's weight decay in it.
func coupled(g, lambda, x float64) float64 {
	return g + float64(lambda*x)
}

// coupledTerm returns coupled(g, λ, x) and, unless λ is 0, appends it as a line.
func coupledTerm(dst []Term, g, lambda, x float64) ([]Term, float64) {
	sum := coupled(g, lambda, x)
	if lambda != 0 {
		dst = append(dst, Term{"g", "{g} + {λ}·{x}", []float64{g, lambda, x}, sum})
	}
	return dst, sum
}

// descend returns x − lr·u.
func descend(x, lr, u float64) float64 {
	return x - float64(lr*u)
}

// blend returns β·old + (1 − β)·now: one step of an exponential moving average.
func blend(beta, old, now float64) float64 {
	return float64(beta*old) + float64((1-beta)*now)
}

// sign returns −1, 0 or 1, or NaN of NaN.
func sign(v float64) float64 { return choose(v, -1, 0, 1) }

// choose returns below where s < 0, at where s = 0, above where s > 0, and NaN of NaN.
func choose(s, below, at, above float64) float64 {
	switch {
	case s < 0:
		return below
	case s > 0:
		return above
	case s == 0:
		return at
	}
	return s
}

// norm returns the length of g. floats.Norm, which guards against overflow, differs
// in the last bit for every second vector; recorded runs have these bits.
func norm(g []float64) float64 { return math.Sqrt(dot(g, g)) }

// dot returns the sum of a[i]·b[i].
func dot(a, b []float64) (sum float64) {
	for i := range a {
		sum += float64(a[i] * b[i])
	}
	return sum
}

// normTerm appends the line for the length n of the gradient.
func normTerm(dst []Term, g []float64) ([]Term, float64) {
	square := dot(g, g)
	n := math.Sqrt(square)
	return append(dst, Term{"‖g‖", "√({Σg²})", []float64{square}, n}), n
}

// correction returns 1 − βᵗ, 0 ≤ β < 1, t ≥ 1: the total weight of t
// values in an average that starts at 0. Dividing by it removes the bias towards 0.
//
// It doubles n by 1 − β²ⁿ = q·(2 − q), where q = 1 − βⁿ, and adds exponents by 1 − βᵐ⁺ⁿ = r + q·(1 − r). Squaring β and subtracting at
// the end would lose log₁₀(1/(1−β)) digits; this stays within a few ulps.
func correction(beta float64, t int) float64 {
	q := 1 - beta
	if q*float64(t) > 40 {
		return 1 // βᵗ < exp(−40), less than half an ulp of 1
	}
	r := 0.0
	for ; t > 0; t >>= 1 {
		if t&1 != 0 {
			r += float64(q * (1 - r))
		}
		q *= 2 - q
	}
	return r
}
