package probe

// Budget: 2 ms of a lane that goes on, 20 ms of one that has diverged, which runs many rates
// from where its own was set.

import (
	"testing"

	"descent/sim/surface"
)

func BenchmarkDiagnose(b *testing.B) {
	for _, tt := range []struct{ rule, surface string }{
		{"gd", "rosenbrock"}, {"adam", "rosenbrock"}, {"gd", "ravine"}, {"momentum", "peaks"}, {"adam", "ackley"}, {"gd", "branin"},
	} {
		b.Run(tt.rule+"/"+tt.surface, func(b *testing.B) {
			f := surface.ByID(tt.surface)
			l := newLane(b, tt.rule, tt.surface, f.Start, hyper{"lr": 0.001})
			in := l.walk(200).input()
			b.ReportAllocs()
			for b.Loop() {
				Diagnose(in)
			}
		})
	}
}
