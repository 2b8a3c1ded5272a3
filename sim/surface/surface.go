// Package surface has the functions of two variables to minimise: one row of All for
// each, some with parameters (Find), and those that the user types (Formula).
package surface

import (
	"iter"

	"descent/sim/near"
	"descent/sim/plane"
)

// grid yields n by n points of the window, borders included, row by row.
func grid(r plane.Rect, n int) iter.Seq2[float64, float64] {
	return func(yield func(x, y float64) bool) {
		for i := range n * n {
			u, v := float64(i%n)/float64(n-1), float64(i/n)/float64(n-1)
			if !yield(r.X0+u*r.Width(), r.Y0+v*r.Height()) {
				return
			}
		}
	}
}

// Surface is a function of two variables: one value and one line in All adds one.
type Surface struct {
	// ID is in snake case; Name is the usual name.
	ID, Name string
	// Formula is the function in mathematical notation, short enough for a panel's title.
	Formula string
	// Doc is one sentence; Cite the source of formula and minima.
	Doc, Cite string
	// Window is the default window; Start is the default start, Starts are others worth
	// trying.
	Window plane.Rect
	Start  [2]float64
	Starts [][2]float64
	// Minima are the global minima (none if unbounded below), Locals the other
	// stationary minima worth marking, Saddles the saddle points.
	Minima, Locals, Saddles []plane.Point
	// Rate is a learning rate at which plain gradient descent from Start makes
	// visible progress.
	Rate float64
	// Found says that Minima, Locals and Saddles were found by a search: there
	// may be others, and lower ones.
	Found bool
	// Params are the parameters of the surface's family, if any; Values are their values
	// here, nil for the defaults.
	Params []Param
	Values []float64
	// Eval returns the value and the gradient.
	Func func(x, y float64) (f, fx, fy float64)
	// Hess returns the second derivatives, or is nil.
	Hess func(x, y float64) (fxx, fxy, fyy float64)

	// adapt changes a copy of the built-in row for values of Params.
	adapt func(s *Surface, p []float64)
}

// ByID returns the surface of that id, or nil.
func ByID(id string) *Surface { return near.Row(All, id, (*Surface).id) }

// IDs returns the ids of All.
func IDs() []string { return near.IDs(All, (*Surface).id) }

func (s *Surface) id() string { return s.ID }
