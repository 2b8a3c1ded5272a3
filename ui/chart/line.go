package chart

import "descent/ui/theme"

// span is a column of a curve in dots from the top: from its highest value to its lowest one.
type span struct {
	top, low float64
	// none says that the column has no value, gap that it is not joined to the
	// last one that has.
	none, gap bool
	// swings says that the curve goes up and down within the column, not through it.
	swings bool
}

// thick is how many cells a range is high at least that is not drawn as a line.
const thick = 0.75

// measure finds where the curves lie on the axis. A column where one swings covers
// a part of its neighbour: those that a curve goes through only touch.
func (k *Curves) measure() {
	k.spans = sized(k.spans, len(k.cols))
	minSize := thick * float64(k.sy)
	var last *span
	for i := range k.spans {
		if i%k.wide == 0 {
			last = nil // another curve
		}
		col, s := &k.cols[i], &k.spans[i]
		*s = span{none: col.lo > col.hi, gap: col.gap}
		if s.none {
			continue
		}
		s.top, s.low = k.row(col.hi), k.row(col.lo)
		if last != nil {
			size := min(s.low-s.top, last.low-last.top)
			if size >= minSize && min(s.low, last.low)-max(s.top, last.top) > size/4 {
				s.swings, last.swings = true, true
			}
		}
		last = s
	}
}

// line draws curve n: each column from its highest to its lowest
// value, or only their middle where it swings, joined to the last one.
func (k *Curves) line(c Canvas, p Rect, th *theme.Theme, n int, dashed bool) {
	spans := k.spans[n*k.wide : (n+1)*k.wide]
	c.Lines(p, LineOptions{Glyphs: th.Glyphs, Dashed: dashed})
	from, lastTop, lastLow := -1.0, 0.0, 0.0
	for i := range spans {
		s := &spans[i]
		if s.none {
			continue
		}
		x, top, low := float64(i)+0.5, s.top, s.low
		if s.swings {
			top = (top + low) / 2
			low = top
		}
		c.Segment(x, top, x, low)
		if from >= 0 && !s.gap {
			near := min(max(top, lastTop), lastLow) // where the two are nearest
			c.Segment(from, near, x, min(max(near, top), low))
		}
		from, lastTop, lastLow = x, top, low
	}
}

// shades draws the columns in which curve n swings: their ends,
// and every fourth dot between them. It reports whether there are any.
func (k *Curves) shades(c Canvas, p Rect, th *theme.Theme, n int) (found bool) {
	spans := k.spans[n*k.wide : (n+1)*k.wide]
	for i := range spans {
		s := &spans[i]
		if !s.swings {
			continue
		}
		if !found {
			found = true
			c.Lines(p, LineOptions{Glyphs: th.Glyphs})
		}
		for y := max(int(s.top), 0); y <= min(int(s.low), k.high-1); y++ {
			if y == int(s.top) || y == int(s.low) || (i+2*y)&3 == 0 {
				x, y := float64(i)+0.5, float64(y)+0.5
				c.Segment(x, y, x, y)
			}
		}
	}
	return found
}
