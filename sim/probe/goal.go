package probe

import (
	"math"

	"descent/sim/objective"
	"descent/sim/plane"
)

// goal is the listed stationary point nearest to the point.
type goal struct {
	point    plane.Point
	basin    Basin
	distance float64 // +Inf if none is listed
	minimum  float64 // distance of the nearest listed minimum, NaN if none is listed
	// lowest is the lowest listed value, NaN if there is none; sure says that there
	// is no lower one.
	lowest float64
	sure   bool
}

func goalOf(f *objective.Plane, m Moment, p *place) goal {
	g := goal{distance: math.Inf(1), lowest: math.NaN()}
	look := func(list []plane.Point, b Basin) {
		for _, q := range list {
			if d := math.Hypot(q.X-m.X, q.Y-m.Y); d < g.distance {
				g.distance, g.point, g.basin = d, q, b
			}
		}
	}
	look(f.Minima, Global)
	look(f.Locals, Local)
	if g.minimum = g.distance; math.IsInf(g.minimum, 1) {
		g.minimum = math.NaN()
	}
	if p.curve.Min < 0 {
		look(f.Saddles, SaddlePoint)
	}
	if len(f.Minima) > 0 {
		g.lowest, g.sure = f.Minima[0].F, !f.Found
	}
	return g
}
