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
	Log    bool
	// Offset is subtracted from every value; what is then not above 0 lies at
	// the bottom of a logarithmic chart.
	Offset float64
	// Selected is the lane drawn last.
	Selected int
	// ByEvals puts evaluations of the objective on the x axis, not steps: every
	// lane is then shown at its own place.
	ByEvals bool
}

// Curves draws the series of a snapshot over the steps. It holds memory to be
// used again and the axes of the last frame.
type Curves struct {
	axes axes
	dots dots
	cols []column // a row of them for each curve
	wide int      // columns of dots
	x, y axis
	o    CurveOptions
}

// column is what a curve does within one column of dots.
type column struct {
	lo, hi float64 // lo > hi: nothing
	gap    bool    // not joined to what is on its left
}

// Draw draws axes, the ghosts, one curve a lane, the cursor at the shown step
// and the lanes' signs there. What lies beyond the cursor is faded.
func (k *Curves) Draw(c *Canvas, r Rect, th *theme.Theme, s *sim.Snapshot, o CurveOptions) {
	p := plotOf(r)
	if p.Empty() || len(o.Series) == 0 {
		return
	}
	k.o = o
	k.wide = 2 * p.W
	if th.Glyphs == theme.ASCII {
		k.wide = p.W
	}
	k.x = steps(k.farthest(s), min(p.W/9, 5))
	k.collectAll(s)
	k.y = k.yAxis(s, min(max(p.H/2, 1), 6))
	k.axes.draw(c, r, th, k.x, k.y)

	n := 0
	for range s.Ghosts {
		for range s.Lanes {
			k.curve(c, p, th, n, true)
			k.dots.draw(c, p.X, p.Y, 0, p.W, th.Ghost)
			n++
		}
	}
	if !o.ByEvals {
		cursor := k.column(p, float64(s.Step))
		for y := range p.H {
			c.Set(p.X+cursor, p.Y+y, th.Signs.Pole, th.Cursor)
		}
	}
	for i := range s.Lanes {
		if i != o.Selected {
			k.lane(c, p, th, n, i, k.cursor(p, s, i))
		}
	}
	if o.Selected >= 0 && o.Selected < len(s.Lanes) {
		k.lane(c, p, th, n, o.Selected, k.cursor(p, s, o.Selected))
	}
	k.heads(c, p, th, s)
}

// column returns the column of cells that x stands in.
func (k *Curves) column(p Rect, x float64) int {
	return int(k.x.share(x)*float64(k.wide-1)+0.5) * p.W / k.wide
}

// cursor returns the column of the shown step on a lane's curve.
func (k *Curves) cursor(p Rect, s *sim.Snapshot, lane int) int {
	return k.column(p, k.across(s.Step, s.Lanes[lane].Now.V[sim.Evals]))
}

// lane draws the curves of a lane; the lanes' columns begin at curve n.
func (k *Curves) lane(c *Canvas, p Rect, th *theme.Theme, n, lane, cursor int) {
	for j := len(k.o.Series) - 1; j >= 0; j-- {
		k.curve(c, p, th, n+lane*len(k.o.Series)+j, j > 0)
		k.dots.draw(c, p.X, p.Y, 0, cursor+1, th.Lane(lane))
		k.dots.draw(c, p.X, p.Y, cursor+1, p.W, th.Faded(lane))
	}
}

// curve draws curve n into the dots: each column from its lowest to its highest
// value, joined to the last one.
func (k *Curves) curve(c *Canvas, p Rect, th *theme.Theme, n int, sparse bool) {
	k.dots.reset(p.W, p.H, th.Glyphs)
	k.dots.sparse = sparse
	last, lastTop, lastLow := -1, 0.0, 0.0
	for i := range k.wide {
		col := &k.cols[n*k.wide+i]
		if col.lo > col.hi {
			continue
		}
		x := float64(i) + 0.5
		top, low := k.row(col.hi), k.row(col.lo)
		k.dots.segment(x, top, x, low)
		if last >= 0 && !col.gap {
			from := min(max(top, lastTop), lastLow) // where the two are nearest
			k.dots.segment(float64(last)+0.5, from, x, min(max(from, top), low))
		}
		last, lastTop, lastLow = i, top, low
	}
}

// row returns the height of a value in dots from the top; above and below the axis are outside.
func (k *Curves) row(v float64) float64 {
	h := float64(k.dots.h*k.dots.sy - 1)
	t, ok := k.value(v)
	if !ok {
		return h + 0.5
	}
	return min(max((1-k.y.share(t))*h+0.5, -1e6), 1e6)
}

// value returns v on the axis; ok is false for what a logarithm does not have.
func (k *Curves) value(v float64) (t float64, ok bool) {
	v -= k.o.Offset
	if !k.o.Log {
		return v, true
	}
	if v <= 0 {
		return 0, false
	}
	return math.Log10(v), true
}

// heads draws the lanes' signs where they stand, the selected one last.
func (k *Curves) heads(c *Canvas, p Rect, th *theme.Theme, s *sim.Snapshot) {
	head := func(i int) {
		l := &s.Lanes[i]
		v := l.Now.V[k.o.Series[0]]
		if v != v {
			return
		}
		x := k.column(p, k.across(min(s.Step, l.Trace.TipStep), l.Now.V[sim.Evals]))
		y := int(k.row(v)) / k.dots.sy
		st := th.Lane(i)
		st.Attr |= theme.Bold
		c.Set(p.X+x, p.Y+min(max(y, 0), p.H-1), th.Marker(i), st)
	}
	for i := range s.Lanes {
		if i != k.o.Selected {
			head(i)
		}
	}
	if k.o.Selected >= 0 && k.o.Selected < len(s.Lanes) {
		head(k.o.Selected)
	}
}
