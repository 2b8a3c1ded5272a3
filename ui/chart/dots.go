package chart

import "descent/ui/theme"

// dots is a grid of dots to draw lines in: two by four a cell as braille, or
// one a cell in ASCII. Its memory is used again.
type dots struct {
	w, h   int // in cells
	sx, sy int // dots a cell
	// cell has one byte a cell: braille's eight dots.
	cell   []uint8
	sparse bool // leave out every other dot
	ascii  rune // what a dot is in ASCII
}

const brailleBase = 0x2800

// brailleBit is the bit of the dot in column x and row y of a cell (Unicode, chapter 21).
var brailleBit = [4][2]uint8{{1, 8}, {2, 16}, {4, 32}, {64, 128}}

// upperDots are the dots of a cell's upper half.
const upperDots = 1 | 2 | 8 | 16

// reset makes the grid blank, of w by h cells.
func (d *dots) reset(w, h int, g theme.GlyphSet) {
	d.w, d.h, d.sparse, d.ascii = max(w, 0), max(h, 0), false, '.'
	d.sx, d.sy = DotsPerCell(g)
	n := d.w * d.h
	if cap(d.cell) < n {
		d.cell = make([]uint8, n)
		return
	}
	d.cell = d.cell[:n]
	clear(d.cell)
}

// set sets the dot (x, y), which lies on the grid.
func (d *dots) set(x, y int) {
	if d.sparse && (x+2*y)&3 >= 2 {
		return
	}
	if d.sx == 1 {
		d.cell[y*d.w+x] = 1
		return
	}
	d.cell[y>>2*d.w+x>>1] |= brailleBit[y&3][x&1]
}

// segment draws the straight line between two points given in dots, the part
// of it that lies on the grid. NaN draws nothing.
func (d *dots) segment(x0, y0, x1, y1 float64) {
	w, h := float64(d.w*d.sx), float64(d.h*d.sy)
	if len(d.cell) == 0 {
		return
	}
	if !(min(x0, x1) >= 0 && max(x0, x1) < w && min(y0, y1) >= 0 && max(y0, y1) < h) {
		t0, t1 := 0.0, 1.0
		dx, dy := x1-x0, y1-y0
		if !clipSide(-dx, x0, &t0, &t1) || !clipSide(dx, w-x0, &t0, &t1) ||
			!clipSide(-dy, y0, &t0, &t1) || !clipSide(dy, h-y0, &t0, &t1) {
			return
		}
		if t1 < 1 {
			x1, y1 = x0+t1*dx, y0+t1*dy
		}
		if t0 > 0 {
			x0, y0 = x0+t0*dx, y0+t0*dy
		}
	}
	nx, ny := d.w*d.sx-1, d.h*d.sy-1
	d.line(toDot(x0, nx), toDot(y0, ny), toDot(x1, nx), toDot(y1, ny))
}

// toDot returns the dot that holds v, at most n: rounding may put the end of a
// clipped line just outside.
func toDot(v float64, n int) int { return min(max(int(v), 0), n) }

// clipSide narrows [t0, t1] to where t·p ≤ q, one side of Liang and Barsky's
// clipping (ACM TOG 3(1), 1984); false says that nothing is left. NaN leaves nothing.
func clipSide(p, q float64, t0, t1 *float64) bool {
	switch r := q / p; {
	case p < 0:
		*t0 = max(*t0, r)
	case p > 0:
		*t1 = min(*t1, r)
	case !(q >= 0) || p != 0:
		return false
	}
	return *t0 <= *t1
}

// line draws from dot to dot, both on the grid (Bresenham, IBM Systems Journal 4(1), 1965).
func (d *dots) line(x0, y0, x1, y1 int) {
	dx, dy, sx, sy := x1-x0, y1-y0, 1, 1
	if dx < 0 {
		dx, sx = -dx, -1
	}
	if dy < 0 {
		dy, sy = -dy, -1
	}
	e := dx - dy
	for {
		d.set(x0, y0)
		if x0 == x1 && y0 == y1 {
			return
		}
		e2 := 2 * e
		if e2 > -dy {
			e -= dy
			x0 += sx
		}
		if e2 < dx {
			e += dx
			y0 += sy
		}
	}
}

// rune returns the character of a cell with these dots.
func (d *dots) rune(b uint8) rune {
	if d.sx == 1 {
		return d.ascii
	}
	return brailleBase + rune(b)
}
