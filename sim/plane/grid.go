package plane

// Grid is a window cut into W×H pixels, row by row from the top (the largest Y).
type Grid struct {
	Window Rect
	W, H   int
}

// Size is the number of pixels.
func (g Grid) Size() int { return g.W * g.H }

// At returns the centre of pixel i.
func (g Grid) At(i int) (x, y float64) {
	x = g.Window.X0 + (float64(i%g.W)+0.5)/float64(g.W)*(g.Window.X1-g.Window.X0)
	y = g.Window.Y1 - (float64(i/g.W)+0.5)/float64(g.H)*(g.Window.Y1-g.Window.Y0)
	return x, y
}
