package probe

import (
	"math"

	"descent/sim/plane"
)

// noiseFloor is what the noise of the gradient makes of a lane's loss.
type noiseFloor struct {
	// mean is the mean loss of the run ahead, scatter its standard deviation; above is the
	// mean above least, the loss that the lane comes to without the noise.
	mean, scatter, least, above float64
	// point is the minimum that it moves about, if about is true; farthest is how far from it
	// it gets, if that is within a dot.
	point    plane.Point
	about    bool
	farthest float64
	level    bool // the loss has no trend, not even a small one
	sure     bool // above holds
}

// findFloor reports whether noise alone keeps the loss where it is: it has no trend from
// the window to the end of a long run ahead, and without the noise it would fall.
func (s *measurements) findFloor() (f noiseFloor, ok bool) {
	if !(s.sigma > 0) || s.n < noisyFrom || len(s.ahead) <= Horizon {
		return f, false
	}
	last, good := s.quiet()
	if !good {
		return f, false
	}
	ahead := make([]Moment, 0, noiseSteps+1)
	s.trials.Trial(Change{}, noiseSteps, func(m Moment) bool {
		ahead = append(ahead, m)
		return true
	})
	if len(ahead) <= noiseSteps {
		return f, false
	}
	f.mean, f.scatter = lossesOf(ahead)
	f.least, f.farthest = last.Loss, math.NaN()
	f.about = s.minimumOf(&f, last, ahead)
	f.above = f.mean - f.least
	before, _ := lossesOf(s.window)
	if p, farthest := s.minimumWithin(ahead); math.Hypot(p.X-f.point.X, p.Y-f.point.Y) <= atMinimum*s.place.side {
		f.farthest = farthest
	}
	soon, _ := trendOf(ahead[:noiseSteps/2], f.above)
	later, off := trendOf(ahead, f.above)
	f.level = max(soon, later) <= 1
	f.sure = f.about && f.level && off <= sureMean*f.above
	return f, last.Loss-f.least <= quieter*f.above && within(before-f.least, f.above, steady) && max(soon, later) <= mostTrend
}

// within reports whether a is at most factor times b, and b at most factor times a.
func within(a, b, factor float64) bool { return a <= factor*b && b <= factor*a }

// quiet returns where the lane would come to without the noise in as many steps as it is
// run ahead.
func (s *measurements) quiet() (last Moment, good bool) {
	t, ok := s.twin()
	if !ok {
		return last, false
	}
	for range Horizon {
		if t.step(); !t.good() {
			return last, false
		}
	}
	return Moment{t.st.X[0], t.st.X[1], t.st.Loss, t.st.G[0], t.st.G[1]}, true
}

// minimumOf finds the minimum that the lane moves about: Newton's method comes to it from
// where the lane comes to without the noise and from the means of its points.
func (s *measurements) minimumOf(f *noiseFloor, last Moment, ahead []Moment) bool {
	g := ground{s.ground.Plane, s.decay}
	near, ok := stationaryNear(g, last.X, last.Y)
	if !ok || !near.minimum() || near.point.F > last.Loss+lower*(1+math.Abs(last.Loss)) {
		return false
	}
	f.least, f.point = min(near.point.F, last.Loss), near.point
	for _, w := range [][]Moment{s.window, ahead[:len(ahead)/2], ahead[len(ahead)/2:]} {
		x, y := middle(w)
		at, ok := stationaryNear(g, x, y)
		if !ok || math.Hypot(at.point.X-near.point.X, at.point.Y-near.point.Y) > atMinimum*s.place.side {
			return false
		}
	}
	// Beyond where the ground curves up it may leave for another minimum.
	for i := 0; i < len(ahead); i += apart {
		if c := s.ground.curve(ahead[i].X, ahead[i].Y); c.Min <= 0 {
			return false
		}
	}
	return true
}

// trendOf returns the trend of the loss in a run, from the means of its parts: 1 is one that
// is small against above, or that their scatter explains. off is the standard error of the
// mean of the whole.
func trendOf(w []Moment, above float64) (trend, off float64) {
	mean, _ := lossesOf(w)
	var slope, weight, about, left float64
	var part [trendParts]float64
	for i := range part {
		part[i], _ = lossesOf(w[i*len(w)/trendParts : (i+1)*len(w)/trendParts])
		t := float64(i) - (trendParts-1)/2.0
		slope += t * (part[i] - mean)
		weight += t * t
		about += (part[i] - mean) * (part[i] - mean)
	}
	slope /= weight
	for i := range part {
		d := part[i] - mean - slope*(float64(i)-(trendParts-1)/2.0)
		left += d * d
	}
	slopeError := math.Sqrt(left / (trendParts - 2) / weight)
	trend = math.Abs(slope) / max(smallTrend*above/trendParts, trendErrors*slopeError)
	return trend, math.Sqrt(about / (trendParts - 1) / trendParts)
}

// lossesOf returns the mean of the losses and their standard deviation.
func lossesOf(w []Moment) (mean, scatter float64) {
	for _, m := range w {
		mean += m.Loss / float64(len(w))
	}
	for _, m := range w {
		scatter += (m.Loss - mean) * (m.Loss - mean) / float64(len(w))
	}
	return mean, math.Sqrt(scatter)
}
