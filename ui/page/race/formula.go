package race

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim/plane"
	"descent/sim/surface"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/overlay"
	"descent/ui/screen"
)

// formulaLine is where a surface of one's own is typed: what is wrong with it
// is said under the place, and what it looks like is shown below.
type formulaLine struct {
	*Page
	line    overlay.Line
	surface *surface.Surface
	err     error
	shown   string // the text from which surface and err were made

	field plane.Field
	heat  chart.Heat
	marks []chart.PointMark
}

const formulaLimit = 500

// openFormula opens the line with the formula that is run, if one is.
func (p *Page) openFormula() tea.Cmd {
	o := &formulaLine{Page: p, line: overlay.NewLine(formulaLimit, p.S.Run.Spec().Formula)}
	o.read()
	return p.Overlays.Open(o)
}

// read makes the surface of the typed text.
func (o *formulaLine) read() {
	text := strings.TrimSpace(o.line.Value())
	if text == o.shown {
		return
	}
	o.shown = text
	o.surface, o.err = nil, nil
	if text != "" {
		o.surface, o.err = surface.Formula(text)
	}
}

func (o *formulaLine) Press(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "enter":
	case "tab":
		if bad := o.wrong(); bad != nil && bad.Rewrite != "" {
			o.line = overlay.NewLine(formulaLimit, bad.Rewrite)
			o.read()
		}
		return nil
	default:
		return o.Edit(msg)
	}
	if o.surface == nil {
		return nil
	}
	o.Overlays.Close()
	s := o.S.Run.Restarted()
	s.Surface, s.Formula, s.Window, s.Start, s.Objective, s.Given = "", o.shown, plane.Rect{}, nil, "", nil
	s.Refit()
	return o.Restart(s, lang.SayObjective, "f = "+o.shown)
}

// wrong returns what is wrong with the formula, or nil.
func (o *formulaLine) wrong() *surface.FormulaError {
	bad, _ := errors.AsType[*surface.FormulaError](o.err)
	return bad
}

func (o *formulaLine) Edit(msg tea.Msg) tea.Cmd {
	cmd := o.line.Edit(msg)
	o.read()
	return cmd
}

// functionNames are the names of the functions that there are.
func functionNames() string {
	var names []string
	for _, f := range surface.Functions() {
		names = append(names, f.Name)
	}
	return strings.Join(names, " ")
}

// column returns in which column of the line letter i of the text that was read
// stands, if letter first of the line is the first one shown.
func (o *formulaLine) column(i, first int) int {
	line := []rune(o.line.Value())
	i += len(line) - len([]rune(strings.TrimLeft(string(line), " ")))
	return o.Canvas.Width(string(line[min(first, i):min(i, len(line))]))
}

func (o *formulaLine) Hints() (first, last []screen.Hint) {
	first = []screen.Hint{{Keys: "enter", Word: lang.HintRun}}
	if bad := o.wrong(); bad != nil && bad.Rewrite != "" {
		first = []screen.Hint{{Keys: "tab", Word: lang.HintRewrite}}
	}
	return first, []screen.Hint{{Keys: "esc", Word: lang.HintBack}}
}

func (o *formulaLine) Draw() {
	p := o.Page
	c, th := p.Canvas, p.Theme
	w, h := min(76, p.W-4), min(22, p.H-4)
	box := chart.Rect{X: (p.W - w) / 2, Y: (p.H - h) / 2, W: w, H: h}
	c.Fill(box, ' ', th.Text)
	in := chart.Frame(c, box, th, chart.Caption{Title: p.T(lang.FormulaTitle), Focus: true})
	x, room := in.X+1, in.W-2
	const label = "f = "
	c.TextIn(x, in.Y, room, label, th.Dim)
	first := o.line.Draw(p.Screen, x+len(label), in.Y, room-len(label))

	bad := o.wrong()
	switch {
	case o.err == nil && o.surface == nil:
		for i, line := range p.Wrap(p.T(lang.FormulaHelp, functionNames()), room) {
			c.TextIn(x, in.Y+2+i, room, line, th.Dim)
		}
	case bad != nil:
		c.TextIn(x+len(label)+o.column(bad.Column, first), in.Y+1, room, "^", th.Error)
		lines := append(p.Wrap(p.Lang.Sentence(bad.Message), room), p.Wrap(p.Lang.Sentence(bad.Hint), room)...)
		for i, line := range lines[:min(len(lines), max(in.H-2, 0))] {
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
		landscape := o.surface.Landscape()
		o.marks = pointMarks(o.marks[:0], &landscape, o.surface.Start)
		chart.PointMarks(c, v, th, o.marks)
		c.TextIn(x, in.Y+in.H-1, room, p.WindowText(v.Window), th.Dim)
	}
}
