package probe

import "math"

// The claims that a lane has arrived or rests, and of what is near it, in the order of the table.

// reached is certain at a listed minimum, and at any other that rounding alone
// separates from a stationary point, unless the rate is above the limit there: then
// the least push drives it out again. Local is certain with it, since the lowest
// value is known to be lower.
func reached(s measurements, d Finding) (Finding, bool) {
	p, g := &s.place, &s.goal
	rests := p.reach+length(s.path.stride) <= still*p.side
	if !(p.curve.Min > 0) {
		return d, false
	}
	d.Point, d.Certain = s.target, (s.listed || rests) && !s.overLimit()
	switch above := s.now.Loss - g.lowest; {
	case s.listed:
		d.Basin = g.basin
		d.Certain = d.Certain && (g.sure || g.basin == Local)
		return d, rests || s.n >= settling && s.away <= atMinimum*p.side
	case s.decay != 0 || !(above > -lower*(1+math.Abs(g.lowest))):
		d.Basin = Unlisted // none is listed, they are not the lowest, or decay has moved them
	case above > lower*(1+math.Abs(g.lowest)):
		d.Basin = Local
	default:
		d.Basin = Global
		d.Certain = d.Certain && g.sure
	}
	return d, rests || s.n >= settling && s.away <= atUnlisted*p.side && p.left <= flatter*p.slope
}

// overLimit reports whether the rate is above the limit at the point.
func (s *measurements) overLimit() bool { return s.bounds.known && s.rate >= s.bounds.here.LR }

// stuck is certain if gradient and step along the way down, or where the ground is
// flattest, are exactly 0.
func stuck(s measurements, d Finding) (Finding, bool) {
	p := &s.place
	down, stride := p.curve.MinDir, length(s.path.stride)
	slope, step := math.Abs(dot(p.grad, down)), math.Abs(dot(s.path.stride, down))
	d.Certain = slope == 0 && step == 0 && !s.overLimit()
	if p.slope <= powerless*p.typical && stride <= still*p.side || s.n > recent && s.path.speed == 0 {
		return s.pass(d), true
	}
	d.Axis = down
	return s.pass(d), p.curve.Min < 0 && slope <= powerless*p.typical && step <= powerless*p.side &&
		p.reach+stride <= onSaddle*p.side && p.left <= flatter*p.slope
}

// pass names the saddle point that the lane is beside.
func (s *measurements) pass(d Finding) Finding {
	if s.goal.basin == Pass && s.goal.toward {
		d.Basin, d.Point, d.Axis = Pass, s.goal.point, s.place.curve.MinDir
	}
	return d
}

func onPlateau(s measurements, d Finding) (Finding, bool) {
	p := &s.place
	d.Try = s.raise()
	most := max(math.Abs(p.curve.Min), math.Abs(p.curve.Max))
	return d, p.slope <= flat*p.typical && most <= level*p.typical/p.side && s.path.speed <= idle*p.side
}

func besideSaddle(s measurements, d Finding) (Finding, bool) {
	p := &s.place
	d.Axis = p.curve.MinDir
	d.Certain = s.goal.basin == Pass && s.goal.toward
	return s.pass(d), s.path.falls && p.curve.Min < 0 && p.reach <= besideReach*p.side &&
		p.slope <= besideSlope*p.typical && s.path.speed <= besideSpeed*p.side
}
