package probe

import "descent/sim/optim"

// Change is what a trial changes of a lane; the zero Change changes nothing.
type Change struct {
	// Rate is the learning rate that the lane is given, to be moved by its schedule;
	// 0 keeps it.
	Rate float64
	// Rule takes the place of the lane's, with the hyper-parameters that suit the
	// objective, of them Rate if that is not 0; nil keeps it.
	Rule *optim.Rule
	// Noise is added to the gradient: the standard deviation of each component.
	Noise float64
	// Again begins where the lane's rule and rate were last set, at the start if they
	// never were, and not at the diagnosed step.
	Again bool
}

// Trials makes runs of copies of the diagnosed lane, with its schedule, its seed and
// its noise. What they show is what will happen, if no key changes it.
type Trials interface {
	// Trial runs a copy with a change for so many steps, or until it ends or visit
	// returns false, and calls visit with the moment of each step, at first of that
	// which it begins with. A moment with numbers that are not good is not visited.
	// It returns how the copy has ended: Going if it has not.
	Trial(c Change, steps int, visit func(m Moment) (more bool)) End
	// Rate returns the learning rate that the lane was given, before its schedule.
	Rate() float64
}

// Horizon is how many steps the lane is run ahead unchanged for every diagnosis.
const Horizon = 512

// runAhead runs the lane on unchanged, and appends its moments to dst, that of now
// first.
func runAhead(dst []Moment, t Trials) (ahead []Moment, end End) {
	end = t.Trial(Change{}, Horizon, func(m Moment) bool {
		dst = append(dst, m)
		return true
	})
	return dst, end
}
