package ui_test

import (
	"fmt"
	"testing"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui/page/train"
)

// BenchmarkFrame: View with all lanes and 2,000 steps of trail; on train the
// decision map is made anew each time, as it is while the run plays.
// Budget: 1.0 ms at 120x40 on race, 2.0 ms on train, at most 300 allocs.
func BenchmarkFrame(b *testing.B) {
	for name, spec := range map[string]spec.Spec{"race": sim.DefaultRace(), "train": sim.DefaultTrain()} {
		for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
			b.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(b *testing.B) {
				m := program(b, spec, size[0], size[1])
				shown(m).S.Run.Advance(2000)
				shown(m).Refresh()
				b.ReportAllocs()
				for b.Loop() {
					if p, ok := m.Shown().(*train.Page); ok {
						p.Forget()
					}
					if m.View().Content == "" {
						b.Fatal("nothing drawn")
					}
				}
			})
		}
	}
}
