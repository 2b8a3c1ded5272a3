package chart

import (
	"math"

	"descent/sim"
	"descent/ui/theme"
)

// CurveOptions says what a chart shows.
type CurveOptions struct {
	// Series are drawn for every lane, the first in full, the others in every other dot.
	Series []sim.Series
	// Log asks for a logarithmic axis, on which Offset is subtracted from every
	// value. What is then not above 0 is left out.
	Log    bool
	Offset float64
	// Selected is the index of the lane drawn last.
	Selected int
	// ByEvals puts evaluations of the objective on the x axis, not steps: every
	// lane is then shown at its own place.
	ByEvals bool
	// Empty stands in the chart if no lane has a value.
	Empty string
}

// Curves draws the series of a snapshot, or the layers of one of its lanes, over
// the steps. It holds memory to be
// used again and the axes of the last frame.
type Curves struct {
	axes   axes
	dots   dots
	cols   []column // a row of them for each curve: the ghosts', then the lanes'
	ghosts int      // how many curves are ghosts'
	wide   int      // columns of dots
	spans  []span   // where the columns lie on the axis
	x, y   axis
	o      CurveOptions
}

// column is what a curve does within one column of dots.
type column struct {
	lo, hi float64 // lo > hi: nothing
	gap    bool    // not joined to what is on its left
}

// Draw draws axes, the ghosts, one curve a lane, the cursor at the shown step
// and the lanes' signs there. What lies beyond the cursor is faded. It returns
// whether the values' axis is logarithmic: if nothing has a logarithm it is
// linear, and if there is nothing at all it has no numbers.
func (k *Curves) Draw(c *Canvas, r Rect, th *theme.Theme, s *sim.Snapshot, o CurveOptions) (log bool) {
	p := plotOf(r)
	if p.Empty() || len(o.Series) == 0 {
		return o.Log
	}
	k.begin(p, th, s, o)
	known := k.scale(s, p)
	if !known && o.Log {
		k.o.Log = false
		known = k.scale(s, p)
	}
	k.axes.draw(c, r, th, k.x, k.y)
	if !known {
		c.TextIn(p.X+max(p.W-c.Width(o.Empty), 0)/2, p.Y+p.H/2, p.W, o.Empty, th.Dim)
		return false
	}
	k.measure(p, th)
	n := 0
	for i := range s.Ghosts {
		for _, mark := range s.Ghosts[i].Marks {
			k.line(p, th, n, true)
			k.dots.draw(c, p.X, p.Y, 0, p.W, th.Ghosted(mark))
			n++
		}
	}
	k.eachLane(s, func(i int) { k.ranges(c, p, th, s, i) })
	if !o.ByEvals {
		k.cursor(c, p, th, s)
	}
	k.eachLane(s, func(i int) { k.lane(c, p, th, s, i) })
	k.heads(c, p, th, s)
	return k.o.Log
}

// begin keeps what is to be shown, and makes the axis of steps for it.
func (k *Curves) begin(p Rect, th *theme.Theme, s *sim.Snapshot, o CurveOptions) {
	k.o = o
	k.wide = 2 * p.W
	if th.Glyphs == theme.ASCII {
		k.wide = p.W
	}
	k.x = steps(k.farthest(s), min(p.W/9, 5))
}

// scale collects the curves and makes the axis for them; it is false if they have no values.
func (k *Curves) scale(s *sim.Snapshot, p Rect) (known bool) {
	k.collectAll(s)
	k.y, known = k.yAxis(s, min(max(p.H/2, 1), 6))
	return known
}

// cursor draws the line at the shown step and returns its column.
func (k *Curves) cursor(c *Canvas, p Rect, th *theme.Theme, s *sim.Snapshot) int {
	x := k.column(p, float64(s.Step))
	for y := range p.H {
		c.Set(p.X+x, p.Y+y, th.Signs.Pole, th.Cursor)
	}
	return x
}

