package probe

import (
	"math"
	"testing"
)

func TestCycle(t *testing.T) {
	const side = 10
	axis := [2]float64{1, 0}
	for _, tt := range []struct {
		name          string
		w             []Moment
		period, along int // of the points, and of what they have along the axis
	}{
		{"2", wave(64, 2, 1, 0, 0), 2, 2},
		{"3", wave(64, 3, 1, 0, 0), 3, 3},
		{"7", wave(64, 7, 1, 0, 0), 7, 7},
		{"20", wave(513, 20, 1, 0, 0), 20, 20},
		{"64", wave(513, 64, 1, 0, 0), 64, 64},
		{"65", wave(513, 65, 1, 0, 0), 0, 0},
		{"with a drift across", wave(64, 4, 1, 0, 0.1), 0, 4},
		{"shrinking", wave(64, 2, 0.9999, 0, 0), 0, 0},
		{"too short", wave(18, 2, 1, 0, 0), 0, 0},
		{"long enough", wave(19, 2, 1, 0, 0), 2, 2},
		{"still", make([]Moment, 64), 0, 0},
	} {
		if c := cycleIn(tt.w, nil, side); c.period != tt.period {
			t.Errorf("%s: %+v", tt.name, c)
		}
		if c := cycleIn(tt.w, &axis, side); c.period != tt.along {
			t.Errorf("%s along the axis: %+v", tt.name, c)
		}
	}
}

func twinOf(l *lane) twin {
	t := twin{rule: l.rule, f: planeOf(l.f)}
	t.begin(l.now)
	return t
}

// The multiplier of a step on a quadratic is the radius that the filter promises, and
// over more steps its power.
func TestMultiplier(t *testing.T) {
	for _, tt := range []struct {
		rule string
		k    hyper
	}{{"gd", hyper{}}, {"momentum", hyper{"momentum": 0.9}}, {"nesterov", hyper{"momentum": 0.5}}} {
		l := newLane(t, tt.rule, "elongated_bowl", [2]float64{-5, 3}, tt.k) // curvatures 2 and 20
		for _, lr := range []float64{0.01, 0.05, 0.09, 0.2} {
			l.now.Hyper[0] = lr
			f := formulaOf(l.rule).filter(reader{l.rule, l.now})
			want := max(f.radius(lr, 2), f.radius(lr, 20))
			l.walk(3)
			for _, steps := range []int{1, 2, 5} {
				if got := multiplier(twinOf(l), steps); math.Abs(got/math.Pow(want, float64(steps))-1) > 1e-4 {
					t.Errorf("%s at %g, %d steps: %g, want %g", tt.rule, lr, steps, got, math.Pow(want, float64(steps)))
				}
			}
		}
	}
}

func TestSpectralRadius(t *testing.T) {
	for _, tt := range []struct {
		m    []float64
		want float64
	}{
		{[]float64{0}, 0},
		{[]float64{-3}, 3},
		{[]float64{0, 1, 0, 0}, 0},
		{[]float64{0, -1, 1, 0}, 1},
		{[]float64{1, 100, 0, 1}, 1},
		{[]float64{2, 1e6, 0, 0.5}, 2},
		{[]float64{0.9, 0, 0, 0, 0, -1.1, 0, 1.1, 0}, 1.1},
		{[]float64{1e200, 0, 0, 1}, 1e200},
	} {
		n := int(math.Sqrt(float64(len(tt.m))))
		if got := spectralRadius(append([]float64(nil), tt.m...), n); math.Abs(got-tt.want) > 1e-4*tt.want {
			t.Errorf("%v: %g, want %g", tt.m, got, tt.want)
		}
	}
}
