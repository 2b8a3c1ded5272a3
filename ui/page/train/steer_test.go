package train_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/spec"
	"descent/sim/task"
	"descent/ui/page/train"
	"descent/ui/player"
	"descent/ui/uitest"
)

// to returns the keys that go from the first row of the model's panel to that of a name.
func to(name string) string {
	rows := []string{"net", "activation", "loss", "output", "init", "batchnorm", "dropout", "l1", "l2", "features",
		"batch", "points", "noise", "train", "seed"}
	return "M" + strings.Repeat("<down>", slices.Index(rows, name))
}

// One line a key: what is pressed on the default problem, paused at step 0, and
// what the state must then be.
func TestSteering(t *testing.T) {
	step := func(m *uitest.Driver) any { return shown(m).S.Snap.Step }
	epoch := func(m *uitest.Driver) any { return shown(m).S.Snap.Epoch }
	edits := func(m *uitest.Driver) any { return fmt.Sprint(shown(m).S.Run.Spec().Edits) }
	model := func(name string) func(*uitest.Driver) any {
		return func(m *uitest.Driver) any { return task.FindSetting(name).Get(shown(m).Task().Model()) }
	}
	set := func(m *uitest.Driver) any { return shown(m).Task().Data().ID }
	note := func(m *uitest.Driver) any { return note(m) }
	open := func(m *uitest.Driver) any { return open(m) }
	unit := func(m *uitest.Driver) any {
		return shown(m).Unit().Layer*100 + shown(m).Unit().Index
	}
	weights := func(m *uitest.Driver) any { return shown(m).Weights() }
	drawn := func(m *uitest.Driver) any {
		own := shown(m).S.Run.Spec().Own
		if own == nil {
			return nil
		}
		return own.Origin[1]
	}
	for _, tt := range []struct {
		keys string
		what func(*uitest.Driver) any
		want any
	}{
		// What a step is.
		{"K.", step, 25},
		{"K..,", step, 25},
		{"K.,,", step, 0},
		{"...K.", step, 25},
		{"...K,", step, 0},
		{"K..KK..K,", step, 50},
		{"K..KK..K,,", step, 25},
		{"K>", epoch, 10},
		{"K>>G<", epoch, 10},
		{"KK.", epoch, 10},
		{"KK..,", step, 250},
		{"KKK.", step, 1},
		{"K", speed, "60 epochs/s"},
		{"udigits<enter>M64,64,64<enter><esc>", speed, "60/s"},
		{"udigits<enter>M64,64,64<enter><esc>++", speed, "≤240/s"},
		{"udigits<enter>M64,64,64<enter><esc>++", note, "speed: 1k/s; this model allows at most 240 steps/s"},
		{"udigits<enter>M64,64,64<enter><esc>++K", speed, "≤1.7 epochs/s"},
		{"KK", speed, "60×10 epochs/s"},

		// The model's panel.
		{"M", open, true},
		{"M<esc>", open, false},
		{">M+", edits, "[step=10 net=5,2]"},
		{">M+<esc>,", model("net"), "4,2"},
		{">M+<esc>,.", model("net"), "5,2"},
		{"M<right>-", model("net"), "4,1"},
		{"M<right>--", note, "not possible: net cannot be \"4,0\": layer 2 has \"0\" units and may have 1 to 64; write such as 4,2, or none"},
		{"Ma", model("net"), "4,2,2"},
		{"Ma+", model("net"), "4,2,3"},
		{"Mx", model("net"), "4"},
		{"Mxx", model("net"), "none"},
		{"Mxxx", note, "there is no hidden layer to remove: a adds one"},
		{"Mxx+a", model("net"), "4"},
		{"M8,3<enter>", model("net"), "8,3"},
		{"M8,3<esc>", model("net"), "4,2"},
		{"M8,3<esc>", open, true},
		{"M8,3<esc><esc>", open, false},
		{"M<enter><backspace>7<enter>", model("net"), "4,7"},
		{"M<enter>7<enter>", model("net"), "7"},
		{"M.", step, 1},
		{"M ", func(m *uitest.Driver) any { return shown(m).Player.Playing }, true},
		{">" + to("activation") + "<right>", edits, "[step=10 activation=sigmoid]"},
		{to("activation") + "<left>", model("activation"), "leaky_relu"},
		{to("activation") + "<enter>gelu<enter>", model("activation"), "gelu"},
		{to("activation") + "<enter>rulu<enter>", note, "not possible: no activation \"rulu\": did you mean relu?"},
		{to("output") + "<right>", model("output"), "none"}, // sigmoid does not go with bce
		{to("output") + "<left>", model("output"), "none"},
		{to("output") + "<enter>sigmoid<enter>", note, "not possible: dataset circle: output sigmoid goes with mse and huber: bce takes what comes before it"},
		{to("l2") + "<right><right>", model("l2"), "0.003"},
		{to("l2") + "<right><left><left>", model("l2"), "0"},
		{to("l2") + "0.5<enter>", model("l2"), "0.5"},
		{to("dropout") + "2<enter>", note, "not possible: dropout cannot be \"2\": it is a number from 0 to 0.95"},
		{">" + to("init") + "<right>", step, 0},
		{">" + to("init") + "<right>", model("init"), "he"},
		{to("features") + "<right><right>+", model("features"), "x1,x2,x1^2"},
		{to("features") + "<right><right>+-", model("features"), "raw"},
		{to("features") + "-", model("features"), "x2"},
		{to("features") + "-<right>-", note, "a model needs an input: switch another one on first"},
		{to("features") + "<enter>poly3<enter>", model("features"), "poly3"},
		{to("features") + "<enter>poly3<enter>+", model("features"), "x1"},
		{to("batch") + "<right>", func(m *uitest.Driver) any { return shown(m).S.Snap.Batch }, 16},
		{to("batch") + "<left>", func(m *uitest.Driver) any { return shown(m).S.Snap.Batch }, 8},
		{to("batch") + "<enter>full<enter>", batchLine, "BGD: all 250 rows a step"},
		{to("batch") + "999<enter>", note, "not possible: batch cannot be \"999\": it is a whole number from 1 to 250, or full"},
		{">" + to("noise") + "<right>", set, "circle:noise=5"},
		{">" + to("noise") + "<right>", step, 0},
		{to("noise") + "<left>", set, "circle"},
		{to("noise") + "33<enter><right>", set, "circle:noise=35"},
		{to("noise") + "33<enter><left>", set, "circle:noise=30"},
		{to("noise") + "99<enter>", note, "not possible: noise cannot be \"99\": it is a number from 0 to 50"},
		{to("train") + "<right>", func(m *uitest.Driver) any { return shown(m).S.Snap.Rows }, 300},
		{to("seed") + "<right>", set, "circle:seed=2"},
		{to("points") + "<right>", set, "circle:points=600"},
		{"M<up><right>", set, "circle:seed=2"},

		// One neuron.
		{"<enter>", unit, 100},
		{"<enter><down><down>", unit, 102},
		{"<enter><down><down><down><down>", unit, 103},
		{"<enter><left><left>", unit, 0},
		{"<enter><right><right><right>", unit, 300},
		{"<enter><down><down><down><right>", unit, 201},
		{"<enter><down><esc><enter>", unit, 101},
		{"<enter>+", edits, "[step=0 lane=1 w8=0.1]"},
		{">G<enter><tab>2.5<enter>", edits, "[step=10 lane=1 w0=2.5]"},
		{"<enter><tab><tab>-2<esc>", open, true},
		{"<tab><enter><shift+tab>7<enter>", edits, "[step=0 lane=2 w1=7]"},
		{"<enter><shift+up><shift+up>-", edits, "[step=0 lane=1 w8=1.9]"},
		{"<enter><pgdown><pgdown>", weights, [2]int{1, 0}},
		{"<enter><left><tab>", weights, [2]int{2, 0}},
		{"<enter><right><tab><tab>", func(m *uitest.Driver) any { return shown(m).Source() }, 1},
		{"<enter><enter>x<enter>", note, "\"x\" is not a number"},
		{"<enter>.", step, 1},
		{"<enter> ", func(m *uitest.Driver) any { return shown(m).Player.Playing }, true},

		// Points that are drawn: a cell is 1/60 and 1/17 of the window.
		{"ic1<right><right>2<up>3<enter>", func(m *uitest.Driver) any { return len(shown(m).Task().Data().Classes) }, 3},
		{"ic1<right>2<backspace><enter>", func(m *uitest.Driver) any { return shown(m).Task().Data().Rows() }, 1},
		{"ic1<right>2<left><backspace><enter>", func(m *uitest.Driver) any { return shown(m).Task().Data().Y[0] }, 1},
		{"ic<enter>", note, "not possible: 0 points: there may be 1 to 2000"},
		{"ic<enter>", open, true},
		{"ic", note, "points removed: 500; u restores them"},
		{"icu<enter>", func(m *uitest.Driver) any { return shown(m).Task().Data().Rows() }, 500},
		{"ic12u", note, "points restored: 500"},
		{"ic12u<enter>", func(m *uitest.Driver) any { return shown(m).Task().Data().Rows() }, 502},
		{"ic1<right>2<backspace>z<enter>", func(m *uitest.Driver) any { return fmt.Sprint(shown(m).Task().Data().Y) }, "[1 0]"},
		{"ic1<backspace><backspace>", note, "there is no point to remove"},
		{"icuu", note, "there is nothing to restore"},
		{"i", note, ""},
		{" i", note, "the run continues until enter restarts it on these points"},
		{"Pi1<enter>", func(m *uitest.Driver) any { return shown(m).Showing.At }, train.DataPicture},

		// The box of the command line has no keys of its own.
		{"y<esc>", open, false},
		{"y<enter>", open, false},
		{"yq", open, false},
		{"y.", step, 1},
		{"yM", func(m *uitest.Driver) any { return shown(m).EditsModel() }, true},
		{"ym", func(m *uitest.Driver) any { return fmt.Sprint(shown(m).Mouse, open(m)) }, "false true"},

		// The palette finds settings and data sets by their names.
		{":model: acti<enter><right>", model("activation"), "sigmoid"},
		{":data: spiral<enter>", set, "spiral"},
		{"ic1<esc>", set, "circle"},
		{"i1<enter>", func(m *uitest.Driver) any { return shown(m).Task().Data().Rows() }, 501},
		{">M+<esc>i1<enter>", model("net"), "5,2"},
		{">i1<enter>", step, 0},
		{"uiris<enter>ilh1<enter>", drawn, "0,0,0"}, // four features: it begins empty
		{"uiris<enter>ikj6<esc>u<enter>", set, "iris"},

		// Data sets.
		{"s", set, "xor"},
		{"S", set, data.IDs()[len(data.IDs())-1]},
		{"sS", set, "circle"},
		{"uspiral<enter>", set, "spiral"},
		{"u<right><enter>", set, "xor"},
		{to("noise") + "<right><esc>s", set, "xor"},
		{"ic12<enter>S", set, data.IDs()[len(data.IDs())-1]},
		{"ic12<enter>s", set, "circle"},
		{"s", func(m *uitest.Driver) any { return shown(m).S.Snap.Batch }, 10},
		{"R", note, "reset with seed 8: other weights, the same data"},
		{"R", set, "circle"},
	} {
		t.Run(tt.keys, func(t *testing.T) {
			m := program(t, sim.DefaultTrain(), 120, 40)
			press(t, m, tt.keys)
			if got := tt.what(m); got != tt.want {
				t.Errorf("%q: got %v, want %v", tt.keys, got, tt.want)
			}
			m.Frame()
		})
	}
}

