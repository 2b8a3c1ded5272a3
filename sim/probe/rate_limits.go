package probe

import (
	"math"

	"descent/sim/objective"
	"descent/sim/plane"
)

// rateLimits is how the learning rate compares with the limit along the window.
type rateLimits struct {
	lens  lens
	known bool // the rule has a limit
	// here is the limit at the point, turn where the loss was lowest; least is the
	// least of the window's samples and, for a rule that does not adapt, at the
	// nearest global minimum; upTo the least of those up to the lowest loss.
	here, turn  Bound
	least, upTo float64
	ratio       float64 // mean of rate/limit
	convex      bool    // the surface curves upwards in the newer half of the window
	slope       float64 // root mean square slope without noise
}

// fixed reports whether the rule has a limit and does not adapt.
func (b *rateLimits) fixed() bool { return b.known && !b.lens.adapts }

// rateLimitsOf compares rate along w, whose lowest loss has the index lowest.
func rateLimitsOf(in Input, w []Moment, rate float64, lowest int) (b rateLimits) {
	b.lens, b.known = lensOf(in.Rule, in.State)
	b.least, b.upTo, b.convex = math.Inf(1), math.Inf(1), true
	f, n := in.Plane, len(w)
	at := func(x, y float64) (Curvature, Bound) {
		c := Of(f, x, y)
		return c, b.lens.bound(b.lens.sharpness(c))
	}
	count := 0
	for i := n - 1; i >= 0; i-- {
		if (n-1-i)%apart > 1 && i != 0 && i != lowest {
			continue
		}
		c, bound := at(w[i].X, w[i].Y)
		if i == n-1 {
			b.here = bound
		}
		if i == lowest {
			b.turn = bound
		}
		b.least = min(b.least, bound.LR)
		if i <= lowest {
			b.upTo = min(b.upTo, bound.LR)
		}
		b.convex = b.convex && (i < n/2 || c.Min+b.lens.coupled > 0)
		if (n-1-i)%apart <= 1 {
			_, fx, fy := f.Func(w[i].X, w[i].Y)
			b.slope += fx*fx + fy*fy
			b.ratio += rate / bound.LR
			count++
		}
	}
	b.slope = math.Sqrt(b.slope / float64(count))
	b.ratio /= float64(count)
	if p, ok := nearestGlobal(f, w[n-1]); ok && b.fixed() {
		_, bound := at(p.X, p.Y)
		if bound.LR > cusp*b.least {
			b.least, b.upTo = min(b.least, bound.LR), min(b.upTo, bound.LR)
		}
	}
	return b
}

func nearestGlobal(f *objective.Plane, m Moment) (best plane.Point, ok bool) {
	nearest := math.Inf(1)
	for _, p := range f.Minima {
		if d := math.Hypot(p.X-m.X, p.Y-m.Y); d < nearest {
			best, nearest, ok = p, d, true
		}
	}
	return best, ok
}
