package train_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"descent/sim"
	"descent/sim/plane"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/page/train"
	"descent/ui/uitest"
)

// What the keys show, read off the screen.
func TestKeysOfTrainPictures(t *testing.T) {
	for _, tt := range []struct {
		set, keys string
		w, h      int
		shows     string
		not       string
	}{
		{"circle", "", 120, 40, "decisions of GD", "☆"},
		{"circle", "", 120, 40, "network of GD", "computing"},
		{"circle", "T", 120, 40, "☆", ""},
		{"circle", "TT", 120, 40, "★", "☆"},
		{"circle", "", 80, 24, "╭ Circle   GD ───   wrong 124  MBGD 10 ─╮", "network of GD"},
		{"circle", "<tab>", 120, 40, "╭ Circle   decisions of Adam ─────────   wrong 124  MBGD 10 ─╮", ""},
		{"circle", "", 130, 40, "  wrong 124  MBGD: 10 rows a step ─╮", ""},
		{"circle", "T", 120, 40, "  wrong 247  MBGD 10", ""}, // those shown
		{"circle", "", 80, 24, "╰ x1, x2 ─────────────────── ▼ -1  ★ 1 ─╯", ""},
		{"digits", "", 80, 24, "28.3%", ""},
		{"iris", "", 80, 24, "╰ PC 1, 2: 95.8% ─── ▼seto ★vers ✚virg ─╯", ""},
		{"iris", "f", 80, 24, "╰ sepal_length, sepal_width: 50.0% ─", ""},
		{"circle", ">P", 80, 24, "╰ path's components 1, 2: 94.7% ─", ""},
		{"circle", ">Pf", 80, 24, "╰ two random directions ─", ""},
		{"circle", "", 80, 24, "  rate   train   acc.│", ""},
		{"circle", "", 120, 40, "  rate   train    test   acc.  test acc.│", ""},
		{"sine", "", 80, 24, "  rate   train       │", ""},
		{"digits", "f", 120, 40, "pixel_5_2, pixel_5_3", ""},
		{"circle", "PP", 80, 24, "network of GD", "decisions of GD"},
		{"circle", "P", 120, 40, "The path does not span two directions yet", ""},
		{"circle", ">P", 120, 40, "principal components of the path: ", "computing"},
		{"circle", ">Pf", 120, 40, "two random directions", ""},
		{"circle", ">Pff", 120, 40, "w¹₁₁ across, w¹₁₂ up", ""},
		{"circle", ">PP", 120, 40, "decisions of GD", "step 10 ─"},
		{"circle", "f", 120, 40, "not now: this picture has only these axes", ""},
		{"iris", "", 120, 40, "╰ PC 1, 2: 95.8% ────── ▼ setosa  ★ versicolor  ✚ virginica ─╯", ""},
		{"iris", "z", 120, 40, "╰ plane of principal components 1, 2: 95.8% of variance ─", ""},
		{"iris", "f", 120, 40, "╰ sepal_length, sepal_width: ", ""},
		{"iris", "ff", 120, 40, "╰ petal_length, petal_width: ", ""},
		{"iris", "fff", 120, 40, "╰ sepal_length, petal_length: ", ""},
		{"iris", "fffffff", 120, 40, "PC 1, 2: ", ""},
		{"digits", "PP", 120, 40, "of 360 predicted wrong", ""},
		{"digits", "PP[", 120, 40, "not now: this picture does not show a plane", ""},
		{"sine", "", 120, 40, "fit of GD", "acc."},
		{"clusters", "", 120, 40, "clusters of GD", "acc."},
		{"circle", "c", 120, 40, "loss of each step's batch", ""},
		{"circle", "cc", 120, 40, "training accuracy, dotted: test", ""},
		{"circle", ">>ccc", 120, 40, "1 layer 1  2 layer 2  3 output", ""},
		{"circle", "cccc", 120, 40, "gradient |g| per layer now", ""},
		{"circle", "ccccc", 120, 40, "weights per layer", ""},
		{"circle", "cccccc", 120, 40, "outputs of hidden units", "computing"},
		{"circle", "ccccccc", 120, 40, "confusion matrix: training rows", "computing"},
		{"circle", "cccccccc", 120, 40, "confusion matrix: test rows", ""},
		{"iris", "cccccc", 120, 40, "confusion matrix: training rows", ""}, // no hidden layer
		{"sine", "cc", 120, 40, "gradient |g| per layer", ""},              // no accuracy
	} {
		m := program(t, uitest.Training(t, tt.set, task.Model{}, "gd", "adam"), tt.w, tt.h)
		press(t, m, tt.keys)
		m.Finish()
		if shown := m.Text(); !strings.Contains(shown, tt.shows) || tt.not != "" && strings.Contains(shown, tt.not) {
			t.Errorf("%s %dx%d %q: want %q and not %q on\n%s", tt.set, tt.w, tt.h, tt.keys, tt.shows, tt.not, shown)
		}
	}
}

// Every pair of features once, neighbours first.
func TestPairs(t *testing.T) {
	for n := 3; n <= 9; n++ {
		seen := map[[2]int]bool{}
		for k := range n * (n - 1) / 2 {
			i, j := train.PairOf(k, n)
			if i < 0 || i >= j || j >= n || seen[[2]int{i, j}] {
				t.Fatalf("%d features: pair %d is %d, %d", n, k, i, j)
			}
			if seen[[2]int{i, j}] = true; k < n/2 && (i != 2*k || j != i+1) {
				t.Errorf("%d features: pair %d is %d, %d", n, k, i, j)
			}
		}
	}
}

