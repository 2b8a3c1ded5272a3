package probe

import "math"

// The claims that something is wrong, in the order of the table.

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

// wandering is certain if the loss is about what the noise should make it.
func wandering(s measurements, d Finding) (Finding, bool) {
	b := &s.bounds
	most := noisy * s.sigma
	if b.fixed() {
		floor, slope := s.noise()
		d.Floor, most = floor, max(most, 2*slope)
	}
	if s.goal.toward && s.goal.basin != Pass {
		d.Basin, d.Point = s.goal.basin, s.goal.point
		above := (s.path.early+s.path.late)/2 - s.goal.point.F
		d.Certain = above < 3*d.Floor && above > d.Floor/3
	}
	d.Try = s.reduce(s.rate)
	return d, s.sigma > 0 && s.n >= noisyFrom && b.slope <= most && s.path.early-s.path.late <= s.path.sigma
}

// noise returns the mean loss above the minimum and the root mean square slope
// that the noise keeps up on the quadratic at the point.
func (s *measurements) noise() (floor, slope float64) {
	for _, lambda := range [2]float64{s.path.mid.Min, s.path.mid.Max} {
		if lambda > 0 {
			v := s.sigma * s.sigma * s.bounds.lens.filter.variance(s.rate, lambda)
			floor += lambda / 2 * v
			slope += lambda * lambda * v
		}
	}
	return floor, math.Sqrt(slope)
}

// edge needs a surface that is not a quadratic, or a P that moves: else nothing
// brings the sharpness back.
func edge(s measurements, d Finding) (Finding, bool) {
	b := &s.bounds
	if !b.known || s.n < Depth || b.ratio < edgeFrom || b.ratio > edgeTo || s.place.quadratic && b.fixed() {
		return d, false
	}
	d.Certain = b.ratio < edgeSure
	if s.cycle != 0 && !d.Certain || s.swings && s.swing.growth < dying {
		return d, false
	}
	if s.swings {
		d.Period, d.Axis, d.Rate = s.swing.period, s.swing.axis, s.swing.growth
	}
	d.Try = s.reduce(b.least)
	return d, true
}

// cycle is certain on a quadratic, where the directions do not disturb each other,
// and if the whole state repeats, which of a rule without memory is the point.
// Elsewhere the rest of the movement or the memory may end it.
func cycle(s measurements, d Finding) (Finding, bool) {
	d.Period, d.Axis, d.Rate = float64(s.cycle), s.swing.axis, 1
	d.Certain = s.bounds.fixed() && (s.place.quadratic || s.whole && s.bounds.lens.filter.keep == 0)
	d.Try = s.reduce(s.bounds.least)
	return d, s.cycle != 0 && s.sigma == 0 && s.swing.size > faint*s.place.side
}

func swinging(s measurements, d Finding) (Finding, bool) {
	d.Period, d.Axis, d.Rate, d.Certain = s.swing.period, s.swing.axis, s.swing.growth, s.sigma == 0
	d.Try = s.reduce(s.bounds.least)
	return d, s.swings && s.swing.growth >= lasting && s.swing.size > faint*s.place.side
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
