package optim

import (
	"math"
	"slices"

	"descent/sim/param"
)

// lookahead returns base with slow weights in a slot after its own: every k steps
// they move a share α of the distance to the fast weights, which then restart there.
//
// M. R. Zhang, J. Lucas, G. Hinton, J. Ba, Lookahead optimizer: k steps forward,
// 1 step back, 2019, arXiv:1907.08610, algorithm 1.
func lookahead(id, name string, base Rule) Rule {
	kAt, slowAt := len(base.Params), len(base.Slots)
	r := base
	r.ID, r.Name = id, name
	r.Doc = "Lets " + base.Name + " run k steps ahead, then goes part of the way there and starts it again."
	r.Cite = "M. R. Zhang et al., Lookahead optimizer: k steps forward, 1 step back, 2019, arXiv:1907.08610, algorithm 1. " +
		"Inside: " + base.Name + ", whose memory goes on as it is, as in the paper. Code such as torch_optimizer begins the slow weights after the first step, and so goes back one step later."
	r.Params = slices.Concat(base.Params, []param.Param{
		{Name: "k", Symbol: "k", Scale: param.Log, Doc: "steps ahead before one back", Default: 5, Min: 1, Max: 1e4},
		{Name: "alpha", Symbol: "α", Scale: param.Log, Doc: "share of the way that the slow weights go; 1 is without them", Default: 0.5, Max: 1},
	})
	r.Slots = slices.Concat(base.Slots, []string{"φ"})
	r.Copies = append(slices.Clone(base.Copies), slowAt)
	r.Step = func(s *State, o Oracle) {
		slow := s.Slot(slowAt)
		if s.Step == 0 {
			copy(slow, s.X)
		}
		base.Step(s, o)
		if stepsBack(s.Step, s.Hyper[kAt]) {
			alpha := s.Hyper[kAt+1]
			for i, x := range s.X {
				slow[i] = towards(slow[i], x, alpha)
			}
			copy(s.X, slow)
		}
	}
	r.Terms = func(dst []Term, s *State, i int) []Term {
		slow, alpha := s.Slot(slowAt)[i], s.Hyper[kAt+1]
		if s.Step == 0 {
			slow = s.X[i]
			dst = append(dst, Term{"φ", "{x}", []float64{slow}, slow})
		}
		dst = base.Terms(dst, s, i)
		if stepsBack(s.Step, s.Hyper[kAt]) {
			x := dst[len(dst)-1].Result
			next := towards(slow, x, alpha)
			dst = append(dst,
				Term{"φ", "{φ} + {α}·({x} − {φ})", []float64{slow, alpha, x, slow}, next},
				Term{"x", "{φ}", []float64{next}, next})
		}
		return dst
	}
	return r
}

// stepsBack reports whether the step after done steps reaches a multiple of k. It is valid for every k, whole or not: once in k steps on average.
func stepsBack(done int, k float64) bool {
	return math.Floor(float64(done+1)/k) > math.Floor(float64(done)/k)
}

// towards returns the point at a share α of the distance from slow to x.
func towards(slow, x, alpha float64) float64 {
	return slow + float64(alpha*(x-slow))
}