func speed(m *uitest.Driver) any     { return shown(m).SpeedText() }
func batchLine(m *uitest.Driver) any { return shown(m).BatchText() }

// The same weights go on where they can: through a reset, another noise, another
// activation; others are drawn for another init and another seed.
func TestSameWeights(t *testing.T) {
	for keys, same := range map[string]bool{
		">>r":                         true,
		to("noise") + "<right>":       true,
		">" + to("noise") + "<right>": true,
		"<enter>+<esc>>" + to("noise") + "5<enter>": true,
		to("activation") + "<right><esc>>r":         true,
		"ic12<enter>":                               true,
		"R":                                         false,
		to("init") + "<right>":                      false,
		">" + to("init") + "<right>":                false,
		"M+<esc>>r":                                 false,
	} {
		m := program(t, sim.DefaultTrain(), 120, 40)
		before := slices.Clone(shown(m).S.Run.Start())
		press(t, m, keys)
		if got := slices.Equal(before, shown(m).S.Run.Start()); got != same {
			t.Errorf("%q: the same weights: %v, want %v", keys, got, same)
		}
	}
	// A wider layer keeps the weights of the units that were there.
	m := program(t, sim.DefaultTrain(), 120, 40)
	press(t, m, ">>")
	before := slices.Clone(shown(m).S.Selected().Params)
	press(t, m, "M+")
	after := shown(m).S.Selected().Params
	if !slices.Equal(before[:8], after[:8]) || slices.Equal(before[8:12], after[8:12]) {
		t.Errorf("a fifth unit made %v of %v", after, before)
	}
}

