package ui

import (
	tea "charm.land/bubbletea/v2"

	"descent/ui/chart"
	"descent/ui/lang"
)

// textBox shows a text, broken so that it can be copied from the screen. It has
// no use for keys: the key that gives the mouse back is done beside it, and any
// other one closes it and does what it does on the page.
type textBox struct {
	title, note lang.Word
	text        string
}

func (o *textBox) press(m *Model, msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "m":
		return m.toggleMouse()
	case "enter", "q":
		m.overlay = nil
		return nil
	}
	m.overlay = nil
	return m.press(msg)
}

func (o *textBox) edit(tea.Msg) tea.Cmd { return nil }

func (o *textBox) hints() (first, last []hint) {
	return []hint{{"m", lang.HintMouse}}, []hint{{"esc", lang.HintBack}}
}

func (o *textBox) draw(m *Model) {
	c, th := m.canvas, m.theme
	w := m.w - 4
	lines := m.wrap(o.text, w-4)
	note := m.wrap(m.lang.T(o.note), w-4)
	h := min(len(lines)+len(note)+3, m.h-2)
	box := chart.Rect{X: 2, Y: (m.h - h) / 2, W: w, H: h}
	c.Fill(box, ' ', th.Text)
	in := chart.Frame(c, box, th, chart.Caption{Title: m.lang.T(o.title), Focus: true})
	for i, line := range lines {
		if i < in.H {
			c.TextIn(in.X+1, in.Y+i, in.W-2, line, th.Text)
		}
	}
	for i, line := range note {
		if y := len(lines) + 1 + i; y < in.H {
			c.TextIn(in.X+1, in.Y+y, in.W-2, line, th.Dim)
		}
	}
}
