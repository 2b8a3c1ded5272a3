package watch

import (
	"math"
	"slices"
	"strconv"

	"descent/sim"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
	"descent/ui/words"
)

const (
	nameWidth  = 10
	ValueWidth = 9 // the widest number and a blank
	SizeWidth  = 8 // of one that is never below 0
	shareWidth = 7
	CountWidth = 6 // of a number of steps
)

func (c *Column) width() int {
	if c.Width > 0 {
		return c.Width
	}
	if c.Share {
		return shareWidth
	}
	return ValueWidth
}

// columns returns the columns that have values for this objective.
func (p *Page) columns() []Column {
	return slices.DeleteFunc(slices.Clone(p.Columns), func(c Column) bool { return c.When != nil && !c.When() })
}

// lanesTitle names the table, and the step at which its losses were measured if that is
// not the shown one.
func (p *Page) lanesTitle() string {
	s, l := p.S, p.S.Selected()
	if at := l.Now.At; l.Stop.Has(s.Snap.Step) && at != s.Snap.Step {
		return p.T(lang.LanesOf, at)
	}
	return p.T(lang.Lanes)
}

// fitting returns the columns that have room in w.
func fitting(all []Column, w int) (cols []Column) {
	last := 0
	for i := range all {
		last = max(last, all[i].Rank)
	}
	for limit := last; limit >= 0; limit-- {
		cols, taken := cols[:0], 0
		for _, c := range all {
			if c.Rank <= limit {
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
func (p *Page) drawLanes(r chart.Rect) {
	s, th := p.S, p.Theme
	in := chart.Frame(p.Canvas, r, th, chart.Caption{Title: p.lanesTitle(), Right: p.hyperCaption(), Focus: p.Settings.Large == LanesPanel})
	if in.Empty() {
		return
	}
	cols := fitting(p.columns(), in.W-4-nameWidth)
	x := in.X + 4 + nameWidth
	for i := range cols {
		w := cols[i].width()
		p.Canvas.TextRight(x, in.Y, w, p.T(cols[i].Title), th.Dim)
		x += w
	}
	first := max(0, min(s.Lane-(in.H-2), len(s.Snap.Lanes)-(in.H-1)))
	for row := 1; row < in.H && first+row-1 < len(s.Snap.Lanes); row++ {
		p.drawLane(chart.Rect{X: in.X, Y: in.Y + row, W: in.W, H: 1}, first+row-1, cols)
	}
}

func (p *Page) drawLane(r chart.Rect, i int, cols []Column) {
	s, th, c := p.S, p.Theme, p.Canvas
	l := &s.Snap.Lanes[i]
	text := th.Text
	if i == s.Lane {
		c.Set(r.X, r.Y, th.Signs.Select, th.Accent)
		text = th.Selected
	}
	c.Set(r.X+1, r.Y, th.Marker(l.Mark), th.Lane(l.Mark))
	c.TextIn(r.X+3, r.Y, nameWidth, l.Rule.Name, text)
	x := r.X + 4 + nameWidth
	for k := range cols {
		w := cols[k].width()
		if l.Stop.Diverged() && !cols[k].Setting {
			p.drawStop(x+1, r.Y, r.X+r.W-x-1, l)
			return
		}
		c.TextRight(x, r.Y, w, p.columnText(&cols[k], l), th.Text)
		x += w
	}
	if l.Stop.Reason != sim.Running {
		p.drawStop(x+1, r.Y, r.X+r.W-x-1, l)
	}
}

// drawStop says when a lane stopped, and why if there is room.
func (p *Page) drawStop(x, y, w int, l *sim.LaneView) {
	text := p.StopText(l)
	if p.Canvas.Width(text) > w {
		word := lang.DoneAt
		if l.Stop.Diverged() {
			word = lang.StoppedAt
		}
		text = p.T(word, l.Stop.Step)
	}
	if p.Canvas.Width(text) <= w {
		p.Canvas.TextIn(x, y, w, text, p.stopStyle(l))
	}
}

// stopStyle distinguishes a lane that reached a limit from one that diverged.
func (p *Page) stopStyle(l *sim.LaneView) theme.Style {
	if l.Stop.Diverged() {
		return p.Theme.Error
	}
	return p.Theme.Good
}

func (p *Page) columnText(col *Column, l *sim.LaneView) string {
	v := col.Value(l)
	switch {
	case math.IsNaN(v):
		return "" // there is none
	case col.Share:
		return words.Percent(v)
	case col.Count:
		return strconv.Itoa(int(v))
	}
	return p.Num(v)
}

// hyperCaption names the selected lane's schedule, its selected hyper-parameter and its value.
func (p *Page) hyperCaption() string {
	s := p.S
	l := s.Selected()
	i := s.HyperIndex()
	k := &l.Rule.Params[i]
	text := "↑↓ " + k.Name + " " + p.hyperText(k, l.Hyper[i])
	if param := p.param(); param != nil {
		text = "↑↓ " + param.Label + " " + param.Value
	}
	if plan := l.Plan.String(); plan != "" {
		text = plan + "  " + text
	}
	return text
}

// drawLine draws the selected lane's numbers where its table has no room.
func (p *Page) drawLine(r chart.Rect) {
	s, th := p.S, p.Theme
	l := s.Selected()
	p.Canvas.Set(r.X+1, r.Y, th.Marker(l.Mark), th.Lane(l.Mark))
	x := r.X + 3 + p.Canvas.TextIn(r.X+3, r.Y, r.W-3, l.Rule.Name, th.Selected)
	if l.Stop.Reason != sim.Running {
		p.Canvas.TextIn(x+2, r.Y, r.X+r.W-x-2, p.StopText(l), p.stopStyle(l))
		return
	}
	for _, col := range p.fittingLine(l, r.X+r.W-x) {
		x += 2
		x += p.Canvas.TextIn(x, r.Y, r.X+r.W-x, p.T(col.Title)+" ", th.Dim)
		x += p.Canvas.TextIn(x, r.Y, r.X+r.W-x, p.Canvas.Pad(p.columnText(&col, l), ValueWidth-1), th.Text)
	}
}

// fittingLine returns the columns of which a lane has a number and that have room in a
// line of w with their names.
func (p *Page) fittingLine(l *sim.LaneView, w int) []Column {
	named := slices.DeleteFunc(p.columns(), func(c Column) bool { return p.columnText(&c, l) == "" })
	for i := range named {
		named[i].Width = named[i].width() + p.Canvas.Width(p.T(named[i].Title)) + 2
	}
	return fitting(named, w)
}
