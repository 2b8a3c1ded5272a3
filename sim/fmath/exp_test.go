package fmath

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

const digits = 1300 // bits: e^x − 1 keeps its digits for the least x

// exact returns e^x − 1: x halved until the series is short, then doubled back by
// (1 + y)² − 1 = y·(2 + y).
func exact(x float64) *big.Float {
	number := func(v float64) *big.Float { return new(big.Float).SetPrec(digits).SetFloat64(v) }
	halvings := max(0, math.Ilogb(x)+20)
	y := number(x)
	y.SetMantExp(y, -halvings)
	sum, term := number(0), number(1)
	for k := 1; k < 200; k++ {
		term.Quo(term.Mul(term, y), number(float64(k)))
		sum.Add(sum, term)
		if term.Sign() == 0 || term.MantExp(nil) < sum.MantExp(nil)-200 {
			break
		}
	}
	for range halvings {
		sum.Mul(sum, number(2).Add(number(2), sum))
	}
	return sum
}

// ulps returns how far got is from want, in units of want's last place.
func ulps(got float64, want *big.Float) float64 {
	nearest, _ := want.Float64()
	if math.IsInf(nearest, 0) || nearest == 0 {
		if got == nearest {
			return 0
		}
		return math.Inf(1)
	}
	unit := math.Nextafter(math.Abs(nearest), math.Inf(1)) - math.Abs(nearest)
	off := new(big.Float).SetPrec(digits).SetFloat64(got)
	off.Sub(off, want)
	d, _ := off.Quo(off, new(big.Float).SetFloat64(unit)).Float64()
	return math.Abs(d)
}

// arguments are numbers of every size, many around the steps of the tables.
func arguments() []float64 {
	r := rand.New(rand.NewPCG(9, 9))
	all := []float64{
		5e-324, 1e-310, 1e-300, 1e-20, 0x1p-27, 0.5, 1, 2, 18.5, 19, 19.0625, 20, 22, 37,
		705, 706, 709.7, 709.8, 720, 740, 745.1, 745.2, 750, 1000,
	}
	for range 600 {
		all = append(all, r.Float64(), 20*r.Float64(), 720*r.Float64(), math.Exp(-40*r.Float64()),
			(float64(r.IntN(640))+0.5)/tanhRows+1e-12*r.NormFloat64(), (float64(r.IntN(5000))+0.5)/perStep+1e-12*r.NormFloat64())
	}
	for _, x := range all {
		all = append(all, -x)
	}
	return all
}

// within checks that got is close to the function of every x.
func within(t *testing.T, name string, limit float64, got, x []float64, want func(x float64) *big.Float) {
	t.Helper()
	worst, at := 0.0, 0.0
	for i, x := range x {
		if d := ulps(got[i], want(x)); !(d <= worst) {
			worst, at = d, x
		}
	}
	if !(worst <= limit) {
		t.Errorf("%s(%g) is off by %g units in the last place", name, at, worst)
	}
}

// TestPowers checks e^x, e^x − 1, tanh and σ of slices against exact values.
func TestPowers(t *testing.T) {
	x := arguments()
	got := make([]float64, len(x))
	check := func(name string, limit float64, want func(x float64) *big.Float) {
		t.Helper()
		within(t, name, limit, got, x, want)
	}
	one := big.NewFloat(1)
	power := func(x float64) *big.Float { e := exact(x); return e.Add(e, one) }
	Exps(got, x, 0)
	check("exp", 0.8, power)
	for i, x := range x {
		if e := Exp(x); e != got[i] {
			t.Fatalf("Exp(%g) = %v, in a slice %v", x, e, got[i])
		}
	}
	Exps(got, x, 1)
	check("expm1", 1.5, exact)
	Tanhs(got, x)
	check("tanh", 3, func(x float64) *big.Float {
		e := exact(2 * x)
		below := new(big.Float).SetPrec(digits).Add(e, big.NewFloat(2))
		return e.Quo(e, below)
	})
	Sigmoids(got, x)
	check("sigmoid", 3, func(x float64) *big.Float {
		if x < -709.78 { // no normal number any more
			return new(big.Float)
		}
		below := power(-x)
		return below.Quo(new(big.Float).SetPrec(digits).SetInt64(1), below.Add(below, one))
	})
}

// TestPowersEnds checks what no series reaches.
func TestPowersEnds(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	x := []float64{0, math.Copysign(0, -1), inf, -inf, nan, math.MaxFloat64, -math.MaxFloat64}
	got := make([]float64, len(x))
	check := func(name string, want ...float64) {
		for i := range want {
			if got[i] != want[i] && (got[i] == got[i] || want[i] == want[i]) {
				t.Errorf("%s(%g) = %g, want %g", name, x[i], got[i], want[i])
			}
		}
	}
	Exps(got, x, 0)
	check("exp", 1, 1, inf, 0, nan, inf, 0)
	Exps(got, x, 1)
	check("expm1", 0, 0, inf, -1, nan, inf, -1)
	Tanhs(got, x)
	check("tanh", 0, 0, 1, -1, nan, 1, -1)
	Sigmoids(got, x)
	check("sigmoid", 0.5, 0.5, 1, 0, nan, 1, 0)
}

// TestTanhShape: odd to the bit, never beyond ±1, never falling but by rounding.
func TestTanhShape(t *testing.T) {
	const n = 400_000
	up, down := make([]float64, n), make([]float64, n)
	for i := range up {
		up[i] = 21 * float64(i) / n
		down[i] = -up[i]
	}
	Tanhs(up, up)
	Tanhs(down, down)
	for i, y := range up {
		if y != -down[i] || y > 1 || i > 0 && y < up[i-1]-5e-16 {
			t.Fatalf("tanh(%g) = %v, tanh of its negative %v, of the number below %v", 21*float64(i)/n, y, down[i], up[max(i-1, 0)])
		}
	}
}
