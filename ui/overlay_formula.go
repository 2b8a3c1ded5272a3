package ui

import (
	"errors"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"descent/sim/plane"
	"descent/sim/surface"
	"descent/ui/chart"
	"descent/ui/lang"
)

// formulaLine is where a surface of one's own is typed: what is wrong with it
// is said under the place, and what it looks like is shown below.
type formulaLine struct {
	input   textinput.Model
	surface *surface.Surface
	err     error
	shown   string // the text that surface and err are of

	field plane.Field
	heat  chart.Heat
	marks chart.Marks
}

const formulaLimit = 500

// openFormula opens the line with the formula that is run, if one is.
func (m *Model) openFormula() tea.Cmd {
	in := textinput.New()
	in.Prompt = ""
	in.CharLimit = formulaLimit
	in.SetValue(m.cur().run.Spec().Formula)
	in.Focus()
	o := &formulaLine{input: in}
	o.read()
	return m.lay(o)
}

// read makes the surface of the typed text.
func (o *formulaLine) read() {
	text := strings.TrimSpace(o.input.Value())
	if text == o.shown {
		return
	}
	o.shown = text
	o.surface, o.err = nil, nil
	if text != "" {
		o.surface, o.err = surface.Formula(text)
	}
}

func (o *formulaLine) press(m *Model, msg tea.KeyPressMsg) tea.Cmd {
	if msg.String() != "enter" {
		return o.edit(msg)
	}
	if o.surface == nil {
		return nil
	}
	m.overlay = nil
	spec := m.cur().run.Restarted()
	spec.Surface, spec.Formula, spec.Window, spec.Start = "", o.shown, plane.Rect{}, nil
	spec.Refit()
	return m.restart(spec, lang.SayObjective, "f = "+o.shown)
}

func (o *formulaLine) edit(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	o.input, cmd = o.input.Update(msg)
	o.read()
	return cmd
}

func (o *formulaLine) hints() (first, last []hint) {
	return []hint{{"enter", lang.HintRun}}, []hint{{"esc", lang.HintBack}}
}

func (o *formulaLine) draw(m *Model) {
	c, th := m.canvas, m.theme
	w, h := min(76, m.w-4), min(22, m.h-4)
	box := chart.Rect{X: (m.w - w) / 2, Y: (m.h - h) / 2, W: w, H: h}
	c.Fill(box, ' ', th.Text)
	in := chart.Frame(c, box, th, chart.Caption{Title: m.lang.T(lang.FormulaTitle), Focus: true})
	x, room := in.X+1, in.W-2
	const label = "f = "
	c.TextIn(x, in.Y, room, label, th.Dim)
	first := m.drawInput(&o.input, x+len(label), in.Y, room-len(label))

	var bad *surface.FormulaError
	switch {
	case o.err == nil && o.surface == nil:
		for i, line := range m.wrap(m.lang.T(lang.FormulaHelp), room) {
			c.TextIn(x, in.Y+2+i, room, line, th.Dim)
		}
	case errors.As(o.err, &bad):
		c.TextIn(x+len(label)+max(bad.Column-first, 0), in.Y+1, room, "^", th.Error)
		for i, line := range append(m.wrap(bad.Message, room), m.wrap(bad.Hint, room)...) {
			c.TextIn(x, in.Y+2+i, room, line, th.Error)
		}
	case o.err != nil:
		c.TextIn(x, in.Y+2, room, o.err.Error(), th.Error)
	default:
		v := chart.View{Rect: chart.Rect{X: x, Y: in.Y + 2, W: room, H: in.H - 3}, Window: o.surface.Window}
		if v.Empty() {
			return
		}
		fw, fh := chart.Pixels(v.Rect, th)
		o.field.Resize(v.Window, fw, fh)
		o.surface.Fill(&o.field)
		o.heat.Make(&o.field, th, chart.HeatOptions{Kind: chart.Heights, Contours: true})
		o.heat.Draw(c, v.Rect)
		o.marks.Surface(c, v, th, o.surface, o.surface.Start)
		c.TextIn(x, in.Y+in.H-1, room, m.windowText(v.Window), th.Dim)
	}
}
