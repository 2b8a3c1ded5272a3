package overlay

import (
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
)

// Entry is a line in which a value is typed. While it is closed it has no keys.
type Entry struct {
	Input textinput.Model
	Open  bool
	whole bool // the next key takes the place of the whole text
}

const entryLimit = 60

// Begin opens the line with a value that the first letter typed replaces.
func (e *Entry) Begin(value string) {
	e.Input = textinput.New()
	e.Input.Prompt = ""
	e.Input.CharLimit = entryLimit
	e.Input.SetValue(value)
	e.Input.Focus()
	e.Open, e.whole = true, true
}

// Press handles a key of the open line; done says that value is what was typed.
func (e *Entry) Press(msg tea.KeyPressMsg) (value string, done bool) {
	if msg.String() == "enter" {
		e.Open = false
		return e.Input.Value(), true
	}
	if e.whole && msg.Text != "" {
		e.Input.SetValue("")
	}
	e.Edit(msg)
	return "", false
}

// Edit hands a message to the open line.
func (e *Entry) Edit(msg tea.Msg) {
	if e.Open {
		e.whole = false
		e.Input, _ = e.Input.Update(msg) // its command would make a cursor blink that is not drawn
	}
}

// Cancel closes the line without its value and reports whether it was open.
func (e *Entry) Cancel() bool {
	was := e.Open
	e.Open = false
	return was
}
