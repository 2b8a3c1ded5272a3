package overlay

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/ui/lang"
	"descent/ui/screen"
)

// filter is a line of text that narrows a list.
type filter struct{ line Line }

const filterLimit = 40

func newFilter() filter { return filter{NewLine(filterLimit, "")} }

// text is what to look for: in lower case, without blanks around it.
func (f *filter) text() string { return strings.ToLower(strings.TrimSpace(f.line.Value())) }

// edit hands a message to the line; a change of it moves the selection to the top.
func (f *filter) edit(msg tea.Msg, at *int) tea.Cmd {
	before := f.line.Value()
	cmd := f.line.Edit(msg)
	if f.line.Value() != before {
		*at = 0
	}
	return cmd
}

// draw draws the line in w columns.
func (f *filter) draw(s *screen.Screen, x, y, w int) {
	c, th := s.Canvas, s.Theme
	n := c.TextIn(x, y, w, "/ ", th.Accent)
	f.line.Draw(s, x+n, y, w-n)
	if f.line.Value() == "" {
		c.TextIn(x+4, y, w-4, s.T(lang.HintFilter), th.Dim)
	}
}
