package ui

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/optim"
	"descent/sim/spec"
)

// A change while playing, at the newest step, must not restart or interrupt.
func TestKnobWhilePlaying(t *testing.T) {
	m := screen(t, sim.DefaultRace(), 120, 40)
	press(t, m, " ")
	ticks(m, 25)
	press(t, m, "<up>o<tab><down>n")
	ticks(m, 5)
	if s := m.cur().snap; s.Step != 30 || len(s.Ghosts) != 0 || !m.player.playing {
		t.Errorf("step %d, %d ghosts, playing %v: a knob interrupted the run", s.Step, len(s.Ghosts), m.player.playing)
	}
}

// Ticks of before a pause or a change of speed must not move the run.
func TestStaleTicksAreDropped(t *testing.T) {
	m := screen(t, sim.DefaultRace(), 120, 40)
	press(t, m, " ")
	old := tickMsg{m.player.generation}
	press(t, m, "+")
	m.Update(old)
	press(t, m, " ")
	ticks(m, 3)
	if s := m.cur().snap.Step; s != 0 {
		t.Errorf("step %d, want 0", s)
	}
}

// The steps made in a second are the speed's, whatever its ticks.
func TestSpeeds(t *testing.T) {
	for i, speed := range Speeds {
		m := screen(t, spec.Spec{Surface: "rosenbrock", Lanes: []spec.LaneSpec{{Rule: "gd"}}}, 80, 24)
		m.player.speed = i
		press(t, m, " ")
		ticks(m, min(speed, framesPerSecond))
		if got := m.cur().snap.Step; got != speed {
			t.Errorf("%d ticks at %d/s made %d steps", min(speed, framesPerSecond), speed, got)
		}
	}
}

func TestMouse(t *testing.T) {
	m := screen(t, sim.DefaultRace(), 120, 40)
	m.Frame()
	v := m.cur().view
	at := tea.Mouse{X: v.X + v.W/4, Y: v.Y + v.H/4, Button: tea.MouseLeft}
	send := func(msgs ...tea.Msg) {
		for _, msg := range msgs {
			m.Update(msg)
		}
	}
	send(tea.MouseClickMsg(at), tea.MouseReleaseMsg(at))
	start0 := m.cur().run.Start()
	if x, y := v.At(at.X, at.Y); abs(start0[0]-x) > v.Window.Width()/500 || abs(start0[1]-y) > v.Window.Height()/500 {
		t.Errorf("a click at %g, %g moved the start to %v", x, y, m.cur().run.Start())
	}
	start := fmt.Sprint(m.cur().run.Start())
	to := at
	to.X += 6
	send(tea.MouseClickMsg(at), tea.MouseMotionMsg(to), tea.MouseReleaseMsg(to))
	if fmt.Sprint(m.cur().run.Start()) != start {
		t.Error("a drag moved the start")
	}
	if w := m.cur().view.Window; w.X0 >= v.Window.X0 || w.Y0 != v.Window.Y0 {
		t.Errorf("a drag to the right made the window %v of %v", w, v.Window)
	}
	press(t, m, "0")
	at.Button = tea.MouseWheelUp
	x, y := v.At(at.X, at.Y)
	send(tea.MouseWheelMsg(at))
	zoomed := m.cur().view
	if zx, zy := zoomed.At(at.X, at.Y); zoomed.Window.Width() >= v.Window.Width() || abs(zx-x) > 1e-9 || abs(zy-y) > 1e-9 {
		t.Errorf("the wheel made the window %v of %v: the point under the pointer went from %g, %g to %g, %g",
			zoomed.Window, v.Window, x, y, zx, zy)
	}
	press(t, m, "0m")
	send(tea.MouseWheelMsg(at))
	if m.cur().view.Window != v.Window {
		t.Error("the mouse still works when it is off")
	}
}

func abs(v float64) float64 { return max(v, -v) }

