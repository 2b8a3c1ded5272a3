package probe

import "math"

// The claims that a lane moves to and fro and does not come nearer, in the order of the table.

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
