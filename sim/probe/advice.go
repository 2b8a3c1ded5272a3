package probe

import (
	"math"

	"descent/sim/optim"
	"descent/sim/typed"
)

// mostFaster is how many times larger a rate is tried.
const mostFaster = 100

// try runs a copy with a change for as long as the run ahead. It returns the loss that it
// comes to, and whether that is clearly lower than what the lane comes to: the copy is as
// low in a third of the steps, and at the end too, where a swing is averaged out.
func (s *measurements) try(c Change) (loss float64, clearly bool) {
	var last [recent]float64
	n, sooner := 0, false
	end := s.trials.Trial(c, Horizon, func(m Moment) bool {
		loss = m.Loss
		last[n%recent] = loss
		n++
		sooner = sooner || loss < s.outlook.later
		return sooner || n < Horizon/3
	})
	if end != Going || !sooner {
		return math.NaN(), false
	}
	level := loss // of a method that goes no farther
	if n > Horizon {
		level = 0
		for _, v := range last {
			level += v / recent
		}
	}
	return loss, level < s.outlook.later
}

// raise returns a larger rate with which a copy gets clearly lower than the lane in as
// many steps, and its loss then; NaN if none of those tried does.
func (s *measurements) raise() (rate, loss float64) {
	if !s.outlook.known || !(s.outlook.later < s.now.Loss) {
		return math.NaN(), math.NaN()
	}
	for rate = s.betterRate(2, mostFaster); rate > 1.5*s.trials.Rate(); rate = typed.Round(rate/2, 1) {
		if loss, clearly := s.robustly(rate); clearly {
			return rate, loss
		}
	}
	return math.NaN(), math.NaN()
}

// robustly tries a rate, and a tenth more and less of it, lest it be a chance, with a
// little noise, lest a direction hide in which the lane happens to be at rest.
func (s *measurements) robustly(rate float64) (loss float64, clearly bool) {
	for _, factor := range [...]float64{1.1, 0.9} {
		if _, clearly = s.try(Change{Rate: factor * rate, Noise: powerless * s.place.typical}); !clearly {
			return math.NaN(), false
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
// as many steps, and its loss then.
func (s *measurements) otherRule() (r Remedy, loss float64, ok bool) {
	for _, o := range otherRules {
		if s.rule.Path != nil || !o.brings(s) {
			continue
		}
		if loss, ok = s.try(Change{Rule: optim.ByID(o.rule)}); ok {
			return o.remedy, loss, true
		}
	}
	return 0, math.NaN(), false
}
