package probe

import "math"

// cycle is a repetition of the same steps.
type cycle struct {
	period int // in steps, 0 if there is none
	// axis is the unit direction in which the points repeat if whole is false, and in
	// which they lie mostly apart if it is true. size is how far apart.
	axis  [2]float64
	size  float64
	whole bool
	// past is how many steps up to now belong to it.
	past int
	// stable says that small changes do not grow round it: then nothing ends it.
	stable bool
}

// findCycle looks for a cycle that the lane is in now and stays in as far as it is run
// ahead; without a run ahead, for one that it has been in.
func (s *measurements) findCycle(w []Moment) (c cycle) {
	if s.sigma > 0 || s.trials != nil && s.aheadEnd != Going {
		return cycle{}
	}
	seen := w
	if s.trials != nil {
		seen = s.ahead
	}
	if c = cycleIn(seen, nil, s.place.side); c.period == 0 && s.place.quadratic && s.bounds.fixed() {
		// The directions of a quadratic do not disturb each other, and the movement along
		// one may not have ended yet.
		for _, axis := range [][2]float64{s.place.curve.MaxDir, s.place.curve.MinDir} {
			if c.period == 0 {
				c = cycleIn(seen, &axis, s.place.side)
			}
		}
	}
	if c.period == 0 {
		return cycle{}
	}
	round := w[max(0, len(w)-1-c.period):] // one that begins where the lane is now
	if s.trials != nil {
		round = s.ahead
	}
	c.past = c.followBack(w, round[:c.period], s.place.side)
	if t, ok := s.twin(); ok && s.trials != nil {
		c.stable = multiplier(t, c.period) <= neutral
	}
	return c
}

// cycleIn returns the cycle of the smallest period that all of w is in, and its last half
// exactly: their points, or what they have along an axis.
func cycleIn(w []Moment, axis *[2]float64, side float64) cycle {
	n := len(w)
	for p := 2; p <= maxCycle && n-1 >= max(2*p, minRepeat)+p; p++ {
		last := w[n-p:] // the round that the others are compared with
		size := 0.0
		for _, m := range last {
			size = max(size, between(m, last[0], axis))
		}
		if !(size > faintCycle*side) {
			continue
		}
		off, late := 0.0, 0.0 // of all of w, and of its last half
		nearly := min(near*size, nearSide*side)
		for i := n - p - 1; i >= 0 && off <= nearly; i-- {
			off = max(off, between(w[i], last[p-1-(n-1-i)%p], axis))
			if i >= n/2 {
				late = off
			}
		}
		if off > nearly {
			continue
		}
		if late > exact*size {
			return cycle{} // it is only coming near to it
		}
		c := cycle{period: p, size: size, whole: axis == nil}
		if c.axis = axisOf(w[n-p-1:]); axis != nil {
			c.axis = *axis
		}
		return c
	}
	return cycle{}
}

// followBack returns how many steps up to the end of the window w are in the cycle of
// which round begins there.
func (c *cycle) followBack(w, round []Moment, side float64) (steps int) {
	axis := &c.axis
	if c.whole {
		axis = nil
	}
	for i := len(w) - 2; i >= 0; i-- {
		if steps = len(w) - 1 - i; between(w[i], round[(c.period-steps%c.period)%c.period], axis) > min(near*c.size, nearSide*side) {
			return steps - 1
		}
	}
	return steps
}

// between returns the distance of two moments, along an axis if there is one.
func between(a, b Moment, axis *[2]float64) float64 {
	if axis != nil {
		return math.Abs((a.X-b.X)*axis[0] + (a.Y-b.Y)*axis[1])
	}
	return math.Hypot(a.X-b.X, a.Y-b.Y)
}
