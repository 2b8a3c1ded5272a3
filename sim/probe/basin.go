package probe

import (
	"math"

	"descent/sim/plane"
)

// nearby is the point without slope at the lane, or the one that Newton's method leads to.
type nearby struct {
	stationary
	// basin is what it is: Unlisted for a minimum, whichever; NoBasin if there is none.
	basin Basin
	away  float64 // how far it is from the lane
}

func nearbyOf(g ground, m Moment, p *place) (n nearby) {
	if p.flat() { // Newton's method does not know where to go
		n.point, n.curve = plane.Point{X: m.X, Y: m.Y, F: m.Loss}, p.curve
		n.basin = around(g, n.point, p)
		return n
	}
	var ok bool
	if n.stationary, ok = stationaryNear(g, m.X, m.Y); !ok {
		return n
	}
	n.name(g, p.side)
	n.away = math.Hypot(n.point.X-m.X, n.point.Y-m.Y)
	switch {
	case n.minimum():
		n.basin = Unlisted
	case n.maximum():
		n.basin = Maximum
	case n.saddle():
		n.basin = SaddlePoint
	default: // the third derivatives or higher ones decide
		n.basin = around(g, n.point, p)
	}
	return n
}

// name takes the digits of the point that is listed there, and 0 for what rounding left
// of it.
func (n *nearby) name(g ground, side float64) {
	if g.decay == 0 {
		for _, list := range [...][]plane.Point{g.Minima, g.Locals, g.Saddles} {
			for _, q := range list {
				if math.Hypot(q.X-n.point.X, q.Y-n.point.Y) <= still*side {
					n.point = q
					return
				}
			}
		}
	}
	if math.Abs(n.point.X) <= still*side {
		n.point.X = 0
	}
	if math.Abs(n.point.Y) <= still*side {
		n.point.Y = 0
	}
}

// around tells what a point without slope is from the values on a circle about it: a
// minimum has no lower one, but may have others as low, along a trough.
func around(g ground, c plane.Point, p *place) Basin {
	const places = 16
	radius := atMinimum * p.side
	higher, lower := false, false
	for i := range places {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / places)
		x, y := c.X+radius*cos, c.Y+radius*sin
		f, _, _ := g.Func(x, y)
		rise := f - c.F + g.decay/2*(x*x+y*y-c.X*c.X-c.Y*c.Y)
		switch noise := rounding*(math.Abs(f)+math.Abs(c.F)) + powerless*p.typical*radius; {
		case !finite(rise):
			return NoBasin
		case rise > noise:
			higher = true
		case rise < -noise:
			lower = true
		}
	}
	switch {
	case higher && lower:
		return SaddlePoint
	case lower:
		return Maximum
	case higher:
		return Unlisted
	}
	return Flat
}

// findMinimum finds the minimum within a dot of the lane: that of the curvature, or a listed one
// where there is no curvature to tell, at the tip of a cone.
func (s *measurements) findMinimum(w []Moment) {
	dot := atMinimum * s.place.side
	switch g := &s.goal; {
	case g.distance <= dot && g.basin != SaddlePoint && s.decay == 0:
		s.minimum, s.atMinimum = g.point, true
	case s.near.basin == Unlisted && s.near.away <= dot:
		s.minimum, s.atMinimum = s.near.point, true
	default:
		return
	}
	for i := len(w) - 1; i >= 0 && math.Hypot(w[i].X-s.minimum.X, w[i].Y-s.minimum.Y) <= dot; i-- {
		s.dwelt++
	}
}

// basinOf says by its value which minimum a point is. It is Unlisted where none is
// listed, it is lower than they are, or weight decay has moved them.
func (s *measurements) basinOf(p plane.Point) (b Basin, sure bool) {
	g := &s.goal
	above, same := p.F-g.lowest, lower*(1+math.Abs(g.lowest))
	switch {
	case s.decay != 0 || !(above >= -same):
		return Unlisted, true
	case above > same:
		return Local, true
	}
	return Global, g.sure
}

// stays runs the lane on as it is and watches whether it stays within some share of the
// window's side of a point. It returns for how many steps it did, and the step at which
// it is farther, −1 if it never was.
func (s *measurements) stays(p plane.Point, share float64) (ran, leaves int) {
	far := share * s.place.side
	for i, m := range s.ahead {
		if math.Hypot(m.X-p.X, m.Y-p.Y) > far {
			return i - 1, s.step + i
		}
	}
	ran = max(len(s.ahead)-1, 0)
	switch {
	case s.aheadEnd != Going:
		return ran, s.step + ran + 1
	case s.trials == nil || s.contracts():
		return ran, -1
	}
	return s.staysLonger(p, far)
}

// contracts reports whether steps near a minimum shorten the way to it, so that the run
// ahead shows all that will be: of other rules the memory may come to move the lane after
// a thousand steps of rest.
func (s *measurements) contracts() bool {
	return s.bounds.fixed() && s.sigma == 0 && s.place.curve.Min > 0 && s.rate < s.bounds.here.LR
}

// staysLonger is stays for a longer run.
func (s *measurements) staysLonger(p plane.Point, far float64) (ran, leaves int) {
	ran, out := -1, false
	end := s.trials.Trial(Change{}, watched, func(m Moment) bool {
		if out = math.Hypot(m.X-p.X, m.Y-p.Y) > far; !out {
			ran++
		}
		return !out
	})
	if out || end != Going {
		return ran, s.step + ran + 1
	}
	return ran, -1
}

// moves returns how far the run gets from where it is, as far as a copy was run.
func (s *measurements) moves() (most float64) {
	for _, m := range s.ahead {
		most = max(most, math.Hypot(m.X-s.now.X, m.Y-s.now.Y))
	}
	if len(s.ahead) == 0 {
		most = s.path.speed
	}
	return most
}
