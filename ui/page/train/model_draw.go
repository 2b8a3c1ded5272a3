package train

import (
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/overlay"
	"descent/ui/page/watch"
	"descent/ui/screen"
	"descent/ui/theme"
)

const (
	modelWidth  = 46
	modelRowsOf = 12 // rows that the panel has at least
	settingName = 11 // columns of a row's name
)

// place is where the panel is drawn: over the right side of the page, in the
// explanation's place if that has room for it, else as high as it needs.
func (o *modelPanel) place(lines int) chart.Rect {
	p := o.page
	if r := p.Layout.Panels[watch.ExplainPanel]; r.W < p.W && r.H >= modelRowsOf+overlay.DocRows+2 {
		return r
	}
	w := min(modelWidth, p.W/2)
	if r := p.Layout.Panels[watch.PicturePanel]; !r.Empty() && p.W-r.W >= screen.MinWidth/2 {
		w = p.W - r.W
	}
	h := min(lines+overlay.DocRows+2, p.H-3)
	return chart.Rect{X: p.W - w, Y: p.H - 2 - h, W: w, H: h}
}

// Draw implements overlay.Overlay.
func (o *modelPanel) Draw() {
	p := o.page
	c, th := p.Canvas, p.Theme
	r := o.make()
	lines := o.lines()
	box := o.place(len(lines))
	c.Fill(box, ' ', th.Text)
	in := chart.Frame(c, box, th, chart.Caption{Title: p.T(lang.ModelTitle), Focus: true})
	in.X, in.W = in.X+1, in.W-2
	room := in.H - overlay.DocRows
	selected := 0
	for i, l := range lines {
		if l.row == r {
			selected = i
		}
	}
	first := max(0, min(selected-room/2, len(lines)-room))
	for y := 0; y < room && first+y < len(lines); y++ {
		at := chart.Rect{X: in.X, Y: in.Y + y, W: in.W, H: 1}
		if l := lines[first+y]; l.row == nil {
			c.TextIn(at.X, at.Y, at.W, l.heading, th.Dim)
		} else {
			o.drawRow(at, l.row, l.row == r)
		}
	}
	for y, line := range p.WrapRows(r.doc, in.W, overlay.DocRows) {
		c.TextIn(in.X, in.Y+room+y, in.W, line, th.Dim)
	}
}

// modelLine is a line of the panel: a heading or a row.
type modelLine struct {
	heading string
	row     *modelRow
}

func (o *modelPanel) lines() (lines []modelLine) {
	for i := range o.rows {
		if h := o.rows[i].heading; h != "" {
			lines = append(lines, modelLine{heading: h})
		}
		lines = append(lines, modelLine{row: &o.rows[i]})
	}
	return lines
}

// drawRow draws a row's name and its value, part by part if it has parts.
func (o *modelPanel) drawRow(r chart.Rect, row *modelRow, selected bool) {
	p := o.page
	c, th := p.Canvas, p.Theme
	name, value := th.Text, th.Text
	if selected {
		c.Set(r.X, r.Y, th.Signs.Select, th.Accent)
		name, value = th.Selected, th.Key
	}
	c.TextIn(r.X+2, r.Y, settingName, row.name, name)
	x, w := r.X+3+settingName, r.W-3-settingName
	switch {
	case selected && o.entry.Open:
		o.entry.Line.Draw(p.Screen, x, r.Y, w)
	case row.parts == nil:
		c.TextIn(x, r.Y, w, row.value, value)
	default:
		o.drawParts(chart.Rect{X: x, Y: r.Y, W: w, H: 1}, row, selected)
	}
}

// drawParts draws the parts of a value next to each other, from the first one for
// which the selected one has room.
func (o *modelPanel) drawParts(r chart.Rect, row *modelRow, selected bool) {
	p := o.page
	c, th := p.Canvas, p.Theme
	first := 0
	before, between, after := row.before, row.between, row.after
	whole := c.Width(before) + c.Width(after)
	for i := range row.parts {
		whole += c.Width(row.parts[i].text) + c.Width(between)
	}
	if row.add != nil && whole-c.Width(between) > r.W { // a net without its ends, as it is typed
		before, between, after = "", ",", ""
	}
	wide := func(from int) (w int) {
		for i := from; i <= o.part && i < len(row.parts); i++ {
			w += c.Width(row.parts[i].text) + c.Width(between)
		}
		return w
	}
	if selected {
		for wide(first)+c.Width(after) > r.W && first < o.part {
			first++
		}
	}
	x, end := r.X, r.X+r.W
	if first == 0 {
		x += c.TextIn(x, r.Y, end-x, before, th.Dim)
	}
	for i := first; i < len(row.parts); i++ {
		part, style := &row.parts[i], th.Dim
		if part.on {
			style = th.Text.With(theme.Bold)
		}
		if selected && i == o.part {
			style = style.With(theme.Reverse)
		}
		x += c.TextIn(x, r.Y, end-x, part.text, style)
		if i+1 < len(row.parts) {
			x += c.TextIn(x, r.Y, end-x, between, th.Dim)
		}
	}
	c.TextIn(x, r.Y, end-x, after, th.Dim)
}
