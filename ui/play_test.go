package ui_test

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/optim"
	"descent/sim/spec"
	"descent/ui"
	"descent/ui/player"
	"descent/ui/uitest"
)

// A change while playing, at the newest step, must not restart or interrupt.
func TestHyperWhilePlaying(t *testing.T) {
	m := program(t, sim.DefaultRace(), 120, 40)
	press(t, m, " ")
	m.Tick(25)
	press(t, m, "<up>o<tab><down>n")
	m.Tick(5)
	if s := shown(m).S.Snap; s.Step != 30 || len(s.Ghosts) != 0 || !shown(m).Player.Playing {
		t.Errorf("step %d, %d ghosts, playing %v: a hyper-parameter interrupted the run", s.Step, len(s.Ghosts), shown(m).Player.Playing)
	}
}

// Ticks of before a pause or a change of speed must not move the run.
func TestStaleTicksAreDropped(t *testing.T) {
	m := program(t, sim.DefaultRace(), 120, 40)
	press(t, m, " ")
	old := m.NextTick()
	press(t, m, "+")
	m.Send(old)
	press(t, m, " ")
	m.Tick(3)
	if s := shown(m).S.Snap.Step; s != 0 {
		t.Errorf("step %d, want 0", s)
	}
}

// The steps made in a second are the speed's, whatever its ticks.
// TestFocus: a window without the focus is drawn a few times a second, and its run is
// as fast as before.
func TestFocus(t *testing.T) {
	m := program(t, sim.DefaultRace(), 120, 40)
	if !m.View().ReportFocus {
		t.Error("the terminal is not asked to report the focus")
	}
	press(t, m, " ")
	m.Send(tea.BlurMsg{})
	if fps := shown(m).Player.FPS(); fps != player.UnseenFPS {
		t.Errorf("%d frames a second without the focus", fps)
	}
	m.Tick(player.UnseenFPS).Expect("step 60 ")
	m.Send(tea.FocusMsg{})
	m.Tick(1).Expect("step 61 ")
	m.Send(tea.BlurMsg{}) // and a key shows that it is seen
	press(t, m, "e")
	m.Tick(1).Expect("step 62 ")
}

func TestSpeeds(t *testing.T) {
	for _, speed := range player.Speeds {
		m := program(t, spec.Spec{Surface: "rosenbrock", Lanes: []spec.LaneSpec{{Rule: "gd"}}}, 80, 24)
		shown(m).Player.SetSpeed(speed)
		press(t, m, " ")
		m.Tick(min(speed, player.DefaultFPS))
		if got := shown(m).S.Snap.Step; got != speed {
			t.Errorf("%d ticks at %d/s made %d steps", min(speed, player.DefaultFPS), speed, got)
		}
	}
}

func TestMouse(t *testing.T) {
	m := program(t, sim.DefaultRace(), 120, 40)
	m.Frame()
	v := shown(m).View
	at := tea.Mouse{X: v.X + v.W/4, Y: v.Y + v.H/4, Button: tea.MouseLeft}
	send := func(msgs ...tea.Msg) {
		for _, msg := range msgs {
			m.Send(msg)
		}
	}
	send(tea.MouseClickMsg(at), tea.MouseReleaseMsg(at))
	start0 := shown(m).S.Run.Start()
	if x, y := v.At(at.X, at.Y); abs(start0[0]-x) > v.Window.Width()/500 || abs(start0[1]-y) > v.Window.Height()/500 {
		t.Errorf("a click at %g, %g moved the start to %v", x, y, shown(m).S.Run.Start())
	}
	start := fmt.Sprint(shown(m).S.Run.Start())
	to := at
	to.X += 6
	send(tea.MouseClickMsg(at), tea.MouseMotionMsg(to), tea.MouseReleaseMsg(to))
	if fmt.Sprint(shown(m).S.Run.Start()) != start {
		t.Error("a drag moved the start")
	}
	if w := shown(m).View.Window; w.X0 >= v.Window.X0 || w.Y0 != v.Window.Y0 {
		t.Errorf("a drag to the right made the window %v of %v", w, v.Window)
	}
	press(t, m, "0")
	at.Button = tea.MouseWheelUp
	x, y := v.At(at.X, at.Y)
	send(tea.MouseWheelMsg(at))
	zoomed := shown(m).View
	if zx, zy := zoomed.At(at.X, at.Y); zoomed.Window.Width() >= v.Window.Width() || abs(zx-x) > 1e-9 || abs(zy-y) > 1e-9 {
		t.Errorf("the wheel made the window %v of %v: the point under the pointer went from %g, %g to %g, %g",
			zoomed.Window, v.Window, x, y, zx, zy)
	}
	press(t, m, "0m")
	send(tea.MouseWheelMsg(at))
	if shown(m).View.Window != v.Window {
		t.Error("the mouse still works when it is off")
	}
}

