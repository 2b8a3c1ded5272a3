package probe

import (
	"math"

	"descent/sim/objective"
	"descent/sim/plane"
)

// forecast is where the run ahead leads.
type forecast struct {
	// known says that it was run and does not end.
	known bool
	// later is the mean loss of its last steps, end the last one or later if that is less;
	// low and high are its least and largest one.
	later, end, low, high float64
	// nearly is after how many steps a hundredth of the way down to end is left and not more;
	// −1 if that is not seen, or noise decides on it.
	nearly int
	// made says that the lane makes for the minimum target: Newton's method leads there
	// from the lowest point ahead, or it is listed and the lane comes to it.
	made   bool
	target plane.Point
	basin  Basin
	// half, tenth and arrival are after how many steps the loss above the target stays below a
	// half and a tenth of what it is now, and the lane within a dot of it; −1 if not
	// in the run ahead.
	half, tenth, arrival int
	// away says that the lane goes away from all listed minima.
	away bool
}

func (s *measurements) forecastAhead() (o forecast) {
	g := s.ground
	o = forecast{later: math.NaN(), nearly: -1, half: -1, tenth: -1, arrival: -1}
	if len(s.ahead) == 0 || s.aheadEnd != Going {
		return o
	}
	o.known, o.later = true, lastLoss(s.ahead)
	lowest := s.now
	o.low, o.high = s.now.Loss, s.now.Loss
	for _, m := range s.ahead {
		if g.height(m) < g.height(lowest) {
			lowest = m
		}
		o.low, o.high = min(o.low, m.Loss), max(o.high, m.Loss)
	}
	end := s.ahead[len(s.ahead)-1]
	o.end = min(o.later, end.Loss)
	if level := o.end + (s.now.Loss-o.end)/100; s.sigma == 0 && level < s.now.Loss {
		o.nearly = staysFrom(s.ahead, func(m Moment) bool { return m.Loss <= level })
	}
	before, after := nearestMinimum(g.Plane, s.now), nearestMinimum(g.Plane, end)
	o.away = after.distance > before.distance+atMinimum*s.place.side
	o.findTarget(s, lowest)
	return o
}

// height is what the lane descends: the loss, with coupled weight decay in it.
func (g ground) height(m Moment) float64 { return m.Loss + g.decay/2*(m.X*m.X+m.Y*m.Y) }

// findTarget finds the minimum that the lane makes for, and how soon it comes nearer.
func (o *forecast) findTarget(s *measurements, lowest Moment) {
	g, dot := s.ground, atMinimum*s.place.side
	near := nearestMinimum(g.Plane, lowest)
	if p, ok := stationaryNear(g, lowest.X, lowest.Y); ok && p.minimum() {
		o.target, o.made = p.point, true
	} else if g.decay == 0 && near.distance <= dot { // the tip of a cone, or a flat floor
		o.target, o.made = near.point, true
	}
	if listed := nearestMinimum(g.Plane, Moment{X: o.target.X, Y: o.target.Y}); o.made && g.decay == 0 && listed.distance <= dot {
		o.target = listed.point // without the rounding of Newton's method
	}
	from := func(m Moment) float64 { return math.Hypot(m.X-o.target.X, m.Y-o.target.Y) }
	if !o.made || !(from(lowest) <= max(dot, from(s.now)/2)) {
		o.made = false
		return
	}
	bottom := g.height(Moment{X: o.target.X, Y: o.target.Y, Loss: o.target.F})
	above := 0.0
	for _, m := range s.ahead[:min(settling, len(s.ahead))] {
		above = max(above, g.height(m)-bottom)
	}
	o.half = staysFrom(s.ahead, func(m Moment) bool { return g.height(m)-bottom <= above/2 })
	o.tenth = staysFrom(s.ahead, func(m Moment) bool { return g.height(m)-bottom <= above/10 })
	o.arrival = staysFrom(s.ahead, func(m Moment) bool { return from(m) <= dot })
	o.basin, _ = s.basinOf(o.target)
}

// soonDown reports whether a window of steps brings almost all the way down that the run
// ahead has, to a point without slope: that it is a saddle or a poor minimum is another
// thing than the pace.
func (o *forecast) soonDown(s *measurements) bool {
	if o.nearly < 0 || o.nearly > Depth {
		return false
	}
	end := s.ahead[len(s.ahead)-1]
	p, ok := stationaryNear(s.ground, end.X, end.Y)
	return ok && math.Hypot(p.point.X-end.X, p.point.Y-end.Y) <= atMinimum*s.place.side
}

// lasts reports whether so many steps do not bring the loss half the way down.
func (o *forecast) lasts(s *measurements) bool {
	bottom := o.low
	if o.made {
		bottom = min(bottom, o.target.F)
	}
	then := s.ahead[min(halving, len(s.ahead)-1)].Loss
	return then-bottom > (s.now.Loss-bottom)/2
}

// staysFrom returns after how many moments it is so and stays so, for as many moments again
// and several at least; −1 if that is not seen, or if it is so much earlier for a while.
func staysFrom(w []Moment, so func(m Moment) bool) int {
	from := len(w)
	for from > 0 && so(w[from-1]) {
		from--
	}
	if len(w)-from < max(settling, from) {
		return -1
	}
	run := 0
	for i := range from / 2 {
		if run++; !so(w[i]) {
			run = 0
		}
		if run == settling {
			return -1
		}
	}
	return from
}

// nearestMinimum finds the listed minimum that is nearest to a moment.
func nearestMinimum(f *objective.Plane, m Moment) goal {
	g := goal{distance: math.Inf(1)}
	for _, list := range [][]plane.Point{f.Minima, f.Locals} {
		for _, q := range list {
			if d := math.Hypot(q.X-m.X, q.Y-m.Y); d < g.distance {
				g.distance, g.point = d, q
			}
		}
	}
	return g
}

// lastLoss returns the mean loss of the last moments, in which a swing is averaged out.
func lastLoss(w []Moment) float64 { return meanOf(w[max(0, len(w)-recent):]) }

// meanOf returns the mean loss of some moments, NaN of none.
func meanOf(w []Moment) float64 {
	sum := 0.0
	for i := range w {
		sum += w[i].Loss
	}
	return sum / float64(len(w))
}
