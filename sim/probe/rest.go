package probe

import (
	"math"

	"descent/sim/optim"
)

// The claims that a lane has arrived or rests, and of what is near it.

// NoiseTried is the noise that is tried where a lane rests beside a way down.
const NoiseTried = 0.1

// reached needs a minimum within half a dot of the lane, and that a copy of the run stays
// so near to it. Where nothing can be tried the lane has been so near for a while.
func reached(s *measurements, d Finding) (Finding, bool) {
	if !s.atMinimum {
		return d, false
	}
	d = s.arrived(d)
	if s.trials == nil {
		rests := s.place.reach+length(s.path.stride) <= still*s.place.side
		return d, rests || s.dwelt >= settling
	}
	d.StayedFor, d.At = s.stays(s.minimum, atMinimum)
	return d, d.At < 0
}

// passing is what reached would be if the lane stayed: it comes to be in another dot.
func passing(s *measurements, d Finding) (Finding, bool) {
	if !s.atMinimum || s.dwelt < settling || s.trials == nil {
		return d, false
	}
	d = s.arrived(d)
	_, d.At = s.stays(s.minimum, 2*atMinimum)
	return d, d.At >= 0
}

// arrived says at which minimum the lane is.
func (s *measurements) arrived(d Finding) Finding {
	d.Point = s.minimum
	d.Basin, d.Certain = s.basinOf(s.minimum)
	if d.Basin == Local {
		d.Lowest = s.goal.lowest
	}
	return d
}

// stuck needs a saddle, a maximum or flat ground within half a dot of the lane, that it
// has no slope along the way down, or does not move, and that the run stays there.
func stuck(s *measurements, d Finding) (Finding, bool) {
	p, n := &s.place, &s.near
	if n.basin <= Unlisted || n.away > atMinimum*p.side {
		return d, false
	}
	d.Certain, d.Basin, d.Point, d.Axis = true, n.basin, n.point, n.curve.MinDir
	powerless := n.basin == SaddlePoint && dot(p.grad, d.Axis) == 0 && dot(s.path.stride, d.Axis) == 0
	if !powerless && (s.n == 1 || s.moves() > still*p.side) {
		return d, false
	}
	if d.StayedFor, d.At = s.stays(n.point, atMinimum); d.At >= 0 {
		return d, false
	}
	if n.basin != Flat && s.sigma == 0 {
		d.Remedies.addIf(s.helps(Change{Noise: NoiseTried}), Noise)
	}
	return d, true
}

// besideSaddle needs a saddle near the lane, and that the lane, which is slow here, gets
// away from it over steeper ground, but not soon.
func besideSaddle(s *measurements, d Finding) (Finding, bool) {
	p := &s.place
	if !s.besidePass() || s.near.away > besideReach*p.side || !s.path.falls ||
		p.slope > besideSlope*p.typical || s.path.speed > besideSpeed*p.side {
		return d, false
	}
	d.Basin, d.Point, d.Axis = SaddlePoint, s.near.point, s.near.curve.MinDir
	if s.trials == nil {
		return d, true
	}
	for i, m := range s.ahead {
		if math.Hypot(m.X-d.Point.X, m.Y-d.Point.Y) > besideReach*p.side {
			if i < recent || length(s.ground.slope(m.X, m.Y)) < steeper*p.slope {
				return d, false
			}
			d.At, d.Certain = s.step+i, true
			d.Remedies.addIf(!d.Remembers && s.helps(Change{Rule: optim.ByID("momentum")}), Momentum)
			d.Remedies.addIf(s.sigma == 0 && s.helps(Change{Noise: NoiseTried}), Noise)
			return d, true
		}
	}
	return d, false
}

// besidePass reports whether the saddle is that of the curvature here: a way down begins
// already, and the touching quadratic puts the saddle about where it is.
func (s *measurements) besidePass() bool {
	p, n := &s.place, &s.near
	off := math.Hypot(s.now.X+p.newton[0]-n.point.X, s.now.Y+p.newton[1]-n.point.Y)
	return n.saddle() && p.curve.Min < 0 && off <= n.away/2
}

// onPlateau needs small slope and curvature, that no minimum is near, and, to be certain,
// that the lane stays slow.
func onPlateau(s *measurements, d Finding) (Finding, bool) {
	p := &s.place
	most := max(math.Abs(p.curve.Min), math.Abs(p.curve.Max))
	if p.slope > flat*p.typical || most > level*p.typical/p.side || s.path.speed > idle*p.side ||
		s.near.basin == Unlisted && s.near.away <= basinReach*p.side {
		return d, false
	}
	if len(s.ahead) > Depth {
		m := s.ahead[Depth]
		d.Certain = math.Hypot(m.X-s.now.X, m.Y-s.now.Y) <= Depth*idle*p.side
	}
	if s.trials != nil {
		d = s.adviseOnPlateau(d)
	}
	return d, true
}

// adviseOnPlateau looks for a larger rate, else whether a rule that adapts leads lower. Its
// receiver is a copy, so that only a lane that can be tried needs memory.
func (s *measurements) adviseOnPlateau(d Finding) Finding {
	if d.Try = s.betterRate(1, mostRaised); !finite(d.Try) {
		d.Remedies.addIf(!d.Remembers && s.helps(Change{Rule: optim.ByID("adam")}), Adapt)
	}
	return d
}

// helps reports whether a change, made now, leads lower in as many steps, at every
// checkpoint, and not out of the surface's bottom.
func (s *measurements) helps(c Change) bool {
	if s.trials == nil {
		return false
	}
	own, _ := s.trialOf(Change{}, allRounds, func(*outcome) bool { return true })
	o, ok := s.trialOf(c, allRounds, func(o *outcome) bool { return o.improvesOn(&own, o.passed-1) })
	return ok && s.hasBottom(&o)
}
