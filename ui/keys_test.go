package ui

import (
	"fmt"
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
		return func(m *Model) any { return m.cur().snap.Lanes[i].State.Hyper[0] }
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
		{"b", func(m *Model) any { return m.cur().snap.Batch }, 8},
		{"bb", func(m *Model) any { return m.batchText() }, "MBGD: 4 rows a step"},
		{"bbbb", func(m *Model) any { return m.batchText() }, "SGD: one row a step"},
		{"bbbbbbbbb", func(m *Model) any { return m.cur().snap.Batch }, 1},
		{"bB", func(m *Model) any { return m.batchText() }, "MBGD: 16 rows a step"},
		{"BBBBBBB", func(m *Model) any { return m.batchText() }, "BGD: all 250 rows a step"},
		{"BBBBBBB>.", func(m *Model) any { return m.cur().snap.Epoch }, 11},
		{"h", func(m *Model) any { return m.note.text }, "not now: a learning problem starts from its seed: press R for other weights"},
		{"U", func(m *Model) any { return m.overlay != nil }, false},
		{"c", func(m *Model) any { return m.chartTitle() }, "loss of each step's batch"},
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
