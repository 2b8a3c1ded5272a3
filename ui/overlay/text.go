package overlay

import (
	tea "charm.land/bubbletea/v2"

	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/screen"
)

// TextBox shows a text, broken so that it can be copied from the screen. It has
// no use for keys: m gives the mouse back to the terminal, and any other key
// closes it and does what it does on the page.
type TextBox struct {
	*screen.Screen
	Stack *Stack
	Title lang.Word
	// Text is what to copy, Note what to know about it.
	Text string
	Note lang.Word
	// Mouse switches the mouse, Page does what a key does on the page.
	Mouse func() tea.Cmd
	Page  func(tea.KeyPressMsg) tea.Cmd
}

// Press implements Overlay.
func (o *TextBox) Press(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "m":
		return o.Mouse()
	case "enter", "q":
		o.Stack.Close()
		return nil
	}
	o.Stack.Close()
	return o.Page(msg)
}

// Edit implements Overlay.
func (o *TextBox) Edit(tea.Msg) tea.Cmd { return nil }

// Hints implements Overlay.
func (o *TextBox) Hints() (first, last []screen.Hint) {
	return []screen.Hint{{Keys: "m", Word: lang.HintMouse}}, []screen.Hint{{Keys: "esc", Word: lang.HintBack}}
}

// Draw implements Overlay.
func (o *TextBox) Draw() {
	c, th := o.Canvas, o.Theme
	w := o.W - 4
	lines := o.Wrap(o.Text, w-4)
	note := o.Wrap(o.T(o.Note), w-4)
	h := min(len(lines)+len(note)+3, o.H-2)
	box := chart.Rect{X: 2, Y: (o.H - h) / 2, W: w, H: h}
	c.Fill(box, ' ', th.Text)
	in := chart.Frame(c, box, th, chart.Caption{Title: o.T(o.Title), Focus: true})
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
