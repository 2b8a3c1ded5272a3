package chart

import (
	"math"

	"descent/ui/theme"
)

// shading says how values become the colours or shades of a small picture.
type shading struct {
	lo, hi float64
	colors []theme.Color // none: the theme's shades
	// bands are those of the pixels of the frame before, and become those of this one: up
	// to two a cell. nil keeps none.
	bands []uint8
}

// level returns where a value lies in n bands, NaN if it is not finite.
func (s *shading) level(v float64, n int) float64 {
	if v-v != 0 {
		return math.NaN()
	}
	return min(max((v-s.lo)/(s.hi-s.lo), 0), 1) * (float64(n) - 1e-9)
}

// pixels are w by h values, row 0 on top.
type pixels struct {
	v    []float64
	w, h int
}

// small draws the values into a rectangle that may be
// smaller: a pixel shows the mean of the values below it. What has no mean is hatched.
func small(c Canvas, r Rect, th *theme.Theme, p pixels, s shading) {
	v, w, h := p.v, p.w, p.h
	if len(v) < w*h || w <= 0 || h <= 0 {
		return
	}
	rows := 1 // pixels a cell
	if th.Glyphs == theme.Block && len(s.colors) > 0 && r.W > 1 {
		rows = 2
	}
	for y := range r.H {
		for x := range r.W {
			at := rows*y*r.W + x
			top := s.pixel(th, at, mean(v, w, h, x, rows*y, r.W, rows*r.H))
			low := top
			if rows == 2 {
				low = s.pixel(th, at+r.W, mean(v, w, h, x, rows*y+1, r.W, rows*r.H))
			}
			cell := top
			switch {
			case top.Rune != ' ' || low.Rune != ' ':
				cell = low
				if top.Rune != ' ' {
					cell = top
				}
			case top != low:
				cell = Cell{upperHalf, theme.Style{Fg: top.Style.Bg, Bg: low.Style.Bg}}
			}
			c.Set(r.X+x, r.Y+y, cell.Rune, cell.Style)
		}
	}
}

// pixel returns a cell filled with the value of the i-th pixel.
func (s *shading) pixel(th *theme.Theme, i int, v float64) Cell {
	n := len(s.colors)
	if n == 0 {
		n = len(th.Shades)
	}
	was := uint8(hole)
	if s.bands != nil {
		was = s.bands[i]
	}
	k := bandOf(s.level(v, n), n, was, n)
	if s.bands != nil {
		s.bands[i] = k
	}
	switch {
	case k == hole:
		return Cell{th.Signs.Hatch, th.Hole}
	case len(s.colors) == 0:
		return Cell{th.Shades[k], theme.Style{}}
	}
	return Cell{' ', theme.Style{Bg: s.colors[k]}}
}

// mean returns the mean of those of w by h values that lie in the pixel (x, y)
// of pw by ph: at least the nearest one.
func mean(v []float64, w, h, x, y, pw, ph int) float64 {
	x0, y0 := x*w/pw, y*h/ph
	x1, y1 := max((x+1)*w/pw, x0+1), max((y+1)*h/ph, y0+1)
	sum := 0.0
	for j := y0; j < y1; j++ {
		for _, a := range v[j*w+x0 : j*w+x1] {
			sum += a
		}
	}
	return sum / float64((x1-x0)*(y1-y0))
}
