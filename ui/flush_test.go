package ui_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/spec"
	"descent/ui"
	"descent/ui/player"
	"descent/ui/uitest"
)

// wire counts the bytes that Bubble Tea's renderer sends a true-colour terminal.
type wire struct {
	testing.TB
	sent     bytes.Buffer
	renderer *uv.TerminalRenderer
	cells    uv.ScreenBuffer
}

func newWire(t testing.TB, w, h int) *wire {
	k := &wire{TB: t, cells: uv.NewScreenBuffer(w, h)}
	k.renderer = uv.NewTerminalRenderer(&k.sent, []string{"TERM=xterm-256color"})
	k.renderer.SetColorProfile(colorprofile.TrueColor)
	k.renderer.SetFullscreen(true)
	k.renderer.SetRelativeCursor(false)
	k.renderer.SetScrollOptim(true)
	k.renderer.Resize(w, h)
	return k
}

// send returns how many bytes it takes to show a frame after the last one.
func (k *wire) send(frame string) int {
	k.Helper()
	k.cells.Clear()
	uv.NewStyledString(frame).Draw(k.cells, k.cells.Bounds())
	k.renderer.Render(k.cells.RenderBuffer)
	if err := k.renderer.Flush(); err != nil {
		k.Fatal(err)
	}
	defer k.sent.Reset()
	return k.sent.Len()
}

// flushed plays a paused program for some seconds and returns the median of what
// each of them sends, in kB. A tick makes one part of each job.
func flushed(m *uitest.Driver, out *wire, seconds int) float64 {
	out.Helper()
	out.send(m.Frame())
	press(out, m, " ")
	sums := make([]int, seconds)
	for i := range sums {
		for range shown(m).Player.FPS() {
			m.Tick(1)
			shown(m).Jobs.StepAll()
			sums[i] += out.send(m.Frame())
		}
	}
	slices.Sort(sums)
	return float64(sums[(seconds-1)/2]+sums[seconds/2]) / 2 / 1000
}

// training returns the spec of the command line's default model on a data set.
func training(set string) spec.Spec {
	s := sim.DefaultTrain()
	s.Dataset = set
	return s
}

// flushBudget is how many kB a second are sent at most at 120x40 and the default speed.
const flushBudget = 60

// BenchmarkFlush: what a playing run sends to the terminal in each of its first ten
// seconds at the default speed, in the median of them.
// Budget: 60 kB/s at 120x40 on every data set, 35 on race.
func BenchmarkFlush(b *testing.B) {
	specs := map[string]spec.Spec{"race": sim.DefaultRace()}
	for i := range data.All {
		specs["train/"+data.All[i].ID] = training(data.All[i].ID)
	}
	for name, spec := range specs {
		for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
			b.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(b *testing.B) {
				var rate float64
				for b.Loop() {
					rate = flushed(program(b, spec, size[0], size[1]), newWire(b, size[0], size[1]), 10)
				}
				b.ReportMetric(rate, "kB/s")
			})
		}
	}
}

// The pictures of a playing run are renewed a few times a second, by which a line of
// 60 kB/s shows it whole.
func TestFlushBudget(t *testing.T) {
	for _, set := range []string{"xor", "sine"} {
		if rate := flushed(program(t, training(set), 120, 40), newWire(t, 120, 40), 5); rate > flushBudget {
			t.Errorf("%s sends %.1f kB/s, more than %d", set, rate, flushBudget)
		}
	}
}

// With fewer frames a second a run is as fast and sends less.
func TestFewerFrames(t *testing.T) {
	all := flushed(program(t, training("circle"), 120, 40), newWire(t, 120, 40), 2)
	m := program(t, training("circle"), 120, 40, func(o *ui.Options) { o.FPS = 5 })
	if few := flushed(m, newWire(t, 120, 40), 2); few > 0.8*all {
		t.Errorf("5 frames a second send %.1f kB/s, %d send %.1f", few, player.DefaultFPS, all)
	}
	if got := shown(m).S.Snap.Step; got != 2*player.DefaultSpeed {
		t.Errorf("2 seconds in 5 frames each are %d steps, want %d", got, 2*player.DefaultSpeed)
	}
}
