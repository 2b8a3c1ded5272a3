package chart

import "descent/ui/theme"

// Fit is the curve of a model of one feature. Y are its values at places spread
// evenly over the window, from its left border to its right one.
type Fit struct {
	Mark int // the lane's
	Y    []float64
}

// Fits draws one curve a lane over the view, the selected one last; the rows of
// the data are to be drawn after them. A value that is not finite interrupts its curve.
func (t *Trails) Fits(c *Canvas, v View, th *theme.Theme, fits []Fit, selected int) {
	if v.Empty() {
		return
	}
	draw := func(f *Fit) {
		t.begin(v, th.Glyphs)
		last := float64(max(len(f.Y)-1, 1))
		for i, y := range f.Y {
			t.to(v.Window.X0+float64(i)/last*v.Window.Width(), y)
		}
		t.dots.draw(c, v.X, v.Y, 0, v.W, th.Lane(f.Mark))
	}
	for i := range fits {
		if i != selected {
			draw(&fits[i])
		}
	}
	if selected >= 0 && selected < len(fits) {
		draw(&fits[selected])
	}
}

// Path draws the line through the points u0 v0 u1 v1 … and the lane's sign at
// the last one. Points that are not finite interrupt it.
func (t *Trails) Path(c *Canvas, v View, th *theme.Theme, points []float64, mark int) {
	n := len(points) / 2
	if v.Empty() || n == 0 {
		return
	}
	t.begin(v, th.Glyphs)
	for i := range n {
		t.to(points[2*i], points[2*i+1])
	}
	t.dots.draw(c, v.X, v.Y, 0, v.W, th.Lane(mark))
	x, y := points[2*n-2], points[2*n-1]
	if cx, cy, ok := v.Cell(x, y); ok {
		c.over(cx, cy, th.Marker(mark), bold(th.Lane(mark)))
	}
}
