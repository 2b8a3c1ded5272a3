package chart

import (
	"math"

	"descent/ui/theme"
)

// Simplex draws the triangle, or any polygon, with the corners x0 y0 x1 y1 …
func (m *Marks) Simplex(c *Canvas, v View, th *theme.Theme, corners []float64, st theme.Style) {
	n := len(corners) / 2
	if n == 0 || v.Empty() {
		return
	}
	m.dots.reset(v.W, v.H, th.Glyphs)
	from := m.at(v, corners[2*n-2], corners[2*n-1])
	for i := range n {
		to := m.at(v, corners[2*i], corners[2*i+1])
		if from.near() && to.near() {
			m.dots.segment(from.x, from.y, to.x, to.y)
		}
		from = to
	}
	m.dots.draw(c, v.X, v.Y, 0, v.W, st)
}

// Cloud draws a dot at each of the points x0 y0 x1 y1 …
func (m *Marks) Cloud(c *Canvas, v View, th *theme.Theme, points []float64, st theme.Style) {
	if v.Empty() {
		return
	}
	m.dots.reset(v.W, v.H, th.Glyphs)
	for i := range len(points) / 2 {
		if p := m.at(v, points[2*i], points[2*i+1]); p.near() {
			m.dots.segment(p.x, p.y, p.x, p.y)
		}
	}
	m.dots.draw(c, v.X, v.Y, 0, v.W, st)
}

// Trials draws a small sign at each of the points x0 y0 x1 y1 … that a method
// tried: a fainter one, below the others, where refused[i] says that it was tried in vain.
func (m *Marks) Trials(c *Canvas, v View, th *theme.Theme, points []float64, refused []bool, st theme.Style) {
	for _, vain := range [...]bool{true, false} {
		r, look := th.Signs.Trial, st
		if vain {
			r, look = th.Signs.Refused, st.With(theme.Faint)
		}
		for i := range len(points) / 2 {
			if (i < len(refused) && refused[i]) != vain {
				continue
			}
			if x, y, ok := v.Cell(points[2*i], points[2*i+1]); ok {
				c.over(x, y, r, look)
			}
		}
	}
}

// dot is a place in the grid of dots, or beyond it.
type dot struct{ x, y float64 }

// at returns the place of a point in the grid.
func (m *Marks) at(v View, x, y float64) dot {
	x, y = v.place(x, y)
	return dot{x * float64(m.dots.sx), y * float64(m.dots.sy)}
}

// near reports whether a line to the place is exact.
func (d dot) near() bool { return max(math.Abs(d.x), math.Abs(d.y)) < tooFar }
