package ui

import (
	"fmt"
	"image/color"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/optim"
	"descent/sim/schedule"
	"descent/ui/lang"
)

// One line a key: what is pressed on the default race, paused at step 0, and
// what the state must then be.
func TestKeysOnRace(t *testing.T) {
	lr := func(i int) func(*Model) any {
		return func(m *Model) any { return m.cur().snap.Lanes[i].State.Knob[0] }
	}
	step := func(m *Model) any { return m.cur().snap.Step }
	newest := func(m *Model) any { return m.cur().snap.Newest }
	rules := func(m *Model) any {
		var ids []string
		for _, l := range m.cur().snap.Lanes {
			ids = append(ids, l.Rule.ID)
		}
		return strings.Join(ids, " ")
	}
	start := func(m *Model) any { return fmt.Sprint(m.cur().run.Start()) }
	surf := func(m *Model) any { return m.cur().run.Spec().Surface }
	edits := func(m *Model) any { return fmt.Sprint(m.cur().run.Spec().Edits) }
	for _, tt := range []struct {
		keys string
		what func(*Model) any
		want any
	}{
		{"", step, 0},
		{"..,", step, 1},
		{"<right><right><left>", step, 1},
		{",", step, 0},
		{">", step, 10},
		{">><", step, 10},
		{"<shift+right><shift+left>", step, 0},
		{">>g", step, 0},
		{">>gG", step, 20},
		{">><home>", newest, 20},
		{" ", func(m *Model) any { return m.player.playing }, true},
		{"  ", func(m *Model) any { return m.player.playing }, false},
		{" .", func(m *Model) any { return m.player.playing }, false},
		{"+", func(m *Model) any { return Speeds[m.player.speed] }, 300},
		{"++++++++", func(m *Model) any { return Speeds[m.player.speed] }, 10000},
		{"-", func(m *Model) any { return Speeds[m.player.speed] }, 30},
		{"---------", func(m *Model) any { return Speeds[m.player.speed] }, 1},
		{"<up>", lr(0), 0.001122},
		{"<up><down>", lr(0), 0.001},
		{"<shift+up>", lr(0), 0.001778},
		{"<shift+down>", lr(0), 0.0005623},
		{"<up>", lr(1), 0.0003},
		{"<tab><up>", lr(1), 0.0003366},
		{"<shift+tab><down>", lr(3), 0.0713},
		{">>,,,<up>", step, 17},
		{">>,,,<up>", newest, 17},
		{">>,,,<up>", func(m *Model) any { return len(m.cur().snap.Ghosts) }, 1},
		{">>,,,<up>", edits, "[step=17 lane=1 lr=0.001122]"},
		{">>,,,<up>..", lr(0), 0.001122},
		{">>,,,<up>..,,,", lr(0), 0.001},
		{">v<up>", edits, "[step=10 lane=1 weight_decay=0.0001]"},
		{">vvvvvv<up>", edits, "[step=10 lane=1 lr=0.001122]"},
		{"<tab>>v<up>", edits, "[step=10 lane=2 momentum=0.91087]"},
		{"o", rules, "momentum momentum rmsprop adam"},
		{"O", rules, optim.All[len(optim.All)-1].ID + " momentum rmsprop adam"},
		{strings.Repeat("o", len(optim.All)+1), rules, "momentum momentum rmsprop adam"},
		{">o", edits, "[step=10 lane=1 rule=momentum]"},
		{">oO", edits, "[]"},
		{">d", edits, "[step=10 lane=1 schedule=" + schedule.IDs()[0] + "]"},
		{">D", edits, "[step=10 lane=1 schedule=" + schedule.IDs()[len(schedule.IDs())-1] + "]"},
		{">dD", edits, "[]"},
		{"A", func(m *Model) any { return m.arrows }, true},
		{"E", func(m *Model) any { return m.byEvals }, true},
		{"umatyas<enter>", surf, "matyas"},
		{"u<right><enter>", surf, "distill_banana"},
		{"Uedge-of<enter>", surf, "rosenbrock"},
		{"U<right><enter>", rules, "gd gd gd"},
		{"Uwrong side<enter>", start, "[-2 2]"},
		{">>Ucamel<down><enter>", step, 0},
		{"Upeaks<enter>", func(m *Model) any { return m.player.playing }, true},
		{"Upeaks<enter>", func(m *Model) any { return m.note.text }, "GD stops in a hollow, −0.065; momentum and Adam roll on to the deepest, −6.55."},
		{"Upeaks<esc>", surf, "rosenbrock"},
		{"a", rules, "gd momentum rmsprop adam gd"},
		{">ao<up>", edits, "[step=10 lane=5 rule=momentum step=10 lane=5 lr=0.0003366]"},
		{"aaaaaaaa", rules, "gd momentum rmsprop adam gd gd gd gd"},
		{"x", rules, "momentum rmsprop adam"},
		{"<tab>x", rules, "gd rmsprop adam"},
		{"xxxxxxx", rules, "adam"},
		{"s", surf, "distill_banana"},
		{"S", surf, "flower"},
		{"sS", surf, "rosenbrock"},
		{"n", func(m *Model) any { return m.cur().snap.Noise }, 0.01},
		{"nnN", func(m *Model) any { return m.cur().snap.Noise }, 0.01},
		{"N", func(m *Model) any { return m.cur().snap.Noise }, 0.0},
		{"b", func(m *Model) any { return m.note.text }, "not now: a surface has no data to take batches of"},
		{"h", start, "[-1.28 1]"},
		{"l", start, "[-1.12 1]"},
		{"k", start, "[-1.2 1.08]"},
		{"j", start, "[-1.2 0.92]"},
		{">>j", step, 0},
		{"r", start, "[-1.2 1]"},
		{">><up>r", step, 0},
		{">><up>r", edits, "[]"},
		{">><up>r", lr(0), 0.001122},
		{"R", func(m *Model) any { return m.cur().snap.Seed }, uint64(8)},
		{"r", func(m *Model) any { return m.cur().snap.Seed }, uint64(7)},
		{"e", func(m *Model) any { return m.layout.panels[explainPanel].Empty() }, true},
		{"ee", func(m *Model) any { return m.layout.panels[explainPanel].Empty() }, false},
		{"c", func(m *Model) any { return m.chartTitle() }, "distance to the minimum"},
		{"ccccc", func(m *Model) any { return m.chartTitle() }, "loss"},
		{"L", func(m *Model) any { return m.linear }, true},
		{"LL", func(m *Model) any { return m.linear }, false},
		{"z", func(m *Model) any { return m.large }, picturePanel},
		{"zz", func(m *Model) any { return m.large }, chartPanel},
		{"zzzzz", func(m *Model) any { return m.large }, noPanel},
		{"z<esc>", func(m *Model) any { return m.large }, noPanel},
		{"m", func(m *Model) any { return m.mouse }, false},
		{"t", func(m *Model) any { return m.opt.Theme }, "auto"},
		{"tt", func(m *Model) any { return m.opt.Theme }, "light"},
		{"tt", func(m *Model) any { return m.theme.Dark }, false},
		{"ttt", func(m *Model) any { return m.opt.Theme }, "dark"},
		{"[", func(m *Model) any { return m.cur().view.Window.Width() }, 3.2},
		{"F2*x^2+y^2<enter>", func(m *Model) any { return m.cur().run.Spec().Formula }, "2*x^2+y^2"},
		{"F2x<enter>", func(m *Model) any { return m.overlay != nil }, true},
		{"F2x<enter><esc>", surf, "rosenbrock"},
		{"Fx^2+y^2<enter>s", surf, "sphere"},
		{"V<up>", surf, "rosenbrock:b=112.2"},
		{"V<up><down>", surf, "rosenbrock"},
		{"i", start, "[-2 2]"},
		{">>>>>>>>>><pgup>", step, 90},
		{">>>>>>>>>>g<pgdown>", step, 10},
		{"[[]0", func(m *Model) any { return m.cur().view.Window.Width() }, 4.0},
		{"2", func(m *Model) any { return m.at }, trainPage},
		{"21", func(m *Model) any { return m.at }, racePage},
		{">2.1", step, 10},
		{"?", func(m *Model) any { return m.overlay != nil }, true},
		{"?<esc>", func(m *Model) any { return m.overlay != nil }, false},
		{"??", func(m *Model) any { return m.overlay != nil }, false},
		{"?.", step, 0},
		{"/faster<esc>", func(m *Model) any { return m.overlay != nil }, false},
		{":faster<enter>", func(m *Model) any { return Speeds[m.player.speed] }, 300},
		{"<ctrl+p>newest<enter>", func(m *Model) any { return m.overlay != nil }, false},
		{">>:g<enter>", step, 0},
		{">>g:G<enter>", step, 20},
		{":zzzz<enter>", func(m *Model) any { return m.overlay != nil }, false},
		{":<down><enter>", step, 1},
		{":sp<backspace><backspace><enter>", func(m *Model) any { return m.player.playing }, true},
		{">y", func(m *Model) any { return m.Command() },
			"descent race rosenbrock --lane 'gd lr=0.001' --lane 'momentum lr=0.0003' --lane 'rmsprop lr=0.02' --lane 'adam lr=0.08' --start=-1.2,1 --seed 7 --at 10 --paused"},
	} {
		t.Run(tt.keys, func(t *testing.T) {
			m := screen(t, sim.DefaultRace(), 120, 40)
			m.Frame() // the mouse and the keys of the plane need the picture's place
			press(t, m, tt.keys)
			if got := tt.what(m); got != tt.want {
				t.Errorf("%q: got %v, want %v", tt.keys, got, tt.want)
			}
		})
	}
}

