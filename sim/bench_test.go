package sim

import (
	"math/rand/v2"
	"runtime"
	"testing"

	"descent/sim/optim"
	"descent/sim/spec"
)

// BenchmarkStep: one step of one lane through Advance, history kept.
// Budget: 100 ns for adam, 0 allocs/op for every first-order rule.
func BenchmarkStep(b *testing.B) {
	for i := range optim.All {
		rule := &optim.All[i]
		b.Run(rule.ID, func(b *testing.B) {
			r := mustRun(b, spec.Spec{Surface: "rosenbrock", Lanes: []spec.LaneSpec{{Rule: rule.ID}}})
			b.ReportAllocs()
			for b.Loop() {
				if r.Advance(1); r.Done() && rule.Path != nil { // a classical method arrives and ends
					r.Seek(0)
				}
			}
			if r.Done() && rule.Path == nil {
				b.Fatal("the lane stopped")
			}
		})
	}
}

// BenchmarkSeek: to a random step of a run of 1,000,000 steps with 4 lanes.
// Budget: 5 ms a seek; 64 MB/run.
func BenchmarkSeek(b *testing.B) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	r := mustRun(b, spec.Spec{Surface: "rosenbrock", Lanes: []spec.LaneSpec{{Rule: "gd"}, {Rule: "momentum"}, {Rule: "rmsprop"}, {Rule: "adam"}}})
	const n = 1_000_000
	r.Advance(n)
	runtime.GC()
	runtime.ReadMemStats(&after)
	rng := rand.New(rand.NewPCG(1, 1))
	for b.Loop() {
		r.Seek(rng.IntN(n))
	}
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB/run")
	runtime.KeepAlive(r)
}

// BenchmarkTrain: one epoch of the 100x10 data in full batch, history and metrics kept.
// Budget: 0 allocs/op.
func BenchmarkTrain(b *testing.B) {
	r := mustRun(b, spec.Spec{Dataset: "classification_100x10", Lanes: []spec.LaneSpec{{Rule: "adam"}}})
	b.ReportAllocs()
	for b.Loop() {
		r.Advance(1)
	}
}
