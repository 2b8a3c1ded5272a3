package probe

import (
	"math"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/plane"
)

// measurements is all that the claims look at: plain numbers, measured once.
type measurements struct {
	n      int // moments in the window
	window []Moment
	now    Moment
	end    End
	sigma  float64
	rate   float64 // learning rate in force, 0 of a rule that has none
	decay  float64 // coupled weight decay
	usual  float64 // learning rate that suits the surface
	place  place
	path   path
	goal   goal
	// shrink is the factor per step of the gradient, NaN if it is too early to tell.
	shrink float64
	// swing is a movement back and forth in the window, if there is one.
	swing  swing
	swings bool
	cycle  cycle
	bounds rateLimits
	// state is the lane's at the last of them.
	state *optim.State
	// step is the lane's at now. ahead are its moments from now on, Horizon steps if it
	// does not end before, and aheadEnd how they end; empty where nothing can be tried.
	step     int
	trials   Trials
	rule     *optim.Rule
	ground   ground
	ahead    []Moment
	aheadEnd End
	forecast forecast
	// near is the point without slope that Newton's method leads to. minimum is the one
	// within a dot of the lane if it is atMinimum, dwelt how many of the last moments were.
	near      nearby
	minimum   plane.Point
	atMinimum bool
	dwelt     int
}

// read takes the measurements; ok is false if there is nothing to measure.
func read(in Input) (s measurements, ok bool) {
	w := window(in.Window)
	if len(w) == 0 || in.Rule == nil || in.State == nil || in.Plane == nil || len(in.State.X) != 2 {
		return measurements{}, false
	}
	f := in.Plane
	s = measurements{n: len(w), now: w[len(w)-1], end: in.End, sigma: in.Sigma, window: w, state: in.State}
	if in.Rule.Path == nil {
		s.rate = reader{in.Rule, in.State}.hyper("lr")
	}
	s.usual = in.Rule.Suggest(f.Rate, f.Window.Width())
	s.decay = Decay(in.Rule, in.State)
	g := ground{f, s.decay}
	s.rule, s.ground = in.Rule, g
	s.place = placeOf(g, s.now)
	s.path = pathOf(g, w)
	s.goal = goalOf(f, s.now, &s.place)
	s.shrink = fit(w, s.decay)
	s.swing, s.swings = swingOf(w)
	s.bounds = rateLimitsOf(in, w, s.rate)
	s.near = nearbyOf(g, s.now, &s.place)
	s.findMinimum(w)
	if s.step, s.trials = in.Step, in.Trials; s.trials != nil {
		s.ahead, s.aheadEnd = runAhead(in.Ahead, s.trials)
	}
	s.forecast = s.forecastAhead()
	s.cycle = s.findCycle(w)
	return s, true
}

// window returns the last moments of w, Depth at most, after the last one that is
// not finite.
func window(w []Moment) []Moment {
	from := max(0, len(w)-Depth)
	for i := len(w) - 1; i >= from; i-- {
		if m := w[i]; !finite(m.X) || !finite(m.Y) || !finite(m.Loss) || !finite(m.GX) || !finite(m.GY) {
			from = i + 1
		}
	}
	return w[from:]
}

// ground is what a lane descends: the surface, with ½·decay·(x² + y²) added, which
// is what coupled weight decay does.
type ground struct {
	*objective.Plane
	decay float64
}

func (g ground) slope(x, y float64) [2]float64 {
	_, fx, fy := g.Func(x, y)
	return [2]float64{fx + g.decay*x, fy + g.decay*y}
}

func (g ground) curve(x, y float64) Curvature {
	c := Of(g.Plane, x, y)
	if g.decay == 0 {
		return c
	}
	return Eigen(c.Fxx+g.decay, c.Fxy, c.Fyy+g.decay)
}

// place is the ground at the point, without noise.
type place struct {
	curve Curvature
	grad  [2]float64
	slope float64 // length of grad
	// newton is the step −H⁻¹·grad to the stationary point of the quadratic that
	// touches the surface, reach its length.
	newton [2]float64
	reach  float64
	// side is the mean side of the surface's window, which lengths are compared
	// with; typical the median slope over it.
	side, typical float64
	inside        bool // the point lies in the window
	quadratic     bool // the curvature is the same at other places of the window
}

func placeOf(g ground, m Moment) (p place) {
	w := g.Window
	p.side, p.inside = (w.Width()+w.Height())/2, w.Contains(m.X, m.Y)
	p.typical = typicalSlope(g)
	p.grad = g.slope(m.X, m.Y)
	p.slope = length(p.grad)
	p.curve = g.curve(m.X, m.Y)
	p.newton = newton(p.curve, p.grad)
	p.reach = length(p.newton)

	// Two places that no symmetry of a usual surface maps to each other.
	a := g.curve(w.X0+0.3*w.Width(), w.Y0+0.2*w.Height())
	b := g.curve(w.X0+0.6*w.Width(), w.Y0+0.9*w.Height())
	p.quadratic = alike(p.curve, a) && alike(p.curve, b)
	return p
}

// flat reports whether the place has no slope but that of rounding, and a direction
// without curvature.
func (p *place) flat() bool {
	steep := max(math.Abs(p.curve.Min)*p.side, math.Abs(p.curve.Max)*p.side, p.typical)
	return p.slope <= powerless*steep && math.Abs(p.curve.Min)*p.side <= flatCurve*steep
}

// newton returns −H⁻¹·g, along the eigenvectors: a direction without slope needs
// no curvature.
func newton(c Curvature, g [2]float64) (step [2]float64) {
	add := func(lambda float64, dir [2]float64) {
		if along := dot(g, dir); along != 0 {
			step[0] -= along / lambda * dir[0]
			step[1] -= along / lambda * dir[1]
		}
	}
	add(c.Min, c.MinDir)
	add(c.Max, c.MaxDir)
	return step
}

// alike reports whether two curvatures are the same but for the error of
// differences, which is a millionth of them at most.
func alike(a, b Curvature) bool {
	off := max(math.Abs(a.Fxx-b.Fxx), math.Abs(a.Fxy-b.Fxy), math.Abs(a.Fyy-b.Fyy))
	return off <= 1e-6*max(math.Abs(a.Min), math.Abs(a.Max))
}

// typicalSlope returns the median slope over a grid of the surface's window.
func typicalSlope(f ground) float64 {
	const side = 5
	var sorted [side * side]float64
	n := 0
	for j := range side {
		for i := range side {
			x := f.Window.X0 + (float64(i)+0.5)/side*f.Window.Width()
			y := f.Window.Y0 + (float64(j)+0.5)/side*f.Window.Height()
			g := length(f.slope(x, y))
			if !finite(g) {
				continue
			}
			k := n
			for ; k > 0 && sorted[k-1] > g; k-- {
				sorted[k] = sorted[k-1]
			}
			sorted[k] = g
			n++
		}
	}
	return sorted[n/2]
}
