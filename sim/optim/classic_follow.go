package optim

import "descent/sim/param"

// noiseless ends the Doc of every classical rule: these methods are defined for a
// deterministic objective.
const noiseless = "It sees the exact loss: noise and batches do not reach it."

// Begin sets s, at step 0, to the start of the path p: the point, its loss and
// gradient, the start in slot 0, and in the other slots what the terms of the first
// step need.
func (r *Rule) Begin(s *State, p *Path) {
	copy(s.Slot(0), p.Point(0))
	r.load(s, p, 0)
}

// Follow makes one step along p: it moves s to point s.Step+1, with its loss and
// gradient, adds the calls that the method made to Evals, and fills the slots for the
// terms of the step after it. The caller then counts the step, but no evaluation. If
// p has no point after s.Step, Follow leaves s unchanged and returns true: p.End says
// why the method stopped, or is EndNone if p was computed for fewer steps.
func (r *Rule) Follow(s *State, p *Path) (ended bool) {
	if s.Step >= p.Steps() {
		return true
	}
	s.Evals += p.Count(s.Step+1).Calls - p.Count(s.Step).Calls
	r.load(s, p, s.Step+1)
	return false
}

// load copies point k of p and the memory of the step that begins there; there
// is none where p ends.
func (r *Rule) load(s *State, p *Path, k int) {
	copy(s.X, p.Point(k))
	copy(s.G, p.Grad(k))
	s.Loss = p.Loss(k)
	block := s.Mem[len(s.X):]
	n := copy(block, p.mem[min(k*len(block), len(p.mem)):])
	clear(block[n:])
}

// unchanged appends the last term of a step that does not move the point.
func unchanged(dst []Term, s *State, i int) []Term {
	return append(dst, Term{"x", "{x}", []float64{s.X[i]}, s.X[i]})
}

// alongTerms is a step of the length in slot alpha along the direction in slot p.
func alongTerms(dst []Term, s *State, i, p, alpha int) []Term {
	x, dir, a := s.X[i], s.Slot(p)[i], s.Slot(alpha)[i]
	if a == 0 {
		return unchanged(dst, s, i)
	}
	return append(dst, Term{"x", "{x} + {α}·{p}", []float64{x, a, dir}, along(x, a, dir)})
}

// againstTerms is a step of the length in slot alpha against the gradient.
func againstTerms(dst []Term, s *State, i, alpha int) []Term {
	x, g, a := s.X[i], s.G[i], s.Slot(alpha)[i]
	if a == 0 {
		return unchanged(dst, s, i)
	}
	return append(dst, Term{"x", "{x} − {α}·{g}", []float64{x, a, g}, descend(x, a, g)})
}

// trialParam is the first trial step of a rule that searches along a line.
func trialParam(doc string) param.Param {
	return param.Param{Name: "alpha", Symbol: "α₀", Scale: param.Log, Doc: doc, Default: 1, Min: 1e-8, Max: 1e3}
}

func decreaseParam() param.Param {
	return param.Param{Name: "decrease", Symbol: "c₁", Scale: param.Log, Default: 1e-4, Min: 1e-8, Max: 0.5,
		Doc: "share of the fall that the slope promises which a step must bring (Armijo)"}
}

func curvatureParam(def float64) param.Param {
	return param.Param{Name: "curvature", Symbol: "c₂", Scale: param.Log, Default: def, Min: 0.01, Max: 0.99,
		Doc: "share of the slope that may be left where a step ends (Wolfe)"}
}
