package ui_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"descent/sim"
	"descent/ui"
)

// slowLine has little room, and counts how often it was asked for more.
type slowLine struct{ room, left int }

func (l *slowLine) Room() int { return l.room }
func (l *slowLine) Left()     { l.left++ }

// On a slow line the answer to a key comes first, and the rest of the frame later.
func TestSlowLine(t *testing.T) {
	line := &slowLine{room: 1 << 20}
	m := program(t, sim.DefaultTrain(), 120, 40, func(o *ui.Options) { o.Line = line })
	if m.View().Content != m.Frame() || line.left != 0 {
		t.Fatal("a fast line does not show the frame")
	}
	line.room = 300
	m.Press("M")
	if m.View().Content == m.Frame() || line.left == 0 {
		t.Fatal("a slow line shows a whole panel at once")
	}
	m.Press("<esc>L")
	if lines := strings.Split(ansi.Strip(m.View().Content), "\n"); !strings.Contains(lines[38], "linear axis") {
		t.Errorf("the answer to a key does not come first, but %q", lines[38])
	}
	frames := 1
	for ; m.View().Content != m.Frame(); frames++ {
		if frames > 200 {
			t.Fatal("the frame is never shown whole")
		}
	}
	left := line.left
	if m.View(); line.left != left || frames < 3 {
		t.Errorf("whole after %d frames, and asked for more: %t", frames, line.left != left)
	}
}
