package probe

import (
	"errors"
	"testing"
)

func TestNextLower(t *testing.T) {
	for v, want := range map[float64]float64{300: 200, 200: 100, 100: 50, 1: 0.5, 0.7: 0.5, 0.05: 0.02, 1e-7: 5e-8, 0.2: 0.1} {
		if got := nextLower(v); got != want {
			t.Errorf("below %g comes %g, want %g", v, got, want)
		}
	}
}

// The rates are tried from the top; none is found if none stays stable or a try fails.
func TestStableRate(t *testing.T) {
	var tried []float64
	rate, ok := StableRate(3, func(rate float64) (bool, error) {
		tried = append(tried, rate)
		return rate < 0.3, nil
	})
	if !ok || rate != 0.2 || len(tried) != 4 || tried[0] != 2 {
		t.Errorf("rate %g, %v after %v", rate, ok, tried)
	}
	if _, ok := StableRate(1, func(float64) (bool, error) { return false, nil }); ok {
		t.Error("a rate is found though none is stable")
	}
	if _, ok := StableRate(1, func(float64) (bool, error) { return true, errors.New("no") }); ok {
		t.Error("a rate is found though the try failed")
	}
}
