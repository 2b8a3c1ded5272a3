package ui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/optim"
	"descent/sim/schedule"
	"descent/ui"
	"descent/ui/lang"
	"descent/ui/page/watch"
	"descent/ui/uitest"
)

// One line a key: what is pressed on the default race, paused at step 0, and
// what the state must then be.
func TestKeysOnRace(t *testing.T) {
	lr := func(i int) func(*uitest.Driver) any {
		return func(m *uitest.Driver) any { return shown(m).S.Snap.Lanes[i].State.Hyper[0] }
	}
	step := func(m *uitest.Driver) any { return shown(m).S.Snap.Step }
	newest := func(m *uitest.Driver) any { return shown(m).S.Snap.Newest }
	rules := func(m *uitest.Driver) any {
		var ids []string
		for _, l := range shown(m).S.Snap.Lanes {
			ids = append(ids, l.Rule.ID)
		}
		return strings.Join(ids, " ")
	}
	start := func(m *uitest.Driver) any { return fmt.Sprint(shown(m).S.Run.Start()) }
	surf := func(m *uitest.Driver) any { return shown(m).S.Run.Spec().Surface }
	edits := func(m *uitest.Driver) any { return fmt.Sprint(shown(m).S.Run.Spec().Edits) }
	for _, tt := range []struct {
		keys string
		what func(*uitest.Driver) any
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
		{" ", func(m *uitest.Driver) any { return shown(m).Player.Playing }, true},
		{"  ", func(m *uitest.Driver) any { return shown(m).Player.Playing }, false},
		{" .", func(m *uitest.Driver) any { return shown(m).Player.Playing }, false},
		{"+", func(m *uitest.Driver) any { return shown(m).Player.Speed() }, 300},
		{"++++++++", func(m *uitest.Driver) any { return shown(m).Player.Speed() }, 10000},
		{"-", func(m *uitest.Driver) any { return shown(m).Player.Speed() }, 30},
		{"---------", func(m *uitest.Driver) any { return shown(m).Player.Speed() }, 1},
		{"<up>", lr(0), 0.001122},
		{"<up><down>", lr(0), 0.001},
		{"<shift+up>", lr(0), 0.001778},
		{"<shift+down>", lr(0), 0.0005623},
		{"<up>", lr(1), 0.0003},
		{"<tab><up>", lr(1), 0.0003366},
		{"<shift+tab><down>", lr(3), 0.0713},
		{">>,,,<up>", step, 17},
		{">>,,,<up>", newest, 17},
		{">>,,,<up>", func(m *uitest.Driver) any { return len(shown(m).S.Snap.Ghosts) }, 1},
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
		{"A", func(m *uitest.Driver) any { return shown(m).Settings.Arrows }, true},
		{"E", func(m *uitest.Driver) any { return shown(m).Settings.ByEvals }, true},
		{"umatyas<enter>", surf, "matyas"},
		{"u<right><enter>", surf, "distill_banana"},
		{"Uedge-of<enter>", surf, "rosenbrock"},
		{"U<right><enter>", rules, "gd gd gd"},
		{"Uwrong side<enter>", start, "[-2 2]"},
		{">>Ucamel<down><enter>", step, 0},
		{"Upeaks<enter>", func(m *uitest.Driver) any { return shown(m).Player.Playing }, true},
		{"Upeaks<enter>", func(m *uitest.Driver) any { return note(m) }, "GD stops in a hollow, −0.065; momentum and Adam roll on to the deepest, −6.55."},
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
		{"n", func(m *uitest.Driver) any { return shown(m).S.Snap.Noise }, 0.01},
		{"nnN", func(m *uitest.Driver) any { return shown(m).S.Snap.Noise }, 0.01},
		{"N", func(m *uitest.Driver) any { return shown(m).S.Snap.Noise }, 0.0},
		{"b", func(m *uitest.Driver) any { return note(m) }, "not now: a surface has no data to take batches of"},
		{"h", start, "[-1.28 1]"},
		{"l", start, "[-1.12 1]"},
		{"k", start, "[-1.2 1.08]"},
		{"j", start, "[-1.2 0.92]"},
		{">>j", step, 0},
		{"r", start, "[-1.2 1]"},
		{">><up>r", step, 0},
		{">><up>r", edits, "[]"},
		{">><up>r", lr(0), 0.001122},
		{"R", func(m *uitest.Driver) any { return shown(m).S.Snap.Seed }, uint64(8)},
		{"r", func(m *uitest.Driver) any { return shown(m).S.Snap.Seed }, uint64(7)},
		{"e", func(m *uitest.Driver) any { return shown(m).Layout.Panels[watch.ExplainPanel].Empty() }, true},
		{"ee", func(m *uitest.Driver) any { return shown(m).Layout.Panels[watch.ExplainPanel].Empty() }, false},
		{"c", func(m *uitest.Driver) any { return shown(m).ChartTitle() }, "distance to the minimum"},
		{"ccccc", func(m *uitest.Driver) any { return shown(m).ChartTitle() }, "loss"},
		{"L", func(m *uitest.Driver) any { return shown(m).Settings.Linear }, true},
		{"LL", func(m *uitest.Driver) any { return shown(m).Settings.Linear }, false},
		{"z", func(m *uitest.Driver) any { return shown(m).Settings.Large }, watch.PicturePanel},
		{"zz", func(m *uitest.Driver) any { return shown(m).Settings.Large }, watch.ChartPanel},
		{"zzzzz", func(m *uitest.Driver) any { return shown(m).Settings.Large }, watch.NoPanel},
		{"z<esc>", func(m *uitest.Driver) any { return shown(m).Settings.Large }, watch.NoPanel},
		{"m", func(m *uitest.Driver) any { return shown(m).Mouse }, false},
		{"t", func(m *uitest.Driver) any { return shown(m).ThemeName() }, "auto"},
		{"tt", func(m *uitest.Driver) any { return shown(m).ThemeName() }, "light"},
		{"tt", func(m *uitest.Driver) any { return shown(m).Theme.Dark }, false},
		{"ttt", func(m *uitest.Driver) any { return shown(m).ThemeName() }, "dark"},
		{"[", func(m *uitest.Driver) any { return shown(m).View.Window.Width() }, 3.2},
		{"F2*x^2+y^2<enter>", func(m *uitest.Driver) any { return shown(m).S.Run.Spec().Formula }, "2*x^2+y^2"},
		{"F2x<enter>", func(m *uitest.Driver) any { return open(m) }, true},
		{"F2x<enter><esc>", surf, "rosenbrock"},
		{"Fx^2+y^2<enter>s", surf, "sphere"},
		{"V<up>", surf, "rosenbrock:b=112.2"},
		{"V<up><down>", surf, "rosenbrock"},
		{"i", start, "[-2 2]"},
		{">>>>>>>>>><pgup>", step, 90},
		{">>>>>>>>>>g<pgdown>", step, 10},
		{"[[]0", func(m *uitest.Driver) any { return shown(m).View.Window.Width() }, 4.0},
		{"2", pageTitle, "Train"},
		{"21", pageTitle, "Race"},
		{">2.1", step, 10},
		{"2K1.", step, 1},
		{"1<enter>", func(m *uitest.Driver) any { return note(m) }, "not now: a surface or a clustering has no neurons"},
		{":surface: matyas<enter>", surf, "matyas"},
		{"?", func(m *uitest.Driver) any { return open(m) }, true},
		{"?<esc>", func(m *uitest.Driver) any { return open(m) }, false},
		{"??", func(m *uitest.Driver) any { return open(m) }, false},
		{"?.", step, 0},
		{"/faster<esc>", func(m *uitest.Driver) any { return open(m) }, false},
		{":faster<enter>", func(m *uitest.Driver) any { return shown(m).Player.Speed() }, 300},
		{"<ctrl+p>newest<enter>", func(m *uitest.Driver) any { return open(m) }, false},
		{">>:g<enter>", step, 0},
		{">>g:G<enter>", step, 20},
		{":zzzz<enter>", func(m *uitest.Driver) any { return open(m) }, false},
		{":<down><enter>", step, 1},
		{":sp<backspace><backspace><enter>", func(m *uitest.Driver) any { return shown(m).Player.Playing }, true},
		{">y", func(m *uitest.Driver) any { line, _ := m.CommandLine(); return line },
			"descent race rosenbrock --lane 'gd lr=0.001' --lane 'momentum lr=0.0003' --lane 'rmsprop lr=0.02' --lane 'adam lr=0.08' --start=-1.2,1 --seed 7 --at 10 --paused --theme dark"},
	} {
		t.Run(tt.keys, func(t *testing.T) {
			m := program(t, sim.DefaultRace(), 120, 40)
			m.Frame() // the mouse and the keys of the plane need the picture's place
			press(t, m, tt.keys)
			if got := tt.what(m); got != tt.want {
				t.Errorf("%q: got %v, want %v", tt.keys, got, tt.want)
			}
		})
	}
}

