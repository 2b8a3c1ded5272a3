package probe

import "math"

// restClaims are what is said of lanes that are at a point, or beside one.
var restClaims = []auditClaim{
	{"reached: a minimum is here", ofKind(Reached), isMinimum},
	{"reached: stays", ofKind(Reached), (*auditCase).rests},
	{"reached: which minimum", ofKind(Reached), rightBasin},
	{"passing: a minimum is here", ofKind(Passing), isMinimum},
	{"passing: leaves at that step", ofKind(Passing), (*auditCase).leavesThen},
	{"stuck: stays", ofKind(Stuck), (*auditCase).rests},
	{"stuck: there is a way down", ofKind(Stuck), hasWayDown},
	{"saddle: one is near", ofKind(Saddle), saddleNear},
	{"saddle: it is slow", ofKind(Saddle), staysSlow},
	{"saddle: gets away at that step", ofKind(Saddle), (*auditCase).getsAwayThen},
	{"plateau: it is slow", ofKind(Plateau), staysSlow},
}

// isMinimum looks for lower ground around.
func isMinimum(c *auditCase) bool {
	x, y, _ := c.settle()
	return math.Hypot(x-c.now().X, y-c.now().Y) <= 1.5*c.dot()
}

// rightBasin compares the minimum that is here with the lowest listed one.
func rightBasin(c *auditCase) bool {
	if len(c.f().Minima) == 0 {
		return c.d.Basin == Unlisted
	}
	least := c.f().Minima[0].F
	_, _, loss := c.settle()
	lowest := loss-least <= 1e-5*(1+math.Abs(least))
	switch c.d.Basin {
	case Global:
		return lowest
	case Local:
		return !lowest
	}
	return true
}

// hasWayDown reports whether lower ground leads away from here, or the ground is flat
// and lower elsewhere.
func hasWayDown(c *auditCase) bool {
	if !isMinimum(c) {
		return true
	}
	now := c.now()
	for k := range 16 {
		sin, cos := math.Sincos(float64(k) * math.Pi / 8)
		if v, _, _ := c.f().Func(now.X+2*c.dot()*cos, now.Y+2*c.dot()*sin); !tiny(v-now.Loss, now.Loss) {
			return false
		}
	}
	return len(c.f().Minima) > 0 && c.f().Minima[0].F < now.Loss
}

// saddleNear follows Newton's method to a stationary point with one curvature of each sign.
func saddleNear(c *auditCase) bool {
	s, found := newtonFrom(c.f(), c.now().X, c.now().Y, c.side)
	return found && s.low < 0 && s.high > 0 && math.Hypot(s.x-c.now().X, s.y-c.now().Y) <= 0.25*c.side
}

// staysSlow reports whether the next ten steps lead less than a tenth of the side away.
func staysSlow(c *auditCase) bool {
	return !c.ends(10) && farthest(c.ahead(10), c.now().X, c.now().Y) <= 0.1*c.side
}

// atStep returns the moment of a step of the run; ok is false if it does not come to it.
func (c *auditCase) atStep(step int) (m Moment, ok bool) {
	if step < 0 || step >= len(c.track) {
		return m, false
	}
	return c.track[step], true
}

// leavesThen reports whether the lane is a dot or more away at the step that was said.
func (c *auditCase) leavesThen() bool {
	m, ok := c.atStep(c.d.At)
	return !ok && c.d.At > c.at || ok && math.Hypot(m.X-c.d.Point.X, m.Y-c.d.Point.Y) >= c.dot()
}

// getsAwayThen reports whether the lane is a good way from the saddle at the step that was
// said, where it is steeper.
func (c *auditCase) getsAwayThen() bool {
	m, ok := c.atStep(c.d.At)
	return ok && math.Hypot(m.X-c.d.Point.X, m.Y-c.d.Point.Y) >= 0.1*c.side &&
		spotAt(c.f(), m.X, m.Y).slope > spotAt(c.f(), c.now().X, c.now().Y).slope
}
