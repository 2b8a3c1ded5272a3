package probe

import (
	"math"
	"testing"
)

// On a bowl the noise floor is known: lr·σ²/(2(1 − lr)) for gd on x² + y². The lane is
// said to wander there, not before, and the mean that is said, of two thousand steps, is
// about the floor.
func TestNoiseFloor(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		rule  string
		lr    float64
		sigma float64
		floor float64
	}{
		{"gd", 0.1, 1, 0.1 / 1.8},
		{"gd", 0.4, 1, 0.4 / 1.2},
		{"gd", 0.1, 0.2, 0.04 * 0.1 / 1.8},
		// (1 + μ)·lr·σ²/((1 − μ)·λ·(2(1 + μ) − lr·λ)) times λ/2 on two axes
		{"momentum", 0.05, 1, 1.9 * 0.05 / (0.1 * 3.7)},
		{"momentum", 0.5, 1, 1.9 * 0.5 / (0.1 * 2.8)},
		{"momentum", 0.02, 2, 4 * 1.9 * 0.02 / (0.1 * 3.76)},
	} {
		l := newLane(t, tt.rule, "sphere", [2]float64{-4, 3}, hyper{"lr": tt.lr})
		l.sigma = tt.sigma
		if d := l.diagnose(); d.Kind != Starting {
			t.Errorf("%s %g: %v at the start", tt.rule, tt.lr, d.Kind)
		}
		l.walk(500)
		wanders, certain, mean := 0, 0, 0.0
		const looks = 200
		for range looks {
			l.walk(10)
			mean += l.now.Loss / looks
			d := l.diagnose()
			switch d.Kind {
			case Wandering:
				wanders++
				if math.Abs(d.Floor/tt.floor-1) > 0.5 || d.Scatter < 0.5*d.Floor || d.Basin != Global || math.Hypot(d.Point.X, d.Point.Y) > 1e-9 {
					t.Fatalf("%s %g: %+v, want a floor of %g", tt.rule, tt.lr, d, tt.floor)
				}
				if d.Certain {
					certain++
				}
				if finite(d.Try) && !(d.Try < tt.lr) {
					t.Fatalf("%s %g: %+v", tt.rule, tt.lr, d)
				}
			case Cycle, Diverging, Edge, Plateau, Saddle, Crawling:
				t.Errorf("%s %g: %+v", tt.rule, tt.lr, d)
			}
			if d.Certain && d.Kind != Wandering && d.Kind != Reached && d.Kind != Descending && d.Kind != Unsettled {
				t.Errorf("%s %g: certain of %v in noise", tt.rule, tt.lr, d.Kind)
			}
		}
		if wanders < 0.8*looks || certain < 0.6*looks {
			t.Errorf("%s %g: wanders %d times of %d, certain %d", tt.rule, tt.lr, wanders, looks, certain)
		}
		if math.Abs(mean/tt.floor-1) > 0.25 {
			t.Errorf("%s %g: mean loss %g, floor %g", tt.rule, tt.lr, mean, tt.floor)
		}
	}
}

// Noise that is small against the slope changes nothing.
func TestLittleNoise(t *testing.T) {
	for _, tt := range []struct {
		lr, sigma float64
		steps     int
		kind      Kind
	}{{0.01, 0.01, 40, Crawling}, {0.02, 0.01, 40, Swinging}, {0.02, 1e-9, 100, Swinging}, {0.001, 0.01, 100, TooSlow}} {
		l := newLane(t, "gd", "ravine", [2]float64{-4, 1}, hyper{"lr": tt.lr})
		l.sigma = tt.sigma
		if d := l.walk(tt.steps).diagnose(); d.Kind != tt.kind || d.Kind == Swinging && finite(d.Rate) {
			t.Errorf("lr %g: %+v, want %v", tt.lr, d, tt.kind)
		}
	}
}
