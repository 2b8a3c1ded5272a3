package probe

import "math"

// auditSign is something that happens to a run, known from its past and future, and the
// findings that say so.
type auditSign struct {
	name    string
	happens func(c *auditCase) bool
	said    func(d *Finding) bool
}

var auditSigns = []auditSign{
	{"diverges within 50 steps", func(c *auditCase) bool { return c.going() && c.ends(50) }, ofKind(Diverging)},
	{"descends steadily", descendsSteadily, ofKind(Descending, Converging, TooSlow, Crawling, Saddle, Plateau)},
	{"too slow", isTooSlow, saysSlow},
	{"repeats exactly", repeatsExactly, ofKind(Cycle)},
	{"wanders in noise", wandersInNoise, ofKind(Wandering)},
}

func saysSlow(d *Finding) bool {
	return d.Kind == TooSlow || d.Kind == Plateau || d.Kind == Saddle || d.Remedies.Has(RaiseRate)
}

// going reports whether the run has not ended.
func (c *auditCase) going() bool { return c.end == Going || c.at < len(c.track)-1 }

// descendsSteadily: the loss falls with every one of the last and the next 32 steps, by
// a hundredth of what is left at least, and the run is not as good as there.
func descendsSteadily(c *auditCase) bool {
	const long = 32
	if c.at < 8 || c.ends(50) || c.run.sigma > 0 {
		return false
	}
	w := c.track[max(0, c.at-long) : c.at+long+1]
	for i := 1; i < len(w); i++ {
		if !(w[i].Loss < w[i-1].Loss) {
			return false
		}
	}
	above := c.now().Loss - c.floor()
	return !c.rests() && c.now().Loss-w[len(w)-1].Loss >= 0.01*above
}

// isTooSlow: a three or ten times larger rate falls more than twice as far in as many
// steps, and this one is not there in them.
func isTooSlow(c *auditCase) bool {
	const long = 300
	if c.at < 8 || c.ends(auditFuture) || c.run.sigma > 0 || c.rests() {
		return false
	}
	now, fall := c.now().Loss, c.now().Loss-c.unchanged(long).low()
	if !(fall > 0) {
		return false
	}
	for _, factor := range []float64{3, 10} {
		t := c.try(auditChange{rate: factor * c.d.LR}, false, long)
		if t.end == Going && now-t.low() > 2*fall {
			return true
		}
	}
	return false
}

// repeatsExactly: the points of the last steps and of the next hundreds repeat.
func repeatsExactly(c *auditCase) bool {
	const past, future = 40, 500
	if c.at < past || c.ends(future) || c.run.sigma > 0 {
		return false
	}
	w := c.track[c.at-past : c.at+future+1]
	if farthest(w[:past], w[0].X, w[0].Y) < 1e-4*c.side {
		return false
	}
	for p := 2; p <= 16; p++ {
		if repeats(w, p, 1e-7*c.side) {
			return true
		}
	}
	return false
}

func repeats(w []Moment, p int, off float64) bool {
	for i := p; i < len(w); i++ {
		if math.Hypot(w[i].X-w[i-p].X, w[i].Y-w[i-p].Y) > off {
			return false
		}
	}
	return true
}

// wandersInNoise: the loss has no trend, and without the noise it would come nearer.
func wandersInNoise(c *auditCase) bool {
	const long = 500
	if c.run.sigma == 0 || c.at < 32 || !noTrend(c) {
		return false
	}
	least := c.floor()
	ahead := meanLoss(c.ahead(long)) - least
	past := meanLoss(c.past(64)) - least
	without := c.try(auditChange{sigma: quiet}, false, long)
	return past < 4*ahead && past > ahead/4 && without.end == Going && without.low()-least < ahead/3
}
