package chart

import (
	"math"
	"strconv"

	"descent/ui/theme"
)

// axis is a range of numbers with round ends and a tick every step. Of a
// logarithmic one all three are exponents of ten.
type axis struct {
	lo, hi, step float64
	log          bool
}

// decades is how far a logarithmic axis reaches down from its top at most: what
// lies lower is rounding noise beside it.
const decades = 18

// linear returns the axis over [lo, hi], in at most n steps of 1, 2 or 5 times a power of ten.
func linear(lo, hi float64, n int) axis {
	if !(hi-lo > 1e-9*math.Abs(lo)) { // nothing, or rounding
		pad := max(math.Abs(lo)*0.1, 1e-9)
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

// logarithmic returns the axis over whole decades around the exponents [lo, hi], in at most n steps.
func logarithmic(lo, hi float64, n int) axis {
	a := axis{hi: math.Ceil(hi), log: true}
	a.lo = min(math.Floor(max(lo, a.hi-decades)), a.hi-1)
	a.step = math.Ceil((a.hi - a.lo) / float64(n))
	return a
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

// nice returns the least of 1, 2 and 5 times a power of ten that is not below v > 0.
func nice(v float64) float64 {
	p := math.Pow(10, math.Floor(math.Log10(v)))
	for _, k := range [...]float64{1, 2, 5} {
		if v <= k*p*(1+1e-9) {
			return k * p
		}
	}
	return 10 * p
}

// ticks returns how many ticks the axis has.
func (a *axis) ticks() int { return int((a.hi-a.lo)/a.step+1e-6) + 1 }

// tick returns where tick i stands. Those of a logarithmic axis hang from its
// top, so that they stay in place while its lower end falls.
func (a *axis) tick(i int) float64 {
	if a.log {
		return a.hi - float64(i)*a.step
	}
	return (math.Round(a.lo/a.step) + float64(i)) * a.step
}

// share returns how far up the axis v stands, 0 to 1.
func (a *axis) share(v float64) float64 { return (v - a.lo) / (a.hi - a.lo) }

// units are the signs of large round numbers.
var units = [...]struct {
	size float64
	sign byte
}{{1e9, 'G'}, {1e6, 'M'}, {1e3, 'k'}}

// appendTick appends the label of tick i: of a logarithmic axis a power of ten.
func (a *axis) appendTick(dst []byte, i int, g theme.GlyphSet) []byte {
	v := a.tick(i)
	if a.log {
		dst = append(dst, "1e"...)
		if v < 0 {
			dst, v = appendMinus(dst, g), -v
		}
		return strconv.AppendInt(dst, int64(v), 10)
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
