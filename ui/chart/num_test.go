package chart

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"descent/ui/theme"
)

func TestNum(t *testing.T) {
	for _, c := range []struct {
		v    float64
		want string
	}{
		{0, "0.000"}, {1, "1.000"}, {-1.2, "−1.200"}, {0.001, "0.00100"}, {0.0012346, "0.00123"}, {0.012346, "0.01235"},
		{0.45, "0.4500"}, {12.3456, "12.35"}, {215.6, "215.6"}, {1234.56, "1235"}, {12345, "12345"}, {99999, "99999"},
		{9.9996, "10.00"}, {0.00099999, "0.00100"}, {99999.6, "1.00e5"}, {1e5, "1.00e5"}, {0.00045, "4.50e−4"},
		{-4.5e-7, "−4.50e−7"}, {1.26e-10, "1.3e−10"}, {-9.96e-10, "−1.0e−9"}, {-1.26e-100, "−1e−100"}, {1.26e120, "1e120"},
		{math.MaxFloat64, "2e308"}, {5e-324, "5e−324"}, {math.NaN(), "NaN"}, {math.Inf(1), "inf"}, {math.Inf(-1), "−inf"},
		{math.Copysign(0, -1), "0.000"},
	} {
		if got := Num(c.v, theme.Block); got != c.want {
			t.Errorf("Num(%g) = %s, want %s", c.v, got, c.want)
		}
	}
	if got := Num(-4.5e-7, theme.ASCII); got != "-4.50e-7" {
		t.Errorf("ASCII: %s", got)
	}
}

func TestNumIsShortAndRight(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for range 20000 {
		v := math.Float64frombits(r.Uint64())
		if r.IntN(2) == 0 {
			v = (r.Float64() - 0.5) * math.Pow(10, float64(r.IntN(14)-6))
		}
		s := Num(v, theme.ASCII)
		if len(s) > 8 {
			t.Fatalf("Num(%g) = %q", v, s)
		}
		back, err := strconv.ParseFloat(s, 64)
		if err != nil && !math.IsInf(back, 0) {
			t.Fatalf("Num(%g) = %q: %v", v, s, err)
		}
		rel := 0.006 // two decimals
		if a := math.Abs(v); a >= 0.01 && a < 99999 {
			rel = 0.00051
		} else if a < 1e-9 || a >= 1e10 {
			rel = 0.51
		}
		if back == back && math.Abs(back-v) > rel*math.Abs(v) && !math.IsInf(back, 0) {
			t.Fatalf("Num(%g) = %q", v, s)
		}
	}
}

func TestNumAllocatesNothing(t *testing.T) {
	var b [24]byte
	if n := testing.AllocsPerRun(100, func() {
		AppendNum(b[:0], -0.0123, theme.Block)
		AppendNum(b[:0], 4.5e-12, theme.Block)
	}); n != 0 {
		t.Errorf("%g allocations", n)
	}
}

func TestPad(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{{"ab", 4, "  ab"}, {"ab", 2, "ab"}, {"ab", 1, "ab"}, {"漢", 3, " 漢"}, {"−1", 3, " −1"}} {
		if got := NewCells(0, 0).Pad(c.s, c.w); got != c.want {
			t.Errorf("Pad(%q, %d) = %q", c.s, c.w, got)
		}
	}
}

// labels returns the ticks of an axis as text.
func labels(a axis) string {
	var s []string
	for i := range a.ticks() {
		s = append(s, string(a.appendTick(nil, i, theme.ASCII)))
	}
	return strings.Join(s, " ")
}

