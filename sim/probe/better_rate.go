package probe

import (
	"cmp"
	"math"
	"slices"

	"descent/sim/fmath"
	"descent/sim/typed"
)

const (
	// maxRates is for how many rates there is memory: seven powers of ten.
	maxRates = 28
	// finalists is how many rates of a lane that goes on are run to the last checkpoint.
	finalists = 2
)

// rateTrial is what a learning rate comes to.
type rateTrial struct {
	rate float64
	outcome
}

// betterRate looks for a learning rate that serves the lane better than its own: from
// now on, or from where the rate was last set, if the lane has ended. It runs the rates
// 1, 2, 3 and 5 times a power of ten between lowest and highest, which are factors of the
// lane's rate, and returns that which ends lowest, or gets there soonest if several do.
// With it the lane does not diverge within some two thousand steps and is better at every
// checkpoint on the way. It is NaN if there is none, or nothing can be tried.
func (s *measurements) betterRate(lowest, highest float64) float64 {
	rate, _ := s.searchRates(lowest, highest, s.end != Going)
	return rate
}

// searchRates is betterRate from now on, or again from where the rate was last set. sinks
// says that with some of the rates the lane goes down to where the surface has no bottom.
func (s *measurements) searchRates(lowest, highest float64, again bool) (better float64, sinks bool) {
	if s.trials == nil || s.rate == 0 {
		return math.NaN(), false
	}
	var memory [maxRates]rateTrial
	var round [maxRates]float64
	tried, own := memory[:0], s.ownOutcome()
	list := digits[:]
	if s.end == Going && own.end != Going {
		list = fewDigits[:] // within the time of a frame, and twice
	}
	for _, rate := range s.roundRates(round[:0], list, lowest, highest) {
		o, ok := s.tryRate(Change{Rate: rate, Again: again}, &own, firstRound)
		if ok {
			tried = append(tried, rateTrial{rate, o})
		}
		sinks = sinks || s.sinks(&o)
	}
	slices.SortStableFunc(tried, lowestFirst)
	if own.end == Going {
		tried = tried[:min(len(tried), finalists)]
		if len(tried) > 0 {
			own, _ = s.trialOf(Change{}, allRounds, func(*outcome) bool { return true })
		}
	}
	best, found := rateTrial{rate: math.NaN()}, 0
	for _, t := range tried {
		if s.end == Going && found == finalists {
			break
		}
		o, ok := s.tryRate(Change{Rate: t.rate, Again: again}, &own, allRounds)
		sinks = sinks || s.sinks(&o)
		if !ok || !s.hasBottom(&o) {
			continue
		}
		if found++; found == 1 || o.below(&best.outcome, allRounds-1) {
			best = rateTrial{t.rate, o}
		}
	}
	return best.rate, sinks
}

// sinks reports whether a trial came below the lowest minimum, or down out of the window
// if none is listed.
func (s *measurements) sinks(o *outcome) bool {
	if l := s.goal.lowest; finite(l) {
		return o.last.Loss < l-lower*(1+math.Abs(l))
	}
	return o.last.Loss < o.first.Loss && !s.ground.Window.Contains(o.last.X, o.last.Y)
}

// lowestFirst orders rates by their losses at the end of the first round.
func lowestFirst(a, b rateTrial) int {
	switch {
	case a.below(&b.outcome, firstRound-1):
		return -1
	case b.below(&a.outcome, firstRound-1):
		return 1
	}
	return cmp.Compare(b.rate, a.rate)
}

// ownOutcome returns what comes of the lane's own rate in the first round.
func (s *measurements) ownOutcome() (o outcome) {
	if o.end = s.end; o.end == Going {
		o = outcome{end: s.aheadEnd, noisy: s.sigma > 0}
		for _, m := range s.ahead {
			o.see(m)
		}
	}
	return o
}

// trialOf runs a copy of the lane up to a checkpoint, or until it ends or more, asked at
// every checkpoint, returns false; ok says that it came there.
func (s *measurements) trialOf(c Change, rounds int, more func(o *outcome) bool) (o outcome, ok bool) {
	o.noisy = s.sigma > 0
	ok = true
	o.end = s.trials.Trial(c, checkpoints[rounds-1], func(m Moment) bool {
		if o.see(m) {
			ok = more(&o)
		}
		return ok
	})
	return o, ok && o.end == Going && o.passed == rounds
}

// tryRate runs the lane with another rate up to a checkpoint. ok says that it stays in the
// picture and does better than with its own rate.
func (s *measurements) tryRate(c Change, own *outcome, rounds int) (o outcome, ok bool) {
	window := s.ground.Window
	return s.trialOf(c, rounds, func(o *outcome) bool {
		in := window.Contains(o.last.X, o.last.Y) || !window.Contains(o.first.X, o.first.Y)
		return in && o.improvesOn(own, o.passed-1)
	})
}

// hasBottom reports whether a trial is above a minimum: above the lowest that is listed,
// or where none is, a minimum is near its end.
func (s *measurements) hasBottom(o *outcome) bool {
	if l := s.goal.lowest; finite(l) {
		return o.last.Loss >= l-lower*(1+math.Abs(l))
	}
	p, ok := stationaryNear(s.ground, o.last.X, o.last.Y)
	return ok && p.minimum() && math.Hypot(p.point.X-o.last.X, p.point.Y-o.last.Y) <= s.place.side/2
}

// digits are the leading digits of the rates that are tried, fewDigits of a lane that goes
// on but will end.
var (
	digits    = [...]float64{1, 2, 3, 5}
	fewDigits = [...]float64{1, 3}
)

// roundRates appends the rates with such leading digits between two factors of the lane's
// rate, without that, to dst.
func (s *measurements) roundRates(dst, digits []float64, lowest, highest float64) []float64 {
	own, p := s.trials.Rate(), &s.rule.Params[0]
	from, to := max(lowest*own, p.Min)*(1-1e-9), min(highest*own, p.Max)*(1+1e-9)
	for power := math.Floor(math.Log10(from)); power <= math.Log10(to); power++ {
		for _, d := range digits {
			rate := typed.Round(d*fmath.Pow(10, power), 1)
			if rate >= from && rate <= to && math.Abs(rate-own) > 1e-9*own {
				dst = append(dst, rate)
			}
		}
	}
	return dst
}
