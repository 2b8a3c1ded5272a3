package probe

import (
	"math"
	"slices"

	"descent/sim/optim"
)

// NoLimit is why there is no largest stable rate to compare the learning rate with.
type NoLimit uint8

// The reasons.
const (
	// Limited: there is such a rate.
	Limited NoLimit = iota
	// NoCurvature: nothing curves up at the point, so no rate makes a step overshoot.
	NoCurvature
	// SearchesSteps: the rule finds the lengths of its steps by trials.
	SearchesSteps
	// OwnLengths: its steps do not become shorter with the slope.
	OwnLengths
	// RateFromLoss and RateFromStep: the rule computes its rate, lr only bounds it.
	RateFromLoss
	RateFromStep
	// OtherPoint: it takes the gradient at, or moves on from, another point than the shown one.
	OtherPoint
	// TwoAverages: it follows two averages at once, for which no formula is known.
	TwoAverages
	// NotYet: what the rule divides by is known after its first step.
	NotYet
	// NoScale: what the rule divides by is no number above 0.
	NoScale
	// Clipped: the gradient is being clipped, so the step is shorter than the slope asks for.
	Clipped
	// Unstudied: no formula is known for the rule.
	Unstudied
	// NotFinite: the curvature is not finite.
	NotFinite
)

var noLimitIDs = [...]string{"limited", "no_curvature", "searches_steps", "own_lengths", "rate_from_loss", "rate_from_step",
	"other_point", "two_averages", "not_yet", "no_scale", "clipped", "unstudied", "not_finite"}

func (n NoLimit) String() string { return name(noLimitIDs[:], n) }

// unlimited holds the rules that have no formula, and why.
var unlimited = []struct {
	why   NoLimit
	rules []string
}{
	{OwnLengths, []string{"lion", "rprop"}},
	{RateFromLoss, []string{"polyak"}},
	{RateFromStep, []string{"barzilai_borwein"}},
	{OtherPoint, []string{"sam", "sam_adam", "schedule_free", "lookahead", "lookahead_momentum"}},
	{TwoAverages, []string{"adan"}},
}

// NoLimitOf says why Limit or LimitAt, which returned b and bounded, has no finite rate.
func NoLimitOf(rule *optim.Rule, s *optim.State, b Bound, bounded bool) NoLimit {
	switch {
	case bounded && !math.IsInf(b.LR, 0):
		return Limited
	case bounded:
		return NoCurvature
	case rule.Path != nil:
		return SearchesSteps
	}
	for _, row := range unlimited {
		if slices.Contains(row.rules, rule.ID) {
			return row.why
		}
	}
	l, r := formulaOf(rule), reader{rule, s}
	switch {
	case l == nil:
		return Unstudied
	case r.clipped():
		return Clipped
	case l.scale != nil && s.Step == 0:
		return NotYet
	case !Scale(make([]float64, min(2, len(s.X))), rule, s):
		return NoScale
	}
	return NotFinite
}
