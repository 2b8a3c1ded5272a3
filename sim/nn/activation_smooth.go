package nn

import (
	"math"

	"descent/sim/fmath"
)

func tanhSlope(d, _, a, _ []float64) {
	a = a[:len(d)]
	for i, v := range a {
		d[i] *= 1 - v*v
	}
}

func sigmoidSlope(d, _, a, _ []float64) {
	a = a[:len(d)]
	for i, v := range a {
		d[i] *= v * (1 - v)
	}
}

func silu(a, z []float64) {
	fmath.Sigmoids(a, z)
	for i, v := range z {
		a[i] *= v
	}
}

// siluSlope: σ + z·σ·(1 − σ).
func siluSlope(d, z, _, t []float64) {
	z, t = z[:len(d)], t[:len(d)]
	fmath.Sigmoids(t, z)
	for i, s := range t {
		d[i] *= s + z[i]*s*(1-s)
	}
}

// In (1 + tanh u)/2 = σ(2u) no digits cancel. geluTwice is 2u for u = √(2/π)·(z + 0.044715·z³).
const (
	geluScale = 2 * math.Sqrt2 / (math.SqrtPi)
	geluCube  = 0.044715
)

func geluTwice(z float64) float64 { return geluScale * z * (1 + geluCube*z*z) }

func geluTanh(a, z []float64) {
	z = z[:len(a)]
	for i, v := range z {
		a[i] = geluTwice(v)
	}
	fmath.Sigmoids(a, a)
	for i, v := range z {
		a[i] *= v
	}
}

// geluTanhSlope: σ + z·σ·(1 − σ)·(2u)′.
func geluTanhSlope(d, z, _, t []float64) {
	z, t = z[:len(d)], t[:len(d)]
	for i, v := range z {
		t[i] = geluTwice(v)
	}
	fmath.Sigmoids(t, t)
	for i, s := range t {
		v := max(min(z[i], 100), -100) // the second term is 0 there, and must not become 0·∞
		d[i] *= s + v*s*(1-s)*geluScale*(1+3*geluCube*v*v)
	}
}

// normal returns Φ(z), of which the lower tail has all its digits.
func normal(z float64) float64 { return fmath.Erfc(z*(-1/math.Sqrt2)) / 2 }

func gelu(a, z []float64) {
	z = z[:len(a)]
	for i, v := range z {
		a[i] = v * normal(v)
	}
}

// geluSlope: Φ(z) + z·Φ′(z).
func geluSlope(d, z, _, t []float64) {
	z, t = z[:len(d)], t[:len(d)]
	for i, v := range z {
		t[i] = -v * v / 2
	}
	fmath.Exps(t, t, 0)
	const scale = 1 / (math.Sqrt2 * math.SqrtPi)
	for i, e := range t {
		d[i] *= normal(z[i]) + z[i]*e*scale
	}
}

// softplusEnd is where torch has softplus go over into its argument.
const softplusEnd = 20

func softplus(a, z []float64) {
	z = z[:len(a)]
	for i, v := range z {
		a[i] = min(v, softplusEnd)
	}
	fmath.Exps(a, a, 0)
	for i, v := range z {
		if v > softplusEnd {
			a[i] = v
		} else {
			a[i] = math.Log1p(a[i])
		}
	}
}

func softplusSlope(d, z, _, t []float64) {
	z, t = z[:len(d)], t[:len(d)]
	fmath.Sigmoids(t, z)
	for i, s := range t {
		if z[i] <= softplusEnd {
			d[i] *= s
		}
	}
}
