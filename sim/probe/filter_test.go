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
