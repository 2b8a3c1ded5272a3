package optim

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"testing"

	"descent/sim/surface"
)

// testdata/trajectories.json holds runs of torch.optim in float64 on 2-D
// surfaces: the points, and loss and gradient at each of them.
type trajectory struct {
	ID, Surface, Variant, Optimizer string
	HP                              map[string]any
	Start                           [2]float64
	Steps                           int
	X, Y, Loss, GX, GY              []float64
	AvgX                            []float64 `json:"avg_x"` // of ASGD only
	AvgY                            []float64 `json:"avg_y"`
	Check                           struct{ Sensitivity float64 }
}

// torchRules names our rule for a run of a torch.optim class.
var torchRules = map[string]func(hp map[string]float64) string{
	"SGD": func(hp map[string]float64) string {
		switch {
		case hp["nesterov"] != 0:
			return "nesterov"
		case hp["momentum"] != 0:
			return "momentum"
		}
		return "gd"
	},
	"Adagrad":  always("adagrad"),
	"Adadelta": always("adadelta"),
	"RMSprop":  always("rmsprop"),
	"Adam":     always("adam"),
	"AdamW":    always("adamw"),
	"Adamax":   always("adamax"),
	"NAdam":    always("nadam"),
	"RAdam":    always("radam"),
	"Rprop":    always("rprop"),
	"ASGD":     always("asgd"),
}

// fixed is what a rule has no hyper for, and the value that it stands for.
var fixed = map[string]map[string]float64{
	"gd":       {"momentum": 0, "dampening": 0, "nesterov": 0},
	"momentum": {"nesterov": 0},
	"nesterov": {"dampening": 0, "nesterov": 1},
}

// pairs splits torch's pairs into our hypers.
var pairs = map[string][2]string{
	"betas":      {"beta1", "beta2"},
	"etas":       {"eta_minus", "eta_plus"},
	"step_sizes": {"step_min", "step_max"},
}

// skipped are the variants that are not compared, each with its class.
var skipped = map[string]string{
	"nadam_torch113_single": "NAdam", // a bug of torch 1.13, mended in 2.0: not a rule
}

func always(id string) func(map[string]float64) string {
	return func(map[string]float64) string { return id }
}

// trajectories returns the runs to compare.
func trajectories(t *testing.T) []trajectory {
	t.Helper()
	b, err := os.ReadFile("testdata/trajectories.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Cases []trajectory }
	if err := json.Unmarshal(b, &file); err != nil {
		t.Fatal(err)
	}
	unseen := maps.Clone(skipped)
	classes := map[string]bool{}
	cases := slices.DeleteFunc(file.Cases, func(c trajectory) bool {
		if class, skip := skipped[c.Variant]; skip {
			if class != c.Optimizer {
				t.Errorf("%s is of class %s, not %s", c.ID, c.Optimizer, class)
			}
			delete(unseen, c.Variant)
			return true
		}
		classes[c.Optimizer] = true
		return false
	})
	if len(unseen) != 0 {
		t.Errorf("skipped, but not there: %v", unseen)
	}
	for class := range torchRules {
		if !classes[class] {
			t.Errorf("no run of %s", class)
		}
	}
	return cases
}

// rule returns our rule for the run and its hypers, every one of them set by the
// run and every hyper-parameter of the run in one of them.
func (c *trajectory) rule() (*Rule, []float64, error) {
	hp := map[string]float64{"clip_norm": 0, "clip_value": 0} // torch clips outside its optimizers
	for name, v := range c.HP {
		switch v := v.(type) {
		case float64:
			hp[name] = v
		case bool:
			hp[name] = 0
			if v {
				hp[name] = 1
			}
		case []any:
			pair, ok := pairs[name]
			if !ok || len(v) != 2 {
				return nil, nil, fmt.Errorf("%s = %v is no pair we know", name, v)
			}
			hp[pair[0]], hp[pair[1]] = v[0].(float64), v[1].(float64)
		default:
			return nil, nil, fmt.Errorf("%s = %v", name, v)
		}
	}
	choose, ok := torchRules[c.Optimizer]
	if !ok {
		return nil, nil, fmt.Errorf("unknown class %s", c.Optimizer)
	}
	r := ByID(choose(hp))
	if r == nil {
		return nil, nil, fmt.Errorf("no rule %s", choose(hp))
	}
	for name, v := range fixed[r.ID] {
		if got, ok := hp[name]; !ok || got != v {
			return nil, nil, fmt.Errorf("%s = %v, but %s stands for %v", name, got, r.ID, v)
		}
		delete(hp, name)
	}
	hypers := make([]float64, len(r.Params))
	for i, k := range r.Params {
		v, ok := hp[k.Name]
		if !ok || v < k.Min || v > k.Max {
			return nil, nil, fmt.Errorf("%s = %v: not given or not in %v to %v", k.Name, v, k.Min, k.Max)
		}
		hypers[i] = v
		delete(hp, k.Name)
	}
	if len(hp) != 0 {
		return nil, nil, fmt.Errorf("%s has no hypers for %v", r.ID, hp)
	}
	return r, hypers, nil
}

// plane is a surface as an objective.
type plane struct{ *surface.Surface }

func (p plane) Eval(x, g []float64) (f float64) {
	f, g[0], g[1] = p.Surface.Func(x[0], x[1])
	return f
}

// recorded answers with the gradients that torch saw, one after another.
type recorded struct {
	of *trajectory
	k  *int
}

func (r recorded) Eval(_, g []float64) float64 {
	k := *r.k
	*r.k++
	g[0], g[1] = r.of.GX[k], r.of.GY[k]
	return r.of.Loss[k]
}

// near fails unless got is within tol of want.
func closeTo(t *testing.T, step int, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol) {
		t.Fatalf("step %d: %s = %v, torch %v: off by %.2g, allowed %.2g", step, what, got, want, math.Abs(got-want), tol)
	}
}

