package optim

import (
	"math"
	"testing"

	"descent/sim/surface"
)

// tame is an objective whose gradients are clipped as torch's
// clip_grad_norm_ and clip_grad_value_ do it.
type tame struct {
	Oracle
	norm, value float64
}

func (o tame) Eval(x, g []float64) float64 {
	f := o.Oracle.Eval(x, g)
	if total := math.Sqrt(g[0]*g[0] + g[1]*g[1]); o.norm != 0 && o.norm/(total+1e-6) < 1 {
		g[0] *= o.norm / (total + 1e-6)
		g[1] *= o.norm / (total + 1e-6)
	}
	for i := range g {
		if o.value != 0 && math.Abs(g[i]) > o.value {
			g[i] = math.Copysign(o.value, g[i])
		}
	}
	return f
}

// A rule that clips is the rule on clipped gradients. Of SAM's two it is the
// one it steps by; the one it climbs by stays as it is.
func TestClippingIsTorchs(t *testing.T) {
	wild := plane{surface.ByID("himmelblau")}
	for _, r := range stepping() {
		at := r.ParamIndex("clip_norm")
		if at < 0 || r.ParamIndex("clip_value") != at+1 {
			t.Errorf("%s cannot clip", r.ID)
			continue
		}
		for _, c := range [][2]float64{{3, 0}, {0, 2}, {5, 2.5}} {
			hypers := r.Defaults()
			hypers[0] = r.Suggest(0.005, 10)
			off := newState(r, wild, hypers, -0.15, 0.67)
			hypers[at], hypers[at+1] = c[0], c[1]
			on := newState(r, wild, hypers, -0.15, 0.67)
			calm := Oracle(tame{wild, c[0], c[1]})
			here := calm // what the caller sees at the point
			if r.Preview != nil {
				here = wild
			}
			off.Loss = here.Eval(off.X, off.G)
			for range 60 {
				advance(r, on, wild)
				r.Step(off, calm)
				off.Step++
				off.Loss = here.Eval(off.X, off.G)
				for i, x := range on.X {
					if !(math.Abs(x-off.X[i]) <= 1e-12) {
						t.Fatalf("%s %v step %d: at %v, on clipped gradients at %v", r.ID, c, on.Step, on.X, off.X)
					}
				}
			}
		}
	}
}

// Clipping works on one, two and many components, and leaves short gradients as they are.
func TestClipGradient(t *testing.T) {
	for _, test := range []struct {
		g           []float64
		norm, value float64
		want        []float64
	}{
		{[]float64{3, 4}, 0, 0, []float64{3, 4}},
		{[]float64{3, 4}, 6, 0, []float64{3, 4}},
		{[]float64{3, 4}, 2.5, 0, []float64{1.4999997, 1.9999996}},
		{[]float64{3, -4}, 0, 3.5, []float64{3, -3.5}},
		{[]float64{3, -4, 12}, 13, 10, []float64{2.99999976923, -3.99999969231, 10}},
		{[]float64{-7}, 0, 2, []float64{-2}},
		{[]float64{0, 0}, 1, 1, []float64{0, 0}},
	} {
		got := append([]float64(nil), test.g...)
		clipGradient(got, test.norm, test.value)
		for i, want := range test.want {
			if math.Abs(got[i]-want) > 1e-10 {
				t.Errorf("%v clipped to %v, %v: %v, want %v", test.g, test.norm, test.value, got, test.want)
			}
		}
	}
}
