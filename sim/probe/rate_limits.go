package probe

// rateLimits is how the learning rate compares with the limit along the window.
type rateLimits struct {
	lens  lens
	known bool    // the rule has a limit
	here  Bound   // the limit at the point
	ratio float64 // mean of rate/limit
}

// fixed reports whether the rule has a limit and does not adapt.
func (b *rateLimits) fixed() bool { return b.known && !b.lens.adapts }

// rateLimitsOf compares rate along w.
func rateLimitsOf(in Input, w []Moment, rate float64) (b rateLimits) {
	b.lens, b.known = lensOf(in.Rule, in.State)
	n, count := len(w), 0
	for i := n - 1; i >= 0; i-- {
		if (n-1-i)%apart > 1 {
			continue
		}
		c := Of(in.Plane, w[i].X, w[i].Y)
		bound := b.lens.bound(b.lens.sharpness(c))
		if i == n-1 {
			b.here = bound
		}
		b.ratio += rate / bound.LR
		count++
	}
	b.ratio /= float64(count)
	return b
}