// What a review found: each of these once went wrong.
func TestReviewed(t *testing.T) {
	// A mouse must not act on a picture that is not there.
	m := screen(t, sim.DefaultRace(), 120, 40)
	start := fmt.Sprint(m.cur().run.Start())
	m.Update(tea.WindowSizeMsg{Width: 40, Height: 10})
	at := tea.Mouse{X: 20, Y: 5, Button: tea.MouseLeft}
	m.Update(tea.MouseClickMsg(at))
	m.Update(tea.MouseReleaseMsg(at))
	if got := fmt.Sprint(m.cur().run.Start()); got != start {
		t.Errorf("a click on a screen without a picture moved the start to %s", got)
	}

	// Without a word about the theme the first t must change what is seen.
	m = screen(t, sim.DefaultRace(), 120, 40, func(o *Options) { o.Theme = "" })
	if press(t, m, "t"); m.theme.Dark {
		t.Error("the first t changes nothing in a dark terminal")
	}
	m = screen(t, sim.DefaultRace(), 120, 40, func(o *Options) { o.Theme = "" })
	m.Update(tea.BackgroundColorMsg{Color: color.White})
	if press(t, m, "t"); !m.theme.Dark {
		t.Error("the first t changes nothing in a light terminal")
	}

	// A pause that was not the user's ends with the next run.
	bad, _ := spec.ParseLane("gd lr=0.03")
	m = screen(t, spec.Spec{Surface: "ravine", Start: []float64{-4, 1}, Lanes: []spec.LaneSpec{bad}}, 120, 40)
	press(t, m, " ")
	ticks(m, 20)
	if m.player.playing || m.cur().snap.Step != 8 {
		t.Fatalf("playing %v at step %d after the only lane has stopped", m.player.playing, m.cur().snap.Step)
	}
	if press(t, m, "s"); !m.player.playing {
		t.Error("the next surface does not play")
	}

	// A knob of a lane that has stopped: the change would never count.
	m = screen(t, spec.Spec{Surface: "ravine", Start: []float64{-4, 1}, Lanes: []spec.LaneSpec{bad, {Rule: "adam"}}}, 120, 40)
	press(t, m, ">>><down>")
	if lr := m.cur().snap.Lanes[0].Knobs[0]; lr != 0.03 || !strings.HasPrefix(m.note.text, "not now") {
		t.Errorf("lr %g of a stopped lane, %q", lr, m.note.text)
	}

	// The selected knob stays the same one through a rewind past a change of rule.
	m = screen(t, sim.DefaultRace(), 120, 40)
	press(t, m, ">ov>g")
	if k := m.cur().knob; k != "momentum" {
		t.Errorf("the selected knob is %q", k)
	}
	press(t, m, "GV")
	press(t, m, "v")
	if l := m.cur().selected(); l.Rule.Knobs[m.cur().knobAt()].Name != "momentum" {
		t.Errorf("the selected knob of %s is %q", l.Rule.ID, m.cur().knob)
	}

	// Lanes keep their signs when another goes, also through a reset.
	m = screen(t, sim.DefaultRace(), 120, 40)
	press(t, m, "xr")
	for i, l := range m.cur().snap.Lanes {
		if l.Mark != i+1 {
			t.Errorf("lane %d has mark %d after the first was removed, want %d", i, l.Mark, i+1)
		}
	}

	// A click far zoomed in must hit the cell.
	m = screen(t, sim.DefaultRace(), 120, 40)
	press(t, m, strings.Repeat("[", 32))
	v := m.cur().view
	at = tea.Mouse{X: v.X + 7, Y: v.Y + 12, Button: tea.MouseLeft}
	m.Update(tea.MouseClickMsg(at))
	m.Update(tea.MouseReleaseMsg(at))
	if x, y, ok := m.cur().view.Cell(m.cur().run.Start()[0], m.cur().run.Start()[1]); !ok || x != at.X || y != at.Y {
		t.Errorf("a click at %d, %d put the start at %d, %d", at.X, at.Y, x, y)
	}

	// A line copied beyond a million steps must be one that is read.
	m = screen(t, spec.Spec{Surface: "sphere", Lanes: []spec.LaneSpec{{Rule: "gd"}}}, 120, 40)
	m.cur().run.Seek(1_234_567)
	m.refresh()
	if c := m.Command(); !strings.Contains(c, "--at 1234567 ") {
		t.Errorf("copied %q", c)
	}

	// A long way is made in parts, with keys in between.
	m = screen(t, sim.DefaultRace(), 120, 40, func(o *Options) { o.At = 50_000 })
	if step := m.cur().snap.Step; step != stride || m.player.goal != 50_000 {
		t.Errorf("step %d on the way to %d before the first key", step, m.player.goal)
	}
	for range 5 {
		m.Update(travelMsg{})
	}
	if step := m.cur().snap.Step; step != 50_000 {
		t.Errorf("arrived at step %d", step)
	}
}

// Whatever a lane does, the status line says something, and no number that is not one.
func TestStatusOfEveryRule(t *testing.T) {
	for i := range optim.All {
		for _, surf := range []string{"rosenbrock", "saddle", "ackley"} {
			m := screen(t, spec.Spec{Surface: surf, Lanes: []spec.LaneSpec{{Rule: optim.All[i].ID}}}, 120, 40)
			for range 6 {
				press(t, m, ">>")
				m.note.text = ""
				if text := m.statusText(); text == "" || strings.Contains(text, "NaN") || strings.Contains(text, "%!") {
					t.Errorf("%s on %s, step %d: %q", optim.All[i].ID, surf, m.cur().snap.Step, text)
				}
				if frame := m.Frame(); strings.Contains(frame, "%!") {
					t.Errorf("%s on %s, step %d: a word lacks its argument", optim.All[i].ID, surf, m.cur().snap.Step)
				}
			}
		}
	}
}
