package probe

import (
	"math"

	"descent/sim/surface"
)

// auditSpot is a point of a surface as the judges see it, by differences of their own.
type auditSpot struct {
	x, y, loss, slope float64
	low, high         float64    // curvatures
	lowDir            [2]float64 // direction of low
}

// spotAt measures a point.
func spotAt(f *surface.Surface, x, y float64) (s auditSpot) {
	const h = 1e-5
	var gx, gy float64
	s.x, s.y = x, y
	s.loss, gx, gy = f.Func(x, y)
	s.slope = math.Hypot(gx, gy)
	_, ax, ay := f.Func(x+h, y)
	_, bx, by := f.Func(x-h, y)
	_, cx, cy := f.Func(x, y+h)
	_, dx, dy := f.Func(x, y-h)
	xx, xy, yy := (ax-bx)/(2*h), (ay-by+cx-dx)/(4*h), (cy-dy)/(2*h)
	mean, root := (xx+yy)/2, math.Hypot((xx-yy)/2, xy)
	s.low, s.high = mean-root, mean+root
	if s.lowDir = [2]float64{xy, s.low - xx}; math.Hypot(xy, s.low-xx) < 1e-12*(1+math.Abs(xx)) {
		if s.lowDir = [2]float64{1, 0}; yy < xx {
			s.lowDir = [2]float64{0, 1}
		}
	}
	l := math.Hypot(s.lowDir[0], s.lowDir[1])
	s.lowDir = [2]float64{s.lowDir[0] / l, s.lowDir[1] / l}
	return s
}

// newtonFrom follows Newton's method, in steps of a twentieth of the side at most, to a
// stationary point, whatever its kind; found is false if it comes to none.
func newtonFrom(f *surface.Surface, x, y, side float64) (s auditSpot, found bool) {
	for range 60 {
		s = spotAt(f, x, y)
		_, gx, gy := f.Func(x, y)
		along := gx*s.lowDir[0] + gy*s.lowDir[1]
		across := gy*s.lowDir[0] - gx*s.lowDir[1]
		u, v := -along/s.low, -across/s.high
		if along == 0 {
			u = 0
		}
		if across == 0 {
			v = 0
		}
		l := math.Hypot(u, v)
		if !(l < math.Inf(1)) {
			return s, false
		}
		if l <= 1e-9*side {
			return s, true
		}
		if most := 0.05 * side; l > most {
			u, v = u*most/l, v*most/l
		}
		x, y = x+u*s.lowDir[0]-v*s.lowDir[1], y+u*s.lowDir[1]+v*s.lowDir[0]
	}
	return s, false
}

// settle looks for lower ground with nothing but the loss: eight points around, turned
// a little each time, from half a dot off down to nothing. It ends at a local minimum,
// smooth or not.
func settle(f *surface.Surface, x, y, side float64) (px, py, loss float64) {
	loss, _, _ = f.Func(x, y)
	turn := 0.0
	for r, looks := 1e-3*side, 0; r > 1e-10*side && looks < 400; looks++ {
		turn += 0.61803
		bx, by, best := x, y, loss
		for k := range 8 {
			s, c := math.Sincos(turn + float64(k)*math.Pi/4)
			if v, _, _ := f.Func(x+r*c, y+r*s); v < best {
				bx, by, best = x+r*c, y+r*s, v
			}
		}
		if best < loss {
			x, y, loss = bx, by, best
			r = min(1.5*r, 0.02*side)
		} else {
			r /= 2
		}
	}
	return x, y, loss
}
