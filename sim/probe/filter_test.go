package probe

import (
	"math"
	"testing"
)

// The factor that a filter promises is that of a simulation.
func TestFilter(t *testing.T) {
	for _, f := range []filter{
		{now: 1}, {keep: 0.9, now: 1}, {keep: 0.9, now: 0.1}, {keep: 0.5, now: 1.5, back: 0.5}, mixed(0.8, 0.3, 0.7),
	} {
		for _, share := range []float64{0.05, 0.3, 0.6, 0.9} {
			const lambda = 2.5
			lr := share * 2 / (f.gain() * lambda)
			run := func(n int) (top float64) {
				x, u, g := 1.0, 0.0, 0.0
				for i := range n {
					next := lambda * x
					u = f.keep*u + f.now*next - f.back*g
					g = next
					x -= lr * u
					if i >= n-40 {
						top = max(top, math.Abs(x))
					}
				}
				return top
			}
			if got, want := math.Pow(run(400)/run(200), 1./200), f.radius(lr, lambda); math.Abs(got-want) > 0.006 {
				t.Errorf("%+v at %g: factor %g, want %g", f, share, got, want)
			}
		}
	}
}

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
