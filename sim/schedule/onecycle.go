package schedule

import "descent/sim/param"

var onecycle = Schedule{
	ID:   "onecycle",
	Name: "One cycle",
	Doc:  "Takes the rate from low to high and then to almost 0 in one run, and the momentum the other way; max_lr is lr if it is not given.",
	Cite: "L. N. Smith, N. Topin, Super-convergence, 2018, arXiv:1708.07120. torch OneCycleLR: two phases, after fastai, and the paper's with three_phase=true; " +
		"it ignores the optimizer's rate, and stops with an error after total_steps, where here the last rate stays.",

	Formula: "max_lr/div_factor up to max_lr at k = pct_start·total_steps − 1, then down to max_lr/(div_factor·final_div_factor) at k = total_steps − 1",
	Params: []param.Param{
		number("max_lr", none, 0, maxRate, "the highest rate; lr if not given"),
		length("total_steps", none, "steps of the cycle; epochs·steps_per_epoch if not given"),
		length("epochs", 10, "with steps_per_epoch, another way to say how long the cycle is"),
		length("steps_per_epoch", 20, "steps of one epoch"),
		number("pct_start", 0.3, 0, 1, "share of the cycle in which the rate rises"),
		param.NewChoice("anneal_strategy", "along half a cosine or a straight line", "cos", "linear"),
		param.NewSwitch("cycle_momentum", "whether the momentum (or beta1) moves too", true),
		number("base_momentum", 0.85, 0, maxMomentum, "the momentum where the rate is highest"),
		number("max_momentum", 0.95, 0, maxMomentum, "the momentum where the rate is lowest"),
		number("div_factor", 25, 1, maxFactor, "the highest rate over the first"),
		number("final_div_factor", 10000, 1, maxFactor, "the first rate over the last"),
		param.NewSwitch("three_phase", "down to the first rate as steeply as up, and from there to the last", false),
		warmup,
	},
	rate: oneCycle,
}

func oneCycle(p *part, now Rates, k float64, _ []float64) Rates {
	a := p.args
	high, total := orDefault(a[0], now.LR), orDefault(a[1], a[2]*a[3])
	rise, heavy, light, threePhase := a[4], a[8], a[7], a[11] != 0
	first := high / a[9]
	last := first / a[10]

	k = min(k, total-1)
	up := rise*total - 1
	var l phase
	switch {
	case k <= up:
		l = phase{0, up, first, high, heavy, light}
	case !threePhase:
		l = phase{up, total - 1, high, last, light, heavy}
	case k <= 2*up:
		l = phase{up, 2 * up, high, first, light, heavy}
	default:
		l = phase{2 * up, total - 1, first, last, heavy, heavy}
	}

	share := 1.0 // the end of a phase of length 0
	if l.to > l.from {
		share = (k - l.from) / (l.to - l.from)
	}
	mix := cosineInterp
	if a[5] != 0 {
		mix = linearInterp
	}
	now.LR = mix(l.lr1, l.lr0, share)
	if a[6] != 0 {
		now.Momentum, now.Momenta = mix(l.momentum1, l.momentum0, share), true
	}
	return now
}

// phase is a range of steps in which the rate and the momentum are monotonic.
type phase struct{ from, to, lr0, lr1, momentum0, momentum1 float64 }

// linearInterp interpolates linearly from high to low as share goes from 0 to 1.
func linearInterp(low, high, share float64) float64 { return high + (low-high)*share }
