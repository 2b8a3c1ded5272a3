package optim

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"descent/sim/param"
	"descent/sim/surface"

	"gonum.org/v1/gonum/mat"
)

// Either a rule steps by itself or it follows a path, and then it keeps the start.
func TestClassicsAreWellFormed(t *testing.T) {
	n := 0
	for i := range All {
		r := &All[i]
		if (r.Path == nil) == (r.Step == nil) {
			t.Errorf("%s: Path or Step, and not both", r.ID)
		}
		if r.Path == nil {
			continue
		}
		if n == len(classics) || r.ID != classics[n].ID {
			t.Fatalf("%s is not tested as a classic", r.ID)
		}
		n++
		if r.Slots[0] != "x0" || !strings.Contains(r.Doc, noiseless) {
			t.Errorf("%s: slots %q, doc %q", r.ID, r.Slots, r.Doc)
		}
	}
	if n != len(classics) {
		t.Errorf("%d of %d classics are in All", n, len(classics))
	}
}

// A name that means a number in one rule and a choice in another would mislead.
func TestParamsOfOneNameHaveOneForm(t *testing.T) {
	seen := map[string]*param.Param{}
	for i := range All {
		for k := range All[i].Params {
			hyper := &All[i].Params[k]
			other := seen[hyper.Name]
			if other != nil && (other.Kind != hyper.Kind || !slices.Equal(other.Choices, hyper.Choices)) {
				t.Errorf("%s of %s has another form elsewhere", hyper.Name, All[i].ID)
			}
			seen[hyper.Name] = hyper
			if n := len(hyper.Choices); n > 0 && (hyper.Min != 0 || hyper.Max != float64(n-1)) {
				t.Errorf("%s of %s: %d choices, range %v to %v", hyper.Name, All[i].ID, n, hyper.Min, hyper.Max)
			}
		}
	}
}

// At its suggested first trial every rule gets down, and the simplex and the
// steps stay in the window.
func TestSuggestedTrials(t *testing.T) {
	for _, id := range classicSurfaces {
		f := surface.ByID(id)
		for _, r := range classics {
			hypers := r.Defaults()
			hypers[0] = r.Suggest(f.Rate, f.Window.Width())
			p := path(r, f.Start[:], hypers, plane{f}, 300)
			for k := range p.Steps() + 1 {
				if x := p.Point(k); r != &cmaes && !f.Window.Contains(x[0], x[1]) {
					t.Errorf("%s on %s leaves the window at step %d", r.ID, id, k)
					break
				}
			}
			if loss := p.Loss(p.Steps()); loss > 0.2 {
				t.Errorf("%s on %s: loss %v after %d steps", r.ID, id, loss, p.Steps())
			}
		}
	}
}

// Calls are the calls of the objective, but for those that are only shown: of
// nelder_mead the gradient of a point, of cmaes all of a point.
func TestCallsAreCounted(t *testing.T) {
	f := surface.ByID("rosenbrock")
	for _, r := range classics {
		o := &brokenPlane{f: f, answer: func(_, _ []float64, f float64) float64 { return f }}
		p := path(r, f.Start[:], r.Defaults(), o, 20)
		shown := 0
		switch r {
		case &nelderMead:
			shown = p.last()
		case &cmaes:
			shown = p.last() + 1
		}
		n := p.Count(p.last())
		if o.calls != n.Calls+shown {
			t.Errorf("%s: %d calls counted, %d shown, %d made", r.ID, n.Calls, shown, o.calls)
		}
		if r != &newton && n.Calls > n.Funcs || r == &newton && n.Calls != n.Funcs+4*n.Hessians {
			t.Errorf("%s: %+v", r.ID, n)
		}
	}
}

func TestHessianByDifferences(t *testing.T) {
	f := surface.ByID("rosenbrock")
	h := mat.NewSymDense(2, []float64{7, 7, 7, 7})
	room := [2][]float64{make([]float64, 2), make([]float64, 2)}
	for _, x := range [][]float64{{-1.2, 1}, {0, 0}, {3, -20}, {100, 1}} {
		hessian(h, x, plane{f}, room)
		for _, want := range []struct {
			i, j int
			v    float64
		}{{0, 0, 2 - 400*x[1] + 1200*x[0]*x[0]}, {0, 1, -400 * x[0]}, {1, 1, 200}} {
			if got := h.At(want.i, want.j); math.Abs(got-want.v) > 1e-8*(math.Abs(h.At(0, 0))+200) {
				t.Errorf("at %v: H[%d][%d] = %v, want %v", x, want.i, want.j, got, want.v)
			}
		}
	}
}

// A parameter's text reads back as the same bits, and nothing else reads as a choice.
func TestParamText(t *testing.T) {
	variant := &conjugateGradient.Params[1]
	rate := &conjugateGradient.Params[0]
	amsgrad := &param.Param{Name: "amsgrad", Max: 1, Kind: param.Switch}
	for _, tt := range []struct {
		hyper *param.Param
		v     float64
		text  string
	}{
		{variant, 0, "fletcher_reeves"},
		{variant, 4, "hager_zhang"},
		{variant, 2.5, "2.5"},
		{variant, -1, "-1"},
		{variant, 5, "5"},
		{rate, 0.1, "0.1"},
		{rate, 1e-8, "1e-8"},
		{amsgrad, 1, "true"},
		{amsgrad, 0, "false"},
	} {
		if got := tt.hyper.Format(tt.v); got != tt.text {
			t.Errorf("%s = %v is written %q, want %q", tt.hyper.Name, tt.v, got, tt.text)
		}
		if v, err := tt.hyper.ParseUnchecked(tt.text); err != nil || !sameBits(v, tt.v) {
			t.Errorf("%s=%s reads as %v, %v", tt.hyper.Name, tt.text, v, err)
		}
	}
	if v, err := variant.ParseUnchecked("3"); v != 3 || err != nil {
		t.Errorf("the index of a choice reads as %v, %v", v, err)
	}
	for text, want := range map[string]string{
		"fletcher": "variant cannot be \"fletcher\": it is one of fletcher_reeves, polak_ribiere, hestenes_stiefel, dai_yuan, hager_zhang",
		"nan":      "variant cannot be \"nan\": it is one of fletcher_reeves, polak_ribiere, hestenes_stiefel, dai_yuan, hager_zhang",
	} {
		if v, err := variant.ParseUnchecked(text); err == nil || err.Error() != want {
			t.Errorf("variant=%s reads as %v, %v", text, v, err)
		}
	}
	for _, text := range []string{"", "x", "nan", "1e", "0,1", "true"} {
		want := fmt.Sprintf("alpha cannot be %q: it is a number from 1e-8 to 1000", text)
		if v, err := rate.ParseUnchecked(text); err == nil || err.Error() != want {
			t.Errorf("alpha=%s reads as %v, %v", text, v, err)
		}
	}
	for v, ok := range map[float64]bool{0: true, 4: true, 5: false, -1: false, 1.5: false, math.Inf(1): false} {
		if err := variant.Check(v); (err == nil) != ok {
			t.Errorf("variant = %v: %v", v, err)
		}
	}
}

func BenchmarkPath(b *testing.B) {
	f := surface.ByID("rosenbrock")
	for _, r := range classics {
		b.Run(r.ID, func(b *testing.B) {
			hypers := r.Defaults()
			hypers[0] = r.Suggest(f.Rate, f.Window.Width())
			p := &Path{}
			for b.Loop() {
				r.Path(p, f.Start[:], hypers, plane{f}, 100)
			}
			b.ReportMetric(float64(p.Steps()), "steps")
		})
	}
}
