package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"descent/ui/lang"
	"descent/ui/theme"
)

// overlay is what lies over the page and has the keys until it is closed.
type overlay interface {
	// press handles a key; ctrl+c never gets here, esc as canceller says.
	press(m *Model, msg tea.KeyPressMsg) tea.Cmd
	// edit hands on a message that is no key: pasted text.
	edit(msg tea.Msg) tea.Cmd
	draw(m *Model)
	// hints are what the line of keys shows; the last ones always.
	hints() (first, last []hint)
}

// canceller is an overlay in which esc may end something else before it closes
// it: cancel reports whether it did.
type canceller interface{ cancel() bool }

// pointed is an overlay that the mouse acts on.
type pointed interface {
	point(m *Model, msg tea.MouseMsg) tea.Cmd
}

// lay opens an overlay.
func (m *Model) lay(o overlay) tea.Cmd {
	m.overlay = o
	m.drag = drag{}
	return nil
}

// pressOverlay handles a key while an overlay is open.
func (m *Model) pressOverlay(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "ctrl+c":
		return tea.Quit
	case "esc":
		if c, ok := m.overlay.(canceller); !ok || !c.cancel() {
			m.overlay = nil
		}
		return nil
	}
	return m.overlay.press(m, msg)
}

// pressTime does what a key of time does: for overlays beside which the run goes on.
func (m *Model) pressTime(msg tea.KeyPressMsg) tea.Cmd {
	for i := range m.keys {
		if b := &m.keys[i]; b.Group == lang.GroupTime && key.Matches(msg, b.Binding) {
			return m.do(b)
		}
	}
	return nil
}

// filter is a line of text that narrows a list.
type filter struct{ input textinput.Model }

func newFilter() filter {
	in := textinput.New()
	in.Prompt = ""
	in.CharLimit = 40
	in.Focus()
	return filter{in}
}

// text is what to look for: in small letters, without blanks around it.
func (f *filter) text() string { return strings.ToLower(strings.TrimSpace(f.input.Value())) }

// edit hands a message to the line; a change of it moves the selection to the top.
func (f *filter) edit(msg tea.Msg, at *int) tea.Cmd {
	before := f.input.Value()
	var cmd tea.Cmd
	f.input, cmd = f.input.Update(msg)
	if f.input.Value() != before {
		*at = 0
	}
	return cmd
}

// draw draws the line in w columns.
func (f *filter) draw(m *Model, x, y, w int) {
	c, th := m.canvas, m.theme
	n := c.TextIn(x, y, w, "/ ", th.Accent)
	n += c.TextIn(x+n, y, w-2-n, f.input.Value(), th.Text)
	c.Set(x+n, y, ' ', th.Text.With(theme.Reverse))
	if n == 2 {
		c.TextIn(x+4, y, w-4, m.lang.T(lang.HintFilter), th.Dim)
	}
}
