package probe

import "math"

// The claims that a lane moves on, in the order of the table. All that they say was
// seen in the run ahead, or tried.

// starting says what is known before the first step, or the first after a change.
func starting(s *measurements, d Finding) (Finding, bool) {
	if s.n > 1 || !s.forecast.known && s.aheadEnd != Going {
		return d, false
	}
	d.Certain = true
	if d = s.run(d, Horizon); s.step > 0 {
		d.At = s.step
	}
	if !s.forecast.soonDown(s) {
		d = s.raised(d)
	}
	return d, true
}

// run says what the run ahead comes to in so many steps.
func (s *measurements) run(d Finding, steps int) Finding {
	d.Steps = min(steps, max(0, len(s.ahead)-1))
	if len(s.ahead) > 0 {
		d.LossAhead = s.ahead[d.Steps].Loss
	}
	return d
}

// raised adds a larger rate that was tried.
func (s *measurements) raised(d Finding) Finding {
	if a, ok := s.raise(); ok {
		d = s.timed(a.add(d, RaiseRate), &a)
	}
	return d
}

// add says what was tried.
func (a *advice) add(d Finding, r Remedy) Finding {
	d.Remedies.add(r)
	if a.rate != 0 {
		d.Try = a.rate
	}
	d.Tried, d.StepsTried = a.loss, a.steps
	return d
}

// slow reports whether the loss falls, but takes more than a window for a tenth of what
// is above the minimum.
func (s *measurements) slow() bool {
	o := &s.forecast
	return o.known && o.later < s.now.Loss && (o.tenth < 0 || o.tenth > Depth) && !o.soonDown(s)
}

func tooSlow(s *measurements, d Finding) (Finding, bool) {
	if !s.slow() {
		return d, false
	}
	d = s.raised(s.run(d, Horizon))
	d.Certain = true
	return d, finite(d.Try)
}

// crawling needs ground that curves up both ways, one way much less than the other, and a
// lane that follows that way.
func crawling(s *measurements, d Finding) (Finding, bool) {
	here, c, drift := &s.place.curve, &s.path.mid, s.path.drift
	valley := here.Min > 0 && c.Min > 0 && min(c.Cond, here.Cond) >= narrow
	if s.n <= recent || !valley || !s.slow() || !s.forecast.lasts(s) ||
		!(math.Abs(dot(drift, c.MinDir)) > aligned*length(drift)) {
		return d, false
	}
	d = s.run(d, Horizon)
	d.Axis, d.Away, d.Certain = c.MinDir, s.forecast.away && !s.forecast.made, true
	if d.Away { // faster would be farther from all that is known
		return d, true
	}
	if r, a, ok := s.otherRule(); ok {
		d = s.timed(a.add(d, r), &a)
	}
	return d, true
}

// converging says when the loss above the minimum is a tenth, and when the lane is there,
// as the run ahead has it; and the factor per step, if the window and the run ahead agree on it.
func converging(s *measurements, d Finding) (Finding, bool) {
	o := &s.forecast
	if o.tenth < 0 {
		return d, false
	}
	d.Tenfold, d.Basin, d.Point = float64(o.tenth), o.basin, o.target
	// A rule that makes the gradients one size may throw the lane out again when they fade.
	away := math.Hypot(s.now.X-o.target.X, s.now.Y-o.target.Y)
	d.Certain = s.bounds.fixed() || away > fullStep*s.rate
	if o.arrival >= 0 {
		d.At, d.Steps = s.step+o.arrival, o.arrival
	}
	if d.Basin == Local { // a larger rate may leave it
		d = s.raised(s.run(d, Horizon))
	}
	rate := s.shrink
	if s.swings {
		d.Period, d.Axis, rate = s.swing.period, s.swing.axis, s.swing.growth
	}
	if off := math.Abs(tenfold(rate) - d.Tenfold); off <= max(1, agree*d.Tenfold) {
		d.Rate = rate
	}
	return d, true
}

// tenfold returns how many steps by the factor rate bring the loss to a tenth.
func tenfold(rate float64) float64 { return -math.Ln10 / 2 / math.Log(rate) }

// descending compares the mean losses of the last and of the next steps; where a swing is
// as long as these, those of the window and of the whole run ahead.
func descending(s *measurements, d Finding) (Finding, bool) {
	const long = 50
	o := &s.forecast
	if !o.known && len(s.ahead) <= long {
		return d, s.path.falls || s.trials == nil && s.path.late < s.path.early
	}
	d = s.run(d, long)
	d.Certain, d.Away = true, o.away && !o.made
	if o.half > Depth { // less, and it would be at a tenth too if that went on
		d.Half, d.Basin, d.Point = float64(o.half), o.basin, o.target
	}
	past, next := s.window[max(0, s.n-long-1):], s.ahead[:d.Steps+1]
	if meanOf(next) < meanOf(past) {
		if !(d.LossAhead < s.now.Loss) {
			d = d.uneven(past, next)
		}
		return d, true
	}
	d.Half = math.NaN()
	return d.uneven(s.window, s.ahead), meanOf(s.ahead) < meanOf(s.window)
}

// uneven says the mean losses of moments up to now and from now on.
func (f Finding) uneven(past, next []Moment) Finding {
	f.Before, f.StepsBefore = meanOf(past), len(past)-1
	f.LossAhead, f.Steps = meanOf(next), len(next)-1
	return f
}

// unsettled says how far the loss moves in the run ahead. It is certain that nothing falls
// if the losses of its later half are not below those of the window.
func unsettled(s *measurements, d Finding) (Finding, bool) {
	o := &s.forecast
	if !o.known {
		return d, true
	}
	d = s.run(d, Horizon)
	d.Low, d.High = o.low, o.high
	d.Certain = meanOf(s.ahead[len(s.ahead)/2:]) >= meanOf(s.window)
	if rate := s.betterRate(1e-3, 0.7); finite(rate) {
		if a, ok := s.try(Change{Rate: rate}); ok {
			d = a.add(d, LowerRate)
		}
	}
	return d, true
}