func pageTitle(m *uitest.Driver) any { return lang.EN.T(m.Shown().Title()) }

func TestKeysOnTrain(t *testing.T) {
	batch := func(m *uitest.Driver) any {
		_, text, _ := strings.Cut(m.Send(tea.WindowSizeMsg{Width: 250, Height: 40}).Text(), "BGD: ")
		text, _, _ = strings.Cut(text, " ─")
		return text
	}
	for _, tt := range []struct {
		keys string
		what func(*uitest.Driver) any
		want any
	}{
		{"b", func(m *uitest.Driver) any { return shown(m).S.Snap.Batch }, 8},
		{"bb", batch, "4 rows a step"},
		{"bbbb", func(m *uitest.Driver) any {
			return strings.Contains(m.Send(tea.WindowSizeMsg{Width: 250, Height: 40}).Text(), "SGD: one row a step")
		}, true},
		{"bbbbbbbbb", func(m *uitest.Driver) any { return shown(m).S.Snap.Batch }, 1},
		{"bB", batch, "16 rows a step"},
		{"BBBBBBB", batch, "all 250 rows a step"},
		{"BBBBBBB>.", func(m *uitest.Driver) any { return shown(m).S.Snap.Epoch }, 11},
		{"h", func(m *uitest.Driver) any { return note(m) }, "not now: a learning problem starts from its seed: press R for other weights"},
		{"U", func(m *uitest.Driver) any { return open(m) }, false},
		{"U", func(m *uitest.Driver) any { return note(m) }, "not now: the scenes are races: press 1, then U"},
		{"F", func(m *uitest.Driver) any { return note(m) }, "not now: a formula makes a surface: press 1, then F"},
		{"A", func(m *uitest.Driver) any { return note(m) }, "not now: arrows are drawn on a surface; e explains the next step here"},
		{"c", func(m *uitest.Driver) any { return shown(m).ChartTitle() }, "loss of each step's batch"},
		{">r", func(m *uitest.Driver) any { return shown(m).S.Snap.Step }, 0},
	} {
		t.Run(tt.keys, func(t *testing.T) {
			m := program(t, sim.DefaultTrain(), 120, 40)
			press(t, m, tt.keys)
			if got := tt.what(m); got != tt.want {
				t.Errorf("%q: got %v, want %v", tt.keys, got, tt.want)
			}
		})
	}
	m := program(t, sim.DefaultTrain(), 120, 40)
	w := slices.Clone(shown(m).S.Run.Start())
	press(t, m, ">>r")
	if !slices.Equal(w, shown(m).S.Run.Start()) {
		t.Error("a reset with the same seed has other weights")
	}
	press(t, m, "R")
	if slices.Equal(w, shown(m).S.Run.Start()) {
		t.Error("a reset with a new seed has the same weights")
	}
}

func TestKeyTable(t *testing.T) {
	seen := map[string]string{}
	for _, b := range ui.Bindings() {
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
	for _, keys := range []string{"q", "<ctrl+c>", "<alt+ctrl+c>", "?<alt+ctrl+c>", "?<ctrl+c>", ":<ctrl+c>", "/q<ctrl+c>"} {
		m := program(t, sim.DefaultRace(), 80, 24)
		if cmd := press(t, m, keys); cmd == nil {
			t.Errorf("%q does not quit", keys)
		} else if _, ok := cmd().(tea.QuitMsg); !ok {
			t.Errorf("%q does not quit", keys)
		}
	}
	m := program(t, sim.DefaultRace(), 80, 24)
	if cmd := press(t, m, "<esc>"); cmd != nil {
		t.Error("esc does something where there is nothing to go back from")
	}
}
