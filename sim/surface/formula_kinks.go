package surface

import (
	"cmp"
	"math"
	"slices"

	"descent/sim/plane"
)

// The search for minima that no slope leads to: at kinks, cusps and jumps. It needs only
// values: the lowest of each column of the window, then the lowest column.

const (
	goldenSteps = 60
	maxColumns  = 6  // how many columns
	maxCells    = 12 // and cells of a grid are searched
)

// strip is a part of the window whose columns are searched: each at first at the ends of
// so many parts. low is the lowest value that is known of it.
type strip struct {
	plane.Rect
	parts int
	low   float64
}

// has reports whether one of the points accounts for the low value of the strip.
func (s *strip) has(points []plane.Point) bool {
	return slices.ContainsFunc(points, func(at plane.Point) bool { return s.Contains(at.X, at.Y) && at.F <= s.low })
}

// kinks returns the minima that values alone show in w where none is known.
func (p *program) kinks(w plane.Rect, known []plane.Point) (minima []plane.Point) {
	values := p.values(w)
	if len(values) == 0 {
		return nil
	}
	least := 1e-12 * (values[len(values)-1] - values[0])
	for _, s := range append(p.lowColumns(w), p.lowCells(w)...) {
		if s.has(known) || s.has(minima) {
			continue
		}
		x, _ := lowest(s.X0, s.X1, func(x float64) float64 { _, f := p.column(s, x); return f })
		y, _ := p.column(s, x)
		at := p.round(x, y, max(w.Width(), w.Height()))
		if w.Contains(at.X, at.Y) && finite(at.F) && p.rises(at, w, least) {
			minima = append(minima, at)
		}
	}
	return minima
}

// lowColumns returns strips of whole columns, each around one that is lower than both beside it.
func (p *program) lowColumns(w plane.Rect) (strips []strip) {
	n := windowGrid - 1
	cell := w.Width() / float64(n)
	all := strip{Rect: w, parts: n}
	lows := make([]float64, windowGrid)
	for i := range lows {
		_, lows[i] = p.column(all, w.X0+float64(i)*cell)
	}
	for i := 1; i < n && len(strips) < maxColumns; i++ {
		if lows[i] < lows[i-1] && lows[i] <= lows[i+1] || lows[i] <= lows[i-1] && lows[i] < lows[i+1] {
			r := plane.Rect{X0: w.X0 + float64(i-1)*cell, X1: w.X0 + float64(i+1)*cell, Y0: w.Y0, Y1: w.Y1}
			strips = append(strips, strip{r, n, lows[i]})
		}
	}
	return strips
}

// lowCells returns squares around the points of a grid that are lower than those around them.
func (p *program) lowCells(w plane.Rect) (strips []strip) {
	const n = windowGrid
	var values [n][n]float64
	dx, dy := w.Width()/(n-1), w.Height()/(n-1)
	for i := range n {
		for j := range n {
			values[i][j] = p.value(w.X0+float64(i)*dx, w.Y0+float64(j)*dy)
		}
	}
	var low []plane.Point
	for i := 1; i < n-1; i++ {
		for j := 1; j < n-1; j++ {
			f, least, most := values[i][j], math.Inf(1), math.Inf(-1)
			for k := range 9 {
				if k != 4 {
					g := values[i-1+k/3][j-1+k%3]
					least, most = min(least, g), max(most, g)
				}
			}
			if f <= least && f < most {
				low = append(low, plane.Point{X: w.X0 + float64(i)*dx, Y: w.Y0 + float64(j)*dy, F: f})
			}
		}
	}
	slices.SortStableFunc(low, func(a, b plane.Point) int { return cmp.Compare(a.F, b.F) })
	for _, at := range low[:min(maxCells, len(low))] {
		r := plane.Rect{X0: at.X - dx, X1: at.X + dx, Y0: at.Y - dy, Y1: at.Y + dy}
		strips = append(strips, strip{r, 4, at.F})
	}
	return strips
}

// column returns the lowest value of a column of the strip, and where it is; +Inf if
// there is none.
func (p *program) column(s strip, x float64) (y, f float64) {
	cell := (s.Y1 - s.Y0) / float64(s.parts)
	y, f = s.Y0, math.Inf(1)
	for i := range s.parts + 1 {
		if at := s.Y0 + float64(i)*cell; p.value(x, at) < f {
			y, f = at, p.value(x, at)
		}
	}
	return lowest(max(s.Y0, y-cell), min(s.Y1, y+cell), func(y float64) float64 { return p.value(x, y) })
}

// lowest returns where f is lowest between a and b, by golden sections.
func lowest(a, b float64, f func(float64) float64) (t, low float64) {
	const golden = 0.6180339887498949
	of := func(t float64) float64 {
		if v := f(t); !math.IsNaN(v) {
			return v
		}
		return math.Inf(1)
	}
	u, v := b-golden*(b-a), a+golden*(b-a)
	fu, fv := of(u), of(v)
	for range goldenSteps {
		if fu <= fv {
			b, v, fv = v, u, fu
			u = b - golden*(b-a)
			fu = of(u)
		} else {
			a, u, fu = u, v, fv
			v = a + golden*(b-a)
			fv = of(v)
		}
	}
	if fu <= fv {
		return u, fu
	}
	return v, fv
}

// round returns the point with the fewest decimals that is as low as (x, y) and no farther
// from it than the search can be.
func (p *program) round(x, y, size float64) plane.Point {
	best := plane.Point{X: x, Y: y, F: p.value(x, y)}
	try := func(u, v float64) {
		if f := p.value(u, v); math.Hypot(u-x, v-y) <= 1e-4*size && !(f > best.F) {
			best = plane.Point{X: u + 0, Y: v + 0, F: f + 0}
		}
	}
	for n := 12; n >= -3; n-- {
		try(decimals(x, n), decimals(y, n))
		try(best.X, decimals(y, n))
		try(decimals(x, n), best.Y)
	}
	return best
}

// columnsNear returns the strip of the columns near a point, which go so far from it.
func columnsNear(at plane.Point, reach float64) strip {
	return strip{Rect: plane.Rect{Y0: at.Y - reach, Y1: at.Y + reach}, parts: 8}
}

// rises reports whether the values rise from the point to both sides, in its own column and
// from column to column: by less the nearer, or on one side by a jump. At a pole they
// jump on both. Less than least is no rise.
func (p *program) rises(at plane.Point, w plane.Rect, least float64) bool {
	size := max(w.Width(), w.Height())
	near := columnsNear(at, size/(windowGrid-1))
	along := func(t float64) float64 { return p.value(at.X, at.Y+t) - at.F }
	across := func(t float64) float64 { _, f := p.column(near, at.X+t); return f - at.F }
	return risesOnBothSides(along, size, least) && risesOnBothSides(across, size, least)
}

// risesOnBothSides reports whether rise, from 0 at t = 0, shows a minimum.
func risesOnBothSides(rise func(t float64) float64, size, least float64) bool {
	smooth := 0
	for _, side := range []float64{-size, size} {
		far, middle, close := rise(1e-2*side), rise(1e-3*side), rise(1e-4*side)
		if min(math.Abs(rise(1e-5*side)), math.Abs(rise(1e-7*side))) < 1e-12*far { // a plateau
			return false
		}
		switch {
		case !(close > 0 && middle > 0) || far <= least:
			if !math.IsNaN(close) { // the border of where the formula has values
				return false
			}
		case far >= 2*middle && middle >= 2*close:
			smooth++
		case !(close >= 0.1*far):
			return false
		}
	}
	return smooth > 0
}
