// Package fmath has the elementary functions whose last bit in package math depends on the
// machine: on amd64 its exponential uses fused multiply-adds where the processor has
// them, and so does all that calls it. The functions here consist of additions,
// multiplications, divisions and roots in a fixed order, and of those functions of
// package math that compute no exponential.
//
// NormFloat64 of math/rand/v2 is used all the same: its exponential is rounded to 32 bits
// and differs for a single argument, which changes one draw in 10¹⁸.
package fmath

import (
	"math"
	"math/big"
)

// Powers of e are computed for whole slices. The time of a single one is the latency
// of its chain of operations; in a loop without branches the chains of different
// values are independent, so that the processor works on several at once.
//
// With x = (k + j/128)·ln 2 + r, e^x is s + s·(e^r − 1) where s = 2^k·2^(j/128) is
// looked up in a table (P. T. P. Tang, "Table-driven implementation of the exponential
// function in IEEE floating-point arithmetic", 1989). |r| is below 0.0028, so that
// five terms of the series of e^r are enough.

const (
	stepBits = 7
	steps    = 1 << stepBits // of the exponent between two powers of 2

	// perStep is steps/ln 2; stepHigh + stepLow is its inverse to 90 bits,
	// stepHigh with so few digits that its product with a whole number below 2¹⁸ is exact.
	perStep  = steps / math.Ln2
	stepHigh = 0x1.62e42fefa0000p-1 / steps
	stepLow  = 0x1.cf79abc9e3b39p-40 / steps

	// Adding round to a number and subtracting it again rounds it to an integer.
	// In between, the lowest bits of the sum are that integer, offset by roundBits.
	round     = 0x1.8p52
	roundBits = 0x433<<52 + 1<<51

	// expSteps is the largest number of steps from 0 for which the power and its
	// factors are normal numbers: |x| < 706.
	expSteps = 1018 * steps
)

// power is 2^(j/steps)·(1 + low), where j is the index of the row. bits are those of
// the first factor minus j at the lowest bit of the exponent, so that adding
// j + k·steps there multiplies it by 2^k.
type power struct {
	bits uint64
	low  float64
}

// powerTable is the table of powers. The coefficients of the series are in it too:
// the compiler then uses them as memory operands, which is faster than loading each
// into a register.
type powerTable struct {
	high, low, t3, t4, t5 float64
	rows                  [steps]power
}

var powers = newPowers()

func newPowers() powerTable {
	t := powerTable{high: stepHigh, low: stepLow, t3: 1.0 / 6, t4: 1.0 / 24, t5: 1.0 / 120}
	number := func(v float64) *big.Float { return new(big.Float).SetPrec(160).SetFloat64(v) }
	root := number(2)
	for range stepBits {
		root.Sqrt(root)
	}
	p, rest := number(1), number(0)
	for j := range t.rows {
		high, _ := p.Float64()
		low, _ := rest.Quo(rest.Sub(p, number(high)), p).Float64()
		t.rows[j] = power{math.Float64bits(high) - uint64(j)<<(52-stepBits), low}
		p.Mul(p, root)
	}
	return t
}

// rest returns r for x, where shifted is round plus the whole number of steps.
func (t *powerTable) rest(x, shifted float64) float64 {
	whole := shifted - round
	return x - whole*t.high - whole*t.low
}

// lookup returns s for the number of steps in the lowest bits, and its relative
// rounding error.
func (t *powerTable) lookup(bits uint64) (s, low float64) {
	p := &t.rows[bits%steps]
	return math.Float64frombits(p.bits + bits<<(52-stepBits)), p.low
}

// series returns e^r − 1 + low. The terms are paired to shorten the dependency chain.
func (t *powerTable) series(r, low float64) float64 {
	r2 := r * r
	return low + r + r2*(0.5+r*t.t3+r2*(t.t4+r*t.t5))
}

// Exp returns e^x. The error is below 0.8 units in the last place.
func Exp(x float64) float64 {
	t := &powers
	shifted := x*perStep + round
	bits := math.Float64bits(shifted)
	if bits-(roundBits-expSteps) > 2*expSteps { // NaN too
		return farExp(x)
	}
	s, low := t.lookup(bits)
	return s*t.series(t.rest(x, shifted), low) + s
}

// Exps writes e^x − off for every x of src into dst, which may be src itself. off is
// 0, or 1 to compute e^x − 1 without cancellation near x = 0. The error is below 0.8 and
// 1.5 units in the last place.
func Exps(dst, src []float64, off float64) {
	t := &powers
	src = src[:len(dst)]
	for i, x := range src {
		shifted := x*perStep + round
		bits := math.Float64bits(shifted)
		if bits-(roundBits-expSteps) > 2*expSteps { // NaN too
			dst[i] = farExp(x) - off
			continue
		}
		s, low := t.lookup(bits)
		dst[i] = s*t.series(t.rest(x, shifted), low) + (s - off)
	}
}

// farExp is Exp for an x whose result, or a factor of it, may not be a normal number:
// the power of 2 is multiplied last.
func farExp(x float64) float64 {
	switch {
	case x != x:
		return x
	case x > 710:
		return math.Inf(1)
	case x < -746:
		return 0
	}
	t := &powers
	shifted := x*perStep + round
	n := int64(math.Float64bits(shifted)) - roundBits
	s, low := t.lookup(uint64(roundBits + n%steps))
	return math.Ldexp(s+s*t.series(t.rest(x, shifted), low), int(n/steps))
}

// Sigmoids writes σ(z) = 1/(1 + e^−z) of every z of src into dst, which may be src
// itself. The error is below 3 units in the last place; below −709.78 it is 0.
func Sigmoids(dst, src []float64) {
	src = src[:len(dst)]
	for i, z := range src {
		dst[i] = -z
	}
	Exps(dst, dst, 0)
	for i, e := range dst {
		dst[i] = 1 / (1 + e)
	}
}
