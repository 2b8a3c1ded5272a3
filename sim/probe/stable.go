package probe

import (
	"math"

	"descent/sim/fmath"
	"descent/sim/typed"
)

// Stable is a learning rate with which a run that diverged stays stable.
type Stable struct {
	Rate  float64
	Steps int  // that the rate was tried for
	Found bool // there is such a rate
}

// StableRate returns the largest of the rates 1, 2 and 5 times a power of ten below
// rate that try accepts; found is false if none of some twenty is, or on an error of try.
func StableRate(rate float64, try func(rate float64) (stable bool, err error)) (stable float64, found bool) {
	for range stableTries {
		rate = nextLower(rate)
		switch ok, err := try(rate); {
		case err != nil:
			return 0, false
		case ok:
			return rate, true
		}
	}
	return 0, false
}

// nextLower returns the next of 1, 2 and 5 times a power of ten below v.
func nextLower(v float64) float64 {
	power := fmath.Pow(10, math.Floor(math.Log10(v)))
	for _, m := range []float64{5, 2, 1, 0.5} {
		if w := typed.Round(m*power, 1); w < v*(1-1e-9) {
			return w
		}
	}
	return v / 2
}

// StaysStable reports whether a loss that began at start is stable when it has come
// as high as loss, and that of a batch as high as batch. NaN is no loss.
func StaysStable(start, loss, batch float64) bool {
	return !(loss > stableRise*start) && !(batch > stableBatchRise*start)
}

// StableSteps returns for how many steps a rate must stay stable in the place of one
// that diverged at step stop: what grows slowly shows late.
func StableSteps(stop int) int { return max(stableLonger*stop, minStableSteps) }
