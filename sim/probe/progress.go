package probe

import "math"

// The claims that a lane moves on, in the order of the table.

func starting(s measurements, d Finding) (Finding, bool) {
	d.Certain = true
	if s.bounds.known && s.rate > s.bounds.here.LR {
		d.Try = s.reduce(s.bounds.least)
	}
	return d, s.n < fewest
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
