package chart

import "descent/sim/surface"

// View maps a window of the plane onto a rectangle of cells, y upwards.
type View struct {
	Rect
	Window surface.Rect
}

// Cell returns the cell that holds the point; ok is false outside of the window and for NaN.
func (v View) Cell(x, y float64) (cx, cy int, ok bool) { return 0, 0, false }

// At returns the point at the centre of a cell.
func (v View) At(cx, cy int) (x, y float64) { return 0, 0 }

// Zoom returns the window scaled by f about the point under the cell (cx, cy): f < 1 magnifies.
func (v View) Zoom(cx, cy int, f float64) surface.Rect { return v.Window }

// Pan returns the window after the picture was dragged by (dx, dy) cells.
func (v View) Pan(dx, dy int) surface.Rect { return v.Window }
