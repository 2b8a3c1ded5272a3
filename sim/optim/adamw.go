package optim

var adamw = Rule{
	ID:   "adamw",
	Name: "AdamW",
	Doc:  "Adam whose weight decay shrinks the parameters themselves and stays out of the averages.",
	Cite: "I. Loshchilov, F. Hutter, Decoupled weight decay regularization, 2019, arXiv:1711.05101. " +
		"torch: the decay is multiplied by lr (the paper: by the schedule's factor alone).",
	Params:  adamParams(decoupledParam(1e-2)),
	Slots:   adam.Slots,
	Suggest: adamRate,
	Step:    adamwStep,
	Terms:   adamwTerms,
}

func adamwStep(s *State, _ Oracle) {
	keep := adamwKeep(s)
	for i := range s.X {
		s.X[i] *= keep
	}
	adamMove(s, 0)
}

// adamwKeep returns 1 − lr·λ.
func adamwKeep(s *State) float64 {
	lr, lambda := s.Hyper[0], s.Hyper[4]
	return 1 - float64(lr*lambda)
}

func adamwTerms(dst []Term, s *State, i int) []Term {
	lr, lambda := s.Hyper[0], s.Hyper[4]
	x := float64(s.X[i] * adamwKeep(s))
	if lambda != 0 {
		dst = append(dst, Term{"x", "{x}·(1 − {lr}·{λ})", []float64{s.X[i], lr, lambda}, x})
	}
	return adamMoveTerms(dst, s, i, x, 0)
}
