package nn

import (
	"math"

	"descent/sim/fmath"
)

// The losses over targets are means over single outputs. part is the weight of each
// output; it multiplies every term, since the sum of large losses may overflow where
// their mean does not.

func mse(d, z []float64, b *Batch, _ int) float64 {
	part := 1 / float64(len(z))
	mean := meanStart(z)
	t := b.T[:len(z)]
	for i, v := range z {
		e := v - t[i]
		mean += e * e * part
		if d != nil {
			d[i] = 2 * e * part
		}
	}
	return mean
}

func huber(d, z []float64, b *Batch, _ int) float64 {
	part := 1 / float64(len(z))
	mean := meanStart(z)
	t := b.T[:len(z)]
	for i, v := range z {
		e := v - t[i]
		c := max(min(e, 1), -1)
		mean += (e - c/2) * c * part // ½e² where c is e, |e| − ½ where it is ±1
		if d != nil {
			d[i] = c * part
		}
	}
	return mean
}

func hinge(d, z []float64, b *Batch, _ int) float64 {
	part := 1 / float64(len(z))
	mean := meanStart(z)
	t := b.T[:len(z)]
	for i, v := range z {
		short := max(1-t[i]*v, 0)
		mean += short * part
		if d != nil {
			d[i] = 0
			if short > 0 {
				d[i] = -t[i] * part
			}
		}
	}
	return mean
}

// bceRows is the number of outputs in a block of bce: the product of that many numbers
// from 1 to 2 cannot overflow.
const bceRows = 64

// bce: with e = exp(−|z|), −t·ln σ − (1 − t)·ln(1 − σ) is max(z, 0) − z·t + ln(1 + e),
// which cannot overflow. One logarithm of a product serves a block of outputs: over is
// the product of their 1 + e, minus 1, so that small e keep their digits.
func bce(d, z []float64, b *Batch, _ int) float64 {
	part := 1 / float64(len(z))
	mean := meanStart(z)
	var memory [bceRows]float64
	for from := 0; from < len(z); from += bceRows {
		v := z[from:min(from+bceRows, len(z))]
		t, e := b.T[from:from+len(v)], memory[:len(v)]
		for i := range v {
			e[i] = -math.Abs(v[i])
		}
		fmath.Exps(e, e, 0)
		over := 0.0
		for i, e1 := range e {
			over = e1 + over*(1+e1)
			bits := math.Float64bits(v[i])
			negative := uint64(int64(bits) >> 63) // all bits or none
			positive := math.Float64frombits(bits &^ negative)
			mean += (positive - v[i]*t[i]) * part
			// σ is 1/(1 + e), of a negative z e/(1 + e).
			top := math.Float64frombits(math.Float64bits(1)&^negative | math.Float64bits(e1)&negative)
			e[i] = (top/(1+e1) - t[i]) * part
		}
		mean += math.Log1p(over) * part
		if d != nil {
			copy(d[from:], e)
		}
	}
	return mean
}

// meanStart is the initial value of a mean over z: 0, or NaN if z is empty.
func meanStart(z []float64) float64 {
	if len(z) == 0 {
		return math.NaN()
	}
	return 0
}
