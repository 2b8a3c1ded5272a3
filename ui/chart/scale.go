package chart

import (
	"math"
	"slices"

	"descent/sim/fmath"
)

// scale maps a value to 0 … 1: with r = (v−lo)/(hi−lo), t = log(1 + r/s) / log(1 + 1/s).
//
// A large s makes it linear, a small one logarithmic in the height over the
// lowest value. s is such that the lowest tenth of the values gets about a
// quarter of the scale: valleys show, and what is flat stays flat, other than
// with quantiles.
type scale struct {
	lo, hi float64
	half   float64 // (hi−lo)/2, which does not overflow
	s, k   float64 // k = 1/log(1 + 1/s); 0 before fit
}

const (
	valleyShare = 0.10 // of all values
	valleyRange = 0.26 // of the scale
)

// fit chooses the scale for the values; those that are not finite do not
// count. It returns scratch with the others in order.
func (c *scale) fit(v, scratch []float64) []float64 {
	for _, x := range v {
		if x-x == 0 {
			scratch = append(scratch, x)
		}
	}
	*c = scale{}
	n := len(scratch)
	if n == 0 {
		return scratch
	}
	slices.Sort(scratch)
	// The highest hundredth is out of the scale: a pole must not take it all.
	c.lo, c.hi = scratch[0], scratch[n-1-n/100]
	low := int(valleyShare * float64(n))
	for low < n-1 && scratch[low] == c.lo { // a flat ground is no valley
		low++
	}
	c.half = c.hi/2 - c.lo/2
	c.s = spread((scratch[low]/2 - c.lo/2) / c.half)
	c.k = 1 / math.Log1p(1/c.s)
	return scratch
}

// spread returns the s at which r gets valleyRange of the scale, by bisection over its exponent.
func spread(r float64) float64 {
	lo, hi := -6.0, 3.0 // from six decades of logarithm to linear
	for range 40 {
		e := (lo + hi) / 2
		s := fmath.Pow(10, e)
		if math.Log1p(r/s) > valleyRange*math.Log1p(1/s) {
			lo = e
		} else {
			hi = e
		}
	}
	return fmath.Pow(10, hi)
}

// at returns the position of v on the scale: 0 at the lowest value, 1 at the highest and above
// it, ½ if all are equal, NaN for what is not finite.
func (c *scale) at(v float64) float64 {
	switch {
	case v-v != 0:
		return math.NaN()
	case !(c.half > 0):
		return 0.5
	}
	return min(math.Log1p((v/2-c.lo/2)/c.half/c.s)*c.k, 1)
}
