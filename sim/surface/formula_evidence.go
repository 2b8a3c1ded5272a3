package surface

import (
	"math"
	"slices"

	"descent/sim/plane"
)

// A point counts as stationary only if there is evidence in every direction. That its slope
// is almost 0 is none: so is that of a saturated exponential, which has no minimum.

const (
	followSteps = 256   // the most steps along a valley
	nearStep    = 0.3   // length of those steps near the origin, where most formulas have their features
	smallSlope  = 1e-6  // largest slope of a stationary point, as a part of those at both sides
	vectorError = 1e-14 // rounding error of an eigenvector of length 1
)

// stationary reports whether the point is stationary in both directions of the Hessian's
// eigenvectors: its slope vanishes against those at both sides, or it is on a valley or a
// ridge that stays level as far as the window goes.
func (p *program) stationary(at plane.Point, w plane.Rect) bool {
	_, vectors := p.root.jet(at.X, at.Y).eigen()
	for _, v := range vectors {
		if !p.slopeVanishes(at, v, w) && !p.staysLevel(at, v, w) {
			return false
		}
	}
	return true
}

// slopeVanishes reports whether the slope along v vanishes at the point against both sides.
func (p *program) slopeVanishes(at plane.Point, v [2]float64, w plane.Rect) bool {
	slope := func(t float64) (along, noise float64) {
		_, fx, fy := p.eval(at.X+t*v[0], at.Y+t*v[1])
		return math.Abs(fx*v[0] + fy*v[1]), vectorError * math.Hypot(fx, fy)
	}
	near := 1e-4 * max(w.Width(), w.Height())
	here, _ := slope(0)
	before, noise1 := slope(-near)
	after, noise2 := slope(near)
	return before > noise1 && after > noise2 && here <= smallSlope*min(before, after)
}

// staysLevel follows the valley or ridge through the point along v and back, and reports
// whether its value stays the same to rounding, without rising or falling all the way by less.
func (p *program) staysLevel(at plane.Point, v [2]float64, w plane.Rect) bool {
	size := max(w.Width(), w.Height())
	values, _ := p.root.jet(at.X, at.Y).eigen()
	rounding := 1e-12 * size
	slack := max(math.Abs(values[0]), math.Abs(values[1]))*rounding*rounding + 1e-12*math.Abs(at.F)
	var walk drift
	for _, direction := range []float64{-1, 1} {
		x, y, last := at.X, at.Y, at.F
		ahead := [2]float64{direction * v[0], direction * v[1]}
		for range followSteps {
			nx, ny, ok := p.next(x, y, ahead, size)
			if !ok || !w.Contains(nx, ny) {
				break
			}
			d := math.Hypot(nx-x, ny-y)
			ahead = [2]float64{(nx - x) / d, (ny - y) / d}
			x, y = nx, ny
			f, fx, fy := p.eval(x, y)
			if !(math.Abs(f-at.F) <= slack) {
				return false
			}
			walk.add(direction*(f-last), direction*(fx*ahead[0]+fy*ahead[1]))
			last = f
		}
	}
	return walk.steps > 0 && !walk.steady()
}

// next returns the next point of a walk along a valley, nearer if the valley turns; ok is
// false if there is none. A point without a value is the next one as it is.
func (p *program) next(x, y float64, ahead [2]float64, size float64) (nx, ny float64, ok bool) {
	h := min(max(math.Hypot(x, y)/8, nearStep), size/64)
	for range 4 {
		nx, ny = x+h*ahead[0], y+h*ahead[1]
		if !finite(p.value(nx, ny)) {
			return nx, ny, true
		}
		if bx, by, ok := p.bottom(nx, ny, [2]float64{-ahead[1], ahead[0]}, h); ok {
			return bx, by, true
		}
		h /= 4
	}
	return 0, 0, false
}

// drift counts the steps of a walk in which the value and the slope were of one sign. Of
// those that are rounding both signs occur.
type drift struct{ steps, up, down, uphill, downhill int }

func (d *drift) add(change, slope float64) {
	d.steps++
	for _, c := range []struct {
		is    bool
		count *int
	}{{change > 0, &d.up}, {change < 0, &d.down}, {slope > 0, &d.uphill}, {slope < 0, &d.downhill}} {
		if c.is {
			*c.count++
		}
	}
}

// steady reports whether they were so in all steps.
func (d *drift) steady() bool {
	const enough = 8
	return d.steps >= enough && max(d.up, d.down, d.uphill, d.downhill) == d.steps
}

// bottom goes along u to where the slope along it is 0, by Newton's method, no farther than
// reach; ok is false if that fails.
func (p *program) bottom(x0, y0 float64, u [2]float64, reach float64) (x, y float64, ok bool) {
	x, y = x0, y0
	for range 6 {
		j := p.root.jet(x, y)
		slope := j.x*u[0] + j.y*u[1]
		if slope == 0 {
			break
		}
		d := -slope / (j.xx*u[0]*u[0] + 2*j.xy*u[0]*u[1] + j.yy*u[1]*u[1])
		x, y = x+d*u[0], y+d*u[1]
		if !(math.Hypot(x-x0, y-y0) <= reach) {
			return 0, 0, false
		}
		if math.Abs(d) <= 1e-14*reach {
			break
		}
	}
	return x, y, finite(p.value(x, y))
}

// fallsNearby reports whether there are lower values closer to the point than those that
// neighbours compares, by more than rounding.
func (p *program) fallsNearby(at plane.Point, w plane.Rect) bool {
	size := max(w.Width(), w.Height())
	var changes [len(ring)]float64
	for i, d := range ring {
		const tiny = 1e-12
		near, far := p.value(at.X+tiny*size*d[0], at.Y+tiny*size*d[1]), p.value(at.X+2*tiny*size*d[0], at.Y+2*tiny*size*d[1])
		changes[i] = math.Abs(far - near)
	}
	slices.Sort(changes[:])
	noise := max(1e-14*math.Abs(at.F), 16*changes[len(ring)/4])
	for _, d := range ring {
		for _, r := range []float64{1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10} {
			if p.value(at.X+r*size*d[0], at.Y+r*size*d[1]) < at.F-noise {
				return true
			}
		}
	}
	strip := columnsNear(at, 1e-2*size)
	for _, r := range []float64{-1e-3, -1e-4, 0, 1e-4, 1e-3} { // the way down can be a narrow valley
		if _, f := p.column(strip, at.X+r*size); f < at.F-noise-1e-12*math.Abs(at.F) {
			return true
		}
	}
	return false
}
