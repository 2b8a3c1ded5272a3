package schedule

import "descent/sim/param"

// The schedules that change the rate in the first steps only.

const goyal = "P. Goyal et al., Accurate, large minibatch SGD, 2017, arXiv:1706.02677, section 2.2"

var linear = Schedule{
	ID:   "linear",
	Name: "Linear",
	Doc:  "Changes the rate in a straight line from start_factor to end_factor times lr, then holds it: a warm-up, or a fall.",
	Cite: goyal + " (gradual warm-up). torch LinearLR.",

	Formula: "lr·(start_factor + (end_factor − start_factor)·min(k, total_iters)/total_iters)",
	Params: []param.Param{
		number("start_factor", 0.3333333333333333, 0, 1, "what lr is multiplied by at first"),
		number("end_factor", 1, 0, 1, "what lr is multiplied by at last"),
		length("total_iters", 50, "steps from the first to the last"),
		warmup,
	},
	rate: func(p *part, now Rates, k float64, _ []float64) Rates {
		first, last, total := p.args[0], p.args[1], p.args[2]
		now.LR *= first + (last-first)*min(k, total)/total
		return now
	},
}

var constant = Schedule{
	ID:   "constant",
	Name: "Constant, then full",
	Doc:  "Multiplies the rate by a factor for the first total_iters steps, then jumps to the full rate.",
	Cite: goyal + " (constant warm-up). torch ConstantLR.",

	Formula: "lr·factor for k < total_iters, then lr",
	Params: []param.Param{
		number("factor", 0.3333333333333333, 0, 1, "what lr is multiplied by at first"),
		length("total_iters", 50, "steps for which it is"),
		warmup,
	},
	rate: func(p *part, now Rates, k float64, _ []float64) Rates {
		if k < p.args[1] {
			now.LR *= p.args[0]
		}
		return now
	},
}
