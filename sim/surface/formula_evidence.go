package surface

import (
	"math"

	"descent/sim/plane"
)

// A stationary point is one only if there is evidence for it in every direction: where the
// curvature is lost in rounding, the slope of a saturated exponential is so too, and
// no search could tell it from a valley's.

const (
	followSteps = 256   // of a walk along a valley, at most
	nearStep    = 0.3   // of a walk near the origin, where formulas have what they have
	smallSlope  = 1e-6  // of the slopes at both sides, that is a stationary point's
	vectorError = 1e-14 // of an eigenvector, a part of its length
)

// stationary reports whether the point is stationary in both directions of the Hessian's
// eigenvectors: its slope vanishes against those at both sides, or it is on a valley or a
// ridge that stays level as far as the window goes.
func (p *program) stationary(at plane.Point, w plane.Rect) bool {
	_, vectors := p.root.jet(at.X, at.Y).eigen()
	for _, v := range vectors {
		if !p.turns(at, v, w) && !p.level(at, v, w) {
			return false
		}
	}
	return true
}

// turns reports whether the slope along v vanishes at the point against both sides.
func (p *program) turns(at plane.Point, v [2]float64, w plane.Rect) bool {
	slope := func(t float64) (along, noise float64) {
		_, fx, fy := p.eval(at.X+t*v[0], at.Y+t*v[1])
		return math.Abs(fx*v[0] + fy*v[1]), vectorError * math.Hypot(fx, fy)
	}
	size := max(w.Width(), w.Height())
	here, _ := slope(0)
	for _, r := range []float64{1e-2, 1e-3, 1e-4} {
		before, noise1 := slope(-r * size)
		after, noise2 := slope(r * size)
		if before > noise1 && after > noise2 && here <= smallSlope*min(before, after) {
			return true
		}
	}
	return false
}

// level follows the valley or ridge through the point along v and back, and reports whether
// its value stays the same to rounding, without rising or falling all the way by less.
func (p *program) level(at plane.Point, v [2]float64, w plane.Rect) bool {
	size := max(w.Width(), w.Height())
	values, _ := p.root.jet(at.X, at.Y).eigen()
	slack := max(math.Abs(values[0]), math.Abs(values[1]))*math.Pow(1e-12*size, 2) + 1e-12*math.Abs(at.F)
	var walk drift
	for _, dir := range []float64{-1, 1} {
		x, y, ahead := at.X, at.Y, [2]float64{dir * v[0], dir * v[1]}
		last := at.F
		for range followSteps {
			h := min(max(math.Hypot(x, y)/8, nearStep), size/64)
			nx, ny, ok := p.bottom(x+h*ahead[0], y+h*ahead[1], [2]float64{-ahead[1], ahead[0]}, h)
			if !w.Contains(nx, ny) || !ok && finite(p.value(nx, ny)) {
				break
			}
			d := math.Hypot(nx-x, ny-y)
			ahead = [2]float64{(nx - x) / d, (ny - y) / d}
			x, y = nx, ny
			f, fx, fy := p.eval(x, y)
			if !(math.Abs(f-at.F) <= slack) {
				return false
			}
			walk.add(dir*(f-last), dir*(fx*ahead[0]+fy*ahead[1]))
			last = f
		}
	}
	return !walk.steady()
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

// bottom goes along u to where the slope along it is 0, by Newton's method. Where that
// fails it returns where it began.
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
			return x0, y0, false
		}
		if math.Abs(d) <= 1e-14*reach {
			break
		}
	}
	return x, y, finite(p.value(x, y))
}
