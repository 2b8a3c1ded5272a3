package ui

import (
	"slices"
	"strconv"

	"descent/sim"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
)

const (
	nameWidth  = 10
	valueWidth = 9 // the widest number and a blank
	sizeWidth  = 8 // of one that is never below 0
	shareWidth = 7
)

func (c *column) width() int {
	if c.wide > 0 {
		return c.wide
	}
	if c.share {
		return shareWidth
	}
	return valueWidth
}

// columns returns those of which there are numbers.
func (m *Model) columns() []column {
	all, t := slices.Clone(m.page().columns), taskOf(m.cur().snap.Objective)
	return slices.DeleteFunc(all, func(c column) bool { return c.when != nil && !c.when(t) })
}

// fitting returns the columns that have room in w.
func fitting(all []column, w int) (cols []column) {
	last := 0
	for i := range all {
		last = max(last, all[i].rank)
	}
	for limit := last; limit >= 0; limit-- {
		cols, taken := cols[:0], 0
		for _, c := range all {
			if c.rank <= limit {
				cols = append(cols, c)
				taken += c.width()
			}
		}
		if taken <= w {
			return cols
		}
	}
	return nil
}

// drawLanes draws the table of lanes: one row each, the selected one marked.
func (m *Model) drawLanes(r chart.Rect) {
	s, th := m.cur(), m.theme
	in := chart.Frame(m.canvas, r, th, chart.Caption{Title: m.lang.T(lang.Lanes), Right: m.knobCaption(), Focus: m.large == lanesPanel})
	if in.Empty() {
		return
	}
	cols := fitting(m.columns(), in.W-4-nameWidth)
	x := in.X + 4 + nameWidth
	for i := range cols {
		w := cols[i].width()
		m.canvas.TextRight(x, in.Y, w, m.lang.T(cols[i].title), th.Dim)
		x += w
	}
	first := max(0, min(s.lane-(in.H-2), len(s.snap.Lanes)-(in.H-1)))
	for row := 1; row < in.H && first+row-1 < len(s.snap.Lanes); row++ {
		m.drawLane(chart.Rect{X: in.X, Y: in.Y + row, W: in.W, H: 1}, first+row-1, cols)
	}
}

func (m *Model) drawLane(r chart.Rect, i int, cols []column) {
	s, th, c := m.cur(), m.theme, m.canvas
	l := &s.snap.Lanes[i]
	text := th.Text
	if i == s.lane {
		c.Set(r.X, r.Y, th.Signs.Select, th.Accent)
		text = th.Selected
	}
	c.Set(r.X+1, r.Y, th.Marker(l.Mark), th.Lane(l.Mark))
	c.TextIn(r.X+3, r.Y, nameWidth, l.Rule.Name, text)
	x := r.X + 4 + nameWidth
	for k := range cols {
		w := cols[k].width()
		if l.Stop.Diverged() && !cols[k].setting {
			m.drawStop(x+1, r.Y, r.X+r.W-x-1, l)
			return
		}
		c.TextRight(x, r.Y, w, m.columnText(&cols[k], l), th.Text)
		x += w
	}
	if l.Stop.Reason != sim.Running {
		m.drawStop(x+1, r.Y, r.X+r.W-x-1, l)
	}
}

// drawStop says when a lane stopped, and why if there is room.
func (m *Model) drawStop(x, y, w int, l *sim.LaneView) {
	text := m.stopText(l)
	if m.canvas.Width(text) > w {
		word := lang.DoneAt
		if l.Stop.Diverged() {
			word = lang.StoppedAt
		}
		text = m.lang.T(word, l.Stop.Step)
	}
	if m.canvas.Width(text) <= w {
		m.canvas.TextIn(x, y, w, text, m.stopStyle(l))
	}
}

// stopStyle tells a lane that has got far enough from one that diverged.
func (m *Model) stopStyle(l *sim.LaneView) theme.Style {
	if l.Stop.Diverged() {
		return m.theme.Error
	}
	return m.theme.Good
}

func (m *Model) columnText(col *column, l *sim.LaneView) string {
	v := col.value(l)
	if col.share {
		return percent(v)
	}
	return chart.Num(v, m.theme.Glyphs)
}

// knobCaption names the selected lane's schedule, its selected knob and its value.
func (m *Model) knobCaption() string {
	s := m.cur()
	l := s.selected()
	i := s.knobAt()
	k := &l.Rule.Knobs[i]
	text := "↑↓ " + k.Name + " " + m.knobText(k, l.Knobs[i])
	if p := s.param(); p >= 0 {
		surf := surfaceOf(s.run.Objective())
		text = "↑↓ " + surf.Params[p].Name + " " + m.short(surf.ParamValue(p))
	}
	if plan := l.Plan.String(); plan != "" {
		text = plan + "  " + text
	}
	return text
}

// drawLine draws the selected lane's numbers where its table has no room.
func (m *Model) drawLine(r chart.Rect) {
	s, th := m.cur(), m.theme
	l := s.selected()
	m.canvas.Set(r.X+1, r.Y, th.Marker(l.Mark), th.Lane(l.Mark))
	x := r.X + 3 + m.canvas.TextIn(r.X+3, r.Y, r.W-3, l.Rule.Name, th.Selected)
	if l.Stop.Reason != sim.Running {
		m.canvas.TextIn(x+2, r.Y, r.X+r.W-x-2, m.stopText(l), m.stopStyle(l))
		return
	}
	for _, col := range fittingLine(m, r.X+r.W-x) {
		x += 2
		x += m.canvas.TextIn(x, r.Y, r.X+r.W-x, m.lang.T(col.title)+" ", th.Dim)
		x += m.canvas.TextIn(x, r.Y, r.X+r.W-x, m.canvas.Pad(m.columnText(&col, l), valueWidth-1), th.Text)
	}
}

// fittingLine returns the columns that have room in a line of w with their names.
func fittingLine(m *Model, w int) []column {
	named := m.columns()
	for i := range named {
		named[i].wide = named[i].width() + m.canvas.Width(m.lang.T(named[i].title)) + 2
	}
	return fitting(named, w)
}

// percent writes a share of 1.
func percent(v float64) string { return strconv.FormatFloat(100*v, 'f', 1, 64) + "%" }
