package chart

import (
	"math/bits"

	"descent/ui/theme"
)

// Lines blanks the grid of dots and lays it over the rectangle.
func (c *Cells) Lines(r Rect, o LineOptions) {
	c.lines = r
	c.dots.reset(r.W, r.H, o.Glyphs)
	c.dots.sparse = o.Dashed
	if o.ASCII != 0 {
		c.dots.ascii = o.ASCII
	}
}

// Segment sets the dots of a line.
func (c *Cells) Segment(x0, y0, x1, y1 float64) { c.dots.segment(x0, y0, x1, y1) }

// Erase clears the dots of one cell.
func (c *Cells) Erase(x, y int) {
	if x >= 0 && x < c.dots.w && y >= 0 && y < c.dots.h {
		c.dots.cell[y*c.dots.w+x] = 0
	}
}

// Paint writes the cells that have dots.
func (c *Cells) Paint(from, to int, st theme.Style) {
	c.dots.draw(c, c.lines.X, c.lines.Y, from, to, st)
}

// draw writes the dots of the columns of cells from … to-1 to the canvas, over
// the colours that are there; the grid's corner is at (x, y). In a cell with dots
// of an earlier line only the new ones stay: a dot never has another line's colour.
func (d *dots) draw(c *Cells, x, y, from, to int, st theme.Style) {
	for j := range d.h {
		for i := from; i < to; i++ {
			if b := d.cell[j*d.w+i]; b != 0 {
				top, bottom := c.Under(x+i, y+j)
				if top != bottom && 2*bits.OnesCount8(b&upperDots) > bits.OnesCount8(b) {
					bottom = top
				}
				c.Set(x+i, y+j, d.rune(b), st.On(bottom))
			}
		}
	}
}
