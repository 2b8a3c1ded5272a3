package schedule

import (
	"math"

	"descent/sim/fmath"
	"descent/sim/param"
)

var step = Schedule{
	ID:   "step",
	Name: "Step decay",
	Doc:  "Multiplies the rate by gamma after every step_size steps: a staircase.",
	Cite: "C. Szegedy et al., Going deeper with convolutions, 2015, arXiv:1409.4842 (4 % less every 8 epochs). torch StepLR.",

	Formula: "lr·gamma^⌊k/step_size⌋",
	Params: []param.Param{
		length("step_size", 50, "steps from one drop to the next"),
		number("gamma", 0.1, 0, 2, "factor of every drop"),
		warmup,
	},
	rate: func(p *part, now Rates, k float64, _ []float64) Rates {
		now.LR *= fmath.Pow(p.args[1], math.Floor(k/p.args[0]))
		return now
	},
}

var multistep = Schedule{
	ID:   "multistep",
	Name: "Multi-step decay",
	Doc:  "Multiplies the rate by gamma at each of the milestones: the classic recipe for image networks.",
	Cite: "K. He et al., Deep residual learning for image recognition, 2016, arXiv:1512.03385, section 4.2. torch MultiStepLR: a milestone given twice counts twice.",

	Formula: "lr·gamma^n, n = how many milestones are ≤ k",
	Params: []param.Param{
		{Name: "milestones", Kind: param.List, DefaultList: []float64{60, 120}, Max: maxWhole, Doc: "steps at which the rate drops, with slashes between"},
		number("gamma", 0.1, 0, 2, "factor of every drop"),
		warmup,
	},
	rate: func(p *part, now Rates, k float64, _ []float64) Rates {
		n := 0
		for _, at := range p.list {
			if at <= k {
				n++
			}
		}
		now.LR *= fmath.Pow(p.args[1], float64(n))
		return now
	},
}

var exponential = Schedule{
	ID:   "exponential",
	Name: "Exponential decay",
	Doc:  "Multiplies the rate by gamma after every step; a gamma above 1 grows it, which is a test of rates.",
	Cite: "Z. Li, S. Arora, An exponential learning rate schedule for deep learning, 2020, arXiv:1910.07454. torch ExponentialLR.",

	Formula: "lr·gamma^k",
	Params: []param.Param{
		number("gamma", 0.98, 0, 2, "factor of every step"),
		warmup,
	},
	rate: func(p *part, now Rates, k float64, _ []float64) Rates {
		now.LR *= fmath.Pow(p.args[0], k)
		return now
	},
}

var polynomial = Schedule{
	ID:   "polynomial",
	Name: "Polynomial decay",
	Doc:  "Takes the rate down to 0 in total_iters steps, along a power of the share that is left.",
	Cite: "L.-C. Chen et al., DeepLab, 2016, arXiv:1606.00915 (\"poly\", with power 0.9). torch PolynomialLR.",

	Formula: "lr·(1 − min(k, total_iters)/total_iters)^power",
	Params: []param.Param{
		length("total_iters", 200, "steps until the rate is 0"),
		number("power", 1, 0, 100, "1 is a straight line; more falls sooner"),
		warmup,
	},
	rate: func(p *part, now Rates, k float64, _ []float64) Rates {
		total := p.args[0]
		now.LR *= fmath.Pow(1-min(k, total)/total, p.args[1])
		return now
	},
}

var inverseTime = Schedule{
	ID:   "inverse_time",
	Name: "Inverse time decay",
	Doc:  "Divides the rate by a number that grows evenly with the step: slow enough for noisy steps to get anywhere, fast enough for their noise to die out.",
	Cite: "H. Robbins, S. Monro, A stochastic approximation method, 1951; L. Bottou, Stochastic gradient descent tricks, 2012. In torch a LambdaLR.",

	Formula: "lr/(1 + decay·k)",
	Params: []param.Param{
		number("decay", 0.05, 0, maxFactor, "after 1/decay steps the rate is half"),
		warmup,
	},
	rate: func(p *part, now Rates, k float64, _ []float64) Rates {
		now.LR /= 1 + p.args[0]*k
		return now
	},
}

var invSqrt = Schedule{
	ID:   "inv_sqrt",
	Name: "Inverse square root",
	Doc:  "Rises to the full rate in warmup steps, then divides it by the root of the step: how transformers are trained.",
	Cite: "A. Vaswani et al., Attention is all you need, 2017, arXiv:1706.03762, equation 3, scaled so that lr is its peak. In torch a LambdaLR.",

	Formula: "lr·min((k + 1)/warmup, √(warmup/(k + 1)))",
	Params: []param.Param{
		length("warmup", 10, "steps in which the rate rises, from lr/warmup to lr; 1 is none"),
	},
	rises: true,
	rate: func(p *part, now Rates, k float64, _ []float64) Rates {
		peak := p.args[0]
		now.LR *= min((k+1)/peak, math.Sqrt(peak/(k+1)))
		return now
	},
}
