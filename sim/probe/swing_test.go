package probe

import (
	"math"
	"math/rand/v2"
	"testing"
)

// wave is points amplitude·growthᵗ·cos(2πt/period + 0.4) along an axis, on a
// drift across it.
func wave(n int, period, growth, turn, drift float64) []Moment {
	w := make([]Moment, n)
	s, c := math.Sincos(turn)
	for i := range w {
		t := float64(i)
		along := 3 * math.Pow(growth, t) * math.Cos(2*math.Pi*t/period+0.4)
		w[i] = Moment{X: c*along - s*drift*t, Y: s*along + c*drift*t}
	}
	return w
}

func TestSwing(t *testing.T) {
	for _, tt := range []struct {
		n              int
		period, growth float64
		drift          float64
	}{
		{7, 2, 1, 0}, {64, 2, 1, 0.001}, {64, 2, 0.8, 0}, {64, 2, 1.3, 0}, {20, 2, 0.97, 0.02},
		{64, 2.8, 0.95, 0}, {64, 3.7, 1, 0.01}, {64, 5, 1.05, 0}, {64, 11, 0.95, 0}, {64, 16, 1, 0.01}, {64, 20, 0.98, 0},
	} {
		for _, turn := range []float64{0, 0.6, math.Pi / 2, 2.5} {
			s, ok := swingOf(wave(tt.n, tt.period, tt.growth, turn, tt.drift))
			want := [2]float64{math.Cos(turn), math.Sin(turn)}
			if !ok || math.Abs(s.period/tt.period-1) > 0.08 || math.Abs(s.growth-tt.growth) > 0.02 || math.Abs(dot(s.axis, want)) < 0.99 {
				t.Errorf("%+v turn %g: %+v, %v", tt, turn, s, ok)
			}
		}
	}
}

func TestNoSwing(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	line := func(n int, next func(t float64) (x, y float64)) []Moment {
		w := make([]Moment, n)
		for i := range w {
			w[i].X, w[i].Y = next(float64(i))
		}
		return w
	}
	x, y := 0.0, 0.0
	for name, w := range map[string][]Moment{
		"nothing":      nil,
		"one":          make([]Moment, 1),
		"still":        make([]Moment, 64),
		"straight":     line(64, func(t float64) (float64, float64) { return t, -t }),
		"decay":        line(64, func(t float64) (float64, float64) { return math.Pow(0.9, t), math.Pow(0.5, t) }),
		"bend":         line(64, func(t float64) (float64, float64) { return math.Cos(t / 40), math.Sin(t / 40) }),
		"one turn":     line(64, func(t float64) (float64, float64) { return math.Abs(t - 30), 0 }),
		"small bounce": wave(64, 2, 1, 0, 20),
		"long ago": append(wave(40, 2, 1, 0, 0),
			line(24, func(t float64) (float64, float64) { return t, 0 })...),
		"steps at random": line(64, func(float64) (float64, float64) {
			x, y = x+r.NormFloat64(), y+r.NormFloat64()
			return x, y
		}),
	} {
		if s, ok := swingOf(w); ok {
			t.Errorf("%s: %+v", name, s)
		}
	}
}
