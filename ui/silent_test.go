package ui_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui"
	"descent/ui/uitest"
)

// The palette finds first what begins with the typed word.
func TestPaletteFindsFirst(t *testing.T) {
	program(t, sim.DefaultRace(), 120, 40).Press(":copy").Type("").Expect("the command that rebuilds this")
}

// TestNoKeyIsSilent presses every key, and some that are not in the table, in states in
// which many of them have nothing to do: each changes the screen, if only by saying why not.
func TestNoKeyIsSilent(t *testing.T) {
	var keys []tea.KeyPressMsg
	for _, b := range ui.Bindings() {
		for _, k := range b.Keys() {
			switch {
			case k == "esc" || k == "q" || k == "ctrl+c": // back, from nowhere; quit
			case k == "space":
				keys = append(keys, uitest.Keys(t, " ")...)
			case len(k) == 1:
				keys = append(keys, uitest.Keys(t, k)...)
			default:
				keys = append(keys, uitest.Keys(t, "<"+k+">")...)
			}
		}
	}
	keys = append(keys, uitest.Keys(t, "pw34J<ctrl+x>")...)
	for name, s := range map[string]spec.Spec{"Race": sim.DefaultRace(), "Train": sim.DefaultTrain()} {
		for _, state := range []struct {
			name, before string
			keys         []tea.KeyPressMsg
		}{{"at first", "", keys}, {"at the fastest", "+++++++++++", uitest.Keys(t, "+")}, {"at the slowest", "-----------------", uitest.Keys(t, "-")}} {
			for _, k := range state.keys {
				d := program(t, s, 120, 40).Press(state.before + "<esc>")
				was := d.Frame()
				if d.Send(k); d.Frame() == was {
					t.Errorf("%s, %s: %s does nothing and says nothing", name, state.name, k.Keystroke())
				}
			}
		}
	}
}
