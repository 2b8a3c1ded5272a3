package uitest

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// specials are the keys that a test writes in angle brackets, besides those with
// "shift+", "ctrl+" or "alt+" before one of them or before a letter.
var specials = map[string]rune{
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"tab": tea.KeyTab, "esc": tea.KeyEscape, "enter": tea.KeyEnter, "space": tea.KeySpace,
	"home": tea.KeyHome, "end": tea.KeyEnd, "pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp,
	"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "insert": tea.KeyInsert,
}

var modifiers = map[string]tea.KeyMod{"shift": tea.ModShift, "ctrl": tea.ModCtrl, "alt": tea.ModAlt}

// Keys splits "a<up> ." into key presses.
func Keys(t testing.TB, keys string) []tea.KeyPressMsg {
	t.Helper()
	var list []tea.KeyPressMsg
	for keys != "" {
		if i := strings.Index(keys, ">"); len(keys) > 2 && keys[0] == '<' && i > 1 {
			list, keys = append(list, special(t, keys[1:i])), keys[i+1:]
			continue
		}
		r := []rune(keys)[0]
		list, keys = append(list, tea.KeyPressMsg{Code: r, Text: string(r)}), keys[len(string(r)):]
	}
	return list
}

// special returns the key of a name such as "shift+up".
func special(t testing.TB, name string) tea.KeyPressMsg {
	t.Helper()
	var k tea.KeyPressMsg
	for {
		mod, rest, ok := strings.Cut(name, "+")
		m, known := modifiers[mod]
		if !ok || !known {
			break
		}
		k.Mod |= m
		name = rest
	}
	code, ok := specials[name]
	if runes := []rune(name); !ok && len(runes) == 1 && k.Mod != 0 {
		code, ok = runes[0], true
	}
	if !ok {
		t.Fatalf("no key %q", name)
	}
	k.Code = code
	return k
}
