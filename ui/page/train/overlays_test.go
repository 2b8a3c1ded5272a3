package train_test

import (
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/spec"
	"descent/ui"
	"descent/ui/lang"
)

// Points are written to a file that was not there, which is read as it was drawn.
func TestWritePoints(t *testing.T) {
	t.Chdir(t.TempDir())
	m := program(t, sim.DefaultTrain(), 120, 40)
	m.Press("ic1<right>2w").Do()
	if want := "2 points written to points.csv: descent train --csv points.csv --target class"; note(m) != want {
		t.Errorf("%q, want %q", note(m), want)
	}
	m.Press("3w").Do().Press("w").Do()
	if !strings.HasPrefix(note(m), "3 points written to points-3.csv") {
		t.Errorf("%q", note(m))
	}
	points, _, _ := shown(m).Editor()
	first := points[0]
	for path, rows := range map[string]int{"points.csv": 2, "points-2.csv": 3, "points-3.csv": 3} {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		set, err := data.ReadCSV(strings.NewReader(string(text)), data.CSVOptions{Path: path, Target: "class", Raw: true, Split: 1})
		if err != nil || set.Rows() != rows || set.X[0] != first.X {
			t.Errorf("%s: %v\n%s", path, err, text)
		}
	}
	m.Press("cw")
	if !strings.HasPrefix(note(m), "not possible: 0 points") {
		t.Errorf("%q", note(m))
	}
	if err := os.Chdir(t.TempDir()); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir("points.csv", 0o555); err != nil {
		t.Fatal(err)
	}
	m.Press("1w").Do() // a folder of that name is not written into
	if !strings.HasPrefix(note(m), "1 points written to points-2.csv") {
		t.Errorf("%q", note(m))
	}
}

// The mouse puts points, and selects units.
func TestMouseInOverlays(t *testing.T) {
	m := program(t, sim.DefaultTrain(), 120, 40)
	press(t, m, "ic3<backspace>")
	_, _, v := shown(m).Editor()
	at := tea.Mouse{X: v.X + 3, Y: v.Y + 2, Button: tea.MouseLeft}
	m.Send(tea.MouseClickMsg(at))
	m.Send(tea.MouseReleaseMsg(at))
	pts, _, _ := shown(m).Editor()
	if len(pts) != 1 || pts[0].Class != 2 {
		t.Fatalf("a click put %v", pts)
	}
	if x, y, ok := v.Cell(pts[0].X, pts[0].Y); !ok || x != at.X || y != at.Y {
		t.Errorf("a click at %d, %d put a point at %d, %d", at.X, at.Y, x, y)
	}
	m = program(t, sim.DefaultTrain(), 120, 40)
	press(t, m, "<enter>")
	m.Frame()
	to := shown(m).Unit()
	to.Layer, to.Index = 2, 1
	r, ok := shown(m).Node(to)
	if !ok {
		t.Fatal("the inspector shows no network")
	}
	m.Send(tea.MouseClickMsg{X: r.X, Y: r.Y, Button: tea.MouseLeft})
	if shown(m).Unit() != to {
		t.Errorf("a click on %v selected %v", to, shown(m).Unit())
	}
}

// Every overlay of the page fits every screen, on every kind of data, in both
// languages, and says what it is.
func TestSteeringFrames(t *testing.T) {
	for _, set := range []string{"circle", "blobs", "sine", "reg_gauss", "clusters", "iris", "digits"} {
		for _, l := range []lang.Lang{lang.EN, lang.ZH} {
			for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 40}, {250, 80}} {
				m := program(t, spec.Spec{Dataset: set, Lanes: []spec.LaneSpec{{Rule: "adam"}}, Batch: 10}, size[0], size[1], func(o *ui.Options) { o.Lang = l })
				for keys, word := range map[string]lang.Word{
					"M": lang.ModelTitle, "i": lang.PointEditorClass, "u": lang.DatasetsTitle, "<enter>": lang.IncomingWeights,
				} {
					if set == "clusters" && keys == "<enter>" {
						continue
					}
					press(t, m, keys)
					want, _, _ := strings.Cut(l.T(word), "%")
					if frame := ansi.Strip(m.Frame()); !strings.Contains(frame, want) {
						t.Errorf("%s %v %v %q: no %q in\n%s", set, l, size, keys, want, frame)
					}
					press(t, m, "<down><down><down><right>")
					m.Frame()
					press(t, m, "<esc>")
				}
			}
		}
	}
}
