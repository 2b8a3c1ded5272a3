package probe

import (
	"math"
	"strings"
)

// divergeClaims are what is said of lanes that leave the surface, and of limits.
var divergeClaims = []auditClaim{
	{"diverged: the rate holds", advised(Diverged), adviceHolds},
	{"diverged: no rate helps", hopeless(Diverged), noRateHelps},
	{"diverged: its limit", limitOfRun(Diverged), limitFromStart},
	{"diverged: limit where it began", began(Diverged), limitWhereItBegan},
	{"diverging: it ends", ofKind(Diverging), leaves},
	{"diverging: the rate holds", advised(Diverging), adviceHolds},
	{"diverging: no rate helps", hopeless(Diverging), noRateHelps},
	{"diverging: its limit", limitOfRun(Diverging), limitFromStart},
	{"diverging: limit where it began", began(Diverging), limitWhereItBegan},
	{"limit of a fixed rate", limitSaid(false), limitFromStart},
	{"limit of an adaptive rule", limitSaid(true), limitFromStart},
	{"limit here, on the quadratic", func(d *Finding) bool { return d.Bounded }, limitOfQuadratic},
}

func advised(k Kind) func(d *Finding) bool {
	return func(d *Finding) bool { return d.Kind == k && finite(d.Try) }
}

// hopeless selects findings that say that no rate helps.
func hopeless(k Kind) func(d *Finding) bool {
	return func(d *Finding) bool { return d.Kind == k && !finite(d.Try) && d.Cause != Undefined && !d.OwnSteps }
}

func began(k Kind) func(d *Finding) bool {
	return func(d *Finding) bool { return d.Kind == k && d.BeganAt >= 0 }
}

// limitOfRun selects findings that blame a limit.
func limitOfRun(k Kind) func(d *Finding) bool {
	return func(d *Finding) bool { return d.Kind == k && d.Cause == OverLimit && finite(d.Limit) }
}

// limitSaid selects findings that have a limit of the run.
func limitSaid(adapts bool) func(d *Finding) bool {
	said := ofKind(Starting, TooSlow, Swinging, Cycle)
	return func(d *Finding) bool {
		return said(d) && finite(d.Limit) && adaptiveForm(d.Form) == adapts
	}
}

// leaves reports whether the run ends at the step that is said.
func leaves(c *auditCase) bool { return c.end != Going && c.d.At == len(c.track) }

// again reports whether the advice is for another beginning.
func (c *auditCase) again() bool { return c.d.Kind == Diverged || c.d.Remedies.Has(Again) }

// adviceHolds runs the case with the rate that is advised.
func adviceHolds(c *auditCase) bool {
	return c.d.Try < c.rate && c.try(auditChange{rate: c.d.Try}, c.again(), auditFuture).end == Going
}

// limitWhereItBegan looks whether the steps grow from there on, each against the one
// before, and whether the surface curves there along them by more than the rate bears.
func limitWhereItBegan(c *auditCase) bool {
	w := c.track[c.d.BeganAt:]
	for i := 2; i < len(w); i++ {
		ax, ay, bx, by := w[i-1].X-w[i-2].X, w[i-1].Y-w[i-2].Y, w[i].X-w[i-1].X, w[i].Y-w[i-1].Y
		if math.Hypot(bx, by) < math.Hypot(ax, ay) || i > 2 && ax*bx+ay*by > 0 {
			return false
		}
	}
	s := spotAt(c.f(), w[0].X, w[0].Y)
	if c.d.Here.LR < math.Inf(1) {
		gain := 2 / (c.d.Here.LR * c.d.Here.Sharpness)
		return c.rate > c.d.BeganLimit && c.d.BeganLimit > 0.99*2/(gain*s.high)
	}
	return c.rate > c.d.BeganLimit
}

// noRateHelps looks for a smaller rate with which the run comes to a minimum.
func noRateHelps(c *auditCase) bool {
	for _, share := range []float64{0.5, 0.2, 0.05, 0.01, 1e-3} {
		t := c.try(auditChange{rate: share * c.rate}, true, auditFuture)
		last := t.moments[len(t.moments)-1]
		if s, found := newtonFrom(c.f(), last.X, last.Y, c.side); t.end == Going && found && s.low > 0 &&
			math.Hypot(s.x-last.X, s.y-last.Y) <= 0.05*c.side {
			return false
		}
	}
	return true
}

// A limit holds if a rate a little below it settles and one a little above does not.
func limitFromHere(c *auditCase) bool {
	below, above := auditChange{rate: 0.95 * c.d.Limit, sigma: quiet}, auditChange{rate: 1.05 * c.d.Limit, sigma: quiet}
	return c.settles(c.try(below, false, 1000)) && !c.settles(c.try(above, false, 1000))
}

// limitFromStart is the same from the start: a rule that remembers would carry what it has
// gathered with another rate over to this one.
func limitFromStart(c *auditCase) bool {
	below, above := auditChange{rate: 0.95 * c.d.Limit, sigma: quiet}, auditChange{rate: 1.05 * c.d.Limit, sigma: quiet}
	return c.settles(c.try(below, true, 1000)) && !c.settles(c.try(above, true, 1000))
}

// settles reports whether a trial goes on and its last steps are short.
func (c *auditCase) settles(t auditTrial) bool {
	w := t.moments[max(0, len(t.moments)-16):]
	for i := 1; i < len(w); i++ {
		if math.Hypot(w[i].X-w[i-1].X, w[i].Y-w[i-1].Y) > c.dot() {
			return false
		}
	}
	return t.end == Going
}

// limitOfQuadratic runs the rule on a bowl that is as steep as the surface here is
// along its steepest direction. A rule that adapts would need its scale held.
func limitOfQuadratic(c *auditCase) bool {
	s := spotAt(c.f(), c.now().X, c.now().Y)
	if adaptiveForm(c.d.Here.Form) || s.high <= 0 {
		return true
	}
	bowl := *c.f()
	bowl.Func = func(x, y float64) (f, fx, fy float64) {
		return s.high * (x*x + y*y) / 2, s.high * x, s.high * y
	}
	size := func(rate float64) float64 {
		t := newAuditRun(&bowl, c.run.rule, 1e-4, 1e-4, rate, 0)
		w := t.ahead(nil, 1000)
		return farthest(w[max(0, len(w)-8):], 0, 0)
	}
	return size(0.95*c.d.Here.LR) < 1e-4 && size(1.05*c.d.Here.LR) > 1e-4
}

// adaptiveForm reports whether a limit's formula has the scale of a rule that adapts in it.
func adaptiveForm(form string) bool { return strings.Contains(form, "P⁻¹") }
