package probe

import "math"

// The claims that a lane has diverged or will, and why. A smaller rate holds that was run,
// and no rate does if none of those that were run does.

const (
	// lowestRate is the smallest rate that is tried for a lane that has ended, as a factor
	// of its own, lowestAhead that for one that will, for which there is less time.
	lowestRate, lowestAhead = 1e-7, 1e-5
	// far is how many times farther than usually a copy is run whose swing grows.
	far = 16
)

func diverged(s *measurements, d Finding) (Finding, bool) {
	if s.end == Going {
		return d, false
	}
	return s.blame(d, lowestRate), true
}

// diverging is claimed if a copy of the lane ends. Where the surface only leads down for
// ever, and not soon, what the lane does until then is worth more.
func diverging(s *measurements, d Finding) (Finding, bool) {
	if s.end != Going {
		return d, false
	}
	left := s.stepsLeft()
	soon := left <= Depth || !s.place.inside
	if left == 0 || !soon && (s.noMinimum() || !finite(s.goal.lowest) && s.fallsOut(s.track())) {
		return d, false
	}
	d.At = s.step + left
	d = s.blame(d, lowestAhead)
	if s.swings && s.swing.growth > 1 {
		d.Period, d.Axis, d.Rate = s.swing.period, s.swing.axis, s.swing.growth
	}
	return d, soon || d.Cause != Downhill || finite(d.Try)
}

// stepsLeft returns after how many steps the lane ends, 0 if a copy does not.
func (s *measurements) stepsLeft() int {
	if s.aheadEnd != Going {
		return len(s.ahead)
	}
	b := &s.bounds
	if s.trials == nil || !b.fixed() || !s.place.quadratic || !(s.rate > b.here.LR) {
		return 0
	}
	steps := 0
	end := s.trials.Trial(Change{}, far*Horizon, func(Moment) bool {
		steps++
		return true
	})
	if end == Going {
		return 0
	}
	return steps
}

// noMinimum reports whether the surface is a quadratic without one.
func (s *measurements) noMinimum() bool { return s.place.quadratic && s.place.curve.Min < 0 }

// blame finds the cause of a divergence, and the rate that holds of those down to lowest,
// a factor of the lane's.
func (s *measurements) blame(d Finding, lowest float64) Finding {
	t, end := s.track(), s.end
	if end == Going {
		end = s.aheadEnd
	}
	d.Certain = true
	if s.noMinimum() {
		d.Cause = Downhill
		return d
	}
	out, undefined := s.fallsOut(t), s.leavesDomain(t, end)
	sinks := s.findRate(&d, lowest, s.end != Going || out || undefined)
	held := finite(d.Try)
	switch {
	case undefined:
		d.Cause = Undefined
	case out || !held && sinks:
		d.Cause, d.Certain = Downhill, held
	case held:
		d.Cause = Overshoot
		d = s.blameRate(d, t)
	default:
		d.Certain = false
	}
	return d
}

// findRate looks for the rate to try of a lane that ends: from now on, if it has not
// ended, else or then again. sinks says that with some rates the lane goes down to where
// the surface has no bottom. With long the rate is run on, since it may only be too small
// to show in time what comes of it.
func (s *measurements) findRate(d *Finding, lowest float64, long bool) (sinks bool) {
	if s.end == Going {
		d.Try, sinks = s.holdingRate(lowest, long, false)
		if finite(d.Try) || s.n == 1 { // it begins now
			return sinks
		}
	}
	if d.Try, sinks = s.holdingRate(lowest, long, true); s.end == Going && finite(d.Try) {
		d.Remedies.add(Again)
	}
	return sinks
}

// holdingRate is findRate from now on, or again.
func (s *measurements) holdingRate(lowest float64, long, again bool) (rate float64, sinks bool) {
	rate, sinks = s.searchRates(lowest, 1, again)
	if !finite(rate) || !long && !sinks {
		return rate, sinks
	}
	o := outcome{}
	o.end = s.trials.Trial(Change{Rate: rate, Again: again}, far*Horizon, func(m Moment) bool {
		o.see(m)
		return true
	})
	if s.sinks(&o) || o.end != Going {
		return math.NaN(), sinks || s.sinks(&o)
	}
	return rate, sinks
}

// leavesDomain reports whether a track ends where the surface has no value, with a loss
// that had not grown.
func (s *measurements) leavesDomain(t track, end End) bool {
	last := t.last()
	return (end == LossNotFinite || end == GradNotFinite) && t.endsLowest() && s.ground.Window.Contains(last.X, last.Y)
}

// blameRate says what limit the rate is above: that of the run, if it is verified, or that
// of the step at which the swing began to grow.
func (s *measurements) blameRate(d Finding, t track) Finding {
	step, limit, ok := s.growthBegan(t)
	switch {
	case !ok:
	case s.limitsRun(limit.LR):
		d.Cause, d.Limit, d.Sharpness = OverLimit, limit.LR, limit.Sharpness
	default:
		d.BeganAt, d.BeganLimit = s.step-(s.n-1)+step, limit.LR
	}
	return d
}

// fallsOut reports whether a track ends where the surface has no bottom: below its lowest
// minimum, or out of the window if none is listed.
func (s *measurements) fallsOut(t track) bool {
	last := t.last()
	if l := s.goal.lowest; finite(l) {
		return last.Loss < l-lower*(1+math.Abs(l)) && (s.goal.sure || t.endsLowest())
	}
	return t.endsLowest() && !s.ground.Window.Contains(last.X, last.Y)
}