func abs(v float64) float64 { return max(v, -v) }

// What a review found: each of these once went wrong.
func TestReviewed(t *testing.T) {
	// A mouse must not act on a picture that is not there.
	m := program(t, sim.DefaultRace(), 120, 40)
	start := fmt.Sprint(shown(m).S.Run.Start())
	m.Send(tea.WindowSizeMsg{Width: 40, Height: 10})
	at := tea.Mouse{X: 20, Y: 5, Button: tea.MouseLeft}
	m.Send(tea.MouseClickMsg(at))
	m.Send(tea.MouseReleaseMsg(at))
	if got := fmt.Sprint(shown(m).S.Run.Start()); got != start {
		t.Errorf("a click on a screen without a picture moved the start to %s", got)
	}

	// Without a word about the theme the first t must change what is seen.
	m = program(t, sim.DefaultRace(), 120, 40, func(o *ui.Options) { o.Theme = "auto" })
	if press(t, m, "t"); shown(m).Theme.Dark {
		t.Error("the first t changes nothing in a dark terminal")
	}
	m = program(t, sim.DefaultRace(), 120, 40, func(o *ui.Options) { o.Theme = "auto" })
	m.Send(tea.BackgroundColorMsg{Color: color.White})
	if press(t, m, "t"); !shown(m).Theme.Dark {
		t.Error("the first t changes nothing in a light terminal")
	}

	// A pause that was not the user's ends with the next run.
	bad, _ := spec.ParseLane("gd lr=0.03")
	m = program(t, spec.Spec{Surface: "ravine", Start: []float64{-4, 1}, Lanes: []spec.LaneSpec{bad}}, 120, 40)
	press(t, m, " ")
	m.Tick(20)
	if shown(m).Player.Playing || shown(m).S.Snap.Step != 8 {
		t.Fatalf("playing %v at step %d after the only lane has stopped", shown(m).Player.Playing, shown(m).S.Snap.Step)
	}
	if press(t, m, "s"); !shown(m).Player.Playing {
		t.Error("the next surface does not play")
	}

	// A hyper-parameter of a lane that has stopped: the change would never count.
	m = program(t, spec.Spec{Surface: "ravine", Start: []float64{-4, 1}, Lanes: []spec.LaneSpec{bad, {Rule: "adam"}}}, 120, 40)
	press(t, m, ">>><down>")
	if lr := shown(m).S.Snap.Lanes[0].Hyper[0]; lr != 0.03 || !strings.HasPrefix(note(m), "not now") {
		t.Errorf("lr %g of a stopped lane, %q", lr, note(m))
	}

	// The selected hyper-parameter stays the same one through a rewind past a change of rule.
	m = program(t, sim.DefaultRace(), 120, 40)
	press(t, m, ">ov>g")
	if k := shown(m).S.Hyper; k != "momentum" {
		t.Errorf("the selected hyper-parameter is %q", k)
	}
	press(t, m, "GV")
	press(t, m, "v")
	if l := shown(m).S.Selected(); l.Rule.Params[shown(m).S.HyperIndex()].Name != "momentum" {
		t.Errorf("the selected hyper-parameter of %s is %q", l.Rule.ID, shown(m).S.Hyper)
	}

	// Lanes keep their signs when another goes, also through a reset.
	m = program(t, sim.DefaultRace(), 120, 40)
	press(t, m, "xr")
	for i, l := range shown(m).S.Snap.Lanes {
		if l.Mark != i+1 {
			t.Errorf("lane %d has mark %d after the first was removed, want %d", i, l.Mark, i+1)
		}
	}

	// A click far zoomed in must hit the cell.
	m = program(t, sim.DefaultRace(), 120, 40)
	press(t, m, strings.Repeat("[", 32))
	v := shown(m).View
	at = tea.Mouse{X: v.X + 7, Y: v.Y + 12, Button: tea.MouseLeft}
	m.Send(tea.MouseClickMsg(at))
	m.Send(tea.MouseReleaseMsg(at))
	if x, y, ok := shown(m).View.Cell(shown(m).S.Run.Start()[0], shown(m).S.Run.Start()[1]); !ok || x != at.X || y != at.Y {
		t.Errorf("a click at %d, %d put the start at %d, %d", at.X, at.Y, x, y)
	}

	// A line copied beyond a million steps must be one that is read.
	m = program(t, spec.Spec{Surface: "sphere", Lanes: []spec.LaneSpec{{Rule: "gd"}}}, 120, 40)
	shown(m).S.Run.Seek(1_234_567)
	shown(m).Refresh()
	if c, _ := m.CommandLine(); !strings.Contains(c, "--at 1234567 ") {
		t.Errorf("copied %q", c)
	}

	// A long way is made in parts, with keys in between.
	m = program(t, sim.DefaultRace(), 120, 40, func(o *ui.Options) { o.At = 50_000 })
	if step := shown(m).S.Snap.Step; step != 20_000 || shown(m).Player.Goal != 50_000 {
		t.Errorf("step %d on the way to %d before the first key", step, shown(m).Player.Goal)
	}
	for range 5 {
		m.Send(player.TravelMsg{})
	}
	if step := shown(m).S.Snap.Step; step != 50_000 {
		t.Errorf("arrived at step %d", step)
	}
}

