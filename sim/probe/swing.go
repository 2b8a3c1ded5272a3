package probe

import (
	"math"

	"descent/sim/fmath"
)

// swing is a movement back and forth.
type swing struct {
	// axis is the unit direction that the steps mostly have.
	axis [2]float64
	// period is in steps, 2 at least; size the distance from end to end of the last half.
	period, size float64
	// growth is the factor per step of the steps' length.
	growth float64
	// halves is how many half periods were seen.
	halves int
}

// swingOf looks for a swing at the end of the window, which it follows back as
// far as the half periods are even. Steps count by direction alone, so that a
// swing of any size, growing or shrinking, looks the same.
func swingOf(w []Moment) (s swing, ok bool) {
	var along [Depth]float64 // steps along the axis
	s.axis = axisOf(w)
	n := len(w) - 1
	for i := range max(n, 0) {
		along[i] = (w[i+1].X-w[i].X)*s.axis[0] + (w[i+1].Y-w[i].Y)*s.axis[1]
	}

	// Half periods from the newest back; the newest is not complete and only must
	// not be too long already.
	var peak, at [Depth]float64
	var open, total, end = 0, 0, n
	for i := n - 1; i > 0; i-- {
		if along[i]*along[i-1] > 0 {
			continue
		}
		length := end - i
		switch {
		case end == n:
			open = length
		case s.halves > 0 && !even(length, total, s.halves):
			i = 0
			continue
		default:
			for j := i; j < end; j++ {
				peak[s.halves] = max(peak[s.halves], math.Abs(along[j]))
				if s.halves == 0 {
					s.size += math.Abs(along[j])
				}
			}
			at[s.halves] = float64(i+end-1) / 2
			total += length
			s.halves++
		}
		end = i
	}
	if s.halves < minHalves || open > total/s.halves && !even(open, total, s.halves) {
		return s, false
	}
	s.period = 2 * float64(total) / float64(s.halves)
	s.growth = fmath.Exp(logSlope(at[:s.halves], peak[:s.halves]))
	return s, finite(s.growth) && s.size > 0
}

// even reports whether a half period of that length is like count others of
// that total length.
func even(length, total, count int) bool {
	mean := float64(total) / float64(count)
	return math.Abs(float64(length)-mean) <= max(1, evenness*mean)
}

// axisOf returns the direction that the steps have most in common, whichever
// way along it they go.
func axisOf(w []Moment) [2]float64 {
	var xx, xy, yy float64
	for i := 1; i < len(w); i++ {
		dx, dy := w[i].X-w[i-1].X, w[i].Y-w[i-1].Y
		l := math.Hypot(dx, dy)
		if l == 0 {
			continue
		}
		dx, dy = dx/l, dy/l
		xx, xy, yy = xx+dx*dx, xy+dx*dy, yy+dy*dy
	}
	e := Eigen(xx, xy, yy)
	return e.MaxDir
}

// logSlope fits ln v = a + b·t by least squares and returns b.
func logSlope(t, v []float64) float64 {
	var mt, ml float64
	for i := range t {
		mt += t[i]
		ml += math.Log(v[i])
	}
	k := float64(len(t))
	mt, ml = mt/k, ml/k
	var tt, tl float64
	for i := range t {
		tt += (t[i] - mt) * (t[i] - mt)
		tl += (t[i] - mt) * (math.Log(v[i]) - ml)
	}
	return tl / tt
}

// goesOn reports whether the swing goes on throughout the moments w that follow it, with
// the same period and along the same axis.
func (s *swing) goesOn(w []Moment) bool {
	next, ok := swingOf(w)
	if !ok || float64(next.halves)*next.period/2 < throughout*float64(len(w)-1) || math.Abs(dot(next.axis, s.axis)) < aligned {
		return false
	}
	return math.Abs(next.period-s.period) <= samePeriod*s.period && next.regular(w)
}

// regular reports whether the turns of a swing in the moments w come as those of a wave
// do: where the period is not whole the next ones make up for it.
func (s *swing) regular(w []Moment) bool {
	along := func(i int) float64 {
		return (w[i].X-w[i-1].X)*s.axis[0] + (w[i].Y-w[i-1].Y)*s.axis[1]
	}
	count, least, most := 0, math.Inf(1), math.Inf(-1)
	for i := 2; i < len(w); i++ {
		if along(i)*along(i-1) <= 0 {
			late := float64(i) - float64(count)*s.period/2
			least, most = min(least, late), max(most, late)
			count++
		}
	}
	return most-least <= max(1, evenness*s.period/2)+turnSlack
}

// keepsFactor reports whether its steps grow by its factor in all of the moments w that
// follow it, measured over whole periods.
func (s *swing) keepsFactor(w []Moment) bool {
	part := int(math.Ceil(s.period * math.Ceil(8/s.period)))
	first := 0.0
	for k := 0; (k+1)*part < len(w); k++ {
		most := 0.0
		for i := k*part + 1; i <= (k+1)*part; i++ {
			most = max(most, math.Abs((w[i].X-w[i-1].X)*s.axis[0]+(w[i].Y-w[i-1].Y)*s.axis[1]))
		}
		if k == 0 {
			first = most
		}
		said := float64(k*part) * math.Log(s.growth)
		if !(math.Abs(math.Log(most/first)-said) <= sameGrowth*math.Abs(said)+evenSize) {
			return false
		}
	}
	return first > 0
}