func TestEveryIterateIsTorchs(t *testing.T) {
	for _, c := range trajectories(t) {
		t.Run(c.ID, func(t *testing.T) {
			r, hypers, err := c.rule()
			if err != nil {
				t.Fatal(err)
			}
			if n := c.Steps + 1; len(c.X) != n || len(c.Y) != n || len(c.Loss) != n || len(c.GX) != n || len(c.GY) != n ||
				c.Optimizer == "ASGD" && (len(c.AvgX) != n || len(c.AvgY) != n) {
				t.Fatal("the run is not of its length")
			}
			f := surface.ByID(c.Surface)
			if f == nil {
				t.Fatalf("no surface %s", c.Surface)
			}
			tol := 1e-12 * max(1, c.Check.Sensitivity)
			scaled := func(want float64) float64 { return tol * max(1, math.Abs(want)) }
			s := newState(r, plane{f}, hypers, c.Start[:]...)
			for k := range c.X {
				if k > 0 {
					advance(r, s, plane{f})
				}
				closeTo(t, k, "x", s.X[0], c.X[k], tol)
				closeTo(t, k, "y", s.X[1], c.Y[k], tol)
				closeTo(t, k, "loss", s.Loss, c.Loss[k], scaled(c.Loss[k]))
				closeTo(t, k, "gx", s.G[0], c.GX[k], scaled(c.GX[k]))
				closeTo(t, k, "gy", s.G[1], c.GY[k], scaled(c.GY[k]))
				if c.AvgX != nil && k > 0 {
					closeTo(t, k, "the mean x", s.Slot(0)[0], c.AvgX[k], tol)
					closeTo(t, k, "the mean y", s.Slot(0)[1], c.AvgY[k], tol)
				}
			}
		})
	}
}

// Fed torch's gradients a rule has no surface to blame.
func TestFedTorchsGradients(t *testing.T) {
	for _, c := range trajectories(t) {
		t.Run(c.ID, func(t *testing.T) {
			r, hypers, err := c.rule()
			if err != nil {
				t.Fatal(err)
			}
			o := recorded{&c, new(int)}
			s := newState(r, o, hypers, c.Start[:]...)
			for k := range c.X {
				if k > 0 {
					advance(r, s, o)
				}
				closeTo(t, k, "x", s.X[0], c.X[k], 1e-12)
				closeTo(t, k, "y", s.X[1], c.Y[k], 1e-12)
			}
		})
	}
}
