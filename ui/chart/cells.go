package chart

import (
	"unicode/utf8"

	"descent/ui/theme"
)

// Rect is a rectangle of cells.
type Rect struct{ X, Y, W, H int }

// Empty reports whether the rectangle has no cell.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Inset returns the rectangle without its border of one cell.
func (r Rect) Inset() Rect { return Rect{r.X + 1, r.Y + 1, max(r.W-2, 0), max(r.H-2, 0)} }

// Contains reports whether the cell (x, y) lies inside.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// Cell is one character cell. Rune 0 is the second half of the double-width
// rune on its left.
type Cell struct {
	Rune  rune
	Style theme.Style
}

// Cells is a canvas: a grid of cells that is printed once.
type Cells struct {
	W, H int
	// Glyphs are those that the terminal has: with ASCII, other characters of one
	// column become the ASCII one that is most like them.
	Glyphs theme.GlyphSet
	// Base has the colours of cells that have the terminal's own.
	Base  theme.Style
	cells []Cell
	out   []byte
	dots  dots // of the lines begun last
	lines Rect // where they are
}

// NewCells returns a blank canvas of w by h cells.
func NewCells(w, h int) *Cells {
	c := new(Cells)
	c.Resize(w, h)
	return c
}

// Resize gives the canvas a new size and blanks it.
func (c *Cells) Resize(w, h int) {
	w, h = max(w, 0), max(h, 0)
	if n := w * h; cap(c.cells) < n {
		c.cells = make([]Cell, n)
	} else {
		c.cells = c.cells[:n]
	}
	c.W, c.H = w, h
	c.Clear()
}

// Clear makes every cell blank.
func (c *Cells) Clear() { fill(c.cells, Cell{Rune: ' '}) }

// fill sets all cells, by copies of growing length.
func fill(cells []Cell, v Cell) {
	if len(cells) == 0 {
		return
	}
	cells[0] = v
	for n := 1; n < len(cells); n *= 2 {
		copy(cells[n:], cells[:n])
	}
}

// At returns the cell (x, y); outside of the canvas, a blank one.
func (c *Cells) At(x, y int) Cell {
	if x < 0 || x >= c.W || y < 0 || y >= c.H {
		return Cell{Rune: ' '}
	}
	return c.cells[y*c.W+x]
}

// Set writes one rune. A double-width rune takes the next cell too, and is a
// space where that cell does not exist. What was there of another double-width
// rune becomes a space.
func (c *Cells) Set(x, y int, r rune, st theme.Style) {
	if x < 0 || x >= c.W || y < 0 || y >= c.H {
		return
	}
	i := y*c.W + x
	c.part(i, x)
	if r >= utf8.RuneSelf && c.Glyphs == theme.ASCII && runeWidth(r) == 1 {
		r = theme.Plain(r)
	}
	if r >= firstWide && runeWidth(r) == 2 {
		if x+1 == c.W {
			r = ' '
		} else {
			c.part(i+1, x+1)
			c.cells[i+1] = Cell{0, st}
		}
	}
	c.cells[i] = Cell{r, st}
}

// part makes a space of the other half of the double-width rune at cell i, if there is one.
func (c *Cells) part(i, x int) {
	if c.cells[i].Rune == 0 && x > 0 {
		c.cells[i-1].Rune = ' '
	}
	if x+1 < c.W && c.cells[i+1].Rune == 0 {
		c.cells[i+1].Rune = ' '
	}
}

// Fill sets every cell of the rectangle to a rune one column wide, which the terminal has.
func (c *Cells) Fill(r Rect, ru rune, st theme.Style) {
	r = c.clip(r)
	if r.Empty() {
		return
	}
	for y := r.Y; y < r.Y+r.H; y++ {
		i := y*c.W + r.X
		c.part(i, r.X)
		c.part(i+r.W-1, r.X+r.W-1)
		fill(c.cells[i:i+r.W], Cell{ru, st})
	}
}

// clip returns the part of r that lies on the canvas.
func (c *Cells) clip(r Rect) Rect {
	x1, y1 := min(r.X+r.W, c.W), min(r.Y+r.H, c.H)
	r.X, r.Y = max(r.X, 0), max(r.Y, 0)
	r.W, r.H = x1-r.X, y1-r.Y
	return r
}

// Under returns the colours behind the upper and the lower half of a cell: what
// an overlay keeps as its background.
func (c *Cells) Under(x, y int) (top, bottom theme.Color) {
	cell := c.At(x, y)
	if cell.Rune == upperHalf {
		return cell.Style.Fg, cell.Style.Bg
	}
	return cell.Style.Bg, cell.Style.Bg
}

// upperHalf shows two pixels in a cell: the upper in the foreground, the lower in the background colour.
const upperHalf = '▀'

// String prints the canvas: H lines, each exactly W columns, with one escape
// sequence where the style changes and a reset at the end of a styled line.
func (c *Cells) String() string {
	out := c.out[:0]
	for y := range c.H {
		if y > 0 {
			out = append(out, '\n')
		}
		var now theme.Style
		for _, cell := range c.cells[y*c.W : (y+1)*c.W] {
			st := cell.Style.Over(c.Base)
			switch {
			case cell.Rune == 0:
				continue
			case st == now:
			case cell.Rune == ' ' && st.Bg == now.Bg && (st.Attr|now.Attr)&(theme.Reverse|theme.Underline) == 0:
				// A space shows only its background.
			default:
				out = st.AppendChange(out, now)
				now = st
			}
			out = utf8.AppendRune(out, cell.Rune)
		}
		if now != (theme.Style{}) {
			out = append(out, theme.Reset...)
		}
	}
	c.out = out
	return string(out)
}
