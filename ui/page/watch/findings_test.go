package watch_test

import (
	"strings"
	"testing"

	"descent/sim/spec"
	"descent/ui"
	"descent/ui/page/race"
	"descent/ui/uitest"
)

// unsettled returns a program whose findings are made only when the test says so.
func unsettled(t *testing.T, lanes ...string) (*ui.Model, *race.Page) {
	t.Helper()
	s := spec.Spec{Surface: "ravine", Start: []float64{-4, 1}}
	for _, text := range lanes {
		l, err := spec.ParseLane(text)
		if err != nil {
			t.Fatal(err)
		}
		s.Lanes = append(s.Lanes, l)
	}
	var o ui.Options
	o.Width, o.Height, o.Paused = 120, 40, true
	m, err := ui.New(s, o)
	if err != nil {
		t.Fatal(err)
	}
	return m, m.Shown().(*race.Page)
}

func press(t *testing.T, m *ui.Model, keys string) {
	t.Helper()
	for _, k := range uitest.Keys(t, keys) {
		m.Update(k)
	}
}

// A key never leaves a sentence that was true before it, and what was asked before it is
// not answered after it.
func TestKeysDropFindings(t *testing.T) {
	m, p := unsettled(t, "gd lr=0.03", "adam lr=0.1")
	if p.Seen != "GD: at the start, loss 58.00" || p.Field[0] != "all are level: loss 58" {
		t.Errorf("at first: %q, %q", p.Seen, p.Field)
	}
	before := p.Seen
	if m.Settle(); p.Seen == before || !p.S.Found[0].Known || !p.S.Found[1].Known {
		t.Errorf("settled: %q", p.Seen)
	}
	for _, keys := range []string{".", "<up>", "<shift+down>", "n", "r", "o", "l", "a", "x", "<tab>."} {
		m.Settle()
		before = p.Seen
		press(t, m, keys)
		if p.Seen == before || !strings.Contains(p.Seen, "loss 5") && !strings.Contains(p.Seen, ": loss ") {
			t.Errorf("%s: %q, before it %q", keys, p.Seen, before)
		}
		if p.S.Found[p.S.Lane].Known {
			t.Errorf("%s: the old finding is known", keys)
		}
	}
	press(t, m, "..") // the job of the first is under way when the second comes
	m.Finish()
	for i := range p.S.Found {
		if f := &p.S.Found[i]; !f.Known || f.At != p.S.Snap.Step {
			t.Errorf("lane %d: found %v at step %d, the shown one is %d", i+1, f.Known, f.At, p.S.Snap.Step)
		}
	}
}

// Only findings that take long are said to be looked for.
func TestLooking(t *testing.T) {
	m, p := unsettled(t, "gd lr=0.01")
	if strings.Contains(p.Seen, "looking") {
		t.Errorf("at once: %q", p.Seen)
	}
	if p.Slow(); p.Seen != "GD: at the start, loss 58.00; looking …" {
		t.Errorf("after half a second: %q", p.Seen)
	}
	if m.Settle(); strings.Contains(p.Seen, "looking") {
		t.Errorf("found: %q", p.Seen)
	}
}

// While a run plays, what was found is said until it is found out again, but of a lane
// that has stopped nothing older than its end.
func TestFindingsWhilePlaying(t *testing.T) {
	m, p := unsettled(t, "gd lr=0.03", "gd lr=0.01")
	m.Settle()
	press(t, m, " ")
	m.Settle()
	p.ClearNote()
	for p.S.Snap.Step < 20 {
		known := p.S.Found[0].Known
		m.Update(m.NextTick())
		if stop := p.S.Snap.Lanes[0].Stop; stop.Diverged() && p.S.Found[0].Known && !p.S.Found[0].Ended {
			t.Fatalf("step %d: the lane diverged at %d, but %q", p.S.Snap.Step, stop.Step, p.Seen)
		} else if p.S.Snap.Step == 4 && !known {
			t.Error("a tick drops what was found")
		}
	}
	m.Finish()
	if !strings.Contains(p.Seen, "0.03") || !p.S.Found[0].Ended {
		t.Errorf("at step %d: %q", p.S.Snap.Step, p.Seen)
	}
}
