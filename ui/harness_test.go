package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"descent/sim/spec"
	"descent/ui/lang"
	"descent/ui/theme"
)

// screen returns the program at a size, paused, with nothing to ask a terminal for.
func screen(t testing.TB, spec spec.Spec, w, h int, change ...func(*Options)) *Model {
	t.Helper()
	depth := theme.TrueColor
	o := Options{Width: w, Height: h, Theme: "dark", Depth: &depth, Lang: lang.EN, Paused: true}
	for _, c := range change {
		c(&o)
	}
	m, err := New(spec, o)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// specials are the keys that a test writes in angle brackets.
var specials = map[string]tea.KeyPressMsg{
	"up":          {Code: tea.KeyUp},
	"down":        {Code: tea.KeyDown},
	"left":        {Code: tea.KeyLeft},
	"right":       {Code: tea.KeyRight},
	"shift+up":    {Code: tea.KeyUp, Mod: tea.ModShift},
	"shift+down":  {Code: tea.KeyDown, Mod: tea.ModShift},
	"shift+left":  {Code: tea.KeyLeft, Mod: tea.ModShift},
	"shift+right": {Code: tea.KeyRight, Mod: tea.ModShift},
	"tab":         {Code: tea.KeyTab},
	"shift+tab":   {Code: tea.KeyTab, Mod: tea.ModShift},
	"esc":         {Code: tea.KeyEscape},
	"enter":       {Code: tea.KeyEnter},
	"home":        {Code: tea.KeyHome},
	"end":         {Code: tea.KeyEnd},
	"ctrl+left":   {Code: tea.KeyLeft, Mod: tea.ModCtrl},
	"ctrl+right":  {Code: tea.KeyRight, Mod: tea.ModCtrl},
	"ctrl+up":     {Code: tea.KeyUp, Mod: tea.ModCtrl},
	"ctrl+down":   {Code: tea.KeyDown, Mod: tea.ModCtrl},
	"ctrl+c":      {Code: 'c', Mod: tea.ModCtrl},
	"ctrl+p":      {Code: 'p', Mod: tea.ModCtrl},
	"pgdown":      {Code: tea.KeyPgDown},
	"pgup":        {Code: tea.KeyPgUp},
	"backspace":   {Code: tea.KeyBackspace},
}

// keyList splits "a<up> ." into key presses.
func keyList(t testing.TB, keys string) []tea.KeyPressMsg {
	var list []tea.KeyPressMsg
	for keys != "" {
		if i := strings.Index(keys, ">"); len(keys) > 2 && keys[0] == '<' && i > 1 {
			k, ok := specials[keys[1:i]]
			if !ok {
				t.Fatalf("no key %q", keys[:i+1])
			}
			list, keys = append(list, k), keys[i+1:]
			continue
		}
		r := []rune(keys)[0]
		list, keys = append(list, tea.KeyPressMsg{Code: r, Text: string(r)}), keys[len(string(r)):]
	}
	return list
}

// press types keys and returns what the last one asks the program to do.
func press(t testing.TB, m *Model, keys string) (last tea.Cmd) {
	t.Helper()
	for _, k := range keyList(t, keys) {
		_, last = m.Update(k)
	}
	return last
}

// ticks lets the clock tick n times.
func ticks(m *Model, n int) {
	for range n {
		m.Update(tickMsg{m.player.generation})
	}
}
