package surface

import (
	"cmp"
	"math"
	"slices"

	"descent/sim/plane"
)

// The search for stationary points of a formula: Newton's method from a grid of
// starts, once as it is (which finds saddles too) and once downhill. Nothing in it
// is random.

const (
	searchGrid  = 11 // starts a side, odd so that the middle is one
	searchSteps = 60
	slowSteps   = 40 // after which a search that goes on is slow
)

// stationary has the stationary points found in a window.
type found struct{ minima, saddles, maxima []plane.Point }

// search returns the stationary points inside w, the lowest first. Points
// in a flat region do not count.
func (p *program) search(w plane.Rect) (found found) {
	size := max(w.Width(), w.Height())
	var points []plane.Point
	for x, y := range grid(w, searchGrid) {
		for _, downhill := range []bool{false, true} {
			if at, ok := p.newton(x, y, size, downhill); ok && w.Contains(at.X, at.Y) {
				points = append(points, at)
			}
		}
	}
	slices.SortStableFunc(points, func(a, b plane.Point) int {
		return cmp.Or(cmp.Compare(a.F, b.F), cmp.Compare(math.Hypot(a.X, a.Y), math.Hypot(b.X, b.Y)))
	})
	var distinct []plane.Point
	for _, at := range points {
		same := func(q plane.Point) bool { return math.Hypot(at.X-q.X, at.Y-q.Y) <= 1e-4*size }
		if slices.ContainsFunc(distinct, same) {
			continue
		}
		distinct = append(distinct, at)
		if !p.stationary(at, w) {
			continue
		}
		switch low, high := p.neighbours(at, size); {
		case low == 0 && high == 0:
		case low >= 0 && p.fallsNearby(at, w):
		case low >= 0:
			found.minima = append(found.minima, at)
		case high > 0:
			found.saddles = append(found.saddles, at)
		default:
			found.maxima = append(found.maxima, at)
		}
	}
	if p.root.nonsmooth() {
		found.minima = merged(found.minima, p.kinks(w, found.minima), 1e-3*size)
	}
	return found
}

// merged adds the points that are not near one that is there, and sorts them all.
func merged(points, more []plane.Point, near float64) []plane.Point {
	for _, at := range more {
		if !slices.ContainsFunc(points, func(q plane.Point) bool { return math.Hypot(at.X-q.X, at.Y-q.Y) <= near }) {
			points = append(points, at)
		}
	}
	slices.SortStableFunc(points, func(a, b plane.Point) int { return cmp.Compare(a.F, b.F) })
	return points
}

// newton goes from (x, y) to a stationary point, by steps of at most a quarter of
// size. Downhill it takes the curvatures without their signs and halves a step
// that does not descend.
func (p *program) newton(x, y, size float64, downhill bool) (plane.Point, bool) {
	last, slow := size, false
	for n := range searchSteps {
		j := p.root.jet(x, y)
		dx, dy, ok := j.step(downhill)
		if !ok {
			return plane.Point{}, false
		}
		if d := math.Hypot(dx, dy); d > size/4 {
			dx, dy = dx*size/4/d, dy*size/4/d
		}
		if downhill && !(p.value(x+dx, y+dy) <= j.f) {
			dx, dy = p.shorter(x, y, dx, dy, j.f)
		}
		before := last
		last = math.Hypot(dx, dy)
		if ratio := last / before; n >= slowSteps && ratio < 0.99 { // the steps are a geometric series: at x^20
			slow = true
			dx, dy = dx/(1-ratio), dy/(1-ratio)
		}
		if last <= 1e-15*max(math.Abs(x), math.Abs(y), 1e-6*size) {
			break
		}
		x, y = x+dx, y+dy
	}
	if slow {
		x, y = p.roundFlat(x, y, size)
	}
	x, y = snap(x, size), snap(y, size)
	return plane.Point{X: x, Y: y, F: p.value(x, y) + 0}, last <= 1e-6*size && p.flat(x, y, size)
}

