package overlay

import tea "charm.land/bubbletea/v2"

// Entry is a line in which a value is typed. While it is closed it has no keys.
type Entry struct {
	Line  Line
	Open  bool
	whole bool // the next key takes the place of the whole text
}

const entryLimit = 60

// Begin opens the line with a value that the first letter typed replaces.
func (e *Entry) Begin(value string) {
	e.Line = NewLine(entryLimit, value)
	e.Open, e.whole = true, true
}

// Enter reports whether a key of the open line is enter: value is what was typed,
// and the line is closed.
func (e *Entry) Enter(msg tea.KeyPressMsg) (value string, done bool) {
	if msg.String() != "enter" {
		return "", false
	}
	e.Open = false
	return e.Line.Value(), true
}

// Edit hands a message to the open line. A pasted text replaces the whole value
// as the first letter typed does.
func (e *Entry) Edit(msg tea.Msg) tea.Cmd {
	if !e.Open {
		return nil
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if e.whole && msg.Text != "" {
			e.Line.set("")
		}
	case tea.PasteMsg:
		if e.whole {
			e.Line.set("")
		}
	}
	e.whole = false
	return e.Line.Edit(msg)
}

// Cancel closes the line without its value and reports whether it was open.
func (e *Entry) Cancel() bool {
	was := e.Open
	e.Open = false
	return was
}
