package race

import (
	"slices"
	"testing"

	"descent/sim"
	"descent/ui/chart"
)

// points reads all of a path, two points at a time.
func points(p chart.Path) (all [][2]float64) {
	var dst [2][2]float64
	for n, at := p.Read(dst[:], 0); n > 0; n, at = p.Read(dst[:], at) {
		all = append(all, dst[:n]...)
	}
	return all
}

// TestTracePath: up to a step, the first and the last points of the buckets that
// are over, and then the record of the step.
func TestTracePath(t *testing.T) {
	a, b, c, d, tip := [2]float64{1, 5}, [2]float64{4, 5}, [2]float64{5, 5}, [2]float64{6, 5}, [2]float64{9, 5}
	trace := &sim.Trace{From: 10, Stride: 4, Filled: 2, TipStep: 16, Buckets: []sim.Bucket{{First: a, Last: b}, {First: c, Last: d}}}
	now := sim.Record{X: 9, Y: 5}
	for step, want := range map[int][][2]float64{
		9: nil, 10: {a, tip}, 12: {a, tip}, 13: {a, b, tip}, 14: {a, b, c, tip}, 15: {a, b, c, d, tip}, 99: {a, b, c, d, tip},
	} {
		if got := points(&tracePath{trace, step, &now}); !slices.Equal(got, want) {
			t.Errorf("step %d: %v, want %v", step, got, want)
		}
	}
	single := &sim.Trace{Stride: 1, Filled: 1, Buckets: []sim.Bucket{{First: a, Last: a}, {First: b, Last: b}, {First: c, Last: c}}}
	if got := points(&tracePath{single, 9, &now}); !slices.Equal(got, [][2]float64{a, b, c, tip}) {
		t.Errorf("of one step each: %v", got)
	}
}
