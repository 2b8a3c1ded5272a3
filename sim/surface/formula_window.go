package surface

import (
	"math"
	"slices"

	"descent/sim/plane"
)

const (
	firstHalfSide = 5  // half the side of the first square that is searched
	windowGrid    = 33 // values per side for the checks of a window
)

// around is the square with the centre (x, y) and half the side h.
func around(x, y, h float64) plane.Rect {
	return plane.Rect{X0: x - h, X1: x + h, Y0: y - h, Y1: y + h}
}

// window finds a window that shows the formula well, from the length of its waves, its
// stationary points near the origin and where it is finite. ok is false if it is finite
// nowhere.
func (p *program) window() (w plane.Rect, ok bool) {
	home, ok := p.searchHalfSide()
	if !ok {
		return w, false
	}
	w = around(0, 0, home)
	scale, points := home, p.search(w)
	for range 4 {
		if len(points.minima) > 0 {
			break
		}
		scale *= 10
		// A minimum inside w that the search there did not find is a level region, seen from afar.
		wider := p.search(around(0, 0, scale))
		if slices.ContainsFunc(wider.minima, func(at plane.Point) bool { return !w.Contains(at.X, at.Y) }) {
			points = wider
		}
	}
	if len(points.minima) == 0 {
		scale = home
	}
	marks := slices.Concat(points.minima, points.saddles)
	if len(marks) == 0 {
		marks = points.maxima
	}
	if len(marks) > 0 {
		w = frame(marks, scale)
		for range 20 {
			if !p.tooFlat(w) {
				break
			}
			w = roundSquare(marks[0].X, marks[0].Y, max(w.Width(), w.Height())/4)
		}
	}
	return p.trimNonFinite(w), true
}

// searchHalfSide returns half the side of the first square about the origin in which the
// formula is finite, halved until the grid resolves the formula.
func (p *program) searchHalfSide() (float64, bool) {
	for _, h := range []float64{firstHalfSide, 10 * firstHalfSide, 100 * firstHalfSide, 1000 * firstHalfSide} {
		if len(p.values(around(0, 0, h))) == 0 {
			continue
		}
		fine := h
		for range 20 {
			if !p.tooCoarse(around(0, 0, fine)) || len(p.values(around(0, 0, fine/2))) == 0 {
				break
			}
			fine /= 2
		}
		if v := p.values(around(0, 0, fine)); v[0] == v[len(v)/2] { // nothing is there: x^100 is as steep at every scale
			return h, true
		}
		return fine, true
	}
	return 0, false
}

// values returns the finite values on a grid, sorted.
func (p *program) values(w plane.Rect) (values []float64) {
	for x, y := range grid(w, windowGrid) {
		if f := p.value(x, y); finite(f) {
			values = append(values, f)
		}
	}
	slices.Sort(values)
	return values
}

// tooCoarse reports whether, between most neighbouring cells, the change of the value is
// not what the slopes at both predict: the formula's waves are smaller than a cell.
func (p *program) tooCoarse(w plane.Rect) bool {
	cell := w.Width() / (windowGrid - 1)
	jumps, cells := 0, 0
	for x, y := range grid(w, windowGrid) {
		f, fx, fy := p.eval(x, y)
		for _, d := range [][2]float64{{cell, 0}, {0, cell}} {
			g, gx, gy := p.eval(x+d[0], y+d[1])
			change, predicted := g-f, 0.5*(d[0]*(fx+gx)+d[1]*(fy+gy))
			if !finite(change, predicted) {
				continue
			}
			cells++
			if math.Abs(change-predicted) > 0.5*(math.Abs(change)+math.Abs(predicted)) {
				jumps++
			}
		}
	}
	return 2*jumps > cells
}

// tooFlat reports whether nearly all values of the window are equal: its features are
// too small, or it is too steep at the border.
func (p *program) tooFlat(w plane.Rect) bool {
	v := p.values(w)
	if len(v) == 0 {
		return false
	}
	last := len(v) - 1
	return v[last*9/10]-v[last/10] < 0.03*(v[last]-v[0])
}

// frame returns a square around the points: several with a margin, a single one together
// with the origin, and of a size that fits the scale of the search.
func frame(points []plane.Point, scale float64) plane.Rect {
	p := points[0]
	w := plane.Rect{X0: p.X, X1: p.X, Y0: p.Y, Y1: p.Y}
	for _, q := range points[1:] {
		w = plane.Rect{X0: min(w.X0, q.X), X1: max(w.X1, q.X), Y0: min(w.Y0, q.Y), Y1: max(w.Y1, q.Y)}
	}
	x, y := (w.X0+w.X1)/2, (w.Y0+w.Y1)/2
	h := 0.75 * max(w.Width(), w.Height())
	if len(points) == 1 {
		x, y, h = x/2, y/2, 2*max(math.Abs(x), math.Abs(y))
	}
	return roundSquare(x, y, min(max(h, scale/2), scale))
}

// roundSquare is the square with the centre (x, y) and half the side h, its
// borders moved outward to short numbers.
func roundSquare(x, y, h float64) plane.Rect {
	digits := 1 - int(math.Floor(math.Log10(h)))
	down := func(v float64) float64 { return roundTo(v, digits, math.Floor) }
	up := func(v float64) float64 { return roundTo(v, digits, math.Ceil) }
	return plane.Rect{X0: down(x - h), X1: up(x + h), Y0: down(y - h), Y1: up(y + h)}
}

// roundTo rounds in a direction to a multiple of 5 in the given decimal place, where 0
// is the units, with a tolerance of a millionth.
func roundTo(v float64, place int, direction func(float64) float64) float64 {
	if place < 0 {
		unit := 5 * math.Pow10(-place)
		return direction(math.Round(v/unit*1e6)/1e6) * unit
	}
	unit := math.Pow10(place) / 5
	return direction(math.Round(v*unit*1e6)/1e6) / unit
}

// trimNonFinite shrinks the window to where the formula is finite, plus one cell. If it
// is finite nowhere, it returns the window unchanged.
func (p *program) trimNonFinite(w plane.Rect) plane.Rect {
	t := plane.Rect{X0: w.X1, X1: w.X0, Y0: w.Y1, Y1: w.Y0}
	for x, y := range grid(w, windowGrid) {
		if finite(p.value(x, y)) {
			t = plane.Rect{X0: min(t.X0, x), X1: max(t.X1, x), Y0: min(t.Y0, y), Y1: max(t.Y1, y)}
		}
	}
	if t.X0 > t.X1 {
		return w
	}
	cx, cy := w.Width()/(windowGrid-1), w.Height()/(windowGrid-1)
	return plane.Rect{X0: max(w.X0, t.X0-cx), X1: min(w.X1, t.X1+cx), Y0: max(w.Y0, t.Y0-cy), Y1: min(w.Y1, t.Y1+cy)}
}
