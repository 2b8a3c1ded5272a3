package plane

// Field is values over a window of the plane: W columns by H rows of pixels,
// row 0 on top (the largest y), each value taken at its pixel's centre.
type Field struct {
	Window Rect
	W, H   int
	V      []float64
}

// Resize gives the field its window and size and reuses its memory; the values
// are whatever stood there.
func (f *Field) Resize(win Rect, w, h int) {
	f.Window, f.W, f.H = win, w, h
	if n := w * h; cap(f.V) < n {
		f.V = make([]float64, n)
	} else {
		f.V = f.V[:n]
	}
}

// At returns the point at the centre of pixel (i, j).
func (f *Field) At(i, j int) (x, y float64) {
	x = f.Window.X0 + (float64(i)+0.5)/float64(f.W)*f.Window.Width()
	y = f.Window.Y1 - (float64(j)+0.5)/float64(f.H)*f.Window.Height()
	return x, y
}