func TestKeysOnTrain(t *testing.T) {
	for _, tt := range []struct {
		keys string
		what func(*Model) any
		want any
	}{
		{"b", func(m *Model) any { return m.cur().snap.Batch }, 64},
		{"bb", func(m *Model) any { return m.batchText() }, "MBGD: 32 rows a step"},
		{"bbbbbbb", func(m *Model) any { return m.batchText() }, "SGD: one row a step"},
		{"bbbbbbbbb", func(m *Model) any { return m.cur().snap.Batch }, 1},
		{"bB", func(m *Model) any { return m.batchText() }, "BGD: all 80 rows a step"},
		{"bbb>.", func(m *Model) any { return m.cur().snap.Epoch }, 2},
		{"h", func(m *Model) any { return m.note.text }, "not now: a learning problem starts from its seed: press R for other weights"},
		{"s", func(m *Model) any { return m.note.text }, "not now: there is only this one dataset"},
		{"U", func(m *Model) any { return m.overlay != nil }, false},
		{"c", func(m *Model) any { return m.chartTitle() }, "training accuracy, dotted: test"},
		{">r", func(m *Model) any { return m.cur().snap.Step }, 0},
	} {
		t.Run(tt.keys, func(t *testing.T) {
			m := screen(t, sim.DefaultTrain(), 120, 40)
			press(t, m, tt.keys)
			if got := tt.what(m); got != tt.want {
				t.Errorf("%q: got %v, want %v", tt.keys, got, tt.want)
			}
		})
	}
	m := screen(t, sim.DefaultTrain(), 120, 40)
	w := slices.Clone(m.cur().run.Start())
	press(t, m, ">>r")
	if !slices.Equal(w, m.cur().run.Start()) {
		t.Error("a reset with the same seed has other weights")
	}
	press(t, m, "R")
	if slices.Equal(w, m.cur().run.Start()) {
		t.Error("a reset with a new seed has the same weights")
	}
}

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
		m := screen(t, sim.Spec{Surface: "rosenbrock", Lanes: []sim.LaneSpec{{Rule: "gd"}}}, 80, 24)
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

