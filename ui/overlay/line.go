package overlay

import (
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"descent/ui/screen"
	"descent/ui/theme"
)

// Line is a line of text that is typed: the one text field of the screen.
type Line struct{ input textinput.Model }

// NewLine returns a line of at most limit letters that has the keys.
func NewLine(limit int, text string) Line {
	in := textinput.New()
	in.Prompt = ""
	in.CharLimit = limit
	in.SetValue(text)
	in.Focus()
	return Line{in}
}

// Value returns the typed text.
func (l *Line) Value() string { return l.input.Value() }

// set replaces the text.
func (l *Line) set(text string) { l.input.SetValue(text) }

// Edit handles a key or pasted text. Its command is nil but for the keys that
// paste: it reads the clipboard, and what it returns is a message for Edit.
func (l *Line) Edit(msg tea.Msg) tea.Cmd {
	press, isKey := msg.(tea.KeyPressMsg)
	// textinput indexes out of range when it deletes the word that is the last letter.
	if last := len([]rune(l.input.Value())) - 1; isKey && l.input.Position() >= last &&
		key.Matches(press, l.input.KeyMap.DeleteWordForward) {
		msg = tea.KeyPressMsg{Code: tea.KeyDelete}
	}
	var cmd tea.Cmd
	l.input, cmd = l.input.Update(msg)
	if isKey && key.Matches(press, l.input.KeyMap.Paste) {
		return cmd
	}
	return nil // it would make a cursor blink that is not drawn
}

// Draw draws the part of the line around its cursor in w columns, and returns the
// index of the first letter shown.
func (l *Line) Draw(s *screen.Screen, x, y, w int) (first int) {
	runes, at := []rune(l.input.Value()), l.input.Position()
	for first < at && s.Canvas.Width(string(runes[first:at])) > w-1 {
		first++
	}
	s.Canvas.TextIn(x, y, w, string(runes[first:]), s.Theme.Text)
	if cursor := s.Canvas.Width(string(runes[first:at])); cursor < w {
		under := s.Canvas.At(x+cursor, y)
		s.Canvas.Set(x+cursor, y, max(under.Rune, ' '), s.Theme.Text.With(theme.Reverse))
	}
	return first
}
