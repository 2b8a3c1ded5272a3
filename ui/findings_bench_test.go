package ui_test

import (
	"strconv"
	"testing"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui/player"
)

// BenchmarkFindings: what all lanes do, asked on the event loop and answered off it, as
// a playing race has it done player.DiagnosesPerSecond times a second. Both together
// take at most 10 % of a frame's time, 1.67 ms at 60 frames a second: ms/frame.
// Budget: 1.67 ms/frame, of which 0.1 on the event loop.
func BenchmarkFindings(b *testing.B) {
	ravine := sim.DefaultRace()
	ravine.Surface, ravine.Start = "ravine", nil
	for name, s := range map[string]spec.Spec{"default": sim.DefaultRace(), "ravine": ravine} {
		for _, step := range []int{0, 60, 600} {
			b.Run(name+"/"+strconv.Itoa(step), func(b *testing.B) {
				m := program(b, s, 120, 40)
				p := shown(m)
				p.S.Run.Advance(step)
				p.Refresh()
				perFrame := func() float64 {
					return b.Elapsed().Seconds() * 1e3 / float64(b.N) * player.DiagnosesPerSecond / player.DefaultFPS
				}
				for b.Loop() {
					p.Refresh()
					p.Settle()
				}
				b.ReportMetric(perFrame(), "ms/frame")
			})
		}
	}
}

// BenchmarkAsk: the part of BenchmarkFindings that is on the event loop.
func BenchmarkAsk(b *testing.B) {
	m := program(b, sim.DefaultRace(), 120, 40)
	p := shown(m)
	p.S.Run.Advance(600)
	p.Refresh()
	b.ReportAllocs()
	for b.Loop() {
		p.S.Questions()
	}
}
