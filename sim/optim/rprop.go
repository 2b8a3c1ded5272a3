package optim

import "descent/sim/param"

var rprop = Rule{
	ID:   "rprop",
	Name: "Rprop",
	Doc:  "Looks at signs only: each coordinate's step grows while its slope keeps its sign and shrinks when that turns.",
	Cite: "M. Riedmiller, H. Braun, A direct adaptive method for faster backpropagation learning: the RPROP algorithm, 1993. " +
		"torch: after a turn the coordinate rests for one step instead of going back. There lr is the first step's length and nothing " +
		"later; here the steps are kept as multiples of lr, so that changing lr on the way changes them in proportion.",
	Params: []param.Param{
		lrParam(1e-2),
		{Name: "eta_minus", Symbol: "η₋", Scale: param.Log, Doc: "the step is multiplied by it when the slope's sign turns", Default: 0.5, Min: 0.01, Max: 0.99},
		{Name: "eta_plus", Symbol: "η₊", Scale: param.Log, Doc: "the step is multiplied by it while the slope keeps its sign", Default: 1.2, Min: 1.001, Max: 10},
		{Name: "step_min", Symbol: "Δ₋", Scale: param.Log, Doc: "shortest step", Default: 1e-6, Min: 1e-12, Max: 1e3},
		{Name: "step_max", Symbol: "Δ₊", Scale: param.Log, Doc: "longest step", Default: 50, Min: 1e-12, Max: 1e6},
	},
	Slots:   []string{"r", "g₋"},
	Suggest: func(_, width float64) float64 { return 0.01 * width },
	Step:    rpropStep,
	Terms:   rpropTerms,
}

// rpropLength returns the length of the next step from lr, its multiple r and the factor.
func rpropLength(s *State, r, factor float64) float64 {
	lr, shortest, longest := s.Hyper[0], s.Hyper[3], s.Hyper[4]
	return min(max(lr*r*factor, shortest), longest)
}

func rpropStep(s *State, _ Oracle) {
	lr, minus, plus := s.Hyper[0], s.Hyper[1], s.Hyper[2]
	x, r, before := s.X, s.Slot(0), s.Slot(1)
	if s.Step == 0 {
		for i := range r {
			r[i] = 1
		}
	}
	for i, g := range s.G {
		turn := g * before[i]
		factor := choose(turn, minus, 1, plus)
		d := rpropLength(s, r[i], factor)
		r[i] = rpropMultiple(d, lr, r[i]*factor)
		before[i] = choose(turn, 0, g, g)
		x[i] = descend(x[i], d, sign(before[i]))
	}
}

// rpropMultiple returns the multiple of lr that a step has. A schedule that ends at a rate
// of 0 leaves the shortest step, which is no multiple of it: the multiple goes on as it was.
func rpropMultiple(d, lr, multiple float64) float64 {
	if lr == 0 {
		return multiple
	}
	return d / lr
}

func rpropTerms(dst []Term, s *State, i int) []Term {
	lr, minus, plus, shortest, longest := s.Hyper[0], s.Hyper[1], s.Hyper[2], s.Hyper[3], s.Hyper[4]
	x, r, before, g := s.X[i], s.Slot(0)[i], s.Slot(1)[i], s.G[i]
	if s.Step == 0 {
		r = 1
		dst = append(dst, Term{"r", "1", nil, r})
	}
	turn := g * before
	factor, kept := choose(turn, minus, 1, plus), choose(turn, 0, g, g)
	d := rpropLength(s, r, factor)
	next := Term{"r", "{d}/{lr}", []float64{d, lr}, d / lr}
	if lr == 0 {
		next = Term{"r", "{r}·{η}", []float64{r, factor}, r * factor}
	}
	return append(dst,
		Term{"s", "{g}·{g₋}", []float64{g, before}, turn},
		Term{"η", "choose({s}, {η₋}, 1, {η₊})", []float64{turn, minus, plus}, factor},
		Term{"d", "min(max({lr}·{r}·{η}, {Δ₋}), {Δ₊})", []float64{lr, r, factor, shortest, longest}, d},
		next,
		Term{"g₋", "choose({s}, 0, {g}, {g})", []float64{turn, g, g}, kept},
		Term{"x", "{x} − {d}·sign({g₋})", []float64{x, d, kept}, descend(x, d, sign(kept))})
}
