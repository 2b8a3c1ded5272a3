package schedule

import (
	"math"

	"descent/sim/param"
)

const (
	maxRate     = 1e3
	maxFactor   = 1e9
	maxMomentum = 0.999999
	maxWhole    = 1e9
)

// none is the default of an argument that may be absent; its doc says what that means.
var none = math.NaN()

// length is a number of steps.
func length(name string, def float64, doc string) param.Param {
	return param.Param{Name: name, Doc: doc, Kind: param.Whole, Default: def, Min: 1, Max: maxWhole}
}

func number(name string, def, lo, hi float64, doc string) param.Param {
	return param.Param{Name: name, Doc: doc, Default: def, Min: lo, Max: hi}
}

// warmup is the last argument of every schedule whose formula has no warm-up. The usual
// factor is k/N, not (k+1)/N (Hugging Face's get_cosine_schedule_with_warmup): the first
// step has the rate 0.
var warmup = param.Param{Name: "warmup", Kind: param.Whole, Max: maxWhole,
	Doc: "steps N in which the first rate is multiplied by k/N, from 0 up (Goyal et al., 2017, arXiv:1706.02677); the schedule begins after them"}

// orDefault returns v, or otherwise if the argument is absent (NaN).
func orDefault(v, otherwise float64) float64 {
	if math.IsNaN(v) {
		return otherwise
	}
	return v
}
