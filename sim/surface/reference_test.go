package surface

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"descent/sim/plane"
)

// reference is testdata/testfunctions.json: values, gradients and Hessians by
// automatic differentiation in another language, minima polished with 40 digits.
type reference struct {
	Functions []struct {
		ID     string
		Minima []plane.Point
		Check  struct{ F, Grad, Hess float64 } `json:"check_vs_mpmath"`
		Points []struct {
			X, Y, F float64
			Grad    [2]float64
			Hess    [2][2]float64
		}
	}
}

func readReference(t *testing.T) (ref reference) {
	t.Helper()
	data, err := os.ReadFile("testdata/testfunctions.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &ref); err != nil {
		t.Fatal(err)
	}
	return ref
}

func TestReference(t *testing.T) {
	compared := 0
	for _, want := range readReference(t).Functions {
		s := ByID(want.ID)
		if s == nil {
			t.Errorf("no surface %s", want.ID)
			continue
		}
		compared++
		t.Run(want.ID, func(t *testing.T) {
			if len(want.Points) == 0 {
				t.Fatal("the reference has no points")
			}
			tolF := max(1e-12, 10*want.Check.F)
			tolG := max(1e-12, 10*want.Check.Grad)
			tolH := max(1e-12, 10*want.Check.Hess)
			for _, p := range want.Points {
				f, fx, fy := s.Func(p.X, p.Y)
				if e := off(f, p.F, 0); !(e <= tolF) {
					t.Errorf("f(%v, %v) = %v, want %v: off by %.1e", p.X, p.Y, f, p.F, e)
				}
				if e := max(off(fx, p.Grad[0], 0), off(fy, p.Grad[1], 0)); !(e <= tolG) {
					t.Errorf("gradient at (%v, %v) = (%v, %v), want %v: off by %.1e", p.X, p.Y, fx, fy, p.Grad, e)
				}
				w, h := dual(s.ID, p.X, p.Y), p.Hess
				if e := max(off(w.xx, h[0][0], 0), off(w.xy, h[0][1], 0), off(w.xy, h[1][0], 0), off(w.yy, h[1][1], 0)); !(e <= tolH) {
					t.Errorf("Hessian at (%v, %v) = %+v, want %v: off by %.1e", p.X, p.Y, w, h, e)
				}
			}
			if len(s.Minima) != len(want.Minima) {
				t.Errorf("%d minima, want %d", len(s.Minima), len(want.Minima))
			}
			for _, m := range want.Minima {
				if !listed(s.Minima, m) {
					t.Errorf("the minimum %v is not among %v", m, s.Minima)
				}
			}
		})
	}
	if compared != 29 {
		t.Errorf("compared %d surfaces, want 29", compared)
	}
}

// listed reports whether p is one of the points, to rounding.
func listed(points []plane.Point, p plane.Point) bool {
	for _, q := range points {
		if max(off(q.X, p.X, 0), off(q.Y, p.Y, 0), math.Abs(q.F-p.F)) <= 1e-12 {
			return true
		}
	}
	return false
}
