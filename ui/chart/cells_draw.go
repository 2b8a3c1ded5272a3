package chart

import "descent/ui/theme"

// Over writes one rune and keeps the colour that is there.
func (c *Cells) Over(x, y int, r rune, st theme.Style) {
	_, st.Bg = c.Under(x, y)
	c.Set(x, y, r, st)
}

// OverText writes s and keeps the colours that are there.
func (c *Cells) OverText(x, y int, s string, st theme.Style) int {
	at := x
	for t := c.read(s); t.rest != ""; {
		_, st.Bg = c.Under(at, y)
		at += c.character(at, y, &t, st)
	}
	return at - x
}

// OverReversed writes one rune in the colour that is there on the style's own.
func (c *Cells) OverReversed(x, y int, r rune, st theme.Style) {
	_, under := c.Under(x, y)
	if st.Fg == theme.Default || under == theme.Default {
		c.Over(x, y, r, st.With(theme.Reverse))
		return
	}
	st.Fg, st.Bg = under, st.Fg
	c.Set(x, y, r, st)
}

// TextCut writes as much of s as fits into w columns, with an ellipsis only where that leaves enough of it.
func (c *Cells) TextCut(x, y, w int, s string, st theme.Style) {
	if w > 3 {
		c.TextIn(x, y, w, s, st)
		return
	}
	end, _ := c.cut(s, w)
	c.write(x, y, s, end, st)
}

// Image copies the picture into the rectangle, from its upper left corner.
func (c *Cells) Image(r Rect, h *Heat) {
	to := c.clip(Rect{r.X, r.Y, min(r.W, h.W), min(r.H, h.H)})
	if to.Empty() {
		return
	}
	for y := to.Y; y < to.Y+to.H; y++ {
		from := (y-r.Y)*h.W + to.X - r.X
		i := y*c.W + to.X
		c.part(i, to.X)
		c.part(i+to.W-1, to.X+to.W-1)
		copy(c.cells[i:i+to.W], h.cells[from:from+to.W])
	}
}
