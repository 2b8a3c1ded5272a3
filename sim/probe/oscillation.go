package probe

import (
	"math"

	"descent/sim/plane"
)

// The claims that a lane moves to and fro and does not come nearer, in the order of the table.

// wandering is what the run ahead shows: the loss stays where the noise keeps it.
func wandering(s *measurements, d Finding) (Finding, bool) {
	f, ok := s.findFloor()
	if !ok {
		return d, false
	}
	d.Certain, d.Scatter = f.level && !s.bounds.lens.adapts, f.scatter // P goes on to move
	if f.about {
		d.Point, d.MaxDistance = f.point, f.farthest
		d.Basin, _ = s.basinOf(f.point)
	}
	if f.sure {
		d.Floor = f.above
	}
	d.Try = s.lowerRate()
	return d, true
}

// edge needs a surface that is not a quadratic, or a P that moves: else nothing
// brings the sharpness back. The rate is about the limit along the window and the run
// ahead, and the loss often rises.
func edge(s *measurements, d Finding) (Finding, bool) {
	b := &s.bounds
	if !b.known || s.n < Depth || s.place.quadratic && b.fixed() || len(s.ahead) <= Horizon {
		return d, false
	}
	ahead, off, ok := s.ratioAhead()
	if !ok || b.ratio < edgeFrom || b.ratio > edgeTo || ahead < edgeFrom || ahead > edgeTo || off > edgeScatter || s.rises() < edgeRises {
		return d, false
	}
	d.Ratio = (b.ratio*Depth + ahead*Horizon) / (Depth + Horizon)
	d.Certain = math.Abs(d.Ratio-1) <= EdgeSure
	if s.swings {
		d.Period, d.Axis = s.swing.period, s.swing.axis
	}
	d.Try = s.lowerRate()
	return d, true
}

// ratioAhead returns the mean of rate/limit along the run ahead, and its standard
// deviation. A rule that adapts is followed by a twin, for its P; ok is false if the lane
// goes another way, as with noise or a schedule.
func (s *measurements) ratioAhead() (mean, off float64, ok bool) {
	b := s.bounds.lens
	t, ok := s.twin()
	if !ok {
		return 0, 0, false
	}
	count, squares := 0.0, 0.0
	for k, m := range s.ahead {
		if b.adapts && k > 0 {
			t.step()
			if t.st.X[0] != m.X || t.st.X[1] != m.Y {
				return 0, 0, false
			}
		}
		if k%apart > 1 {
			continue
		}
		if b.adapts {
			if b, ok = lensOf(t.rule, &t.st); !ok {
				return 0, 0, false
			}
		}
		ratio := s.rate / b.bound(b.sharpness(Of(s.ground.Plane, m.X, m.Y))).LR
		mean, squares = mean+ratio, squares+ratio*ratio
		count++
	}
	mean /= count
	return mean, math.Sqrt(max(0, squares/count-mean*mean)), finite(mean)
}

// rises returns the share of the steps ahead with which the loss rises.
func (s *measurements) rises() float64 {
	n := 0.0
	for i := 1; i < len(s.ahead); i++ {
		if s.ahead[i].Loss > s.ahead[i-1].Loss {
			n++
		}
	}
	return n / float64(len(s.ahead)-1)
}

// cycling is certain if small changes do not grow round the cycle: then nothing ends it.
func cycling(s *measurements, d Finding) (Finding, bool) {
	c := &s.cycle
	if c.period == 0 || !c.stable && c.past < 2*c.period {
		return d, false
	}
	d.Certain = true
	d.Period, d.Axis = float64(c.period), c.axis
	if !c.stable {
		d.Times = c.past / c.period
	}
	d.Ratio = math.NaN()
	if s.trials != nil {
		if p, farthest := s.minimumWithin(s.ahead[:c.period]); finite(farthest) {
			d.Point, d.MaxDistance = p, farthest
			d.Basin, _ = s.basinOf(p)
		}
		if s.bounds.fixed() {
			d.Ratio = s.meanRatio(s.ahead[:c.period])
		}
	}
	d.Try = s.lowerRate()
	return d, true
}

// lowerRate returns a smaller rate that gets lower, NaN if none does or nothing can be
// tried. Its receiver is a copy, so that only a lane that can be tried needs memory.
func (s *measurements) lowerRate() float64 { return s.betterRate(smallestTry, 1) }

// meanRatio returns the mean of rate/limit of a rule that does not adapt.
func (s *measurements) meanRatio(w []Moment) (mean float64) {
	for _, m := range w {
		c := Of(s.ground.Plane, m.X, m.Y)
		mean += s.rate / s.bounds.lens.bound(s.bounds.lens.sharpness(c)).LR / float64(len(w))
	}
	return mean
}

// minimumWithin returns the minimum that all of some moments are within a dot of, a listed
// one or one that Newton's method finds, and the largest distance, NaN if there is none.
func (s *measurements) minimumWithin(w []Moment) (p plane.Point, farthest float64) {
	dot := atMinimum * s.place.side
	if p = s.goal.point; s.goal.basin == NoBasin || s.goal.basin == SaddlePoint || s.goal.distance > dot {
		near, found := stationaryNear(s.ground, w[0].X, w[0].Y)
		if p = near.point; !found || !near.minimum() {
			return p, math.NaN()
		}
	}
	for _, m := range w {
		if farthest = max(farthest, math.Hypot(m.X-p.X, m.Y-p.Y)); farthest > dot {
			return p, math.NaN()
		}
	}
	return p, farthest
}

// middle returns the mean of the points.
func middle(w []Moment) (x, y float64) {
	for _, m := range w {
		x, y = x+m.X/float64(len(w)), y+m.Y/float64(len(w))
	}
	return x, y
}

// swinging is certain if the run ahead goes on to swing. The factor a step is said if it
// holds there too, and nothing moves it by chance.
func swinging(s *measurements, d Finding) (Finding, bool) {
	w := &s.swing
	if !s.swings || w.growth < lasting || w.size <= faint*s.place.side {
		return d, false
	}
	d.Period, d.Axis, d.Certain = w.period, w.axis, s.trials != nil
	if s.trials != nil {
		next := s.ahead[:min(len(s.ahead), Depth+1)]
		if !w.goesOn(next) || w.period <= shortPeriod && !w.goesOn(next[:len(next)/2+1]) {
			return d, false
		}
		if s.sigma == 0 && w.keepsFactor(next) {
			d.Rate = w.growth
		}
	}
	d.Try = s.lowerRate()
	return d, true
}
