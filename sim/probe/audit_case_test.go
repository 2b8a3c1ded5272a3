package probe

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"descent/sim/surface"
)

// auditFuture is how many steps a judge may look ahead.
const auditFuture = 2000

// auditCase is one finding and the run it is about, of which the judges know past and
// future.
type auditCase struct {
	run   *auditRun // at the step that is judged: fork it, do not move it
	track []Moment  // of the whole run, auditFuture steps farther than that or to its end
	end   End       // of the track
	at    int       // step that is judged
	start [2]float64
	rate  float64
	side  float64 // mean side of the surface's window
	d     Finding

	settled    bool
	sx, sy, sf float64
	trials     map[auditTrialKey]auditTrial
}

type auditTrialKey struct {
	auditChange
	again bool
	steps int
}

// auditTrial is a changed run: its losses, the present one first, and its end.
type auditTrial struct {
	moments []Moment
	end     End
}

func (c *auditCase) f() *surface.Surface { return c.run.f }
func (c *auditCase) now() Moment         { return c.track[c.at] }
func (c *auditCase) dot() float64        { return 3e-3 * c.side }

// command is what shows the case.
func (c *auditCase) command() string {
	noise := ""
	if c.run.sigma > 0 {
		noise = fmt.Sprintf(" --noise %g --seed %d", c.run.sigma, auditSeed)
	}
	at := c.at
	if c.run.end != Going {
		at++ // where it is seen to have ended
	}
	return fmt.Sprintf("race %s --lane '%s lr=%g' --start=%g,%g%s --at %d",
		c.f().ID, c.run.rule.ID, c.rate, c.start[0], c.start[1], noise, at)
}

// said sums up the finding.
func (c *auditCase) said() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%v", c.d.Kind)
	if c.d.Kind == Diverged || c.d.Kind == Diverging {
		fmt.Fprintf(&b, " (%v)", c.d.Cause)
	}
	for _, n := range c.d.Numbers(nil) {
		switch n.Name {
		case "limit", "try", "rate", "tenfold", "period", "floor":
			fmt.Fprintf(&b, ", %s %.4g", n.Name, n.Value)
		}
	}
	return b.String()
}

// ahead returns the moments of the next steps, the present one first, fewer if it ends.
func (c *auditCase) ahead(steps int) []Moment {
	return c.track[c.at:min(c.at+steps+1, len(c.track))]
}

// past returns the moments of the last steps and the present one.
func (c *auditCase) past(steps int) []Moment { return c.track[max(0, c.at-steps) : c.at+1] }

// ends reports whether the run ends within so many steps.
func (c *auditCase) ends(steps int) bool {
	return c.end != Going && len(c.track)-1-c.at < steps
}

// try runs the case with a change for so many steps, from the present step or again
// from the start.
func (c *auditCase) try(change auditChange, again bool, steps int) auditTrial {
	key := auditTrialKey{change, again, steps}
	if t, ok := c.trials[key]; ok {
		return t
	}
	r := c.from(again).fork(change, steps)
	t := auditTrial{moments: r.ahead(nil, steps)}
	t.end = r.end
	if c.trials == nil {
		c.trials = map[auditTrialKey]auditTrial{}
	}
	c.trials[key] = t
	return t
}

// from returns the run at the present step, or again at its start.
func (c *auditCase) from(again bool) *auditRun {
	if again {
		return newAuditRun(c.f(), c.run.rule, c.start[0], c.start[1], c.rate, c.run.sigma)
	}
	return c.run
}

// Rate implements Trials.
func (c *auditCase) Rate() float64 { return c.rate }

// Trial implements Trials: what the diagnosis itself may try.
func (c *auditCase) Trial(change Change, steps int, visit func(m Moment) (more bool)) End {
	a := auditChange{rate: change.Rate}
	if change.Rule != nil && change.Rule != c.run.rule {
		a.rule = change.Rule.ID
	}
	if change.Noise != 0 {
		a.sigma = math.Hypot(c.run.sigma, change.Noise)
	}
	r := c.from(change.Again).fork(a, steps)
	for r.end = Going; visit(r.moment()) && steps > 0 && r.move(); {
		steps--
	}
	return r.end
}

// unchanged is the run as it is, as a trial.
func (c *auditCase) unchanged(steps int) auditTrial {
	t := auditTrial{moments: c.ahead(steps)}
	if c.ends(steps) {
		t.end = c.end
	}
	return t
}

// low returns the mean loss of the last sixteen moments: a swing is averaged out.
func (t auditTrial) low() float64 { return meanLoss(t.moments[max(0, len(t.moments)-16):]) }

// farthest returns how far the moments get from a point.
func farthest(w []Moment, x, y float64) (most float64) {
	for _, m := range w {
		most = max(most, math.Hypot(m.X-x, m.Y-y))
	}
	return most
}

func meanLoss(w []Moment) (mean float64) {
	for _, m := range w {
		mean += m.Loss / float64(len(w))
	}
	return mean
}

func leastLoss(w []Moment) float64 {
	return slices.MinFunc(w, func(a, b Moment) int {
		switch {
		case a.Loss < b.Loss:
			return -1
		case a.Loss > b.Loss:
			return 1
		}
		return 0
	}).Loss
}

// settle returns the local minimum that the ground leads to from here.
func (c *auditCase) settle() (x, y, loss float64) {
	if !c.settled {
		c.settled = true
		c.sx, c.sy, c.sf = settle(c.f(), c.now().X, c.now().Y, c.side)
	}
	return c.sx, c.sy, c.sf
}

// floor returns the value of the minimum that the run makes for: the least that it
// comes to, or what is found from where it comes to.
func (c *auditCase) floor() float64 {
	w := c.ahead(auditFuture)
	last := w[len(w)-1]
	_, _, loss := settle(c.f(), last.X, last.Y, c.side)
	return min(loss, leastLoss(w))
}

// rests reports whether the run stays within a dot of where it is.
func (c *auditCase) rests() bool {
	return !c.ends(auditFuture) && farthest(c.ahead(auditFuture), c.now().X, c.now().Y) <= c.dot()
}
