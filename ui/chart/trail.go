package chart

import (
	"math"

	"descent/ui/theme"
)

// Trails draws paths in dots; it holds only memory to be used again.
type Trails struct {
	x, y   float64 // where the line drawn last ends, in dots
	px, py float64 // where the pen is: there, or in the same dot
	pen    bool    // whether it is anywhere
	ox, oy float64 // the window's upper left corner
	kx, ky float64 // dots a unit
	w, h   float64 // dots in the view
	read   [64][2]float64
}

// Draw draws a path. One that is dashed, for ghosts, has every other dot. Points
// that are not finite interrupt it.
func (t *Trails) Draw(c Canvas, v View, th *theme.Theme, path Path, st theme.Style, dashed bool) {
	if v.Empty() {
		return
	}
	t.begin(c, v, LineOptions{Glyphs: th.Glyphs, Dashed: dashed})
	for n, at := path.Read(t.read[:], 0); n > 0; n, at = path.Read(t.read[:], at) {
		for _, p := range t.read[:n] {
			t.to(c, p[0], p[1])
		}
	}
	c.Paint(0, v.W, st)
}

// tie, in dots, decides for a point between two dots: windows are made round the ends of
// a path, which then often are there, and no rounding error may choose.
const tie = 1e-9

// tooFar is so many dots away that a line there is no longer exact; NaN is not nearer.
const tooFar = 1e12

func (t *Trails) begin(c Canvas, v View, o LineOptions) {
	c.Lines(v.Rect, o)
	across, down := DotsPerCell(o.Glyphs)
	t.pen = false
	t.ox, t.oy = v.Window.X0, v.Window.Y1
	t.w, t.h = float64(v.W*across), float64(v.H*down)
	t.kx = float64(v.W*across) / v.Window.Width()
	t.ky = -float64(v.H*down) / v.Window.Height()
}

// to draws from the pen to the point and moves it there.
func (t *Trails) to(c Canvas, x, y float64) {
	x, y = (x-t.ox)*t.kx+tie, (y-t.oy)*t.ky+tie
	if !(max(math.Abs(x), math.Abs(y)) < tooFar) {
		t.pen = false
		return
	}
	switch inside := x >= 0 && y >= 0 && x < t.w && y < t.h; {
	case !t.pen:
		t.px, t.py, t.pen = x, y, true
	case inside && min(t.x, t.y) >= 0 && int(x) == int(t.x) && int(y) == int(t.y):
		t.px, t.py = x, y // nothing to be seen
		return
	case inside && int(t.px) == int(t.x) && int(t.py) == int(t.y) && min(t.px, t.py, t.x, t.y) >= 0:
		t.px, t.py = t.x, t.y // the same dots, and one line for a canvas without dots
	}
	c.Segment(t.px, t.py, x, y)
	t.x, t.y, t.px, t.py = x, y, x, y
}
