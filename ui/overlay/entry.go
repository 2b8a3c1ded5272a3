package ui

import (
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"descent/ui/theme"
)

// entry is a line in which a value is typed. While it is closed it has no keys.
type entry struct {
	input textinput.Model
	open  bool
	whole bool // the next key takes the place of the whole text
}

const entryLimit = 60

// begin opens the line with a value that the first letter typed replaces.
func (e *entry) begin(value string) {
	e.input = textinput.New()
	e.input.Prompt = ""
	e.input.CharLimit = entryLimit
	e.input.SetValue(value)
	e.input.Focus()
	e.open, e.whole = true, true
}

// press handles a key of the open line; done says that the value is to be taken.
func (e *entry) press(msg tea.KeyPressMsg) (value string, done bool) {
	if msg.String() == "enter" {
		e.open = false
		return e.input.Value(), true
	}
	if e.whole && msg.Text != "" {
		e.input.SetValue("")
	}
	e.edit(msg)
	return "", false
}

// edit hands a message to the open line.
func (e *entry) edit(msg tea.Msg) {
	if e.open {
		e.whole = false
		e.input, _ = e.input.Update(msg) // its command would make a cursor blink that is not drawn
	}
}

// cancel closes the line without its value and reports whether it was open.
func (e *entry) cancel() bool {
	was := e.open
	e.open = false
	return was
}

// drawInput draws the part of a line that its cursor stands in, in w columns, and
// returns the index of the first letter shown.
func (m *Model) drawInput(in *textinput.Model, x, y, w int) (first int) {
	c, th := m.canvas, m.theme
	runes, at := []rune(in.Value()), in.Position()
	first = max(0, at-(w-1))
	c.TextIn(x, y, w, string(runes[first:]), th.Text)
	under := c.At(x+at-first, y)
	c.Set(x+at-first, y, max(under.Rune, ' '), th.Text.With(theme.Reverse))
	return first
}