// eachLane visits every lane's index, the selected one last so that it is drawn on top.
func (k *Curves) eachLane(s *sim.Snapshot, visit func(i int)) {
	for i := range s.Lanes {
		if i != k.o.Selected {
			visit(i)
		}
	}
	if k.o.Selected >= 0 && k.o.Selected < len(s.Lanes) {
		visit(k.o.Selected)
	}
}

// column returns the column of cells that x stands in.
func (k *Curves) column(p Rect, x float64) int {
	return int(k.x.share(x)*float64(k.wide-1)+0.5) * p.W / k.wide
}

// number returns the number of the curve of a lane's j-th series.
func (k *Curves) number(lane, j int) int { return k.ghosts + lane*len(k.o.Series) + j }

// lane draws the curves of a lane, the first one on top.
func (k *Curves) lane(c *Canvas, p Rect, th *theme.Theme, s *sim.Snapshot, i int) {
	l := &s.Lanes[i]
	cursor := k.column(p, k.across(s.Step, l.Now.V[sim.Evals]))
	for j := len(k.o.Series) - 1; j >= 0; j-- {
		k.line(p, th, k.number(i, j), j > 0)
		k.dots.draw(c, p.X, p.Y, 0, cursor+1, th.Lane(l.Mark))
		k.dots.draw(c, p.X, p.Y, cursor+1, p.W, th.Faded(l.Mark))
	}
}

// ranges draws what a lane's first curve covers on both sides of its line.
func (k *Curves) ranges(c *Canvas, p Rect, th *theme.Theme, s *sim.Snapshot, i int) {
	if k.shades(p, th, k.number(i, 0)) {
		k.dots.draw(c, p.X, p.Y, 0, p.W, th.Faded(s.Lanes[i].Mark))
	}
}

// drawn reports whether v can be drawn: it is a number and, on a logarithmic
// axis, has a logarithm.
func (k *Curves) drawn(v float64) bool { return v == v && (!k.o.Log || v > k.o.Offset) }

// value returns a value that can be drawn as it stands on the axis.
func (k *Curves) value(v float64) float64 {
	if k.o.Log {
		return math.Log10(v - k.o.Offset)
	}
	return v
}

// row returns the height of such a value in dots from the top; above and below the axis are outside.
func (k *Curves) row(v float64) float64 {
	h := float64(k.dots.h*k.dots.sy - 1)
	return min(max((1-k.y.share(k.value(v)))*h+0.5, -1e6), 1e6)
}

// heads draws the lanes' signs where they stand, then those beyond the axis: at
// its edge, beside an arrow.
func (k *Curves) heads(c *Canvas, p Rect, th *theme.Theme, s *sim.Snapshot) {
	for _, beyond := range [...]bool{false, true} {
		k.eachLane(s, func(i int) {
			l := &s.Lanes[i]
			v := l.Now.V[k.o.Series[0]]
			y, high := math.Inf(1), float64(k.dots.h*k.dots.sy)
			if k.drawn(v) {
				y = k.row(v)
			}
			if out := y < 0 || y >= high; v != v || out != beyond {
				return
			}
			x := p.X + k.column(p, k.across(min(s.Step, l.Trace.TipStep), l.Now.V[sim.Evals]))
			switch {
			case y < 0:
				k.beyond(c, p, th, x, p.Y, th.Signs.Arrows[up], l.Mark)
			case beyond:
				k.beyond(c, p, th, x, p.Y+p.H-1, th.Signs.Arrows[down], l.Mark)
			default:
				c.Set(x, p.Y+int(y)/k.dots.sy, th.Marker(l.Mark), bold(th.Lane(l.Mark)))
			}
		})
	}
}

// beyond draws a sign and an arrow that end in column x of an edge, or on the
// left of the heads that are there.
func (k *Curves) beyond(c *Canvas, p Rect, th *theme.Theme, x, y int, arrow rune, mark int) {
	x = max(x, p.X+1)
	for x > p.X+1 && (c.At(x, y).Style.Attr|c.At(x-1, y).Style.Attr)&theme.Bold != 0 { // only heads are bold
		x--
	}
	st := bold(th.Lane(mark))
	c.Set(x, y, arrow, st)
	c.Set(x-1, y, th.Marker(mark), st)
}
