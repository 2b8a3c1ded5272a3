// Package plane holds what is drawn and said of a plane: windows, points with
// their value, and values over a window.
package plane

// Rect is a window of the plane, X0 < X1 and Y0 < Y1.
type Rect struct{ X0, X1, Y0, Y1 float64 }

// Width and Height are the window's sides.
func (r Rect) Width() float64  { return r.X1 - r.X0 }
func (r Rect) Height() float64 { return r.Y1 - r.Y0 }

// Contains reports whether (x, y) lies inside or on the border.
func (r Rect) Contains(x, y float64) bool {
	return x >= r.X0 && x <= r.X1 && y >= r.Y0 && y <= r.Y1
}

// Point is a point of the plane and the value F of a function there.
type Point struct{ X, Y, F float64 }
