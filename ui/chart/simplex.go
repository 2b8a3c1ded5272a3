package chart

import (
	"math"

	"descent/ui/theme"
)

// Simplex draws the triangle, or any polygon, with the corners x0 y0 x1 y1 …
func Simplex(c Canvas, v View, th *theme.Theme, corners []float64, st theme.Style) {
	n := len(corners) / 2
	if n == 0 || v.Empty() {
		return
	}
	c.Lines(v.Rect, LineOptions{Glyphs: th.Glyphs})
	from := dotAt(v, th.Glyphs, corners[2*n-2], corners[2*n-1])
	for i := range n {
		to := dotAt(v, th.Glyphs, corners[2*i], corners[2*i+1])
		if from.near() && to.near() {
			c.Segment(from.x, from.y, to.x, to.y)
		}
		from = to
	}
	c.Paint(0, v.W, st)
}

// Cloud draws a dot at each of the points x0 y0 x1 y1 …
func Cloud(c Canvas, v View, th *theme.Theme, points []float64, st theme.Style) {
	if v.Empty() {
		return
	}
	c.Lines(v.Rect, LineOptions{Glyphs: th.Glyphs})
	for i := range len(points) / 2 {
		if p := dotAt(v, th.Glyphs, points[2*i], points[2*i+1]); p.near() {
			c.Segment(p.x, p.y, p.x, p.y)
		}
	}
	c.Paint(0, v.W, st)
}

// Trials draws a small sign at each of the points x0 y0 x1 y1 … that a method
// tried: a fainter one, below the others, where rejected[i] says that the method did not go there.
func Trials(c Canvas, v View, th *theme.Theme, points []float64, rejected []bool, st theme.Style) {
	for _, failed := range [...]bool{true, false} {
		r, style := th.Signs.Trial, st
		if failed {
			r, style = th.Signs.Rejected, st.With(theme.Faint)
		}
		for i := range len(points) / 2 {
			if (i < len(rejected) && rejected[i]) != failed {
				continue
			}
			if x, y, ok := v.Cell(points[2*i], points[2*i+1]); ok {
				c.Over(x, y, r, style)
			}
		}
	}
}

// dot is a place in the grid of dots, or beyond it.
type dot struct{ x, y float64 }

// dotAt returns the place of a point in the grid.
func dotAt(v View, g theme.GlyphSet, x, y float64) dot {
	sx, sy := DotsPerCell(g)
	x, y = v.place(x, y)
	return dot{x * float64(sx), y * float64(sy)}
}

// near reports whether a line to the place is exact.
func (d dot) near() bool { return max(math.Abs(d.x), math.Abs(d.y)) < tooFar }
