package data

import (
	"math"
	"math/rand/v2"
)

var lineParams = []Param{whole("points", "rows in all", 100, 10, 2000),
	noise("deviation added to y, in percent of a unit", 10), trainParam, seedParam}

// line returns the generator of a curve over −5 … 5, which stays within −1 … 1.
func line(curve func(x float64) float64) func(p values, r *rand.Rand) *Dataset {
	return func(p values, r *rand.Rand) *Dataset {
		const half = 5
		d := &Dataset{Features: []string{"x"}, Cols: 1, Target: "y"}
		for range int(p["points"]) {
			x := uniform(r, -half, half)
			d.addValue(curve(x)+p["noise"]/100*r.NormFloat64(), x)
		}
		return d
	}
}

// cubic has a hill and a valley at ∓√5 and passes through (−5, −1) and (5, 1).
func cubic(x float64) float64 { return (x*x*x - 15*x) / 50 }

func stepAt0(x float64) float64 { return math.Copysign(1, x) }
