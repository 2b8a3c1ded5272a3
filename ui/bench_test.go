package ui_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

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

// BenchmarkFlush: the bytes that reach the terminal for each frame of the
// default race from its start, through a real tea.Program.
// Budget: 2,000 B/frame in the median while four heads move.
func BenchmarkFlush(b *testing.B) {
	m := program(b, sim.DefaultRace(), 120, 40)
	press(b, m, " ")
	out := &meter{wrote: make(chan int, 1024)}
	p := tea.NewProgram(m, tea.WithInput(nil), tea.WithOutput(out), tea.WithWindowSize(120, 40), tea.WithFPS(120),
		tea.WithoutSignals(), tea.WithColorProfile(colorprofile.TrueColor), tea.WithEnvironment([]string{"TERM=xterm-256color"}))
	var ended sync.WaitGroup
	ended.Go(func() {
		if _, err := p.Run(); err != nil {
			b.Error(err)
		}
	})
	<-out.wrote // the first picture
	var sizes []int
	for b.Loop() {
		sizes = append(sizes, <-out.wrote) // one write a frame
	}
	p.Quit()
	ended.Wait()
	slices.Sort(sizes)
	b.ReportMetric(float64(sizes[len(sizes)/2]), "B/frame")
}

// meter discards what is written to it and tells how much it was.
type meter struct{ wrote chan int }

func (m *meter) Write(p []byte) (int, error) {
	select {
	case m.wrote <- len(p):
	default:
	}
	return len(p), nil
}
