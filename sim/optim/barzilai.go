package optim

import (
	"math"

	"descent/sim/param"
)

var barzilaiBorwein = Rule{
	ID:   "barzilai_borwein",
	Name: "BB",
	Doc:  "Gradient descent that reads its rate off the last step: how far it went over how much the slope changed.",
	Cite: "J. Barzilai, J. M. Borwein, Two-point step size gradient methods, 1988: with s the change of x and y that of g, " +
		"the short rate s·y/y·y or the long one s·s/s·y. The first rate is lr, and the loss need not fall in every step. " +
		"The paper is about quadratics; ours are the guards: where the slope fell along the step (s·y ≤ 0) the rate is " +
		"‖s‖/‖y‖, the mean of the two (Y.-H. Dai, M. Al-Baali, X. Yang, 2015), and no rate leaves lr/κ … lr·κ.",
	Params: []param.Param{
		lrParam(1e-3),
		switchParam("long", "the long rate; else the short one"),
		{Name: "span", Symbol: "κ", Scale: param.Log, Doc: "the rate stays within lr/κ and lr·κ", Default: 100, Min: 1, Max: 1e9},
	},
	Slots:   []string{"x₋", "g₋"},
	Copies:  []int{0},
	Suggest: func(gd, _ float64) float64 { return gd },
	Step:    barzilaiStep,
	Terms:   barzilaiTerms,
}

// secant returns s·s, s·y and y·y of the last step.
func secant(s *State) (ss, sy, yy float64) {
	x0, g0 := s.Slot(0), s.Slot(1)
	for i, g := range s.G {
		dx, dg := s.X[i]-x0[i], g-g0[i]
		ss += float64(dx * dx)
		sy += float64(dx * dg)
		yy += float64(dg * dg)
	}
	return ss, sy, yy
}

// barzilaiRate returns the rate of a step that is not the first, before its guard.
func barzilaiRate(lr float64, long bool, ss, sy, yy float64) float64 {
	switch {
	case yy == 0:
		return lr
	case !(sy > 0):
		return math.Sqrt(ss / yy)
	case long:
		return ss / sy
	}
	return sy / yy
}

// clampRate clamps a rate to lr/κ … lr·κ.
func clampRate(rate, lr, span float64) float64 {
	return max(min(rate, lr*span), lr/span)
}

func barzilaiStep(s *State, _ Oracle) {
	lr, long, span := s.Hyper[0], s.Hyper[1] != 0, s.Hyper[2]
	rate := lr
	if s.Step > 0 {
		ss, sy, yy := secant(s)
		rate = clampRate(barzilaiRate(lr, long, ss, sy, yy), lr, span)
	}
	copy(s.Slot(0), s.X)
	copy(s.Slot(1), s.G)
	for i, g := range s.G {
		s.X[i] = descend(s.X[i], rate, g)
	}
}

func barzilaiTerms(dst []Term, s *State, i int) []Term {
	lr, long, span := s.Hyper[0], s.Hyper[1] != 0, s.Hyper[2]
	x, g, x0, g0 := s.X[i], s.G[i], s.Slot(0)[i], s.Slot(1)[i]
	rate, rateTerm := lr, Term{"α", "{lr}", []float64{lr}, lr}
	if s.Step > 0 {
		dst = append(dst,
			Term{"s", "{x} − {x₋}", []float64{x, x0}, x - x0},
			Term{"y", "{g} − {g₋}", []float64{g, g0}, g - g0})
		ss, sy, yy := secant(s)
		raw := barzilaiRate(lr, long, ss, sy, yy)
		switch {
		case yy == 0:
		case !(sy > 0):
			dst = append(dst, Term{"q", "{Σs·y}", []float64{sy}, sy})
			rateTerm = Term{"α", "√({Σs²}/{Σy²})", []float64{ss, yy}, raw}
		case long:
			rateTerm = Term{"α", "{Σs²}/{Σs·y}", []float64{ss, sy}, raw}
		default:
			rateTerm = Term{"α", "{Σs·y}/{Σy²}", []float64{sy, yy}, raw}
		}
		rate = clampRate(raw, lr, span)
	}
	dst = append(dst, rateTerm)
	if rate != rateTerm.Result {
		dst = append(dst, Term{"α", "max(min({α}, {lr}·{κ}), {lr}/{κ})", []float64{rateTerm.Result, lr, span, lr, span}, rate})
	}
	return append(dst,
		Term{"x₋", "{x}", []float64{x}, x},
		Term{"g₋", "{g}", []float64{g}, g},
		Term{"x", "{x} − {α}·{g}", []float64{x, rate, g}, descend(x, rate, g)})
}
