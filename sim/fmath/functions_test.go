package fmath

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// TestHyperbolic checks tanh, sinh and cosh against exact values, also where e^x is
// infinite and they are not.
func TestHyperbolic(t *testing.T) {
	var x []float64
	for i, v := range arguments() {
		if i%5 == 0 && math.Abs(v) < 710.4 {
			x = append(x, v)
		}
	}
	x = append(x, 710.3, -710.3)
	two := big.NewFloat(2)
	// exact(x) is e^x − 1, so e^x − e^−x is e + e/(e + 1), and e^x + e^−x that with other signs.
	of := func(x float64) (e, inverse, sum *big.Float) {
		e = exact(x)
		number := func() *big.Float { return new(big.Float).SetPrec(digits) }
		power := number().Add(e, big.NewFloat(1))
		return e, number().Quo(e, power), number().Add(power, number().Quo(big.NewFloat(1), power))
	}
	for _, c := range []struct {
		name  string
		limit float64
		f     func(float64) float64
		want  func(x float64) *big.Float
	}{
		{"tanh", 1.5, Tanh, func(x float64) *big.Float {
			e, inverse, sum := of(x)
			return e.Quo(e.Add(e, inverse), sum)
		}},
		{"sinh", 3, Sinh, func(x float64) *big.Float {
			e, inverse, _ := of(x)
			return e.Quo(e.Add(e, inverse), two)
		}},
		{"cosh", 2, Cosh, func(x float64) *big.Float {
			_, _, sum := of(x)
			return sum.Quo(sum, two)
		}},
	} {
		got := make([]float64, len(x))
		for i, x := range x {
			got[i] = c.f(x)
		}
		within(t, c.name, c.limit, got, x, c.want)
	}
}

// exactErfc returns 1 − 2/√π·Σ(−1)^k·x^(2k+1)/(k!·(2k + 1)), with bits for what cancels.
func exactErfc(x float64) *big.Float {
	bits := uint(200 + 5*x*x)
	number := func(v float64) *big.Float { return new(big.Float).SetPrec(bits).SetFloat64(v) }
	square := number(x)
	square.Neg(square.Mul(square, square))
	term, sum, part := number(x), number(x), number(x)
	for k := 1.0; part.Sign() != 0 && part.MantExp(nil) > -int(bits); k++ {
		term.Quo(term.Mul(term, square), number(k))
		sum.Add(sum, part.Quo(term, number(2*k+1)))
	}
	// π = 16·atan(1/5) − 4·atan(1/239)
	pi := number(0)
	for _, m := range []struct{ times, of float64 }{{16, 5}, {-4, 239}} {
		power := number(0).Quo(number(m.times), number(m.of))
		for k := 1.0; power.MantExp(nil) > -int(bits); k += 2 {
			pi.Add(pi, number(0).Quo(power, number(k)))
			power.Quo(power, number(-m.of*m.of))
		}
	}
	sum.Quo(sum.Mul(sum, number(2)), pi.Sqrt(pi))
	return number(1).Sub(number(1), sum)
}

func TestErfc(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	x := []float64{0, -6, 1.25, math.Nextafter(1.25, 0), 4, 26.5}
	for range 150 {
		x = append(x, 4*r.Float64(), 7*r.Float64(), -6*r.Float64())
	}
	got := make([]float64, len(x))
	for i, x := range x {
		got[i] = Erfc(x)
	}
	within(t, "erfc", 5, got, x, exactErfc)
}

// TestPow: m⁴ to the power of k/4 is mᵏ, and no power is far from math.Pow.
func TestPow(t *testing.T) {
	for m := 2.0; m < 1000; m++ {
		for k := -12.0; k <= 12; k++ {
			want := new(big.Float).SetPrec(200).SetInt64(1)
			for range int(math.Abs(k)) {
				want.Mul(want, big.NewFloat(m))
			}
			if k < 0 {
				want.Quo(big.NewFloat(1), want)
			}
			if got := Pow(m*m*m*m, k/4); ulps(got, want) > 4+math.Abs(k*math.Log(m)) {
				t.Fatalf("%g to the power %g is %v, off by %g units in the last place", m*m*m*m, k/4, got, ulps(got, want))
			}
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 100_000 {
		x, y := math.Exp(1400*r.Float64()-700), 4*r.Float64()-2
		got, want := Pow(x, y), math.Pow(x, y)
		if want > 1e-300 && math.Abs(got-want) > want*0x1p-52*(8+math.Abs(2*y*math.Log(x))) && !math.IsInf(want, 1) {
			t.Fatalf("%g to the power %g is %v, of math.Pow %v", x, y, got, want)
		}
	}
}

// TestEnds: the special cases are those of package math.
func TestEnds(t *testing.T) {
	inf := math.Inf(1)
	all := []float64{0, math.Copysign(0, -1), inf, -inf, math.NaN(), math.MaxFloat64, -math.MaxFloat64, 5e-324, -5e-324, 0.5, -0.5, 1, -1, 2.5, -2.5, 3, 1e300, 1e-300, 750, -750}
	same := func(got, want float64) bool {
		return got == want && math.Signbit(got) == math.Signbit(want) || got != got && want != want || math.Abs(got-want) <= 1e-14*math.Abs(want)
	}
	for _, x := range all {
		for _, c := range []struct {
			name string
			f, g func(float64) float64
		}{{"exp", Exp, math.Exp}, {"tanh", Tanh, math.Tanh}, {"sinh", Sinh, math.Sinh}, {"cosh", Cosh, math.Cosh}, {"erfc", Erfc, math.Erfc}} {
			if got, want := c.f(x), c.g(x); !same(got, want) {
				t.Errorf("%s(%g) = %g, want %g", c.name, x, got, want)
			}
		}
		for _, y := range all {
			if got, want := Pow(x, y), math.Pow(x, y); !same(got, want) {
				t.Errorf("pow(%g, %g) = %g, want %g", x, y, got, want)
			}
		}
	}
}
