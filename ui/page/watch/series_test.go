package watch

import (
	"slices"
	"testing"

	"descent/sim"
	"descent/ui/chart"
)

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
			b := &traceBuckets{trace: trace, index: int(sim.Loss), tip: 7, byEvals: byEvals}
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
