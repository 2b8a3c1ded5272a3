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
func (k *Curves) measure(p Rect, th *theme.Theme) {
	k.dots.reset(p.W, p.H, th.Glyphs)
	k.spans = sized(k.spans, len(k.cols))
	least := thick * float64(k.dots.sy)
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
			if size >= least && min(s.low, last.low)-max(s.top, last.top) > size/4 {
				s.swings, last.swings = true, true
			}
		}
		last = s
	}
}

// curve returns the columns of curve n, and clears the dots for it.
func (k *Curves) curve(p Rect, th *theme.Theme, n int) []span {
	k.dots.reset(p.W, p.H, th.Glyphs)
	return k.spans[n*k.wide : (n+1)*k.wide]
}

// line draws curve n into the dots: each column from its highest to its lowest
// value, or only their middle where it swings, joined to the last one.
func (k *Curves) line(p Rect, th *theme.Theme, n int, sparse bool) {
	spans := k.curve(p, th, n)
	k.dots.sparse = sparse
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
		k.dots.segment(x, top, x, low)
		if from >= 0 && !s.gap {
			near := min(max(top, lastTop), lastLow) // where the two are nearest
			k.dots.segment(from, near, x, min(max(near, top), low))
		}
		from, lastTop, lastLow = x, top, low
	}
}

// shades draws into the dots the columns in which curve n swings: their ends,
// and every fourth dot between them. It reports whether there are any.
func (k *Curves) shades(p Rect, th *theme.Theme, n int) (found bool) {
	spans := k.curve(p, th, n)
	high := k.dots.h * k.dots.sy
	for i := range spans {
		s := &spans[i]
		if !s.swings {
			continue
		}
		found = true
		for y := max(int(s.top), 0); y <= min(int(s.low), high-1); y++ {
			if y == int(s.top) || y == int(s.low) || (i+2*y)&3 == 0 {
				k.dots.set(i, y)
			}
		}
	}
	return found
}
