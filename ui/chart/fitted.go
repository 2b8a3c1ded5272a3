package chart

import "descent/ui/theme"

// FittedCurve is the curve of a model of one feature. Y are its values at places spread
// evenly over the window, from its left border to its right one.
type FittedCurve struct {
	Mark int // the lane's
	Y    []float64
}

// FittedCurves draws one curve a lane over the view, the selected one last; the rows of
// the data are to be drawn after them. A value that is not finite interrupts its curve.
func (t *Trails) FittedCurves(c Canvas, v View, th *theme.Theme, fits []FittedCurve, selected int) {
	if v.Empty() {
		return
	}
	draw := func(f *FittedCurve) {
		t.begin(c, v, LineOptions{Glyphs: th.Glyphs})
		last := float64(max(len(f.Y)-1, 1))
		for i, y := range f.Y {
			t.to(c, v.Window.X0+float64(i)/last*v.Window.Width(), y)
		}
		c.Paint(0, v.W, th.Lane(f.Mark))
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

// Polyline draws the line through the points u0 v0 u1 v1 … and the lane's sign at
// the last one. Points that are not finite interrupt it.
func (t *Trails) Polyline(c Canvas, v View, th *theme.Theme, points []float64, mark int) {
	n := len(points) / 2
	if v.Empty() || n == 0 {
		return
	}
	t.begin(c, v, LineOptions{Glyphs: th.Glyphs})
	for i := range n {
		t.to(c, points[2*i], points[2*i+1])
	}
	c.Paint(0, v.W, th.Lane(mark))
	x, y := points[2*n-2], points[2*n-1]
	if cx, cy, ok := v.Cell(x, y); ok {
		c.Over(cx, cy, th.Marker(mark), bold(th.Lane(mark)))
	}
}
