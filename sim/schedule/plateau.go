package schedule

import (
	"math"

	"descent/sim/param"
)

var plateau = Schedule{
	ID:   "plateau",
	Name: "Reduce on plateau",
	Doc:  "Multiplies the rate by factor once the loss has not got better for more than patience steps.",
	Cite: "The common recipe, as in K. He et al., Deep residual learning for image recognition, 2016, arXiv:1512.03385, section 3.4. torch ReduceLROnPlateau.",

	Formula: "lr·factor^n, n = how often the loss has stalled; not below min_lr",
	Params: []param.Param{
		param.NewChoice("mode", "whether a smaller or a larger loss is better", "min", "max"),
		number("factor", 0.1, 0, 1, "factor of every drop"),
		{Name: "patience", Kind: param.Whole, Default: 10, Max: maxWhole, Doc: "steps without a better loss that are put up with"},
		number("threshold", 0.0001, 0, maxFactor, "how much better than the best so far counts as better"),
		param.NewChoice("threshold_mode", "threshold as a share of the best loss, or as a difference", "rel", "abs"),
		{Name: "cooldown", Kind: param.Whole, Default: 0, Max: maxWhole, Doc: "steps after a drop that are not counted"},
		number("min_lr", 0, 0, maxRate, "the lowest rate"),
		number("eps", 1e-08, 0, maxRate, "a drop not larger than this is not made"),
		warmup,
	},
	rate: func(_ *part, now Rates, _ float64, mem []float64) Rates {
		if mem[seen] != 0 {
			now.LR *= mem[scale]
		}
		return now
	},
	observe: observePlateau,
	size:    memory,
}

// The state of plateau.
const (
	seen   = iota // 1 once there was a loss
	best          // the best loss so far
	bad           // steps since the best loss
	rest          // steps of cooldown left
	scale         // the product of all drops: the rate is lr·scale
	memory        // the number of values
)

// observePlateau updates the state with a loss, in the same order as torch.
func observePlateau(p *part, lr float64, mem []float64, loss float64) {
	a := p.args
	if mem[seen] == 0 {
		worst := math.Inf(1)
		if a[0] != 0 {
			worst = math.Inf(-1)
		}
		mem[seen], mem[best], mem[scale] = 1, worst, 1
	}
	if better(loss, mem[best], a[3], a[0] != 0, a[4] != 0) {
		mem[best], mem[bad] = loss, 0
	} else {
		mem[bad]++
	}
	if mem[rest] > 0 {
		mem[rest]--
		mem[bad] = 0
	}
	if mem[bad] > a[2] {
		old := lr * mem[scale]
		drop := max(old*a[1], a[6])
		if old-drop > a[7] {
			mem[scale] = drop / lr
		}
		mem[rest], mem[bad] = a[5], 0
	}
}

// better reports whether a loss is better than the best by more than the threshold.
func better(loss, best, threshold float64, larger, absolute bool) bool {
	switch {
	case larger && absolute:
		return loss > best+threshold
	case larger:
		return loss > best*(1+threshold)
	case absolute:
		return loss < best-threshold
	}
	return loss < best*(1-threshold)
}
