package probe

import "math"

// The claims that a lane has arrived, rests or moves on, in the order of the table.

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

func starting(s measurements, d Finding) (Finding, bool) {
	d.Certain = true
	if s.bounds.known && s.rate > s.bounds.here.LR {
		d.Try = s.reduce(s.bounds.least)
	}
	return d, s.n < fewest
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

// tooSlow compares the rate with the limit, or that of a rule which adapts or has
// no limit with what is usual for it on this surface.
func tooSlow(s measurements, d Finding) (Finding, bool) {
	b, reference := &s.bounds, s.usual
	if b.fixed() {
		reference = b.least
	}
	d = s.pace(d)
	d.Try = s.raise()
	return d, s.rate > 0 && s.rate < slack*reference && s.togo() > long
}

// raise returns a rate ten times the present one, or the largest that is safe if
// that is less; NaN if that would not be more.
func (s *measurements) raise() float64 {
	top := s.usual
	if s.bounds.fixed() {
		top = s.bounds.least / 2
	}
	if try := min(10*s.rate, top); try > s.rate {
		return try
	}
	return math.NaN()
}

func crawling(s measurements, d Finding) (Finding, bool) {
	c, drift := &s.path.mid, s.path.drift
	d = s.pace(d)
	d.Axis = c.MinDir
	d.Try = s.raise()
	return d, s.n > recent && c.Max > 0 && min(c.Cond, s.place.curve.Cond) >= narrow && s.togo() > long &&
		math.Abs(dot(drift, c.MinDir)) > aligned*length(drift)
}

// pace says how fast a lane comes nearer whose goal is many steps away.
func (s *measurements) pace(d Finding) Finding {
	d.Rate = 1 - 1/s.togo()
	d.Tenfold = tenfold(d.Rate)
	return d
}

// tenfold returns how many steps by the factor rate bring the loss to a tenth.
func tenfold(rate float64) float64 { return -math.Ln10 / 2 / math.Log(rate) }

// converging is certain on a quadratic if the factor is the one that its slowest
// direction tends to: then it stays.
func converging(s measurements, d Finding) (Finding, bool) {
	d.Rate = s.shrink
	if s.swings {
		d.Period, d.Axis, d.Rate = s.swing.period, s.swing.axis, s.swing.growth
	}
	d.Tenfold = tenfold(d.Rate)
	if f, c := s.bounds.lens.filter, &s.place.curve; s.bounds.fixed() && s.place.quadratic && s.sigma == 0 {
		slowest := math.Log(max(f.radius(s.rate, c.Min), f.radius(s.rate, c.Max)))
		d.Certain = math.Abs(math.Log(d.Rate)-slowest) <= agree*math.Abs(slowest)
	}
	if s.goal.toward && s.goal.basin != Pass {
		d.Basin, d.Point = s.goal.basin, s.goal.point
	}
	return d, s.bounds.convex && d.Rate < 1
}

func descending(s measurements, d Finding) (Finding, bool) {
	d.Certain = s.path.falls
	return d, s.path.late < s.path.early
}

func unsettled(s measurements, d Finding) (Finding, bool) { return d, true }
