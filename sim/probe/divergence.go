package probe

import "math"

// The claims that a lane has diverged or runs away, and why.

func diverged(s measurements, d Finding) (Finding, bool) {
	return s.blame(d), s.end != Going
}

// blame finds the cause of a divergence. Certain are: a loss below the lowest
// minimum or a quadratic that curves downwards (no rate helps), and a rate
// above the limit of a quadratic.
func (s *measurements) blame(d Finding) Finding {
	p := &s.place
	b := &s.bounds
	switch {
	case (s.end == LossNotFinite || s.end == GradNotFinite) && s.path.lowest == s.n-1 && p.inside:
		d.Cause = Undefined
	case s.sinks():
		d.Cause, d.Certain = Downhill, s.goal.sure || p.quadratic && p.curve.Min < 0
		return d
	case b.known && s.rate > b.turn.LR:
		d.Cause, d.Certain = OverLimit, p.quadratic && b.fixed()
	default:
		d.Cause = Overshoot
	}
	if b.known {
		d.Limit, d.Sharpness = b.turn.LR, b.turn.Sharpness
	}
	d.Try = s.reduce(b.upTo)
	if b.known && b.lens.filter.keep > 0 {
		d.Try /= 2 // what is kept carries the lane on into steeper places
	}
	return d
}

// sinks reports whether the lane falls where the surface has no bottom: below
// its lowest minimum, or out of the window if none is listed.
func (s *measurements) sinks() bool {
	down := s.path.falls || s.end != Going && s.path.lowest == s.n-1
	if l := s.goal.lowest; finite(l) {
		return s.now.Loss < l-lower*(1+math.Abs(l)) && (s.goal.sure || down)
	}
	return down && (s.end != Going || !s.place.inside)
}

func diverging(s measurements, d Finding) (Finding, bool) {
	if s.path.falls && !s.place.inside && s.sinks() {
		return s.blame(d), true
	}
	b := &s.bounds
	over := b.ratio > edgeTo && s.swing.growth > growing ||
		s.place.quadratic && b.ratio > 1 && s.swing.growth > growingExactly
	if !s.swings || !b.fixed() || !over || !s.path.climbs {
		return d, false
	}
	d = s.blame(d)
	d.Period, d.Axis, d.Rate = s.swing.period, s.swing.axis, s.swing.growth
	return d, true
}

// reduce returns a rate below the present one: half the limit, at which the
// steepest direction is solved in one step, or half the rate if that is less. For
// a rule that adapts or has no limit, half the rate or the usual one.
func (s *measurements) reduce(limit float64) float64 {
	if !s.bounds.fixed() {
		limit = 2 * s.usual
	}
	if s.rate == 0 {
		return math.NaN()
	}
	return min(limit, s.rate) / 2
}
