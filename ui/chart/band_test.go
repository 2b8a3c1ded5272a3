package chart

import (
	"math"
	"testing"

	"descent/sim/plane"
	"descent/ui/theme"
)

func TestBandOf(t *testing.T) {
	for _, c := range []struct {
		level float64
		was   uint8
		group int
		want  uint8
	}{
		{2.1, hole, 8, 2}, {-1, hole, 8, 0}, {8, hole, 8, 7}, {math.NaN(), 3, 8, hole},
		{2.1, 1, 8, 1}, {2.4, 1, 8, 2}, {1.9, 2, 8, 2}, {1.6, 2, 8, 1}, // kept within the margin only
		{4.1, 3, 4, 4}, // another class is never kept
		{7.9, 8, 8, 7}, // nor a band that there is not
	} {
		if got := bandOf(c.level, 8, c.was, c.group); got != c.want {
			t.Errorf("bandOf(%g, 8, %d, %d) = %d, want %d", c.level, c.was, c.group, got, c.want)
		}
	}
}

// A steady picture differs from the exact one by at most a band, where a value is close
// to its border; an exact one does not depend on what was drawn before.
func TestSteadyHeat(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	field := func(shift float64) *plane.Field {
		f := &plane.Field{W: 40, H: 40, V: make([]float64, 1600)}
		for i := range f.V {
			f.V[i] = math.Sin(float64(i)/100 + shift)
		}
		return f
	}
	var h, fresh Heat
	h.Make(field(0), th, HeatOptions{Kind: Values, Scale: 1})
	before := append([]uint8(nil), h.band...)
	h.Make(field(0.02), th, HeatOptions{Kind: Values, Scale: 1, Steady: true})
	fresh.Make(field(0.02), th, HeatOptions{Kind: Values, Scale: 1, Steady: true})
	steady, exact := 0, 0
	for i := range before {
		if h.band[i] != before[i] {
			steady++
		}
		if fresh.band[i] != before[i] {
			exact++
		}
		if d := int(h.band[i]) - int(fresh.band[i]); d < -1 || d > 1 {
			t.Fatalf("pixel %d is in band %d, exactly in %d", i, h.band[i], fresh.band[i])
		}
	}
	if steady*2 > exact {
		t.Errorf("a steady picture changes %d pixels, an exact one %d", steady, exact)
	}
	if h.Make(field(0.02), th, HeatOptions{Kind: Values, Scale: 1}); string(h.band) != string(fresh.band) {
		t.Error("an exact picture depends on what was drawn before")
	}
}
