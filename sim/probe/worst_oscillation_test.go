package probe

import (
	"math"
	"slices"
	"testing"
)

// Runs of which a finding once said what was not so, and what is.
func TestWorstOscillations(t *testing.T) {
	nan := math.NaN()
	for _, tt := range []struct {
		surface, rule string
		start         [2]float64
		lr            float64
		steps         []int
		kind          Kind
		period        float64
		// said to repeat so many times, 0 for ever
		times int
		// mean of rate/limit along the cycle, NaN if it says nothing
		ratio float64
		// a limit is given
		limited bool
	}{
		// It was said to be at the limit, of which it is twice as large on average; off its line
		// small changes grow.
		{"two_wells", "gd", [2]float64{1.8, 0}, 0.32, []int{500}, Cycle, 2, 31, 1.936, false},
		// At the limit 418: the curvature at its points is not the reason.
		{"drop_wave", "gd", [2]float64{0.2, 0.1}, 3.2, []int{500}, Cycle, 2, 0, nan, false},
		// A factor of 45638 a step, of a rule whose steps are all of one length.
		{"levy", "lion", [2]float64{-6, 7}, 3.2, []int{10}, Unsettled, nan, 0, nan, false},
		// The loss bounces for ever; it was said to fall.
		{"himmelblau", "gd", [2]float64{-0.15, 0.67}, 0.03, []int{33}, Swinging, nan, 0, nan, true},
		{"himmelblau", "gd", [2]float64{-0.15, 0.67}, 0.03, []int{100, 200}, Cycle, 4, 0, nan, false},
		// Flips from the first step on.
		{"sphere", "gd", [2]float64{-4, 3}, 1, []int{1, 5, 40}, Cycle, 2, 0, 1, true},
	} {
		for _, steps := range tt.steps {
			d := newLane(t, tt.rule, tt.surface, tt.start, hyper{"lr": tt.lr}).walk(steps).diagnose()
			off := func(got, want float64) bool { return want == want && !(math.Abs(got/want-1) < 1e-3) }
			if d.Kind != tt.kind || off(d.Period, tt.period) || d.Times != tt.times || off(d.Ratio, tt.ratio) || finite(d.Limit) != tt.limited && d.Kind == Cycle || finite(d.Rate) {
				t.Errorf("%s, %s, step %d: %+v", tt.surface, tt.rule, steps, d)
			}
		}
	}
}

// On its way into that cycle, and with noise in it, nothing falls either.
func TestBouncesForEver(t *testing.T) {
	bounces := []Kind{Swinging, Cycle, Unsettled, Edge}
	for _, sigma := range []float64{0, 0.03} {
		l := newLane(t, "gd", "himmelblau", [2]float64{-0.15, 0.67}, hyper{"lr": 0.03})
		l.sigma = sigma
		for _, steps := range []int{33, 70, 80, 100, 500} {
			d := l.walk(steps - l.now.Step).diagnose()
			if !slices.Contains(bounces, d.Kind) || math.IsInf(d.Floor, 0) || d.Kind == Edge && d.Certain {
				t.Errorf("noise %g, step %d: %+v", sigma, steps, d)
			}
		}
	}
}
