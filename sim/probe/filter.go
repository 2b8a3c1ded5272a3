package probe

// filter says how gradients g become the step −lr·u: with the values of the step
// before marked ′, u = keep·u′ + now·g − back·g′.
//
// On a quadratic of curvature λ that is x⁺ = φ₁·x + φ₂·x′ with
// φ₁ = 1 + keep − lr·λ·now and φ₂ = −keep + lr·λ·back, which is stable for
// |φ₂| < 1 and |φ₁| < 1 − φ₂ (E. I. Jury, Theory and Application of the z-Transform Method,
// 1964: its criterion for two roots). With 0 ≤ back ≤ now the second is the one
// that breaks first, at φ₁ = φ₂ − 1: a root at −1.
type filter struct{ keep, now, back float64 }

// gain returns T, what is left of a gradient that alternates.
func (f filter) gain() float64 { return (f.now + f.back) / (1 + f.keep) }
