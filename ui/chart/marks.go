package chart

import (
	"math"

	"descent/sim/surface"
	"descent/ui/theme"
)

// over writes one rune and keeps the colour that is there.
func (c *Canvas) over(x, y int, r rune, st theme.Style) {
	_, st.Bg = c.Under(x, y)
	c.Set(x, y, r, st)
}

// overText writes s and keeps the colours that are there.
func (c *Canvas) overText(x, y int, s string, st theme.Style) int {
	at := x
	for t := c.read(s); t.rest != ""; {
		_, st.Bg = c.Under(at, y)
		at += c.character(at, y, &t, st)
	}
	return at - x
}

// Marks draws signs, labels and arrows over a picture. It holds only memory to be used again.
type Marks struct {
	taken []bool // the cells of the view that no label may cover
	spots []spot
	dots  dots
}

// Surface marks what lies in the window of the minima, the saddles and the start.
func (m *Marks) Surface(c *Canvas, v View, th *theme.Theme, s *surface.Surface, start [2]float64) {
	put := func(x, y float64, r rune, st theme.Style) {
		if cx, cy, ok := v.Cell(x, y); ok {
			c.over(cx, cy, r, st)
		}
	}
	plain := th.Mark
	plain.Attr &^= theme.Bold
	for _, p := range s.Saddles {
		put(p.X, p.Y, th.Signs.Saddle, plain)
	}
	for _, p := range s.Locals {
		put(p.X, p.Y, th.Signs.Local, plain)
	}
	put(start[0], start[1], th.Signs.Start, th.Mark)
	for _, p := range s.Minima {
		put(p.X, p.Y, th.Signs.Minimum, th.Mark)
	}
}

// Arrow draws the vector (dx, dy) from the point (x, y) to scale, but at least
// lo and at most hi cells' widths long, with a head. The cell of (x, y) stays free.
func (m *Marks) Arrow(c *Canvas, v View, th *theme.Theme, x, y, dx, dy, lo, hi float64, st theme.Style) {
	cx, cy, ok := v.Cell(x, y)
	if !ok {
		return
	}
	// In braille's dots both directions have the same scale: a cell is 2 by 4.
	ux := 2 * float64(v.W) / v.Window.Width() * dx
	uy := -4 * float64(v.H) / v.Window.Height() * dy
	length := math.Hypot(ux, uy)
	if !(length > 0) || math.IsInf(length, 0) {
		return
	}
	scale := min(max(length, 2*lo), 2*hi) / length
	ux, uy = ux*scale, uy*scale
	m.dots.reset(v.W, v.H, th.Glyphs)
	fx, fy := v.place(x, y)
	gx, gy := fx+ux/2, fy+uy/4
	sx, sy := float64(m.dots.sx), float64(m.dots.sy)
	m.dots.segment(fx*sx, fy*sy, gx*sx, gy*sy)
	m.dots.cell[(cy-v.Y)*v.W+cx-v.X] = 0
	m.dots.draw(c, v.X, v.Y, 0, v.W, st)
	if hx, hy := v.X+int(math.Floor(gx)), v.Y+int(math.Floor(gy)); v.Contains(hx, hy) && (hx != cx || hy != cy) {
		st.Attr |= theme.Bold
		c.over(hx, hy, arrow(th, ux, -uy), st)
	}
}

// The indices of two of a theme's arrows.
const (
	up   = 2
	down = 6
)

// arrow returns the arrow of the eight that points most like (dx, dy), y upwards.
func arrow(th *theme.Theme, dx, dy float64) rune {
	return th.Signs.Arrows[int(math.Round(math.Atan2(dy, dx)/(math.Pi/4)))&7]
}
