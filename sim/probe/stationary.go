package probe

import "descent/sim/plane"

// stationary is a point without slope, with the curvature there.
type stationary struct {
	point plane.Point
	curve Curvature
	// down and up are how many directions curve so; those that are flat, to the error
	// of differences, are neither (the inertia of the Hessian).
	down, up int
}

// minimum, maximum and saddle report what the point is, as far as the curvature
// tells: where a direction is flat it is none of them.
func (s *stationary) minimum() bool { return s.up == 2 }
func (s *stationary) maximum() bool { return s.down == 2 }
func (s *stationary) saddle() bool  { return s.up == 1 && s.down == 1 }

const (
	// newtonSteps bounds Newton's method: where the curvature vanishes too it only
	// shortens the way by a third or so each step.
	newtonSteps = 60
	// newtonStep is the longest step, as a share of the window's side: farther the
	// touching quadratic tells nothing.
	newtonStep = 0.1
	// newtonEnd is the step, as a share of the side, from which it has converged.
	newtonEnd = 1e-11
	// flatCurve is the curvature, as a share of the largest there, or of one that makes
	// the typical slope over the window's side, that may be 0 but for the error of
	// differences.
	flatCurve = 1e-7
)

// stationaryNear follows Newton's method on the gradient from (x, y) to a point without
// slope, of any kind; ok is false if it does not get to one.
func stationaryNear(g ground, x, y float64) (s stationary, ok bool) {
	side := (g.Window.Width() + g.Window.Height()) / 2
	for range newtonSteps {
		grad := g.slope(x, y)
		s.curve = g.curve(x, y)
		step := newton(s.curve, grad)
		size := length(step)
		if !finite(size) {
			return s, false
		}
		if size <= newtonEnd*side {
			s.count(g, side)
			f, _, _ := g.Func(x, y)
			s.point = plane.Point{X: x, Y: y, F: f}
			return s, finite(f)
		}
		if most := newtonStep * side; size > most {
			step[0], step[1] = step[0]/size*most, step[1]/size*most
		}
		x, y = x+step[0], y+step[1]
	}
	return s, false
}

// count counts the directions that curve down and up.
func (s *stationary) count(g ground, side float64) {
	zero := flatCurve * max(s.curve.Max, -s.curve.Min, typicalSlope(g)/side)
	for _, lambda := range [2]float64{s.curve.Min, s.curve.Max} {
		switch {
		case lambda < -zero:
			s.down++
		case lambda > zero:
			s.up++
		}
	}
}
