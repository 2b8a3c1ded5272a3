package nn

import (
	"math"

	"descent/sim/fmath"
)

// The activations that are a multiple of z where z > 0.

const (
	leak      = 0.01
	seluAlpha = 1.6732632423543772848170429916717
	seluScale = 1.0507009873554804934193349852946
)

// Whether a unit of ReLU is on is as good as random, so that a branch there would be
// guessed wrongly half the time: value and slope choose by max, which lets
// NaN through, and by bits.

func relu(a, z []float64) {
	z = z[:len(a)]
	for i, v := range z {
		a[i] = max(v, 0)
	}
}

// reluSlope: a is 0 or positive, and no bit of a 0 is set.
func reluSlope(d, _, a, _ []float64) {
	a = a[:len(d)]
	for i, v := range a {
		on := -int64(math.Float64bits(v)) >> 63
		d[i] = math.Float64frombits(math.Float64bits(d[i]) & uint64(on))
	}
}

func leakyRelu(a, z []float64) {
	z = z[:len(a)]
	for i, v := range z {
		a[i] = max(v, leak*v)
	}
}

func leakyReluSlope(d, z, _, _ []float64) {
	z = z[:len(d)]
	for i, v := range z {
		if !(v > 0) {
			d[i] *= leak
		}
	}
}

// elu is scale·z where z > 0, else scale·alpha·(e^z − 1).
func elu(a, z []float64, scale, alpha float64) {
	z = z[:len(a)]
	for i, v := range z {
		a[i] = min(v, 0)
	}
	fmath.Exps(a, a, 1)
	for i, v := range z {
		if v > 0 {
			a[i] = scale * v
		} else {
			a[i] *= scale * alpha
		}
	}
}

// eluSlope: where z ≤ 0, the slope scale·alpha·e^z is a + scale·alpha.
func eluSlope(d, z, a []float64, scale, alpha float64) {
	z, a = z[:len(d)], a[:len(d)]
	for i, v := range z {
		if v > 0 {
			d[i] *= scale
		} else {
			d[i] *= a[i] + scale*alpha
		}
	}
}
