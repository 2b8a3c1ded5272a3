package optim

import (
	"slices"

	"descent/sim/param"
)

// sam returns base with the gradient of the worst point nearby, which is ρ up the
// slope. A step costs two gradients. Clipping shortens the second
// one, as it does in code that clips between the two halves of a step.
//
// P. Foret, A. Kleiner, H. Mobahi, B. Neyshabur, Sharpness-aware minimization for
// efficiently improving generalization, 2021, arXiv:2010.01412, algorithm 1.
func sam(id, name string, base Rule) Rule {
	base = clip(base)
	rhoAt, pointAt, slopeAt := len(base.Params), len(base.Slots), len(base.Slots)+1
	r := base
	r.ID, r.Name = id, name
	r.Doc = "Climbs ρ up the slope, takes the gradient there, and lets " + base.Name + " step by it from where it was: flat places win."
	r.Cite = "P. Foret et al., Sharpness-aware minimization for efficiently improving generalization, 2021, arXiv:2010.01412, " +
		"algorithm 1 with the ascent of equation (2), p = 2. The authors' code adds 1e-12 to the gradient's length. Inside: " + base.Name + "."
	r.Params = slices.Concat(base.Params, []param.Param{
		{Name: "rho", Symbol: "ρ", Scale: param.Log, Doc: "how far the climb goes", Default: 0.05, Max: 1e3},
	})
	r.Slots = slices.Concat(base.Slots, []string{"a", "h"})
	look := func(s *State, o Oracle) {
		rho, point, n := s.Hyper[rhoAt], s.Slot(pointAt), norm(s.G)
		for i, g := range s.G {
			point[i] = climb(s.X[i], rho, g, n)
		}
		o.Eval(point, s.Slot(slopeAt))
	}
	r.Preview = look
	r.Step = func(s *State, o Oracle) {
		look(s, o)
		s.Evals++
		copy(s.G, s.Slot(slopeAt))
		base.Step(s, o)
	}
	r.Terms = func(dst []Term, s *State, i int) []Term {
		x, g, rho := s.X[i], s.G[i], s.Hyper[rhoAt]
		dst, n := normTerm(dst, s.G)
		if n == 0 {
			dst = append(dst, Term{"a", "{x}", []float64{x}, x})
		} else {
			dst = append(dst, Term{"a", "{x} + {ρ}·{g}/{‖g‖}", []float64{x, rho, g, n}, climb(x, rho, g, n)})
		}
		there := *s
		there.G = s.Slot(slopeAt)
		dst = append(dst, Term{"g", "{h}", []float64{there.G[i]}, there.G[i]})
		return base.Terms(dst, &there, i)
	}
	return r
}

// climb returns the point ρ up a slope of length n.
func climb(x, rho, g, n float64) float64 {
	if n == 0 {
		return x
	}
	return x + rho*g/n
}