// roundFlat returns the point with the fewest decimals that is near (x, y) and has no larger
// slope: where Newton's method is slow, the slope is lost in rounding before the point.
func (p *program) roundFlat(x, y, size float64) (float64, float64) {
	_, fx, fy := p.eval(x, y)
	bestX, bestY, best := x, y, math.Hypot(fx, fy)
	for n := 12; n >= -3; n-- {
		u, v := decimals(x, n), decimals(y, n)
		_, fx, fy := p.eval(u, v)
		if slope := math.Hypot(fx, fy); math.Hypot(u-x, v-y) <= 1e-4*size && slope <= best {
			bestX, bestY, best = u, v, slope
		}
	}
	return bestX, bestY
}

// snap returns 0 for a coordinate that differs from it by rounding only.
func snap(v, size float64) float64 {
	if math.Abs(v) <= 1e-12*size {
		return 0
	}
	return v
}

// shorter halves a step until it descends; it returns 0 if it never does.
func (p *program) shorter(x, y, dx, dy, f float64) (sx, sy float64) {
	for range 30 {
		dx, dy = dx/2, dy/2
		if p.value(x+dx, y+dy) < f {
			return dx, dy
		}
	}
	return 0, 0
}

// step is Newton's step in the eigenvectors of the Hessian, leaving out those
// without curvature; not ok where the function is not finite.
func (a jet) step(downhill bool) (dx, dy float64, ok bool) {
	if !finite(a.f, a.x, a.y, a.xx, a.xy, a.yy) {
		return 0, 0, false
	}
	values, vectors := a.eigen()
	floor := 1e-12 * max(math.Abs(values[0]), math.Abs(values[1]))
	for i, v := range vectors {
		curvature, slope := values[i], v[0]*a.x+v[1]*a.y
		if downhill {
			curvature = math.Abs(curvature)
		}
		if math.Abs(curvature) > floor {
			dx -= v[0] * slope / curvature
			dy -= v[1] * slope / curvature
		}
	}
	return dx, dy, finite(dx, dy)
}

// eigen returns the eigenvalues of the Hessian and unit vectors along them.
func (a jet) eigen() (values [2]float64, vectors [2][2]float64) {
	if a.xy == 0 && a.xx < a.yy { // of axes without rounding: beside y^2, x^20 is less than that
		return [2]float64{a.yy, a.xx}, [2][2]float64{{0, 1}, {-1, 0}}
	}
	mean, half := (a.xx+a.yy)/2, math.Hypot((a.xx-a.yy)/2, a.xy)
	sin, cos := math.Sincos(0.5 * math.Atan2(2*a.xy, a.xx-a.yy))
	return [2]float64{mean + half, mean - half}, [2][2]float64{{cos, sin}, {-sin, cos}}
}

// flat reports whether the slope at a point is negligible against most slopes around it.
func (p *program) flat(x, y, size float64) bool {
	var slopes [len(ring)]float64
	for i, d := range ring {
		_, fx, fy := p.eval(x+0.01*size*d[0], y+0.01*size*d[1])
		slopes[i] = math.Hypot(fx, fy)
	}
	slices.Sort(slopes[:])
	f, fx, fy := p.eval(x, y)
	return finite(f) && math.Hypot(fx, fy) <= 1e-9*slopes[len(slopes)/2]
}

// ring are 16 directions, of which none is along an axis.
var ring = func() (r [16][2]float64) {
	for i := range r {
		s, c := math.Sincos((float64(i) + 0.4) * math.Pi / 8)
		r[i] = [2]float64{c, s}
	}
	return r
}()

// neighbours compares the lowest and the highest value close around a point with its
// own: −1 below, 0 equal, 1 above. Directions of the Hessian's eigenvectors are included,
// since the descent from a saddle can be narrow.
func (p *program) neighbours(at plane.Point, size float64) (low, high float64) {
	low, high = 1, -1
	_, vectors := p.root.jet(at.X, at.Y).eigen()
	for _, d := range slices.Concat(ring[:], vectors[:]) {
		for _, r := range []float64{-1e-3, -1e-4, 1e-4, 1e-3} {
			f := p.value(at.X+r*size*d[0], at.Y+r*size*d[1])
			rise := 0.0
			if math.Abs(f-at.F) > 1e-14*max(math.Abs(f), math.Abs(at.F)) {
				rise = sign(f - at.F)
			}
			low, high = min(low, rise), max(high, rise)
		}
	}
	return low, high
}

// finite reports whether all values are finite.
func finite(values ...float64) bool {
	for _, v := range values {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return true
}
