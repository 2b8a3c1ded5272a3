package probe

import (
	"descent/sim/optim"
	"descent/sim/typed"
)

const (
	// mostFaster is how many times larger a rate is tried.
	mostFaster = 100
	// mostUsual is how many times larger than the one that suits the surface a rate is
	// tried of a rule whose steps are as long as its rate: longer ones leave the picture,
	// and where they land is chance.
	mostUsual = 10
)

// advice is a change that was tried: the loss that a copy comes to with it in as many steps
// as the run ahead, and after how many steps it is as low as the lane is at the end, and
// when the lane is nearly there.
type advice struct {
	rate          float64
	loss          float64
	steps, nearly int
}

// try runs a copy with a change. ok says that it is clearly lower: as low as the lane comes
// to in a third of the steps, and at the end too, where a swing is averaged out.
func (s *measurements) try(c Change) (a advice, ok bool) {
	var last [recent]float64
	n, o := 0, &s.forecast
	a.rate, a.steps, a.nearly = c.Rate, -1, -1
	end := s.trials.Trial(c, Horizon, func(m Moment) bool {
		a.loss = m.Loss
		last[n%recent] = m.Loss
		if a.nearly < 0 && o.nearly >= 0 && m.Loss <= s.ahead[o.nearly].Loss {
			a.nearly = n
		}
		if a.steps < 0 && m.Loss <= o.end {
			a.steps = n
		}
		n++
		return a.steps >= 0 || n < Horizon/3
	})
	if end != Going || a.steps < 0 {
		return a, false
	}
	level := a.loss // of a method that goes no farther
	if n > Horizon {
		level = 0
		for _, v := range last {
			level += v / recent
		}
	}
	return a, level < o.later
}

// timed compares the steps that the lane and what was tried take: not to the end of the run
// ahead if the lane has long come down then.
func (s *measurements) timed(d Finding, a *advice) Finding {
	if n := s.forecast.nearly; a.nearly >= 0 && 3*a.nearly <= n {
		d.Steps, d.LossAhead, d.StepsTried = n, s.ahead[n].Loss, a.nearly
	}
	return d
}

// raise looks for a larger rate with which a copy gets clearly lower than the lane in as
// many steps.
func (s *measurements) raise() (a advice, ok bool) {
	if !s.forecast.known || !(s.forecast.later < s.now.Loss) {
		return a, false
	}
	most := float64(mostFaster)
	if !s.bounds.fixed() {
		most = min(most, mostUsual*s.usual/s.trials.Rate())
	}
	for rate := s.betterRate(2, most); rate > 1.5*s.trials.Rate(); rate = typed.Round(rate/2, 1) {
		if a, ok = s.robustly(rate); ok {
			return a, true
		}
	}
	return a, false
}

// robustly tries a rate, and a tenth more and less of it, lest it be a chance, with a
// little noise, lest a direction hide in which the lane happens to be at rest.
func (s *measurements) robustly(rate float64) (a advice, ok bool) {
	for _, factor := range [...]float64{1.1, 0.9} {
		if a, ok = s.try(Change{Rate: factor * rate, Noise: powerless * s.place.typical}); !ok {
			return a, false
		}
	}
	return s.try(Change{Rate: rate})
}

// otherRules are tried where a valley slows a lane, in this order: each only if it
// brings what the lane's rule has not.
var otherRules = []struct {
	remedy Remedy
	rule   string
	brings func(s *measurements) bool
}{
	{Momentum, "momentum", func(s *measurements) bool { return len(s.rule.Slots) == 0 }},
	{Adapt, "adam", func(s *measurements) bool { return s.bounds.fixed() || len(s.rule.Slots) == 0 }},
	{SecondOrder, "bfgs", func(s *measurements) bool { return s.sigma == 0 }},
}

// otherRule returns the first rule with which a copy gets clearly lower than the lane in
// as many steps.
func (s *measurements) otherRule() (r Remedy, a advice, ok bool) {
	for _, o := range otherRules {
		if s.rule.Path != nil || !o.brings(s) {
			continue
		}
		if a, ok = s.try(Change{Rule: optim.ByID(o.rule)}); ok {
			return o.remedy, a, true
		}
	}
	return r, a, false
}
