package schedule

import (
	"math"

	"descent/sim/param"
)

const sgdr = "I. Loshchilov, F. Hutter, SGDR: stochastic gradient descent with warm restarts, 2017, arXiv:1608.03983, equation 5"

var cosine = Schedule{
	ID:   "cosine",
	Name: "Cosine",
	Doc:  "Takes the rate down to eta_min along half a cosine: slowly at both ends, fast between.",
	Cite: sgdr + ", without restarts. torch CosineAnnealingLR: after t_max steps the rate goes up again, along the same cosine.",

	Formula: "eta_min + (lr − eta_min)·(1 + cos(π·k/t_max))/2",
	Params: []param.Param{
		length("t_max", 200, "steps until the rate is eta_min"),
		number("eta_min", 0, 0, maxRate, "the lowest rate"),
		warmup,
	},
	rate: func(p *part, now Rates, k float64, _ []float64) Rates {
		now.LR = cosineInterp(p.args[1], now.LR, k/p.args[0])
		return now
	},
}

var cosineRestarts = Schedule{
	ID:   "cosine_restarts",
	Name: "Cosine with warm restarts",
	Doc:  "Takes the rate down along half a cosine and jumps back to the full rate, again and again.",
	Cite: sgdr + ". torch CosineAnnealingWarmRestarts.",

	Formula: "eta_min + (lr − eta_min)·(1 + cos(π·j/T))/2, j steps after the last of n restarts, T = t_0·t_mult^n",
	Params: []param.Param{
		length("t_0", 50, "steps until the first restart"),
		length("t_mult", 1, "factor by which each period is longer than the one before"),
		number("eta_min", 0, 0, maxRate, "the lowest rate"),
		warmup,
	},
	rate: func(p *part, now Rates, k float64, _ []float64) Rates {
		period, grow := p.args[0], p.args[1]
		if grow == 1 {
			k -= period * math.Floor(k/period)
		}
		for k >= period {
			k -= period
			period *= grow
		}
		now.LR = cosineInterp(p.args[2], now.LR, k/period)
		return now
	},
}

// cosineInterp interpolates along half a cosine from high to low as share goes from 0
// to 1.
func cosineInterp(low, high, share float64) float64 {
	return low + (high-low)*(1+math.Cos(math.Pi*share))/2
}
