package ui

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

// TestTraceBuckets: every bucket at its middle, and the tip, whatever the room.
func TestTraceBuckets(t *testing.T) {
	trace := &sim.Trace{From: 10, Stride: 4, TipStep: 19, Buckets: make([]sim.Bucket, 3)}
	for i := range trace.Buckets {
		v := float64(i)
		trace.Buckets[i].Min[sim.Loss], trace.Buckets[i].Max[sim.Loss] = v, v+1
		trace.Buckets[i].Min[sim.Evals], trace.Buckets[i].Max[sim.Evals] = 10*v, 10*v+4
	}
	trace.Tip.V[sim.Evals] = 50
	want := []chart.Bucket{{X: 12, Min: 0, Max: 1}, {X: 16, Min: 1, Max: 2}, {X: 20, Min: 2, Max: 3}, {X: 19, Min: 7, Max: 7}}
	evals := []float64{2, 12, 22, 50}
	for room := 1; room < 6; room++ {
		for _, byEvals := range []bool{false, true} {
			b := &traceBuckets{trace: trace, index: sim.Loss, tip: 7, byEvals: byEvals}
			var got []chart.Bucket
			dst := make([]chart.Bucket, room)
			for n := b.Read(dst, 0); n > 0; n = b.Read(dst, len(got)) {
				got = append(got, dst[:n]...)
			}
			for i := range want {
				if byEvals {
					want[i].X = evals[i]
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("room for %d: %v, want %v", room, got, want)
			}
			want[0].X, want[1].X, want[2].X, want[3].X = 12, 16, 20, 19
		}
	}
}