// Whatever a model costs, a tick makes no more steps than a frame can pay for; an
// epoch that takes several ticks is made whole before the next one is due.
func TestWorkIsBounded(t *testing.T) {
	spec := spec.Spec{Dataset: "digits", Model: task.Model{Net: []int{64, 64}}, Lanes: []spec.LaneSpec{{Rule: "gd"}}, Batch: 32}
	m := program(t, spec, 80, 24)
	most := shown(m).StepsAFrame()
	if most < 1 || most > 100 {
		t.Fatalf("%d steps of a net of 9000 weights in a frame", most)
	}
	press(t, m, "++++++++ ")
	m.Tick(3)
	if got := shown(m).S.Snap.Step; got != 3*most {
		t.Errorf("3 ticks made %d steps, want %d", got, 3*most)
	}
	m = program(t, spec, 80, 24)
	press(t, m, "K---------- ")
	perEpoch := (shown(m).S.Snap.Rows + 31) / 32
	for n := 1; shown(m).S.Snap.Epoch == 0 && n < 1000; n++ {
		m.Tick(1)
		if got := shown(m).S.Snap.Step; got != min(n*most, perEpoch) {
			t.Fatalf("tick %d of an epoch of %d steps ends at step %d", n, perEpoch, got)
		}
	}
	if m.Tick(1); shown(m).S.Snap.Step != perEpoch+most {
		t.Errorf("the next epoch begins at step %d", shown(m).S.Snap.Step)
	}
	// Ten epochs by one key are made in parts too, and any key of time stops them.
	m = program(t, spec, 80, 24)
	press(t, m, "KK.")
	if s := &shown(m).S.Snap; s.Step != 4*most || !strings.Contains(m.Status(), "epoch 0 of 10") {
		t.Errorf("step %d, %q", s.Step, m.Status())
	}
	press(t, m, "KK")
	m.Send(player.TravelMsg{})
	if s := &shown(m).S.Snap; s.Step != 4*most {
		t.Errorf("the way goes on to step %d after another key", s.Step)
	}
}

// A pause because all lanes have stopped says why.
func TestStopsAreSaid(t *testing.T) {
	for want, limits := range map[string]spec.Limits{
		"every lane has stopped, made all 2 epochs at step 50: step back with ←, or reset with r": {Epochs: 2},
		"every lane has stopped, reached the accuracy limit at step 0: ":                          {Accuracy: 1e-9},
		"every lane has stopped, made all 3 steps: step back with ←, or reset with r":             {Steps: 3},
	} {
		spec := sim.DefaultTrain()
		spec.Limits = limits
		m := program(t, spec, 120, 40)
		press(t, m, " ")
		m.Tick(60)
		if !strings.HasPrefix(note(m), want) || shown(m).Player.Playing {
			t.Errorf("%q, want %q; playing %v", note(m), want, shown(m).Player.Playing)
		}
	}
}
