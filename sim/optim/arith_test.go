package optim

import (
	"math"
	"math/big"
	"testing"
)

// power returns βᵗ in 400 bits.
func power(beta float64, t int) *big.Float {
	b := new(big.Float).SetPrec(400).SetFloat64(beta)
	p := new(big.Float).SetPrec(400).SetInt64(1)
	for ; t > 0; t >>= 1 {
		if t&1 != 0 {
			p.Mul(p, b)
		}
		b.Mul(b, b)
	}
	return p
}

func TestCorrectionIsExactWithinFewUlps(t *testing.T) {
	one := new(big.Float).SetPrec(400).SetInt64(1)
	for _, beta := range []float64{0, 1e-9, 0.1, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.99999, maxDecay} {
		// Far past 40/(1 − β), where the short cut begins.
		for n := 1; n < int(100/(1-beta)); n += 1 + n/40 {
			want, _ := new(big.Float).Sub(one, power(beta, n)).Float64()
			ulp := math.Nextafter(want, 2) - want
			if got := correction(beta, n); math.Abs(got-want) > 4*ulp {
				t.Fatalf("1 − %v^%d = %v, want %v: %v ulps off", beta, n, got, want, (got-want)/ulp)
			}
		}
	}
}

func TestBlendKeepsItsEnds(t *testing.T) {
	if got := blend(0, 3, 7); got != 7 {
		t.Errorf("nothing kept: %v", got)
	}
	if got := blend(0.75, 8, 4); got != 7 {
		t.Errorf("three quarters of 8 and one of 4: %v", got)
	}
}
