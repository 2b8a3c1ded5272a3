package words

import (
	"math"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"descent/sim/plane"
	"descent/sim/probe"
	"descent/ui/lang"
	"descent/ui/theme"
)

// What is said of lanes that move to and fro: the claim first, then the number, then what
// was tried, on one line of 120 columns.
func TestOscillations(t *testing.T) {
	nan := math.NaN()
	origin := plane.Point{X: 0, Y: 0, F: 0}
	for _, tt := range []struct {
		f    probe.Finding
		want string
	}{
		{probe.Finding{Kind: probe.Cycle, Period: 2, LR: 1, Limit: 1, Ratio: 1, Try: 0.5},
			"GD repeats the same 2 steps for ever at lr 1, the limit; lr 0.5 gets lower"},
		{probe.Finding{Kind: probe.Cycle, Period: 4, LR: 0.03, Limit: nan, Ratio: 1.09123, Try: 0.01},
			"GD repeats the same 4 steps for ever at lr 0.03, on average 1.09 times the limit; lr 0.01 gets lower"},
		{probe.Finding{Kind: probe.Cycle, Period: 2, LR: 3.2, Limit: nan, Ratio: 0.0077, Try: nan},
			"GD repeats the same 2 steps for ever at lr 3.2"},
		{probe.Finding{Kind: probe.Cycle, Period: 2, Times: 31, LR: 0.32, Limit: nan, Ratio: 1.93624, Try: 0.05},
			"GD has repeated the same 2 steps 31 times at lr 0.32, on average 1.94 times the limit; lr 0.05 gets lower"},
		{probe.Finding{Kind: probe.Cycle, Period: 2, LR: 0.0025, Limit: nan, Ratio: 1.0005, Try: 0.002},
			"GD repeats 2 steps for ever at the edge of stability: lr 0.0025 is on average 100.0% of the limit; lr 0.002 gets lower"},
		{probe.Finding{Kind: probe.Cycle, Period: 2, LR: 0.01, Limit: nan, Ratio: nan, Try: 0.001, Basin: probe.Global, Point: origin, Distance: 1e-14, MaxDistance: 0.0043},
			"GD repeats the same 2 steps for ever at lr 0.01, within 0.005 of the minimum 0, 0; lr 0.001 gets lower"},
		{probe.Finding{Kind: probe.Swinging, Period: 11.111, Rate: 0.99, LR: 0.03, Limit: nan, Here: probe.Bound{LR: 0.04}, Bounded: true, Try: 0.02},
			"GD swings, period 11.1, ×0.99 a step: lr 0.03, limit here 0.04; lr 0.02 gets lower"},
		{probe.Finding{Kind: probe.Swinging, Period: 2, Rate: 0.99, LR: 0.003, BaseLR: 0.03, Limit: nan, Here: probe.Bound{LR: 0.004}, Bounded: true, Try: 0.01},
			"GD swings, period 2, ×0.99 a step: lr 0.003, limit here 0.004; lr 0.01 instead of 0.03 gets lower"},
		{probe.Finding{Kind: probe.Swinging, Period: 2, Rate: nan, LR: 0.03, Limit: nan, Here: probe.Bound{LR: math.Inf(1)}, Bounded: true, Try: nan},
			"GD swings, period 2"},
		{probe.Finding{Kind: probe.Edge, LR: 0.003, Ratio: 1.0213, Try: 0.0015},
			"GD is at the edge of stability: lr 0.003 is on average 102.1% of the limit; lr 0.0015 gets lower"},
		{probe.Finding{Kind: probe.Wandering, Floor: 0.00013724, Scatter: 0.000132, Basin: probe.Global, Try: 0.005},
			"GD wanders in the noise, on average 1.4e−4 ± 1.3e−4 above the minimum; lr 0.005 comes nearer"},
		{probe.Finding{Kind: probe.Wandering, Floor: 0.1, Scatter: 0.2, Basin: probe.Local, Try: nan},
			"GD wanders in the noise, on average 0.1 ± 0.2 above a local minimum"},
		{probe.Finding{Kind: probe.Wandering, Floor: nan, Scatter: 0.2, Loss: 3, Try: nan},
			"GD wanders in the noise: loss 3 now, scatter ± 0.2"},
	} {
		tt.f.Certain = true
		got := New(lang.EN, theme.Block).Surface(Lane{Name: "GD"}, &tt.f)
		if got != tt.want || ansi.StringWidth(got) > 118 {
			t.Errorf("%q (%d columns), want %q", got, ansi.StringWidth(got), tt.want)
		}
		if why := New(lang.ZH, theme.Block).Surface(Lane{Name: "GD"}, &tt.f); why == "" {
			t.Errorf("%q has no Chinese", tt.want)
		}
	}
}

// What is within a length is not farther: 0.0142 is not within 0.01.
func TestRoundUp(t *testing.T) {
	for v, want := range map[float64]float64{0.0142: 0.02, 0.01: 0.01, 0.00428: 0.005, 0.96: 1, 3e-15: 3e-15, 9.01: 10, 1e-15: 1e-15, 250: 300} {
		if got := roundUp(v); got != want {
			t.Errorf("%g: %g, want %g", v, got, want)
		}
	}
}
