package ui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui/screen"
	"descent/ui/uitest"
)

// textFields are the keys that open each place where text is typed.
var textFields = []struct {
	name string
	spec func() spec.Spec
	keys string
}{
	{"palette", sim.DefaultRace, ":"},
	{"filter of keys", sim.DefaultRace, "/"},
	{"filter of surfaces", sim.DefaultRace, "u"},
	{"filter of scenes", sim.DefaultRace, "U"},
	{"formula", sim.DefaultRace, "F"},
	{"filter of data sets", sim.DefaultTrain, "u"},
	{"model", sim.DefaultTrain, "M<enter>"},
	{"weight", sim.DefaultTrain, "<enter><enter>"},
}

// TestEditing presses every key that edits text, with every modifier and at every
// place in a text: none may panic.
func TestEditing(t *testing.T) {
	var edits []tea.KeyPressMsg
	for _, code := range []rune{tea.KeyDelete, tea.KeyBackspace, tea.KeyLeft, tea.KeyRight, 'd', 'w', 'k', 'u'} {
		for _, mod := range []tea.KeyMod{0, tea.ModCtrl, tea.ModAlt} {
			edits = append(edits, tea.KeyPressMsg{Code: code, Mod: mod})
		}
	}
	for _, f := range textFields {
		m := program(t, f.spec(), 100, 34)
		press(t, m, f.keys)
		for _, k := range edits {
			for at := range 4 {
				press(t, m, "<ctrl+u>")
				m.Send(tea.PasteMsg{Content: "x 曲"})
				press(t, m, "<home>"+strings.Repeat("<right>", at))
				m.Send(k)
			}
		}
		if fault := m.Fault(); fault != nil {
			t.Errorf("%s: %v\n%s", f.name, fault.Value, fault.Stack)
		}
	}
}

// broken is an overlay that panics in one of its methods.
type broken struct{ in string }

func (b *broken) fail(in string) {
	if in == b.in {
		panic("broken in " + in)
	}
}

func (b *broken) Press(tea.KeyPressMsg) tea.Cmd      { b.fail("Press"); return nil }
func (b *broken) Edit(tea.Msg) tea.Cmd               { b.fail("Edit"); return nil }
func (b *broken) Point(tea.MouseMsg) tea.Cmd         { b.fail("Point"); return nil }
func (b *broken) Draw()                              { b.fail("Draw") }
func (b *broken) Hints() (first, last []screen.Hint) { b.fail("Hints"); return nil, nil }

// TestFaultyOverlay: a panic in an overlay closes it, says so, and leaves the run as it was.
func TestFaultyOverlay(t *testing.T) {
	for in, do := range map[string]func(d *uitest.Driver){
		"Press": func(d *uitest.Driver) { d.Press("x") },
		"Edit":  func(d *uitest.Driver) { d.Send(tea.PasteMsg{Content: "x"}) },
		"Point": func(d *uitest.Driver) { d.Click(5, 5) },
		"Draw":  func(d *uitest.Driver) {},
		"Hints": func(d *uitest.Driver) {},
	} {
		d := program(t, sim.DefaultRace(), 120, 40)
		d.Press(">")
		shown(d).Overlays.Open(&broken{in})
		do(d)
		d.Expect("closed because of a bug in Descent", "broken in "+in, "step 10")
		if open(d) {
			t.Errorf("%s: the overlay is still open", in)
		}
		if f := d.Fault(); f == nil || !strings.Contains(string(f.Stack), "broken") {
			t.Errorf("%s: the report is %v", in, f)
		}
		d.Press(".").Expect("step 11")
	}
}
