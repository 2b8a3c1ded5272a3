package nn

import (
	"math"
	"math/big"
)

// Powers of e are computed many at a time. One alone takes as long as the way
// through its chain of operations; here every value's chain is free of the
// others' and of branches, so that the processor works on several at once.
//
// With x = (k + j/128)·ln 2 + r, e^x is s + s·(e^r − 1) where s = 2^k·2^(j/128) is
// looked up (P. T. P. Tang, "Table-driven implementation of the exponential
// function in IEEE floating-point arithmetic", 1989). |r| is below 0.0028, so that
// five terms of e^r do.

const (
	stepBits = 7
	steps    = 1 << stepBits // of the exponent between two powers of 2

	// perStep is steps/ln 2; stepHigh + stepLow is its inverse to 90 bits,
	// stepHigh with so few digits that its product with a whole number below 2¹⁸ is exact.
	perStep  = steps / math.Ln2
	stepHigh = 0x1.62e42fefa0000p-1 / steps
	stepLow  = 0x1.cf79abc9e3b39p-40 / steps

	// round, added to a number and taken off again, leaves it rounded to a whole
	// one; in between, that stands in the lowest of the bits, which begin at roundBits.
	round     = 0x1.8p52
	roundBits = 0x433<<52 + 1<<51

	// expSteps is how far from 0, in steps, neither the power nor what it is made
	// of leaves the normal numbers: |x| < 706.
	expSteps = 1018 * steps
)

// power is 2^(j/steps)·(1 + low) for the row's number j. bits are those of the
// first factor, less j where the exponent begins, so that adding j + k·steps there
// multiplies it by 2^k.
type power struct {
	bits uint64
	low  float64
}

// powerTable is all that a power of e is looked up in. The terms of the series
// stand here too: the compiler then takes them from memory as they are used,
// which is faster than loading each into a register of its own.
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

// rest returns r of x, of which shifted is round plus the whole number of steps.
func (t *powerTable) rest(x, shifted float64) float64 {
	whole := shifted - round
	return x - whole*t.high - whole*t.low
}

// lookup returns s of the steps in the lowest bits, and what its last digits lack.
func (t *powerTable) lookup(bits uint64) (s, low float64) {
	p := &t.rows[bits%steps]
	return math.Float64frombits(p.bits + bits<<(52-stepBits)), p.low
}

// series returns e^r − 1 + low. The terms are paired so that their chain is short.
func (t *powerTable) series(r, low float64) float64 {
	r2 := r * r
	return low + r + r2*(0.5+r*t.t3+r2*(t.t4+r*t.t5))
}

// exps writes e^x − off for every x of src into dst, which may be src itself. off
// is 0, or 1 for all digits of e^x − 1 near x = 0. The error is below 1.5 units
// in the last place.
func exps(dst, src []float64, off float64) {
	t := &powers
	src = src[:len(dst)]
	for i, x := range src {
		shifted := x*perStep + round
		bits := math.Float64bits(shifted)
		if bits-(roundBits-expSteps) > 2*expSteps { // NaN too
			dst[i] = farExp(x, off)
			continue
		}
		s, low := t.lookup(bits)
		dst[i] = s*t.series(t.rest(x, shifted), low) + (s - off)
	}
}

// farExp is exps where the result, or a factor of it, may leave the normal numbers.
func farExp(x, off float64) float64 {
	if off == 1 {
		return math.Expm1(x)
	}
	half := math.Exp(x / 2) // math.Exp itself is infinite too soon on amd64
	return half * half
}

// sigmoids writes σ(z) = 1/(1 + e^−z) of every z of src into dst, which may be src
// itself. The error is below 3 units in the last place; below −709.78 it is 0.
func sigmoids(dst, src []float64) {
	src = src[:len(dst)]
	for i, z := range src {
		dst[i] = -z
	}
	exps(dst, dst, 0)
	for i, e := range dst {
		dst[i] = 1 / (1 + e)
	}
}