// The rows of the next batch are highlighted while the run is paused, wrong rows marked.
func TestPointsAreMarked(t *testing.T) {
	m := program(t, sim.DefaultTrain(), 120, 40)
	press(t, m, ">.")
	m.Frame()
	s := shown(m).S
	predicted := shown(m).Task().Predict(nil, s.Selected().Params, shown(m).Task().Data().Train, &task.Work{})
	var inBatch []int
	for i, row := range shown(m).Task().Data().Train {
		p := shown(m).Points()[i]
		if p.InBatch {
			inBatch = append(inBatch, row)
		}
		if p.Wrong != (predicted[i] != shown(m).Task().Data().Y[row]) {
			t.Errorf("row %d is predicted as %d: wrong %v", row, predicted[i], p.Wrong)
		}
	}
	want := slices.Sorted(slices.Values(s.Snap.BatchRows))
	slices.Sort(inBatch)
	if len(want) != 10 || !slices.Equal(inBatch, want) {
		t.Errorf("highlighted are %v, the next batch is %v", inBatch, want)
	}
	press(t, m, " ")
	m.Tick(1)
	m.Frame()
	if slices.ContainsFunc(shown(m).Points(), func(p chart.DataPoint) bool { return p.InBatch }) {
		t.Error("rows are highlighted while the run plays")
	}
}

// A model that is too large for a frame is drawn off the event loop, with the
// very values that it has; nothing is drawn that is no longer wanted.
func TestSlowPictures(t *testing.T) {
	m := program(t, uitest.Training(t, "circle", task.Model{Net: []int{64, 64, 64, 64}}, "gd lr=0.02"), 120, 40)
	press(t, m, ">")
	if shown := m.Text(); !strings.Contains(shown, "computing") {
		t.Errorf("a large model is drawn within a frame:\n%s", shown)
	}
	m.Finish()
	if shown := m.Text(); strings.Contains(shown, "computing") {
		t.Errorf("the picture never comes:\n%s", shown)
	}
	s := shown(m).S
	w, h := shown(m).Pixels()
	win, want := shown(m).View.Window, make([]float64, w*h)
	shown(m).Task().Field(want, s.Selected().Params, shown(m).DataPlane(), plane.Grid{Window: win, W: w, H: h}, &task.Work{})
	near(t, "decisions", shown(m).Decisions(), want)

	press(t, m, "P")
	jobs := shown(m).Jobs
	if !jobs.Step(train.LossSurfaceJob) {
		t.Fatal("nobody makes the loss surface")
	}
	if surface := shown(m).LossSurface(); surface == nil || !surface.Coarse {
		t.Fatal("the loss surface is not shown coarse first")
	}
	press(t, m, "P")
	jobs.Step(train.LossSurfaceJob)
	if jobs.Running(train.LossSurfaceJob) != nil {
		t.Error("what is no longer wanted goes on")
	}
}

// The loss surface is the loss at the weights of each pixel, made in parts.
func TestLossSurface(t *testing.T) {
	m := program(t, uitest.Training(t, "circle", task.Model{Net: []int{16, 8}}, "gd", "adam"), 120, 40)
	press(t, m, ">><tab>P")
	parts := 0
	for shown(m).Jobs.Step(train.LossSurfaceJob) {
		parts++
	}
	ter, s := shown(m).LossSurface(), shown(m).S
	if ter == nil || ter.Coarse || ter.Step != 20 || parts < 3 {
		t.Fatalf("after %d parts: %+v", parts, ter)
	}
	if !slices.Equal(ter.Slice.Origin, s.Selected().Params) {
		t.Error("the surface is not around the selected lane's weights")
	}
	f := &ter.Field
	want, p := make([]float64, len(f.V)), make([]float64, len(ter.Slice.Origin))
	ter.Slice.Losses(want, shown(m).Task(), plane.Grid{Window: f.Window, W: f.W, H: f.H}, p, &task.Work{})
	near(t, "losses", f.V, want)
	if !strings.Contains(m.Text(), "loss around Adam's weights") {
		t.Error("the picture does not say whose weights")
	}
	press(t, m, ".")
	if ter = shown(m).LossSurface(); ter == nil || ter.Step != 20 {
		t.Error("the last surface is not shown until the next one is there")
	}
	m.Finish()
	if ter = shown(m).LossSurface(); ter.Step != 21 {
		t.Errorf("the surface is of step %d", ter.Step)
	}
	press(t, m, "[")
	m.Finish()
	if now := shown(m).LossSurface(); math.Abs(now.Field.Window.Width()/ter.Field.Window.Width()-0.8) > 1e-9 {
		t.Errorf("zoomed in, the window is %v of %v", now.Field.Window, ter.Field.Window)
	}
}

func near(t *testing.T, what string, got, want []float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %d values, want %d", what, len(got), len(want))
	}
	for i := range want {
		if math.Abs(got[i]-want[i]) > 1e-9*max(1, math.Abs(want[i])) {
			t.Fatalf("%s: value %d is %g, want %g", what, i, got[i], want[i])
		}
	}
}
