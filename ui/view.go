package ui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/ui/lang"
	"descent/ui/page"
	"descent/ui/screen"
)

// View implements tea.Model: the whole screen as one string.
func (m *Model) View() tea.View {
	v := tea.NewView(m.sent())
	v.AltScreen = true
	v.WindowTitle = "descent"
	v.ReportFocus = true
	if m.screen.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// sent draws the frame, as much of it as the line to the terminal has room for.
func (m *Model) sent() string {
	if m.line == nil {
		return m.Frame()
	}
	m.draw()
	if !m.partial.Follow(m.screen.Canvas, m.line.Room()) {
		m.line.Left()
	}
	return m.partial.String()
}

// Frame draws the screen: as many lines as it is high, each as wide as it is.
func (m *Model) Frame() string {
	m.draw()
	return m.screen.Canvas.String()
}

// draw draws the screen into the canvas.
func (m *Model) draw() {
	s := m.screen
	if s.W <= 0 || s.H <= 0 {
		return
	}
	faults := m.overlays.Faults()
	s.Canvas.Clear()
	if s.TooSmall() {
		text := s.T(lang.TooSmall, screen.MinWidth, screen.MinHeight, s.W, s.H)
		s.Canvas.TextIn(max((s.W-s.Canvas.Width(text))/2, 0), s.H/2, s.W, text, s.Theme.Warn)
		return
	}
	m.drawHeader()
	m.page().Draw()
	m.drawStatus()
	m.drawHints()
	m.overlays.Draw()
	if m.overlays.Faults() > faults {
		m.draw()
	}
}

// drawHeader draws the name, the pages, and the shown page's fields.
func (m *Model) drawHeader() {
	s := m.screen
	x := 1
	x += s.Canvas.TextIn(x, 0, s.W, "descent", s.Theme.Title) + 3
	for i, p := range m.pages {
		style := s.Theme.Dim
		if i == m.at {
			style = s.Theme.Selected
		}
		x += s.Canvas.TextIn(x, 0, s.W-x, strconv.Itoa(i+1)+" "+s.T(p.Title()), style) + 2
	}
	text := ""
	for _, f := range m.page().Header() {
		if s.Canvas.Width(text)+2+s.Canvas.Width(f) <= s.W-x-1 {
			text += "  " + f
		}
	}
	s.Canvas.TextRight(x, 0, s.W-x-1, text, s.Theme.Text)
}

// drawStatus draws the status line: the note if there is one, else what the page says.
func (m *Model) drawStatus() {
	s, status := m.screen, page.Status{Text: m.screen.Note(), Style: m.screen.Theme.Text}
	if status.Text == "" {
		status = m.page().Status()
		status.Text = m.shorten(status.Text, s.W-1)
	}
	s.Canvas.TextIn(1, s.H-2, s.W-1, status.Text, status.Style)
}

// adviceWidth is how wide the last part of a status line is at most if it is what to try.
const adviceWidth = 30

// shorten cuts a text that is wider than w before its last part if that is short: what to
// try says more than the end of the reason.
func (m *Model) shorten(text string, w int) string {
	s := m.screen
	i := strings.LastIndex(text, s.T(lang.Semicolon))
	if i < 0 || s.Canvas.Width(text) <= w {
		return text
	}
	end := s.Canvas.Width(text[i:])
	if end > min(adviceWidth, w/2) {
		return text
	}
	return s.Canvas.Clip(text[:i], w-end) + text[i:]
}

// drawHints draws the line of keys: as many as fit, help and quit always.
func (m *Model) drawHints() {
	s := m.screen
	hints, last := m.page().Hints(), []screen.Hint{{Keys: "?", Word: lang.HintHelp}, {Keys: "q", Word: lang.HintQuit}}
	if m.overlays.Top() != nil {
		hints, last = m.overlays.Hints()
	}
	x, end := 1, s.W+1 // behind the last one there need be no blanks
	for _, h := range last {
		end -= m.hintWidth(h)
	}
	for _, h := range hints {
		if x+m.hintWidth(h) <= end {
			x += m.drawHint(x, h)
		}
	}
	for _, h := range last {
		x += m.drawHint(x, h)
	}
}

func (m *Model) hintWidth(h screen.Hint) int {
	s := m.screen
	return s.Canvas.Width(h.Keys) + 1 + s.Canvas.Width(s.T(h.Word)) + 2
}

func (m *Model) drawHint(x int, h screen.Hint) int {
	s, y := m.screen, m.screen.H-1
	n := s.Canvas.TextIn(x, y, s.W-x, h.Keys, s.Theme.Key)
	s.Canvas.TextIn(x+n+1, y, s.W-x-n-1, s.T(h.Word), s.Theme.Dim)
	return m.hintWidth(h)
}
