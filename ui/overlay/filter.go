package overlay

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"descent/ui/lang"
	"descent/ui/screen"
	"descent/ui/theme"
)

// filter is a line of text that narrows a list.
type filter struct{ input textinput.Model }

func newFilter() filter {
	in := textinput.New()
	in.Prompt = ""
	in.CharLimit = 40
	in.Focus()
	return filter{in}
}

// text is what to look for: in lower case, without blanks around it.
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
func (f *filter) draw(s *screen.Screen, x, y, w int) {
	c, th := s.Canvas, s.Theme
	n := c.TextIn(x, y, w, "/ ", th.Accent)
	n += c.TextIn(x+n, y, w-2-n, f.input.Value(), th.Text)
	c.Set(x+n, y, ' ', th.Text.With(theme.Reverse))
	if n == 2 {
		c.TextIn(x+4, y, w-4, s.T(lang.HintFilter), th.Dim)
	}
}
