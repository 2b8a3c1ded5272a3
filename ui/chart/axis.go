package chart

import (
	"math"
	"strconv"

	"descent/sim/fmath"
	"descent/ui/theme"
)

// axis is a range of numbers with round ends and a tick every step; step 0 is
// one without numbers. A logarithmic one has exponents of ten for its ends, the
// rungs low and top, and a tick every step rungs from the top down.
type axis struct {
	lo, hi, step float64
	log          bool
	low, top     int
}

// decades is how far a logarithmic axis reaches down from its top at most: what
// lies lower is rounding noise in comparison.
const decades = 18

// linear returns the axis over [lo, hi], in at most n steps of 1, 2 or 5 times a power of ten.
func linear(lo, hi float64, n int) axis {
	if !(hi-lo > 1e-9*math.Abs(lo)) { // nothing, or rounding
		pad := max(math.Abs(lo)*0.1, 1e-9)
		if lo == 0 && hi == 0 {
			pad = 1
		}
		lo, hi = lo-pad, hi+pad
	}
	a := axis{step: nice((hi - lo) / float64(n))}
	for {
		a.lo, a.hi = math.Floor(lo/a.step)*a.step, math.Ceil(hi/a.step)*a.step
		if n < 2 || a.hi-a.lo < (float64(n)+0.5)*a.step {
			return a
		}
		a.step = nice(a.step * 1.01) // the round ends took one step more
	}
}

// The rungs of a logarithmic axis are …, 0.5, 1, 2, 5, 10, …; that of 1 is 0.
const decade = 3 // rungs

// rung returns the exponent of ten at rung i.
func rung(i int) float64 {
	power := math.Floor(float64(i) / decade)
	return power + [decade]float64{0, math.Log10(2), math.Log10(5)}[i-decade*int(power)]
}

// rungs returns the last rung not above the exponent lo, and the first one not below hi.
func rungs(lo, hi float64) (low, top int) {
	low, top = decade*int(math.Floor(lo)), decade*int(math.Ceil(hi))
	for rung(low+1) <= lo {
		low++
	}
	for rung(top-1) >= hi {
		top--
	}
	return low, top
}

// logarithmic returns the axis over the exponents [lo, hi], in at most n steps:
// from rung to rung if that is no more than two decades, else over whole ones.
func logarithmic(lo, hi float64, n int) axis {
	lo = max(lo, math.Ceil(hi)-decades)
	unit := 1
	if hi-lo > 2 {
		lo, hi, unit = math.Floor(lo), math.Ceil(hi), decade
	}
	low, top := rungs(lo, hi)
	low = min(low, top-1)
	steps := (top - low + unit*n - 1) / (unit * n)
	return axis{lo: rung(low), hi: rung(top), step: float64(steps * unit), log: true, low: low, top: top}
}

// steps returns the axis from 0 to the next round number from last on, in at
// most n steps. It seldom changes while last grows.
func steps(last, n int) axis {
	a := axis{hi: nice(float64(max(last, 10)))}
	a.step = a.hi
	for _, k := range [...]float64{2, 4, 5, 10} {
		if s := a.hi / k; k <= float64(n) && s >= 1 && (k == 2 || nice(s) <= s*(1+1e-9)) {
			a.step = s
		}
	}
	return a
}

// nice returns the smallest of 1, 2 and 5 times a power of ten that is not below v > 0.
func nice(v float64) float64 {
	p := fmath.Pow(10, math.Floor(math.Log10(v)))
	for _, k := range [...]float64{1, 2, 5} {
		if v <= k*p*(1+1e-9) {
			return k * p
		}
	}
	return 10 * p
}

// ticks returns how many ticks the axis has.
func (a *axis) ticks() int {
	switch {
	case a.step == 0:
		return 0
	case a.log:
		return (a.top-a.low)/int(a.step) + 1
	}
	return int((a.hi-a.lo)/a.step+1e-6) + 1
}

// tick returns the position of tick i. Those of a logarithmic axis hang from its
// top, so that they stay in place while its lower end falls.
func (a *axis) tick(i int) float64 {
	if a.log {
		return rung(a.top - i*int(a.step))
	}
	return (math.Round(a.lo/a.step) + float64(i)) * a.step
}

// share returns the height of v on the axis, 0 to 1.
func (a *axis) share(v float64) float64 { return (v - a.lo) / (a.hi - a.lo) }

// units are the signs of large round numbers.
var units = [...]struct {
	size float64
	sign byte
}{{1e9, 'G'}, {1e6, 'M'}, {1e3, 'k'}}

// appendTick appends the label of tick i: of a logarithmic axis 1, 2 or 5 times a power of ten.
func (a *axis) appendTick(dst []byte, i int, g theme.GlyphSet) []byte {
	v := a.tick(i)
	if a.log {
		power := math.Floor(v)
		dst = append(dst, [decade]byte{'1', '2', '5'}[a.top-i*int(a.step)-decade*int(power)], 'e')
		if power < 0 {
			dst, power = appendMinus(dst, g), -power
		}
		return strconv.AppendInt(dst, int64(power), 10)
	}
	if v < 0 {
		dst, v = appendMinus(dst, g), -v
	}
	if v == 0 {
		return append(dst, '0')
	}
	for _, u := range units {
		if v >= u.size && v < 1000*u.size && a.step >= u.size/10 {
			v = math.Round(v/u.size*10) / 10
			return append(strconv.AppendFloat(dst, v, 'f', -1, 64), u.sign)
		}
	}
	if v >= 1e5 || a.step < 0.9e-4 {
		return appendScientific(dst, v, 1, g)
	}
	return strconv.AppendFloat(dst, v, 'f', max(0, -int(math.Floor(math.Log10(a.step)+1e-9))), 64)
}
