package ui

import (
	"strconv"

	"descent/sim"
	"descent/ui/chart"
	"descent/ui/lang"
)

const (
	nameWidth  = 11
	valueWidth = 9
)

// drawLanes draws the table of lanes: one row each, the selected one marked.
func (m *Model) drawLanes(r chart.Rect) {
	s, th := m.cur(), m.theme
	in := chart.Frame(m.canvas, r, th, chart.Caption{Title: m.lang.T(lang.Lanes), Right: m.knobCaption(), Focus: m.large == lanesPanel})
	if in.Empty() {
		return
	}
	columns := m.page().columns
	name := nameWidth
	if in.W < 4+name+len(columns)*valueWidth {
		name = max(in.W-4-len(columns)*valueWidth, 4)
	}
	x := in.X + 4 + name
	for i, col := range columns {
		m.canvas.TextRight(x+i*valueWidth, in.Y, valueWidth, m.lang.T(col.title), th.Dim)
	}
	first := max(0, min(s.lane-(in.H-2), len(s.snap.Lanes)-(in.H-1)))
	for row := 1; row < in.H && first+row-1 < len(s.snap.Lanes); row++ {
		m.drawLane(chart.Rect{X: in.X, Y: in.Y + row, W: in.W, H: 1}, first+row-1, name)
	}
}

func (m *Model) drawLane(r chart.Rect, i, name int) {
	s, th, c := m.cur(), m.theme, m.canvas
	l := &s.snap.Lanes[i]
	text := th.Text
	if i == s.lane {
		c.Set(r.X, r.Y, th.Signs.Select, th.Accent)
		text = th.Selected
	}
	c.Set(r.X+1, r.Y, th.Marker(i), th.Lane(i))
	c.TextIn(r.X+3, r.Y, name, l.Rule.Name, text)
	x := r.X + 4 + name
	for k, col := range m.page().columns {
		style := th.Text
		if k == 0 && i == s.lane {
			style = th.Selected
		}
		if k > 0 && l.Stop.Diverged() {
			c.TextIn(x+valueWidth, r.Y, r.X+r.W-x-valueWidth, " "+m.stopText(l), th.Error)
			return
		}
		c.TextRight(x+k*valueWidth, r.Y, valueWidth, m.columnText(&col, l), style)
	}
}

func (m *Model) columnText(col *column, l *sim.LaneView) string {
	v := col.value(l)
	if col.share {
		return percent(v)
	}
	return chart.Num(v, m.theme.Glyphs)
}

// knobCaption names the selected knob and its value.
func (m *Model) knobCaption() string {
	s := m.cur()
	l := s.selected()
	k := &l.Rule.Knobs[s.knob]
	return "↑↓ " + k.Name + " " + m.knobText(k, l.State.Knob[s.knob])
}

// drawLine draws the selected lane's numbers where its table has no room.
func (m *Model) drawLine(r chart.Rect) {
	s, th := m.cur(), m.theme
	l := s.selected()
	m.canvas.Set(r.X+1, r.Y, th.Marker(s.lane), th.Lane(s.lane))
	x := r.X + 3 + m.canvas.TextIn(r.X+3, r.Y, r.W-3, l.Rule.Name, th.Selected)
	if l.Stop.Diverged() {
		m.canvas.TextIn(x+2, r.Y, r.X+r.W-x-2, m.stopText(l), th.Error)
		return
	}
	for _, col := range m.page().columns {
		x += 2
		x += m.canvas.TextIn(x, r.Y, r.X+r.W-x, m.lang.T(col.title)+" ", th.Dim)
		x += m.canvas.TextIn(x, r.Y, r.X+r.W-x, chart.Pad(m.columnText(&col, l), valueWidth-2), th.Text)
	}
}

// percent writes a share of 1.
func percent(v float64) string { return strconv.FormatFloat(100*v, 'f', 1, 64) + "%" }
