package chart

import "descent/ui/theme"

// minBarCells is how many cells the bands of a Bar take at least.
const minBarCells = 4

// Bar draws the scale of Heights or Values in w columns from (x, y) on: the lowest value,
// the bands, the value that the highest band reaches. All bands are shown where
// there is room, else as many as fit, evenly. It returns how many columns that
// takes; without the room it draws nothing.
func (h *Heat) Bar(c Canvas, x, y, w int, th *theme.Theme) int {
	if !h.barred {
		return 0
	}
	lo, hi := Num(h.ends[0], th.Glyphs), Num(h.ends[1], th.Glyphs)
	numbers := c.Width(lo) + c.Width(hi) + 2
	n := min(h.palette.n, w-numbers)
	if n < minBarCells {
		return 0
	}
	x += c.Text(x, y, lo, th.Dim) + 1
	for i := range n {
		b := i * (h.palette.n - 1) / (n - 1)
		cell := Cell{' ', theme.Style{}}
		if len(h.palette.band) > 0 {
			cell.Style.Bg = h.palette.band[b]
		} else {
			cell = h.shade(th, uint8(b))
		}
		c.Set(x+i, y, cell.Rune, cell.Style)
	}
	c.Text(x+n+1, y, hi, th.Dim)
	return numbers + n
}