func TestKeyTable(t *testing.T) {
	seen := map[string]string{}
	for _, b := range Keys() {
		if b.Label == "" || lang.EN.T(b.What) == "" || lang.ZH.T(b.What) == "" || lang.EN.T(b.Group) == "" {
			t.Errorf("%v has no label or no help", b.Keys())
		}
		for _, k := range b.Keys() {
			if other, ok := seen[k]; ok {
				t.Errorf("%s is both %s and %s", k, other, lang.EN.T(b.What))
			}
			seen[k] = lang.EN.T(b.What)
		}
	}
}

func TestQuit(t *testing.T) {
	for _, keys := range []string{"q", "<ctrl+c>", "?<ctrl+c>", ":<ctrl+c>", "/q<ctrl+c>"} {
		m := screen(t, sim.DefaultRace(), 80, 24)
		if cmd := press(t, m, keys); cmd == nil {
			t.Errorf("%q does not quit", keys)
		} else if _, ok := cmd().(tea.QuitMsg); !ok {
			t.Errorf("%q does not quit", keys)
		}
	}
	m := screen(t, sim.DefaultRace(), 80, 24)
	if cmd := press(t, m, "<esc>"); cmd != nil {
		t.Error("esc does something where there is nothing to go back from")
	}
}

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
	bad, _ := sim.ParseLane("gd lr=0.03")
	m = screen(t, sim.Spec{Surface: "ravine", Start: []float64{-4, 1}, Lanes: []sim.LaneSpec{bad}}, 120, 40)
	press(t, m, " ")
	ticks(m, 20)
	if m.player.playing || m.cur().snap.Step != 8 {
		t.Fatalf("playing %v at step %d after the only lane has stopped", m.player.playing, m.cur().snap.Step)
	}
	if press(t, m, "s"); !m.player.playing {
		t.Error("the next surface does not play")
	}

	// A knob of a lane that has stopped: the change would never count.
	m = screen(t, sim.Spec{Surface: "ravine", Start: []float64{-4, 1}, Lanes: []sim.LaneSpec{bad, {Rule: "adam"}}}, 120, 40)
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
	m = screen(t, sim.Spec{Surface: "sphere", Lanes: []sim.LaneSpec{{Rule: "gd"}}}, 120, 40)
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
