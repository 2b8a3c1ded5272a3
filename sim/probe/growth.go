package probe

import "math"

// track is the way of a lane: its window, and then the run ahead.
type track struct{ past, next []Moment }

// track returns the lane's, of which the last moment is that before it ends.
func (s *measurements) track() track {
	t := track{past: s.window}
	if s.end == Going && len(s.ahead) > 0 {
		t.next = s.ahead[1:]
	}
	return t
}

func (t track) count() int { return len(t.past) + len(t.next) }

func (t track) at(i int) Moment {
	if i < len(t.past) {
		return t.past[i]
	}
	return t.next[i-len(t.past)]
}

func (t track) last() Moment { return t.at(t.count() - 1) }

// stride returns the step that leads away from moment i.
func (t track) stride(i int) [2]float64 {
	a, b := t.at(i), t.at(i+1)
	return [2]float64{b.X - a.X, b.Y - a.Y}
}

// endsLowest reports whether the loss is lowest at the end.
func (t track) endsLowest() bool {
	last := t.last().Loss
	for i := range t.count() - 1 {
		if t.at(i).Loss < last {
			return false
		}
	}
	return true
}

// growthBegan returns the first moment of the swing with which a track ends at which the
// rate is above the limit along its direction, and that limit. ok is false if the track
// does not end in steps that lead back and forth and get longer (but for the first one,
// which may only lead over), or the rule has no limit that stays.
func (s *measurements) growthBegan(t track) (moment int, limit Bound, ok bool) {
	if !s.bounds.fixed() || s.trials != nil && s.trials.Rate() != s.rate {
		return 0, Bound{}, false
	}
	last := t.count() - 1
	for moment = max(0, last-1); moment > 0; moment-- {
		before, after := t.stride(moment-1), t.stride(moment)
		if moment > 1 && !(dot(before, after) < 0) || length(before) > length(after) {
			break
		}
	}
	if moment > 0 && last-moment < fewestGrowing {
		return 0, Bound{}, false
	}
	for ; moment <= last; moment++ {
		m := t.at(moment)
		dir := [2]float64{-m.GX, -m.GY} // of the step that ends the lane
		if moment < last {
			dir = t.stride(moment)
		}
		c := s.ground.curve(m.X, m.Y)
		lambda := c.Max
		if math.Abs(dot(c.MinDir, dir)) > math.Abs(dot(c.MaxDir, dir)) {
			lambda = c.Min
		}
		if limit = s.bounds.lens.bound(lambda); s.rate > limit.LR {
			return moment, limit, true
		}
	}
	return 0, Bound{}, false
}

// fewestGrowing is how many steps that get longer are a swing that grows and no accident.
const fewestGrowing = 3

const (
	// limitSteps is how many steps a run has to settle at a rate, limitMargin how far below
	// and above a limit it is run, as a share.
	limitSteps, limitMargin = 1024, 0.05
	// settledStep is the length of a step, as a share of the window's side, of a lane that
	// has settled: it stays in one dot of the picture.
	settledStep = 3e-3
	// sameLimit is the relative difference of two limits that the error of differences
	// explains.
	sameLimit = 1e-6
)

// limitsRun reports whether a rate is the largest stable one of the run: from where the
// rate was set the lane settles with one a little smaller and does not with one a little
// larger. In noise nothing settles, and it takes a quadratic to tell.
func (s *measurements) limitsRun(limit float64) bool {
	switch {
	case s.sigma > 0:
		c := &s.place.curve
		return s.place.quadratic && c.Min > 0 && math.Abs(limit-s.bounds.lens.bound(c.Max).LR) <= sameLimit*limit
	case s.trials == nil:
		return false
	}
	below := s.calmFor((1 - limitMargin) * limit)
	return below > limitSteps/2 && s.calmFor((1+limitMargin)*limit) < levelSteps
}

// calmFor runs the lane, begun again, with a rate and returns for how many steps it has
// made no long one at the end; 0 if it does not go on.
func (s *measurements) calmFor(rate float64) int {
	var last Moment
	steps, long := 0, settledStep*s.place.side
	end := s.trials.Trial(Change{Rate: rate, Again: true}, limitSteps, func(m Moment) bool {
		if steps++; math.Hypot(m.X-last.X, m.Y-last.Y) > long {
			steps = 0
		}
		last = m
		return true
	})
	if end != Going {
		return 0
	}
	return steps
}

// runLimit returns the largest stable rate of the whole run, where that follows from
// algebra: of a rule that does not adapt, on a quadratic, where the steepest direction has
// a part in the run. It is NaN elsewhere.
func (s *measurements) runLimit() float64 {
	p := &s.place
	if !s.bounds.fixed() || !p.quadratic || !(p.curve.Min > 0) {
		return math.NaN()
	}
	if s.sigma == 0 && p.curve.Min < p.curve.Max && dot(p.grad, p.curve.MaxDir) == 0 {
		return math.NaN()
	}
	return s.bounds.here.LR
}
