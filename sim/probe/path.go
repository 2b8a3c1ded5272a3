package probe

import (
	"math"

	"descent/sim/fmath"
)

// path is how the lane has moved.
type path struct {
	stride [2]float64 // last step
	// drift is the displacement over the recent steps, speed the mean length of
	// one, mid the curvature at the mean of their points, where a swing is averaged
	// out, reach the length of the Newton step there.
	drift [2]float64
	speed float64
	mid   Curvature
	reach float64
	// falls says that the loss fell with every recent step.
	falls bool
	// early and late are the mean losses of the halves, sigma the losses' deviation.
	early, late, sigma float64
}

func pathOf(g ground, w []Moment) (p path) {
	n := len(w)
	from := max(0, n-1-recent)
	now := w[n-1]
	p.falls = n > 1
	x, y := 0.0, 0.0
	for i := from; i < n; i++ {
		x, y = x+w[i].X/float64(n-from), y+w[i].Y/float64(n-from)
		if i > from {
			p.speed += math.Hypot(w[i].X-w[i-1].X, w[i].Y-w[i-1].Y) / float64(n-1-from)
			p.falls = p.falls && w[i].Loss < w[i-1].Loss
		}
	}
	p.mid = g.curve(x, y)
	p.reach = length(newton(p.mid, g.slope(x, y)))
	p.drift = [2]float64{now.X - w[from].X, now.Y - w[from].Y}
	if n > 1 {
		p.stride = [2]float64{now.X - w[n-2].X, now.Y - w[n-2].Y}
	}
	p.losses(w)
	return p
}

func (p *path) losses(w []Moment) {
	n := len(w)
	mean := 0.0
	for i, m := range w {
		mean += m.Loss / float64(n)
		if i < n/2 {
			p.early += m.Loss / float64(n/2)
		} else {
			p.late += m.Loss / float64(n-n/2)
		}
	}
	for _, m := range w {
		p.sigma += (m.Loss - mean) * (m.Loss - mean) / float64(n)
	}
	p.sigma = math.Sqrt(p.sigma)
}

// fit returns how fast the gradient shrinks, as a factor per step: from the
// largest slope of the first third of the last steps to that of the last third.
// The largest, because a slope that swings goes through 0.
func fit(w []Moment, decay float64) float64 {
	third := 10
	if len(w) < 3*third {
		third = 3
	}
	if len(w) < 3*third {
		return math.NaN()
	}
	w = w[len(w)-3*third:]
	slope := func(m Moment) float64 { return math.Hypot(m.GX+decay*m.X, m.GY+decay*m.Y) }
	before, after := 0.0, 0.0
	for i := range third {
		before, after = max(before, slope(w[i])), max(after, slope(w[2*third+i]))
	}
	return fmath.Pow(after/before, 1/float64(2*third))
}
