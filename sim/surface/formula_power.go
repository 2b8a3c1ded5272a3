package surface

import (
	"math"

	"descent/sim/fmath"
)

// powerOf is uᵖ for a constant p: by multiplication if p is an integer of up to
// 32, else by fmath.Pow, which is NaN for u < 0 unless p is an integer.
func powerOf(p float64) *function {
	fn := &function{power: p}
	if n := int(p); float64(n) == p && 2 <= n && n <= 32 {
		fn.at = func(u float64) (g, g1 float64) {
			h := multiplied(u, n-1)
			return h * u, p * h
		}
		fn.second = func(u, _, _ float64) float64 { return p * (p - 1) * multiplied(u, n-2) }
		return fn
	}
	fn.at = func(u float64) (g, g1 float64) {
		if u == 0 && 0 < p && p < 1 {
			return 0, 0
		}
		return fmath.Pow(u, p), p * fmath.Pow(u, p-1)
	}
	fn.second = func(u, _, _ float64) float64 {
		if u == 0 && 0 < p && p < 2 {
			return 0
		}
		return p * (p - 1) * fmath.Pow(u, p-2)
	}
	return fn
}

// multiplied is uⁿ by squaring.
func multiplied(u float64, n int) float64 {
	v := 1.0
	for ; n > 0; n >>= 1 {
		if n&1 != 0 {
			v *= u
		}
		u *= u
	}
	return v
}

// exponentialOf is cᵘ for a constant c, NaN for c < 0.
func exponentialOf(c float64) *function {
	if c == math.E {
		return functionByName("exp")
	}
	k := math.Log(c)
	at := func(u float64) (g, g1 float64) {
		g = fmath.Pow(c, u)
		if g == 0 {
			return g, 0
		}
		return g, k * g
	}
	if c < 0 {
		at = func(float64) (g, g1 float64) { return math.NaN(), math.NaN() }
	}
	return &function{at: at, second: func(_, _, g1 float64) float64 {
		if g1 == 0 {
			return 0
		}
		return k * g1
	}}
}
