package train_test

import (
	"slices"
	"strings"
	"testing"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/task"
	"descent/ui"
	"descent/ui/lang"
	"descent/ui/page/train"
	"descent/ui/page/watch"
	"descent/ui/theme"
	"descent/ui/uitest"
)

// The line of keys names what is of the page; on a narrow screen the picture and
// the model at smallest.
func TestHintsOfTrain(t *testing.T) {
	for _, tt := range []struct {
		w, h  int
		lang  lang.Lang
		shows string
	}{
		{80, 24, lang.EN, " space play  ,. mini-batch  ↑↓ rate  P picture  M model  i draw  ? help  q quit "},
		{80, 24, lang.ZH, "P 图像  M 模型  i 画点"},
		{120, 40, lang.EN, "P picture  M model  i draw  u data  enter neuron  o optimizer  ? help"},
		{120, 40, lang.ZH, "P 图像  M 模型  i 画点  u 数据  enter 神经元  o 优化算法"},
	} {
		m := program(t, sim.DefaultTrain(), tt.w, tt.h, func(o *ui.Options) { o.Lang = tt.lang })
		if shown := m.Text(); !strings.Contains(shown, tt.shows) {
			t.Errorf("%dx%d %v: no %q on\n%s", tt.w, tt.h, tt.lang, tt.shows, shown)
		}
	}
	m := program(t, sim.DefaultTrain(), 100, 30)
	press(t, m, "i")
	if shown := m.Text(); !strings.Contains(shown, "w write points.csv  bksp remove  u undo  c clear  enter train") {
		t.Errorf("drawing, the keys are\n%s", shown)
	}
}

// The legend's signs have the colours of their classes, and before the number of
// wrong rows there is what such rows stand on.
func TestLegendIsColored(t *testing.T) {
	m := program(t, uitest.Training(t, "iris", task.Model{}, "gd"), 120, 40)
	m.Frame()
	r, k := shown(m).Layout.Panels[watch.PicturePanel], 0
	for x := r.X; x < r.X+r.W && k < 3; x++ {
		if cell := shown(m).Canvas.At(x, r.Y+r.H-1); cell.Rune == shown(m).Theme.Signs.Train[k] {
			if cell.Style != shown(m).Theme.Lane(k) {
				t.Errorf("the sign of class %d is %+v", k, cell.Style)
			}
			k++
		}
	}
	if k != 3 {
		t.Errorf("%d classes in the legend", k)
	}
	line, _, _ := strings.Cut(m.Text()[strings.Index(m.Text(), "╭"):], "wrong")
	at := shown(m).Canvas.At(len([]rune(line))-2, r.Y)
	if at.Rune != ' ' || at.Style.Attr&theme.Reverse == 0 {
		t.Errorf("before the number of wrong rows there is %+v", at)
	}
}

// Points stay where they were drawn: in the window of the screen before, and after.
func TestDrawnPointsStay(t *testing.T) {
	m := program(t, sim.DefaultTrain(), 120, 40)
	press(t, m, "ic1<right><right>2<up><left>1")
	_, drawn, _ := shown(m).Editor()
	press(t, m, "<enter>")
	if got := shown(m).View.Window; got != drawn {
		t.Errorf("drawn on %v, shown on %v", drawn, got)
	}
	press(t, m, "i")
	if _, got, _ := shown(m).Editor(); got != drawn {
		t.Errorf("drawn on %v, again on %v", drawn, got)
	}
	press(t, m, "<esc>r")
	if got := shown(m).View.Window; got != drawn {
		t.Errorf("after a reset the window is %v", got)
	}
	press(t, m, "0")
	if got := shown(m).View.Window; got == drawn {
		t.Error("0 does not show the points' own window")
	}
	m = program(t, sim.DefaultTrain(), 120, 40)
	press(t, m, "[[i")
	points, window, _ := shown(m).Editor()
	if slices.ContainsFunc(points, func(p data.Point) bool { return !window.Contains(p.X, p.Y) }) {
		t.Error("points lie outside of the window on which they are drawn")
	}
}

// While a run plays, the loss surface of a large net is made to its end, stays
// with its step, and only then is that of another step shown.
func TestLossSurfaceIsFinished(t *testing.T) {
	m := program(t, uitest.Training(t, "circle", task.Model{Net: []int{32, 32}}, "gd lr=0.02"), 80, 24)
	press(t, m, ">P ")
	shown(m).ClearNote()
	var steps []int
	var words []string
	for range 200 {
		m.Tick(1)
		shown(m).Jobs.Step(train.LossSurfaceJob)
		ter := shown(m).LossSurface()
		if ter == nil {
			continue
		}
		if len(steps) == 0 || steps[len(steps)-1] != ter.Step {
			steps = append(steps, ter.Step)
		}
		line := strings.SplitN(m.Text(), "\n", 3)[1]
		if _, word, ok := strings.Cut(line, "computing "); ok {
			word, _, _ = strings.Cut(word, " ")
			words = append(words, word)
			if len(steps) > 1 {
				t.Fatalf("after the first surface an unfinished one is shown: %s", line)
			}
		}
		if len(steps) == 3 {
			break
		}
	}
	if len(steps) != 3 || steps[1] <= steps[0] || steps[2] <= steps[1] {
		t.Errorf("surfaces of the steps %v were shown", steps)
	}
	if len(words) < 3 || words[0] != "0%" || words[len(words)-1] == "0%" {
		t.Errorf("the progress was %q", words)
	}
}

// Of pictures no pixel is shown that is as good as blank; no column that is constant.
func TestVariedFeatures(t *testing.T) {
	m := program(t, uitest.Training(t, "digits", task.Model{Net: []int{}}, "gd"), 120, 40)
	set := shown(m).Task().Data()
	list := shown(m).Varied()
	for k := 1; k < len(list); k++ {
		if train.Variance(set, list[k]) > train.Variance(set, list[k-1]) {
			t.Errorf("pixel %d varies more than the one before it", k)
		}
	}
	smallest := train.Variance(set, list[len(list)-1])
	if n := len(list); n >= set.Cols || n < set.Cols/2 || smallest < train.MinVarianceShare*train.Variance(set, list[0]) {
		t.Errorf("%d of %d pixels, the least varies by %g", n, set.Cols, smallest)
	}
	if n := len(list); shown(m).Planes() != 1+n*(n-1)/2 {
		t.Errorf("%d planes of %d pixels", shown(m).Planes(), n)
	}
}
