package sim

import (
	"slices"

	"descent/sim/objective"
	"descent/sim/plane"
	"descent/sim/probe"
)

// parts are what the objective in force has beside loss and gradient, asked for
// once when it comes into force. What it lacks is nil.
type parts struct {
	dim, stats int
	planar     bool          // the points of every step are recorded
	minima     []plane.Point // the listed ones, of which the first globals are global
	globals    int
	near2      float64   // the square of how near to a minimum a lane is at it
	lo, hi     []float64 // of a region that lanes must not leave
	measurer   objective.Measurer
	tracker    objective.Tracker
	layered    objective.Layered
}

func partsOf(o objective.Objective) parts {
	p := parts{dim: o.Dim(), stats: objective.StatsOf(o)}
	var on objective.Plane
	on, p.planar = objective.PlaneOf(o)
	p.minima, p.globals = slices.Concat(on.Minima, on.Locals), len(on.Minima)
	if p.planar {
		near := probe.AtMinimum * (on.Window.Width() + on.Window.Height()) / 2
		p.near2 = near * near
	}
	if b, ok := o.(objective.Bounded); ok {
		p.lo, p.hi = b.Bounds()
	}
	p.measurer, _ = o.(objective.Measurer)
	p.layered, _ = o.(objective.Layered)
	if p.stats > 0 {
		p.tracker = o.(objective.Tracker)
	}
	return p
}

// use brings an objective into force.
func (r *Run) use(o objective.Objective) {
	if o != r.oracle.objective {
		r.oracle.objective, r.noiseless.objective = o, o
		r.parts = partsOf(o)
	}
}
