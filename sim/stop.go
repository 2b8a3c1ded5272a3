package sim

import (
	"math"

	"descent/sim/surface"
)

// RegionWindows is how many windows wide and high the region is that a lane
// must not leave.
const RegionWindows = 50

// region returns the window widened about its centre.
func region(w surface.Rect) surface.Rect {
	cx, cy := (w.X0+w.X1)/2, (w.Y0+w.Y1)/2
	hw, hh := w.Width()*RegionWindows/2, w.Height()*RegionWindows/2
	return surface.Rect{X0: cx - hw, X1: cx + hw, Y0: cy - hh, Y1: cy + hh}
}

// judge says whether the lane's new point is a good one: inside the region (of
// a surface), with finite coordinates, loss and gradient.
func (r *Run) judge(l *lane) Stop {
	s := Stop{Step: r.step}
	for i, x := range l.st.X {
		if !finite(x) {
			s.Reason, s.Value, s.Coord = PointNotFinite, x, i
			return s
		}
	}
	if r.oracle.surf != nil {
		x, y := l.st.X[0], l.st.X[1]
		switch {
		case x < r.region.X0 || x > r.region.X1:
			s.Reason, s.Value, s.Coord = LeftPlane, x, 0
			return s
		case y < r.region.Y0 || y > r.region.Y1:
			s.Reason, s.Value, s.Coord = LeftPlane, y, 1
			return s
		}
	}
	if !finite(l.st.Loss) {
		s.Reason, s.Value = LossNotFinite, l.st.Loss
		return s
	}
	for i, g := range l.st.G {
		if !finite(g) {
			s.Reason, s.Value, s.Coord = GradNotFinite, g, i
			return s
		}
	}
	return Stop{}
}

func finite(v float64) bool { return !math.IsNaN(v - v) }
