package probe

import (
	"math"
	"math/rand/v2"
	"testing"

	"descent/sim/optim"
)

// mirrored is ½xᵀAx with A = M·diag(λ)·M and M a random mirror (Householder).
func mirrored(lambda []float64, seed uint64) func(dst, x []float64) {
	d := len(lambda)
	r := rand.New(rand.NewPCG(seed, 1))
	v := make([]float64, d)
	for i := range v {
		v[i] = r.NormFloat64()
	}
	normalize(v)
	mirror := func(dst, x []float64) {
		p := 0.0
		for i := range x {
			p += v[i] * x[i]
		}
		for i := range x {
			dst[i] = x[i] - 2*p*v[i]
		}
	}
	tmp := make([]float64, d)
	return func(dst, x []float64) {
		mirror(tmp, x)
		for i := range tmp {
			tmp[i] *= lambda[i]
		}
		mirror(dst, tmp)
	}
}

func TestSharpness(t *testing.T) {
	spread := func(d int, low, high float64) []float64 {
		l := make([]float64, d)
		for i := range l {
			l[i] = low + (high-low)*float64(i)/float64(max(1, d-1))
		}
		return l
	}
	for _, tt := range []struct {
		name   string
		lambda []float64
		want   float64
	}{
		{"one", []float64{3}, 3},
		{"two", []float64{1, 100}, 100},
		{"equal", []float64{5, 5, 5}, 5},
		{"all negative", []float64{-5, -2, -1}, -1},
		{"negative of larger size", []float64{-50, 0, 7, 30}, 30},
		{"one of each sign", []float64{-5, 5}, 5},
		{"one of each sign and others", []float64{-5, 1, 5, 2}, 5},
		{"nearly one of each sign", []float64{-5.1, 1, 5, 2}, 5},
		{"nearly, the other way", []float64{-4.9, 1, 5, 2}, 5},
		{"zero", []float64{0, 0}, 0},
		{"a bulk and one above", append(spread(60, 0, 1), 4), 4},
		{"a bulk and negatives", append(spread(40, -3, 1), 9), 9},
		{"small scale", []float64{1e-9, 3e-9}, 3e-9},
		{"large scale", []float64{1e8, -4e9, 3e9}, 3e9},
	} {
		d := len(tt.lambda)
		for seed := range uint64(5) {
			x := make([]float64, d)
			for i := range x {
				x[i] = float64(i%3) - 0.7
			}
			got, ok := Sharpness(mirrored(tt.lambda, seed), x, nil, make([]float64, SharpnessWork(d)))
			if !ok || math.Abs(got-tt.want) > 3e-3*math.Abs(tt.want) {
				t.Errorf("%s: %g, %v, want %g", tt.name, got, ok, tt.want)
			}
		}
	}
}

// In two dimensions it is what the closed form gives, with P and without; the
// limit from it too.
func TestSharpnessAgreesWithLimit(t *testing.T) {
	for _, id := range []string{"gd", "adam", "rmsprop"} {
		for _, turn := range []float64{0, 0.4, 1.1} {
			rule, o := optim.ByID(id), planar(quadratic(1, 7, turn))
			s := begin(rule, o, 1, -2, nil)
			advance(rule, s, o)
			var p [2]float64
			if !Scale(p[:], rule, s) {
				t.Fatal(id)
			}
			grad := func(dst, x []float64) { o.Eval(x, dst) }
			got, ok := Sharpness(grad, s.X, p[:], make([]float64, SharpnessWork(2)))
			want, _ := Limit(rule, s, Differences(o, 0, 0))
			at, known := LimitAt(rule, s, got)
			if !ok || !known || math.Abs(got/want.Sharpness-1) > 1e-3 || math.Abs(at.LR/want.LR-1) > 1e-3 {
				t.Errorf("%s turn %g: sharpness %g, limit %g, want %g, %g", id, turn, got, at.LR, want.Sharpness, want.LR)
			}
		}
	}
}

func TestSharpnessOfNothing(t *testing.T) {
	nowhere := func(dst, x []float64) {
		for i := range dst {
			dst[i] = math.NaN()
		}
	}
	if v, ok := Sharpness(nowhere, []float64{1, 2}, nil, make([]float64, SharpnessWork(2))); ok {
		t.Errorf("%g", v)
	}
	// A coordinate that does not move has no part in it.
	inf := math.Inf(1)
	diag := func(dst, x []float64) { dst[0], dst[1] = 3*x[0], 50*x[1] }
	if v, ok := Sharpness(diag, []float64{1, 2}, []float64{1, inf}, make([]float64, SharpnessWork(2))); !ok || math.Abs(v-3) > 1e-3 {
		t.Errorf("with a coordinate held: %g, %v, want 3", v, ok)
	}
	if v, ok := Sharpness(diag, []float64{1, 2}, []float64{inf, inf}, make([]float64, SharpnessWork(2))); !ok || v != 0 {
		t.Errorf("with all held: %g, %v, want 0", v, ok)
	}
}

func TestSharpnessAllocatesNothing(t *testing.T) {
	grad := mirrored([]float64{1, 2, 3, 4, 9}, 1)
	x, work := make([]float64, 5), make([]float64, SharpnessWork(5))
	first, _ := Sharpness(grad, x, nil, work)
	if n := testing.AllocsPerRun(20, func() {
		if v, _ := Sharpness(grad, x, nil, work); v != first {
			t.Fatal("not the same twice")
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// Where the gradient jumps within the differences there is no curvature to be told.
func TestSharpnessBesideAKink(t *testing.T) {
	kink := func(at float64) func(dst, x []float64) {
		return func(dst, x []float64) {
			if dst[0], dst[1] = x[0], x[1]; x[0] > at {
				dst[0] += 10
			}
		}
	}
	x := []float64{1e6, 0}
	for _, tt := range []struct {
		at float64
		ok bool
	}{{1e6 + 3, false}, {2e6, true}} {
		if k, ok := Sharpness(kink(tt.at), x, nil, make([]float64, SharpnessWork(2))); ok != tt.ok {
			t.Errorf("a kink at %g: %g, %v", tt.at, k, ok)
		}
	}
}
