package ui

import (
	"strings"
	"testing"

	"descent/sim"
	"descent/sim/task"
	"descent/ui/lang"
	"descent/ui/theme"
)

// The line of keys names what is of the page; on a narrow screen the picture and
// the model at least.
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
		m := screen(t, sim.DefaultTrain(), tt.w, tt.h, func(o *Options) { o.Lang = tt.lang })
		if shown := text(t, m); !strings.Contains(shown, tt.shows) {
			t.Errorf("%dx%d %v: no %q on\n%s", tt.w, tt.h, tt.lang, tt.shows, shown)
		}
	}
	m := screen(t, sim.DefaultTrain(), 100, 30)
	press(t, m, "i")
	if shown := text(t, m); !strings.Contains(shown, "w write points.csv  bksp remove  u undo  c clear  enter train") {
		t.Errorf("drawing, the keys are\n%s", shown)
	}
}

// The legend's signs have the colours of their classes, and before the number of
// wrong rows there is what such rows stand on.
func TestLegendIsInked(t *testing.T) {
	m := screen(t, learning(t, "iris", task.Model{}, "gd"), 120, 40)
	m.Frame()
	r, k := m.layout.panels[picturePanel], 0
	for x := r.X; x < r.X+r.W && k < 3; x++ {
		if cell := m.canvas.At(x, r.Y+r.H-1); cell.Rune == m.theme.Signs.Train[k] {
			if cell.Style != m.theme.Lane(k) {
				t.Errorf("the sign of class %d is %+v", k, cell.Style)
			}
			k++
		}
	}
	if k != 3 {
		t.Errorf("%d classes in the legend", k)
	}
	line, _, _ := strings.Cut(text(t, m)[strings.Index(text(t, m), "╭"):], "wrong")
	at := m.canvas.At(len([]rune(line))-2, r.Y)
	if at.Rune != ' ' || at.Style.Attr&theme.Reverse == 0 {
		t.Errorf("before the number of wrong rows there is %+v", at)
	}
}

// Points stay where they were drawn: in the window of the screen before, and after.
func TestDrawnPointsStay(t *testing.T) {
	m := screen(t, sim.DefaultTrain(), 120, 40)
	press(t, m, "ic1<right><right>2<up><left>1")
	drawn := m.overlay.(*pencil).window
	press(t, m, "<enter>")
	if got := m.cur().view.Window; got != drawn {
		t.Errorf("drawn on %v, shown on %v", drawn, got)
	}
	press(t, m, "i")
	if got := m.overlay.(*pencil).window; got != drawn {
		t.Errorf("drawn on %v, again on %v", drawn, got)
	}
	press(t, m, "<esc>r")
	if got := m.cur().view.Window; got != drawn {
		t.Errorf("after a reset the window is %v", got)
	}
	press(t, m, "0")
	if got := m.cur().view.Window; got == drawn {
		t.Error("0 does not show the points' own window")
	}
	m = screen(t, sim.DefaultTrain(), 120, 40)
	press(t, m, "[[i")
	o := m.overlay.(*pencil)
	if !o.inside(o.window) {
		t.Error("points lie outside of the window on which they are drawn")
	}
}

// While a run plays, the loss surface of a large net is made to its end, stays
// with its step, and only then is that of another step shown.
func TestTerrainIsFinished(t *testing.T) {
	m := screen(t, learning(t, "circle", task.Model{Net: []int{32, 32}}, "gd lr=0.02"), 80, 24)
	press(t, m, ">P ")
	m.note.text = ""
	var steps []int
	var words []string
	for range 200 {
		ticks(m, 1)
		if j := m.jobs[1]; j != nil {
			m.Update(partMsg{1, j, j.part()})
		}
		ter := m.shownTerrain()
		if ter == nil {
			continue
		}
		if len(steps) == 0 || steps[len(steps)-1] != ter.step {
			steps = append(steps, ter.step)
		}
		line := strings.SplitN(text(t, m), "\n", 3)[1]
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
	m := screen(t, learning(t, "digits", task.Model{Net: []int{}}, "gd"), 120, 40)
	set, s := taskOf(m.cur().snap.Objective).Data(), m.cur()
	list := s.varied()
	for k := 1; k < len(list); k++ {
		if variance(set, list[k]) > variance(set, list[k-1]) {
			t.Errorf("pixel %d varies more than the one before it", k)
		}
	}
	least := variance(set, list[len(list)-1])
	if n := len(list); n >= set.Cols || n < set.Cols/2 || least < leastInk*variance(set, list[0]) {
		t.Errorf("%d of %d pixels, the least varies by %g", n, set.Cols, least)
	}
	if n := len(list); m.planes() != 1+n*(n-1)/2 {
		t.Errorf("%d planes of %d pixels", m.planes(), n)
	}
}

// Help is whole on every screen: no text is cut, and its end can be reached.
// Where there is room it has two columns.
func TestHelpIsWhole(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {109, 40}, {120, 40}} {
		for _, l := range []lang.Lang{lang.EN, lang.ZH} {
			m := screen(t, sim.DefaultTrain(), size[0], size[1], func(o *Options) { o.Lang = l })
			press(t, m, "?")
			if two := strings.Contains(text(t, m), l.T(lang.DoModel)); two != (size[0] >= twoColumns) {
				t.Errorf("%v %v: two columns: %v", size, l, two)
			}
			for range 100 {
				press(t, m, "<down>")
			}
			if end := l.T(lang.MouseDoes[len(lang.MouseDoes)-1][1]); !strings.Contains(text(t, m), end) {
				t.Errorf("%v %v: the last line is never seen", size, l)
			}
		}
	}
}

// The lines of help have room, and together are the text of every key.
func TestHelpIsWrapped(t *testing.T) {
	for _, l := range []lang.Lang{lang.EN, lang.ZH} {
		m := screen(t, sim.DefaultTrain(), 120, 40, func(o *Options) { o.Lang = l })
		press(t, m, "?")
		for w := 30; w < 80; w += 7 {
			all := ""
			for _, r := range m.overlay.(*keyTable).rows(m, w) {
				if n := m.canvas.Width(r.what); n > w-2-keysWidth {
					t.Errorf("%v: %q is %d columns wide in %d", l, r.what, n, w)
				}
				all += strings.ReplaceAll(r.what, " ", "")
			}
			for _, row := range KeyRows(l) {
				if !strings.Contains(all, strings.ReplaceAll(row.What, " ", "")) {
					t.Errorf("%v, %d columns: %q is not whole", l, w, row.What)
				}
			}
		}
	}
}
