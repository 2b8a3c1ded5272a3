package probe

import (
	"math"
	"math/rand/v2"
	"testing"
)

// The factor and the variance that a filter promises are those of a simulation.
func TestFilter(t *testing.T) {
	for _, f := range []filter{
		{now: 1}, {keep: 0.9, now: 1}, {keep: 0.9, now: 0.1}, {keep: 0.5, now: 1.5, back: 0.5}, mixed(0.8, 0.3, 0.7),
	} {
		for _, share := range []float64{0.05, 0.3, 0.6, 0.9} {
			const lambda = 2.5
			lr := share * 2 / (f.gain() * lambda)
			run := func(n int, x, sigma float64) (last, square float64) {
				normal := rand.New(rand.NewPCG(7, 11))
				u, g, top := 0.0, 0.0, 0.0
				for i := range n {
					next := lambda*x + sigma*normal.NormFloat64()
					u = f.keep*u + f.now*next - f.back*g
					g = next
					x -= lr * u
					square += x * x / float64(n)
					if i >= n-40 {
						top = max(top, math.Abs(x))
					}
				}
				return top, square
			}
			short, _ := run(200, 1, 0)
			long, _ := run(400, 1, 0)
			if got, want := math.Pow(long/short, 1./200), f.radius(lr, lambda); math.Abs(got-want) > 0.006 {
				t.Errorf("%+v at %g: factor %g, want %g", f, share, got, want)
			}
			if _, square := run(400_000, 0, 1); math.Abs(f.variance(lr, lambda)/square-1) > 0.04 {
				t.Errorf("%+v at %g: variance %g, measured %g", f, share, f.variance(lr, lambda), square)
			}
		}
	}
	// Sphere x² + y², λ = 2 on two axes: lr·σ²/(2(1 − lr)) above the minimum.
	if got := 2 * 0.5 * 2 * plain(reader{}).variance(0.1, 2); math.Abs(got-0.1/1.8) > 1e-15 {
		t.Errorf("floor of the sphere %g, want %g", got, 0.1/1.8)
	}
	for _, v := range []float64{plain(reader{}).variance(1, 2), plain(reader{}).variance(1.5, 2), plain(reader{}).variance(0.1, 0), plain(reader{}).variance(0.1, -1)} {
		if !math.IsInf(v, 1) {
			t.Errorf("variance %g where nothing holds", v)
		}
	}
}
