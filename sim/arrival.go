package sim

import (
	"math"

	"descent/sim/plane"
	"descent/sim/probe"
)

// Arrival says that a lane is at one of the surface's listed minima, no farther away than
// probe.AtMinimum, and since when it has been so at every step.
type Arrival struct {
	// Basin is Global or Local, NoBasin if the lane is at none. Point is the minimum.
	Basin probe.Basin
	Point plane.Point
	// Step is the first step since which the lane has been at this minimum.
	Step int
}

// Stays reports whether the lane has arrived and, as a finding of it says, stays there.
func (a *Arrival) Stays(f *probe.Finding) bool {
	return a.Basin != probe.NoBasin && f.Arrived()
}

// arrive measures how far the lane is from the nearest global minimum, and notes at
// which listed one it is.
func (r *Run) arrive(l *lane) {
	minima, globals, near, x, y := r.parts.minima, r.parts.globals, r.parts.near2, l.rec.X, l.rec.Y
	nearest, at := math.Inf(1), -1
	for i := range minima {
		dx, dy := x-minima[i].X, y-minima[i].Y
		d := dx*dx + dy*dy
		if d <= near {
			at = i
		}
		if i < globals && d < nearest {
			nearest = d
		}
	}
	if globals > 0 {
		l.rec.V[Dist] = math.Sqrt(nearest)
	}
	if at != l.at {
		l.at, l.atStep = at, r.step
	}
}

// arrival returns where a lane is. One that has diverged is nowhere.
func (r *Run) arrival(l *lane) (a Arrival) {
	if l.at < 0 || l.at >= len(r.parts.minima) || l.stop.Diverged() {
		return a
	}
	a = Arrival{Basin: probe.Local, Point: r.parts.minima[l.at], Step: l.atStep}
	if l.at < r.parts.globals {
		a.Basin = probe.Global
	}
	return a
}

// Arrival returns where lane i has arrived. The error says that there is no such lane.
func (r *Run) Arrival(i int) (Arrival, error) {
	if err := r.checkLane(i); err != nil {
		return Arrival{}, err
	}
	return r.arrival(&r.lanes[i]), nil
}
