package probe

import (
	"math"
	"strings"
)

// divergeClaims are what is said of lanes that leave the surface, and of limits.
var divergeClaims = []auditClaim{
	{"diverged: a smaller rate holds", ended(Diverged, OverLimit, Overshoot, Undefined), smallerHolds},
	{"diverged: no rate would help", ended(Diverged, Downhill), noRateHelps},
	{"diverged: its limit", limitOfRun(Diverged), limitFromStart},
	{"diverging: it ends", ofKind(Diverging), leaves},
	{"diverging: a smaller rate holds", ended(Diverging, OverLimit, Overshoot, Undefined), smallerHolds},
	{"diverging: no rate would help", ended(Diverging, Downhill), noRateHelps},
	{"diverging: its limit", limitOfRun(Diverging), limitFromStart},
	{"limit of a fixed rate", limitSaid(false), limitFromHere},
	{"limit of an adaptive rule", limitSaid(true), limitFromHere},
	{"limit here, on the quadratic", func(d *Finding) bool { return d.Bounded }, limitOfQuadratic},
}

func ended(k Kind, causes ...Cause) func(d *Finding) bool {
	return func(d *Finding) bool {
		for _, cause := range causes {
			if d.Kind == k && d.Cause == cause {
				return true
			}
		}
		return false
	}
}

// limitOfRun selects findings that blame a limit.
func limitOfRun(k Kind) func(d *Finding) bool {
	return func(d *Finding) bool { return d.Kind == k && d.Cause == OverLimit && finite(d.Limit) }
}

// limitSaid selects findings whose sentence has a limit.
func limitSaid(adapts bool) func(d *Finding) bool {
	said := ofKind(Starting, TooSlow, Swinging, Cycle)
	return func(d *Finding) bool {
		return said(d) && finite(d.Limit) && adaptiveForm(d.Form) == adapts
	}
}

// leaves reports whether the run ends, or at least goes on down ground without a bottom.
func leaves(c *auditCase) bool {
	w := c.ahead(auditFuture)
	n := len(w) - 1
	return c.ends(auditFuture) || c.d.Cause == Downhill && w[n].Loss < w[n/2].Loss && w[n/2].Loss < w[0].Loss
}

// smallerHolds looks for a smaller rate with which the run does not end.
func smallerHolds(c *auditCase) bool {
	for _, share := range []float64{0.5, 0.2, 0.05, 0.01, 1e-3, 1e-4} {
		if c.try(auditChange{rate: share * c.rate}, true, auditFuture).end == Going {
			return true
		}
	}
	return false
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
		return strays(w[max(0, len(w)-8):], 0, 0)
	}
	return size(0.95*c.d.Here.LR) < 1e-4 && size(1.05*c.d.Here.LR) > 1e-4
}

// adaptiveForm reports whether a limit's formula has the scale of a rule that adapts in it.
func adaptiveForm(form string) bool { return strings.Contains(form, "P⁻¹") }
