package ui

import (
	"descent/sim/plane"
)

// filler writes the values of a window at w by h pixels, row by row from the top.
type filler func(dst []float64, win plane.Rect, w, h int)

// bands is a field that is made coarse first, then fine from the top.
type bands struct {
	field plane.Field
	rows  int // that are fine
}

// coarseness is how many pixels wide and high one of the coarse picture is.
const coarseness = 4

// sketch returns the whole field with few different values.
func (b *bands) sketch(fill filler) plane.Field {
	f := &b.field
	w, h := (f.W+coarseness-1)/coarseness, (f.H+coarseness-1)/coarseness
	few := make([]float64, w*h)
	fill(few, f.Window, w, h)
	rough := plane.Field{Window: f.Window, W: f.W, H: f.H, V: make([]float64, f.W*f.H)}
	for j := range f.H {
		for i := range f.W {
			rough.V[j*f.W+i] = few[j*h/f.H*w+i*w/f.W]
		}
	}
	return rough
}

// next makes some more rows fine, at least one, and reports whether all are.
func (b *bands) next(fill filler, rows int) (done bool) {
	f := &b.field
	to := min(b.rows+max(rows, 1), f.H)
	if to > b.rows {
		win := f.Window
		win.Y1 = f.Window.Y1 - float64(b.rows)/float64(f.H)*f.Window.Height()
		win.Y0 = f.Window.Y1 - float64(to)/float64(f.H)*f.Window.Height()
		fill(f.V[b.rows*f.W:to*f.W], win, f.W, to-b.rows)
		b.rows = to
	}
	return b.rows == f.H
}
