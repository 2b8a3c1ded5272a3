package ui_test

import (
	"strings"
	"testing"

	"descent/sim"
	"descent/ui"
	"descent/ui/lang"
)

// Help is whole on every screen: no text is cut, and its end can be reached.
// Where there is room it has two columns.
func TestHelpIsWhole(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {109, 40}, {120, 40}} {
		for _, l := range []lang.Lang{lang.EN, lang.ZH} {
			m := program(t, sim.DefaultTrain(), size[0], size[1], func(o *ui.Options) { o.Lang = l })
			press(t, m, "?")
			if two := strings.Contains(m.Text(), l.T(lang.DoModel)); two != (size[0] >= 110) {
				t.Errorf("%v %v: two columns: %v", size, l, two)
			}
			for range 100 {
				press(t, m, "<down>")
			}
			if end := l.T(lang.MouseDoes[len(lang.MouseDoes)-1][1]); !strings.Contains(m.Text(), end) {
				t.Errorf("%v %v: the last line is never seen", size, l)
			}
		}
	}
}
