package train_test

import (
	"slices"
	"testing"

	"descent/sim/task"
	"descent/ui"
	"descent/ui/uitest"
)

// However long a run has played, and whatever pictures it kept, a pause shows what
// a program shows that begins at that step.
func TestPausedPicturesAreExact(t *testing.T) {
	for _, c := range []struct{ set, keys string }{
		{"circle", ""}, {"circle", "P"}, {"sine", ""}, {"clusters", ""}, {"reg_plane", ""}, {"iris", "<enter>"}, {"spiral", "M"},
	} {
		s := uitest.Training(t, c.set, task.Model{}, "gd", "adam")
		m := program(t, s, 120, 40).Press(c.keys)
		step := 0
		for _, ticks := range []int{1, 14, 15, 29} {
			press(t, m, " ")
			for range ticks {
				m.Tick(1).Frame()
				shown(m).Jobs.StepAll()
			}
			step += ticks
			press(t, m, " ")
			m.Finish()
			shown(m).ClearNote()
			want := program(t, s, 120, 40, func(o *ui.Options) { o.At = step }).Press(c.keys).Finish()
			shown(want).ClearNote()
			if got, want := m.Frame(), want.Frame(); got != want {
				t.Errorf("%s %s, after %d ticks at step %d:\n%s\nnot\n%s", c.set, c.keys, ticks, step, got, want)
			}
		}
	}
}

// Between two renewals the pictures stay as they are, and a key shows those of its step.
func TestPicturesAreKept(t *testing.T) {
	m := program(t, uitest.Training(t, "circle", task.Model{}, "gd"), 120, 40).Press(" ").Tick(1)
	kept := 0
	for before := field(m); kept < 60; kept++ {
		if m.Tick(1); !slices.Equal(before, field(m)) {
			break
		}
	}
	if kept < 10 || kept > 20 {
		t.Errorf("a picture is kept for %d frames", kept)
	}
	before := field(m.Tick(1))
	if slices.Equal(before, field(m.Press("T"))) {
		t.Error("a key leaves the picture of another step")
	}
}

// field draws a frame and returns a copy of the decision map in it.
func field(m *uitest.Driver) []float64 {
	m.Frame()
	return append([]float64(nil), shown(m).Decisions()...)
}
