package ui_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"descent/sim/spec"
	"descent/ui"
	"descent/ui/page/race"
	"descent/ui/page/train"
	"descent/ui/page/watch"
	"descent/ui/uitest"
)

// program returns the program at a size.
func program(t testing.TB, spec spec.Spec, w, h int, change ...func(*ui.Options)) *uitest.Driver {
	t.Helper()
	var o ui.Options
	o.Width, o.Height = w, h
	for _, c := range change {
		c(&o)
	}
	return uitest.New(t, spec, o)
}

// shown returns what the shown page shares with the others that watch a run.
func shown(d *uitest.Driver) *watch.Page {
	switch p := d.Shown().(type) {
	case *race.Page:
		return p.Page
	case *train.Page:
		return p.Page
	}
	return nil
}

// press presses keys and returns what the last one asks the program to do.
func press(t testing.TB, d *uitest.Driver, keys string) tea.Cmd {
	t.Helper()
	return d.Press(keys).Last()
}

// open reports whether an overlay is open.
func open(d *uitest.Driver) bool { return shown(d).Overlays.Top() != nil }

// note returns what the status line says of the last key.
func note(d *uitest.Driver) string { return shown(d).Note() }