// Whatever a lane does, the status line says something, and no number that is not one.
func TestStatusOfEveryRule(t *testing.T) {
	for i := range optim.All {
		for _, surf := range []string{"rosenbrock", "saddle", "ackley"} {
			m := program(t, spec.Spec{Surface: surf, Lanes: []spec.LaneSpec{{Rule: optim.All[i].ID}}}, 120, 40)
			for range 6 {
				press(t, m, ">>")
				shown(m).ClearNote()
				if text := m.Status(); text == "" || strings.Contains(text, "NaN") || strings.Contains(text, "%!") {
					t.Errorf("%s on %s, step %d: %q", optim.All[i].ID, surf, shown(m).S.Snap.Step, text)
				}
				if frame := m.Frame(); strings.Contains(frame, "%!") {
					t.Errorf("%s on %s, step %d: a word lacks its argument", optim.All[i].ID, surf, shown(m).S.Snap.Step)
				}
			}
		}
	}
}

// What is still to be reached on one page, or of one run, is not made on another.
func TestGoalStaysOnItsPage(t *testing.T) {
	for _, keys := range []string{"2", "s", "r"} {
		m := uitest.New(t, sim.DefaultRace(), ui.Options{At: 1_000_000})
		if !shown(m).Player.Travels() {
			t.Fatal("a million steps are made at once")
		}
		press(t, m, keys)
		if m.Send(player.TravelMsg{}); shown(m).S.Snap.Step != 0 || shown(m).Player.Travels() {
			t.Errorf("%s: step %d, seeking %v", keys, shown(m).S.Snap.Step, shown(m).Player.Travels())
		}
	}
}
