package probe

import "math"

// filter says how gradients g become the step −lr·u: with the values of the step
// before marked ′, u = keep·u′ + now·g − back·g′.
//
// On a quadratic of curvature λ that is x⁺ = φ₁·x + φ₂·x′ with
// φ₁ = 1 + keep − lr·λ·now and φ₂ = −keep + lr·λ·back, which is stable for
// |φ₂| < 1 and |φ₁| < 1 − φ₂ (Jury). With 0 ≤ back ≤ now the second is the one
// that breaks first, at φ₁ = φ₂ − 1: a root at −1.
type filter struct{ keep, now, back float64 }

// gain returns T, what is left of a gradient that alternates.
func (f filter) gain() float64 { return (f.now + f.back) / (1 + f.keep) }

// radius returns the factor per step that a swing or a decay tends to on a
// quadratic of curvature λ: the size of the larger root of z² − φ₁z − φ₂.
func (f filter) radius(lr, lambda float64) float64 {
	a, b := f.terms(lr, lambda)
	if under := a*a/4 + b; under >= 0 {
		return math.Abs(a)/2 + math.Sqrt(under)
	}
	return math.Sqrt(-b)
}

// terms returns φ₁ and φ₂.
func (f filter) terms(lr, lambda float64) (a, b float64) {
	return 1 + f.keep - lr*lambda*f.now, -f.keep + lr*lambda*f.back
}
