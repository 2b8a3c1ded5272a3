package schedule

import (
	"math"

	"descent/sim/fmath"
	"descent/sim/param"
)

// The choices of cyclic's mode.
const (
	triangular = iota
	triangular2
	expRange
)

var cyclic = Schedule{
	ID:   "cyclic",
	Name: "Cyclic",
	Doc:  "Goes from a low rate to a high one and back, in triangles, and the momentum the other way; max_lr is lr if it is not given.",
	Cite: "L. N. Smith, Cyclical learning rates for training neural networks, 2017, arXiv:1506.01186 (a quarter to a third of max_lr for base_lr). " +
		"torch CyclicLR: it ignores the optimizer's rate.",

	Formula: "base_lr + (max_lr − base_lr)·t·s, t = 0 → 1 → 0 in each cycle, s = 1, 1/2^(cycle − 1) or gamma^k",
	Params: []param.Param{
		number("base_lr", none, 0, maxRate, "the lowest rate; max_lr/4 if not given"),
		number("max_lr", none, 0, maxRate, "the highest rate; lr if not given"),
		length("step_size_up", 25, "steps up"),
		length("step_size_down", none, "steps down; step_size_up if not given"),
		param.NewChoice("mode", "triangles that keep their height, halve it with every cycle, or shrink it with every step", "triangular", "triangular2", "exp_range"),
		number("gamma", 1, 0, 1, "factor of every step, with mode=exp_range"),
		param.NewSwitch("cycle_momentum", "whether the momentum (or beta1) moves too", true),
		number("base_momentum", 0.8, 0, maxMomentum, "the momentum where the rate is highest"),
		number("max_momentum", 0.9, 0, maxMomentum, "the momentum where the rate is lowest"),
		warmup,
	},
	rate: cycle,
}

func cycle(p *part, now Rates, k float64, _ []float64) Rates {
	a := p.args
	high := orDefault(a[1], now.LR)
	low := orDefault(a[0], high/4)
	up := a[2]
	period := up + orDefault(a[3], up)

	n := math.Floor(k / period)
	height := (k - n*period) / up
	if height > 1 {
		height = ((n+1)*period - k) / (period - up)
	}
	switch a[4] {
	case triangular2:
		height = math.Ldexp(height, -int(n))
	case expRange:
		height *= fmath.Pow(a[5], k)
	}
	now.LR = low + (high-low)*height
	if a[6] != 0 {
		now.Momentum, now.Momenta = a[8]-(a[8]-a[7])*height, true
	}
	return now
}
