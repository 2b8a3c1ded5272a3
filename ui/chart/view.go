package chart

import (
	"descent/sim/plane"
)

// View maps a window of the plane onto a rectangle of cells, y upwards. A cell
// is a column of two half-block pixels and a grid of two by four braille dots.
type View struct {
	Rect
	Window plane.Rect
}

// Cell returns the cell that holds the point; ok is false outside of the window and for NaN.
func (v View) Cell(x, y float64) (cx, cy int, ok bool) {
	if !v.Window.Contains(x, y) || v.Empty() {
		return 0, 0, false
	}
	fx, fy := v.place(x, y)
	return v.X + min(int(fx), v.W-1), v.Y + min(int(fy), v.H-1), true
}

// place returns the point in cells from the rectangle's upper left corner.
func (v View) place(x, y float64) (fx, fy float64) {
	return (x - v.Window.X0) / v.Window.Width() * float64(v.W), (v.Window.Y1 - y) / v.Window.Height() * float64(v.H)
}

// At returns the point at the centre of a cell.
func (v View) At(cx, cy int) (x, y float64) {
	x = v.Window.X0 + (float64(cx-v.X)+0.5)/float64(max(v.W, 1))*v.Window.Width()
	y = v.Window.Y1 - (float64(cy-v.Y)+0.5)/float64(max(v.H, 1))*v.Window.Height()
	return x, y
}

// Zoom returns the window scaled by f about the point under the cell (cx, cy): f < 1 magnifies.
func (v View) Zoom(cx, cy int, f float64) plane.Rect {
	x, y := v.At(cx, cy)
	w := v.Window
	return plane.Rect{X0: x + (w.X0-x)*f, X1: x + (w.X1-x)*f, Y0: y + (w.Y0-y)*f, Y1: y + (w.Y1-y)*f}
}

// Pan returns the window after the picture was dragged by (dx, dy) cells, to the right and down.
func (v View) Pan(dx, dy int) plane.Rect {
	w := v.Window
	mx := float64(dx) / float64(max(v.W, 1)) * w.Width()
	my := float64(dy) / float64(max(v.H, 1)) * w.Height()
	return plane.Rect{X0: w.X0 - mx, X1: w.X1 - mx, Y0: w.Y0 + my, Y1: w.Y1 + my}
}
