package probe

import (
	"math"
	"slices"
)

// auditRemedy is something that a finding advises, as a change of the run.
type auditRemedy struct {
	remedy Remedy
	change func(c *auditCase) auditChange
}

var auditRemedies = []auditRemedy{
	{LowerRate, func(c *auditCase) auditChange { return auditChange{rate: c.d.Try} }},
	{RaiseRate, func(c *auditCase) auditChange {
		if finite(c.d.Try) {
			return auditChange{rate: c.d.Try}
		}
		return auditChange{rate: 10 * c.d.LR}
	}},
	{Momentum, ruleInstead("momentum")},
	{Noise, func(c *auditCase) auditChange { return auditChange{sigma: math.Hypot(c.run.sigma, 0.1)} }},
	{Adapt, ruleInstead("adam")},
	{SecondOrder, ruleInstead("bfgs")},
}

func ruleInstead(rule string) func(c *auditCase) auditChange {
	return func(*auditCase) auditChange { return auditChange{rule: rule} }
}

// adviceClaims are what all advice has to be.
var adviceClaims = []auditClaim{
	{"advice: not what the rule has", func(d *Finding) bool {
		return d.Remedies.Has(Momentum) || d.Remedies.Has(Adapt)
	}, isNews},
	{"limit: is a number", ofKind(TooSlow), func(c *auditCase) bool { return !math.IsInf(c.d.Limit, 0) }},
}

// withMomentum are the rules that have momentum, withScale those that adapt to the slope.
var (
	withMomentum = []string{"momentum", "nesterov", "qhm", "adam", "adamw", "adamax", "nadam", "adabelief", "lion", "lookahead", "sam"}
	withScale    = []string{"adagrad", "adadelta", "rmsprop", "adam", "adamw", "adamax", "nadam", "adabelief", "lion", "rprop", "lookahead"}
)

// isNews reports whether the rule has neither the momentum nor the scale that is advised.
func isNews(c *auditCase) bool {
	return !(c.d.Remedies.Has(Momentum) && slices.Contains(withMomentum, c.run.rule.ID)) &&
		!(c.d.Remedies.Has(Adapt) && slices.Contains(withScale, c.run.rule.ID))
}

// remedySteps is how long a remedy is tried.
const remedySteps = 500

// judge runs the case with the remedy. It improves the run if the loss is lower after
// as many steps, or, where both come to the same, on the way there.
func (r *auditRemedy) judge(c *auditCase) (improves, ends bool) {
	again := c.again()
	t := c.try(r.change(c), again, remedySteps)
	if t.end != Going {
		// On a surface without a bottom the way down leads out of it.
		last := t.moments[len(t.moments)-1]
		down := len(c.f().Minima) == 0 && !again && last.Loss < c.now().Loss
		return down, !down
	}
	if again {
		first, last := t.moments[0].Loss, t.low()
		return last < first || tiny(last-first, first), false
	}
	u := c.unchanged(remedySteps)
	if u.end != Going {
		return true, false
	}
	with, without := t.low(), u.low()
	if math.Abs(with-without) <= 1e-9*(math.Abs(without)+math.Abs(c.now().Loss)) {
		return meanLoss(t.moments) <= meanLoss(u.moments), false
	}
	return with < without, false
}