func TestAxisLabels(t *testing.T) {
	for _, c := range []struct {
		a    axis
		want string
	}{
		{linear(0, 1, 5), "0 0.2 0.4 0.6 0.8 1.0"},
		{linear(0.12, 0.93, 3), "0 0.5 1.0"},
		{linear(-1.03, 6.9, 4), "-5 0 5 10"},
		{linear(0, 36000, 4), "0 10k 20k 30k 40k"},
		{linear(0, 3600, 4), "0 1k 2k 3k 4k"},
		{linear(0, 2.4e6, 3), "0 1M 2M 3M"},
		{linear(5, 5, 2), "4.5 5.0 5.5"},
		{linear(0, 3e-5, 3), "0 1.0e-5 2.0e-5 3.0e-5"},
		{linear(0, 3e20, 3), "0 1.0e20 2.0e20 3.0e20"},
		{logarithmic(-2.3, 1.4, 6), "1e2 1e1 1e0 1e-1 1e-2 1e-3"},
		{logarithmic(-7.5, 1.4, 4), "1e2 1e-1 1e-4 1e-7"},
		{logarithmic(2, 2, 4), "1e2 5e1"},
		{logarithmic(0.2, 0.9, 6), "1e1 5e0 2e0 1e0"},
		{logarithmic(-0.5, 1.2, 6), "2e1 1e1 5e0 2e0 1e0 5e-1 2e-1"},
		{logarithmic(-0.5, 1.2, 3), "2e1 5e0 1e0 2e-1"},
		{logarithmic(-4.3, -4.2, 6), "1e-4 5e-5"},
		{logarithmic(-300, 3, 3), "1e3 1e-3 1e-9 1e-15"},
		{steps(0, 5), "0 2 4 6 8 10"},
		{steps(11, 5), "0 5 10 15 20"},
		{steps(21, 3), "0 25 50"},
		{steps(1000, 5), "0 200 400 600 800 1k"},
		{steps(1001, 5), "0 500 1k 1.5k 2k"},
		{steps(1001, 1), "0 2k"},
		{steps(3_000_000, 5), "0 1M 2M 3M 4M 5M"},
	} {
		if got := labels(c.a); got != c.want {
			t.Errorf("%+v: %s, want %s", c.a, got, c.want)
		}
	}
}

func TestAxisHoldsItsRange(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	for range 5000 {
		lo := (r.Float64() - 0.5) * math.Pow(10, float64(r.IntN(12)-4))
		hi := lo + r.Float64()*math.Pow(10, float64(r.IntN(12)-4))
		n := 1 + r.IntN(6)
		a := linear(lo, hi, n)
		if a.lo > lo || a.hi < hi || a.ticks() > max(n, 2)+1 || a.ticks() < 2 {
			t.Fatalf("linear(%g, %g, %d) = %+v", lo, hi, n, a)
		}
		if a.tick(0) < a.lo-1e-9*a.step || a.tick(a.ticks()-1) > a.hi+1e-9*a.step {
			t.Fatalf("linear(%g, %g, %d): ticks outside of %+v", lo, hi, n, a)
		}
	}
}

func TestLogAxisHoldsItsRange(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 7))
	for range 5000 {
		hi := (r.Float64() - 0.5) * 40
		lo := hi - r.Float64()*math.Pow(10, float64(r.IntN(4)-2))
		n := 1 + r.IntN(6)
		a := logarithmic(lo, hi, n)
		lo = max(lo, math.Ceil(hi)-decades)
		if a.lo > lo || a.hi < hi || a.ticks() > n+1 || a.ticks() < 2 || a.tick(0) != a.hi || a.tick(a.ticks()-1) < a.lo {
			t.Fatalf("logarithmic(%g, %g, %d) = %+v", lo, hi, n, a)
		}
		if margin := 0.4; hi-lo <= 2 && (a.hi-hi > margin || lo-a.lo > margin) || a.hi-hi > 1 || lo-a.lo > 1 {
			t.Fatalf("logarithmic(%g, %g, %d) = %+v is not tight", lo, hi, n, a)
		}
	}
}

// TestLogAxisSeldomChanges counts the axes of a loss that falls by 20 decades.
func TestLogAxisSeldomChanges(t *testing.T) {
	changes, last := 0, axis{}
	for n := range 20_000 {
		if a := logarithmic(0.5-float64(n)/1000, 0.5, 5); a != last {
			changes, last = changes+1, a
		}
	}
	if changes != 23 { // six by a rung, then a decade each, down to 18
		t.Errorf("%d changes", changes)
	}
}

// TestStepsAxisSeldomChanges counts how often a run of a million steps repaints its axis.
func TestStepsAxisSeldomChanges(t *testing.T) {
	changes, last := 0, axis{}
	for n := range 1_000_000 {
		if a := steps(n, 5); a != last {
			changes, last = changes+1, a
		}
	}
	if changes != 16 { // 10, 20, 50, … 1000000
		t.Errorf("%d changes", changes)
	}
}
