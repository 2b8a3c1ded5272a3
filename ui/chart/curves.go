package chart

import (
	"math"

	"descent/ui/theme"
)

// Curves draws series over an axis of steps, or of whatever their X counts. It
// holds memory to be used again and the axes of the last frame.
type Curves struct {
	axes axes
	cols []column // a row of them for each series
	// firsts are the series' first values.
	firsts []float64
	wide   int    // columns of dots
	sy     int    // dots a cell, down
	high   int    // rows of dots
	spans  []span // where the columns lie on the axis
	x, y   axis
	log    bool
	offset float64
	read   [64]Bucket
}

// column is what a curve does within one column of dots.
type column struct {
	lo, hi float64 // lo > hi: nothing
	gap    bool    // not joined to what is on its left
}

// minLegendRows is how many rows a chart has at least that has a legend.
const minLegendRows = 4

// Draw draws axes, the ghosts, the other series, the cursor and the signs where
// the series stand. It returns whether the values' axis is logarithmic: if
// nothing has a logarithm it is linear, and if there is nothing at all it has no
// numbers.
func (k *Curves) Draw(c Canvas, r Rect, th *theme.Theme, plot *Plot) (log bool) {
	if plotOf(r).Empty() {
		return plot.Log
	}
	if len(plot.Names) > 0 && r.H > minLegendRows {
		legend(c, r, th, plot.Names)
		r.Y, r.H = r.Y+1, r.H-1
	}
	p := plotOf(r)
	k.begin(p, th, plot)
	known := k.scale(plot, p)
	if !known && k.log {
		k.log = false
		known = k.scale(plot, p)
	}
	k.axes.draw(c, r, th, k.x, k.y)
	if !known {
		c.TextIn(p.X+max(p.W-c.Width(plot.Empty), 0)/2, p.Y+p.H/2, p.W, plot.Empty, th.Dim)
		return false
	}
	k.measure()
	k.lines(c, p, th, plot)
	if len(plot.Names) > 0 {
		k.numbers(c, p, th, plot)
	} else {
		k.heads(c, p, th, plot)
	}
	return k.log
}

// begin keeps what is to be shown, and makes the x axis for it.
func (k *Curves) begin(p Rect, th *theme.Theme, plot *Plot) {
	across, down := DotsPerCell(th.Glyphs)
	k.log, k.offset = plot.Log, plot.Offset
	k.wide, k.sy, k.high = across*p.W, down, down*p.H
	k.x = steps(plot.End, min(p.W/9, 5))
}

// scale collects the curves and makes the axis for them; it is false if they have no values.
func (k *Curves) scale(plot *Plot, p Rect) (known bool) {
	k.collectAll(plot)
	k.y, known = k.yAxis(plot, min(max(p.H/2, 1), 6))
	return known
}

// lines draws the ghosts, what the others cover, the cursor, and the others.
func (k *Curves) lines(c Canvas, p Rect, th *theme.Theme, plot *Plot) {
	for i := range plot.Series {
		if s := &plot.Series[i]; s.Line == Ghost {
			k.line(c, p, th, i, true)
			c.Paint(0, p.W, th.Ghosted(s.Mark))
		}
	}
	for i := range plot.Series {
		if s := &plot.Series[i]; s.Line == Solid && len(plot.Names) == 0 && k.shades(c, p, th, i) {
			c.Paint(0, p.W, th.Faded(s.Mark))
		}
	}
	if plot.Cursor == plot.Cursor {
		x := k.column(p, plot.Cursor)
		for y := range p.H {
			c.Set(p.X+x, p.Y+y, th.Signs.Pole, th.Cursor)
		}
	}
	for i := range plot.Series {
		s := &plot.Series[i]
		if s.Line == Ghost {
			continue
		}
		now := k.column(p, s.X)
		k.line(c, p, th, i, s.Line == Dotted)
		c.Paint(0, now+1, th.Lane(s.Mark))
		c.Paint(now+1, p.W, th.Faded(s.Mark))
	}
}

// column returns the column of cells of the coordinate x.
func (k *Curves) column(p Rect, x float64) int {
	return int(k.x.share(x)*float64(k.wide-1)+0.5) * p.W / k.wide
}

// drawn reports whether v can be drawn: it is a number and, on a logarithmic
// axis, has a logarithm.
func (k *Curves) drawn(v float64) bool { return v == v && (!k.log || v > k.offset) }

// value returns the axis coordinate of a value that can be drawn.
func (k *Curves) value(v float64) float64 {
	if k.log {
		return math.Log10(v - k.offset)
	}
	return v
}

// row returns the height of such a value in dots from the top; above and below the axis are outside.
func (k *Curves) row(v float64) float64 {
	h := float64(k.high - 1)
	return min(max((1-k.y.share(k.value(v)))*h+0.5, -1e6), 1e6)
}

// heads draws the signs of the solid series at their current points, then those beyond
// the axis: at its edge, next to an arrow.
func (k *Curves) heads(c Canvas, p Rect, th *theme.Theme, plot *Plot) {
	for _, outside := range [...]bool{false, true} {
		for i := range plot.Series {
			s := &plot.Series[i]
			if s.Line != Solid {
				continue
			}
			y, high := math.Inf(1), float64(k.high)
			if k.drawn(s.Now) {
				y = k.row(s.Now)
			}
			if out := y < 0 || y >= high; s.Now != s.Now || out != outside {
				continue
			}
			x := p.X + k.column(p, s.X)
			switch {
			case y < 0:
				k.markOutside(c, p, th, x, p.Y, th.Signs.Arrows[up], s.Mark)
			case outside:
				k.markOutside(c, p, th, x, p.Y+p.H-1, th.Signs.Arrows[down], s.Mark)
			default:
				c.Set(x, p.Y+int(y)/k.sy, th.Marker(s.Mark), bold(th.Lane(s.Mark)))
			}
		}
	}
}

// numbers draws the current values of the named series next to their signs.
func (k *Curves) numbers(c Canvas, p Rect, th *theme.Theme, plot *Plot) {
	for i := range plot.Series {
		s := &plot.Series[i]
		if !k.drawn(s.Now) {
			continue
		}
		if y := k.row(s.Now); y >= 0 && y < float64(k.high) {
			c.Set(p.X+k.column(p, s.X), p.Y+int(y)/k.sy, rune('1'+i), bold(th.Lane(s.Mark)))
		}
	}
}

// legend writes the number and the name of each series, as many as fit.
func legend(c Canvas, r Rect, th *theme.Theme, names []string) {
	x := r.X
	for i, s := range names {
		n := c.Width(s)
		if x+2+n > r.X+r.W {
			return
		}
		c.Set(x, r.Y, rune('1'+i), bold(th.Lane(i)))
		c.Text(x+2, r.Y, s, th.Lane(i))
		x += n + 4
	}
}

// markOutside draws a sign and an arrow that end in column x of an edge, or on the
// left of the heads that are there.
func (k *Curves) markOutside(c Canvas, p Rect, th *theme.Theme, x, y int, arrow rune, mark int) {
	x = max(x, p.X+1)
	for x > p.X+1 && (c.At(x, y).Style.Attr|c.At(x-1, y).Style.Attr)&theme.Bold != 0 { // only heads are bold
		x--
	}
	st := bold(th.Lane(mark))
	c.Set(x, y, arrow, st)
	c.Set(x-1, y, th.Marker(mark), st)
}
