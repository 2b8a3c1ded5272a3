package probe

import "math"

// progressClaims are what is said of lanes that come down, or do not.
var progressClaims = []auditClaim{
	{"too slow: a larger rate gets lower", ofKind(TooSlow), largerGetsLower},
	{"crawling: along a valley", ofKind(Crawling), inValley},
	{"crawling: it is slow", ofKind(Crawling), isSlow},
	{"converging: comes to a minimum", ofKind(Converging), comesDown},
	{"converging: steps to a tenth", func(d *Finding) bool {
		return d.Kind == Converging && finite(d.Tenfold)
	}, tenthInTime},
	{"descending: the loss falls", ofKind(Descending), lossFalls},
	{"unsettled: nothing falls", ofKind(Unsettled), nothingFalls},
}

// largerGetsLower tries the rate that is advised and several times larger ones.
func largerGetsLower(c *auditCase) bool {
	const long = 500
	for _, rate := range []float64{c.d.Try, 3 * c.d.LR, 10 * c.d.LR, 30 * c.d.LR} {
		t := c.try(auditChange{rate: rate}, false, long)
		if t.end == Going && t.low() < c.unchanged(long).low() {
			return true
		}
	}
	return false
}

// inValley reports whether the ground curves up both ways, one way much more.
func inValley(c *auditCase) bool {
	s := spotAt(c.f(), c.now().X, c.now().Y)
	return s.low > 0 && s.high >= 10*s.low
}

// isSlow reports whether the loss above the minimum takes more than twenty steps to a half.
func isSlow(c *auditCase) bool {
	w, least := c.ahead(20), c.floor()
	return !c.ends(20) && w[len(w)-1].Loss-least > (w[0].Loss-least)/2
}

// comesDown reports whether the loss comes nearer to that of a minimum.
func comesDown(c *auditCase) bool {
	if c.ends(auditFuture) {
		return false
	}
	w := c.ahead(auditFuture)
	least := c.floor()
	return meanLoss(w[len(w)-16:])-least <= (meanLoss(c.past(16))-least)/2 || tiny(w[0].Loss-least, least)
}

// tiny reports whether a difference of losses is rounding.
func tiny(d, loss float64) bool { return math.Abs(d) <= 1e-12*(1+math.Abs(loss)) }

// tenthInTime measures how long a tenth of the loss above the minimum takes: from half
// as many steps as is said to twice as many.
func tenthInTime(c *auditCase) bool {
	w, least := c.ahead(auditFuture), c.floor()
	above := c.peak(w[0:min(len(w), 8)]) - least
	if tiny(above, least) || tiny(above/10, least) {
		return true
	}
	for i := range w {
		// A swing is below it for good only when its next peaks are.
		if c.peak(w[i:min(len(w), i+8)])-least <= above/10 {
			return float64(i) >= c.d.Tenfold/2-3 && float64(i) <= 2*c.d.Tenfold+3
		}
	}
	return !c.ends(auditFuture) && 2*c.d.Tenfold > auditFuture
}

// peak returns the largest loss of some moments.
func (c *auditCase) peak(w []Moment) float64 {
	most := math.Inf(-1)
	for _, m := range w {
		most = max(most, m.Loss)
	}
	return most
}

// lossFalls compares the mean losses of the last and the next steps.
func lossFalls(c *auditCase) bool {
	if c.d.Steps > 50 { // what is said of longer
		return !c.ends(c.d.Steps) && meanLoss(c.ahead(c.d.Steps)) < meanLoss(c.past(c.d.StepsBefore))
	}
	return !c.ends(50) && meanLoss(c.ahead(50)) < meanLoss(c.past(50))
}

// nothingFalls compares the losses above the minimum, now and later.
func nothingFalls(c *auditCase) bool {
	if c.ends(500) {
		return true
	}
	least := c.floor()
	before, after := meanLoss(c.past(64))-least, meanLoss(c.ahead(500)[250:])-least
	return after >= before/2
}
