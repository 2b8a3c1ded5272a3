package probe

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"descent/sim/optim"
)

// growth returns the factor per step, over the last half of n steps, by which a
// rule's distance to 0 grows.
func growth(rule *optim.Rule, s *optim.State, o optim.Oracle, n int) float64 {
	// The largest distance over a stretch: with momentum it swings.
	const far = 1e3
	stretch := func(n int) (most float64) {
		for range n {
			advance(rule, s, o)
			if most = max(most, math.Hypot(s.X[0], s.X[1])); most > far {
				break
			}
		}
		return most
	}
	stretch(n / 4)
	before := stretch(n / 4)
	after := stretch(n / 2)
	if after > far {
		return math.Inf(1)
	}
	return math.Pow(after/before, 1/float64(n/2))
}

// Half a percent below the limit every start shrinks, half a percent above it grows.
func TestLimitOfFixedRules(t *testing.T) {
	for _, tt := range []struct {
		rule string
		k    hyper
		want float64 // limit·λmax, by hand
	}{
		{"gd", hyper{}, 2},
		{"momentum", hyper{"momentum": 0}, 2},
		{"momentum", hyper{"momentum": 0, "dampening": 0.5}, 2},
		{"momentum", hyper{"momentum": 0.5}, 3},
		{"momentum", hyper{"momentum": 0.9}, 3.8},
		{"momentum", hyper{"momentum": 0.99}, 3.98},
		{"momentum", hyper{"momentum": 0.9, "dampening": 0.5}, 7.6},
		{"momentum", hyper{"momentum": 0.5, "dampening": 0.9}, 30},
		{"nesterov", hyper{"momentum": 0}, 2},
		{"nesterov", hyper{"momentum": 0.5}, 1.5},
		{"nesterov", hyper{"momentum": 0.9}, 3.8 / 2.8},
		{"nesterov", hyper{"momentum": 0.99}, 3.98 / 2.98},
		{"qhm", hyper{"momentum": 0.9, "nu": 0}, 2},
		{"qhm", hyper{"momentum": 0.9, "nu": 1}, 38},
		{"qhm", hyper{"momentum": 0.9, "nu": 0.7}, 2 / (0.3 + 0.7*0.1/1.9)},
		{"qhm", hyper{"momentum": 0.5, "nu": 0.2}, 2 / (0.8 + 0.2*0.5/1.5)},
		{"asgd", hyper{"lambd": 0}, 2},
	} {
		rule := optim.ByID(tt.rule)
		for _, cond := range []float64{1, 4, 100} {
			for _, turn := range []float64{0, 0.3, math.Pi / 4, 2} {
				for _, decay := range []float64{0, 0.7} {
					const high = 3.0
					name := fmt.Sprint(tt.rule, tt.k, " κ=", cond, " turn=", turn, " decay=", decay)
					o := planar(quadratic(high/cond, high, turn))
					s := begin(rule, o, 1, 0.7, tt.k)
					s.Hyper[rule.ParamIndex("weight_decay")] = decay
					b, ok := Limit(rule, s, Differences(o, 0.3, -0.2))
					if want := tt.want / (high + decay); !ok || math.Abs(b.LR-want) > 1e-8*want {
						t.Fatalf("%s: limit %v, %v, want %g", name, b, ok, want)
					}
					for _, side := range []float64{0.995, 1.005} {
						s := begin(rule, o, 1, 0.7, tt.k)
						s.Hyper[rule.ParamIndex("weight_decay")] = decay
						s.Hyper[0] = side * b.LR
						if g := growth(rule, s, o, 8000); g > 1 != (side > 1) {
							t.Errorf("%s: at %g of the limit the distance grows by %g a step", name, side, g)
						}
					}
				}
			}
		}
	}
}

// An adaptive rule with its P held: squares far above the gradients are put into
// the memory, and averages with β near 1 keep them for the time of the test.
func TestLimitOfAdaptiveRules(t *testing.T) {
	const hold, h = 0.999999, 30_000_000 // at step h every correction is 1
	over := func(c float64) func(float64) float64 { return func(l float64) float64 { return c / l } }
	square := [2]float64{9e12, 0.25e12}
	root := [2]float64{3e6, 0.5e6}
	for _, tt := range []struct {
		rule  string
		k     map[string]float64
		slots []string
		in    [2]float64                   // what the slots are held at
		p     [2]float64                   // P, by hand
		want  func(lambda float64) float64 // the limit, by hand
	}{
		{"adam", hyper{"beta1": 0.9, "beta2": hold}, []string{"v"}, square, root, over(38)},
		{"adam", hyper{"beta1": 0.5, "beta2": hold}, []string{"v"}, square, root, over(6)},
		{"adam", hyper{"beta1": 0, "beta2": hold}, []string{"v"}, square, root, over(2)},
		{"adam", hyper{"beta1": 0.9, "beta2": hold, "weight_decay": 0.5}, []string{"v"}, square, root, over(38)},
		{"adam", hyper{"beta1": 0.9, "beta2": hold, "amsgrad": 1}, []string{"v", "vmax"}, square, root, over(38)},
		{"adamw", hyper{"beta1": 0.9, "beta2": hold, "weight_decay": 0}, []string{"v"}, square, root, over(38)},
		{"adamw", hyper{"beta1": 0.9, "beta2": hold, "weight_decay": 1e-7}, []string{"v"}, square, root,
			func(l float64) float64 { return 3.8 / (0.1*l + 1.9e-7) }},
		{"adamax", hyper{"beta1": 0.9, "beta2": hold}, []string{"u"}, root, root, over(38)},
		{"radam", hyper{"beta1": 0.9, "beta2": hold}, []string{"v"}, square, root, over(38)},
		{"adabelief", hyper{"beta1": 0.9, "beta2": hold}, []string{"s"}, square, root, over(38)},
		{"yogi", hyper{"beta1": 0.9, "beta2": hold}, []string{"v"}, square, root, over(38)},
		{"nadam", hyper{"beta1": 0.9, "beta2": hold}, []string{"v"}, square, root, over(2 / (0.1 * 2.8 / 1.9))},
		{"qhadam", hyper{"beta1": 0.9, "beta2": hold, "nu1": 0.7}, []string{"v"}, square, root, over(2 / (0.3 + 0.7*0.1/1.9))},
		{"rmsprop", hyper{"alpha": hold}, []string{"v"}, square, root, over(2)},
		{"rmsprop", hyper{"alpha": hold, "centered": 1}, []string{"v"}, square, root, over(2)},
		{"rmsprop", hyper{"alpha": hold, "momentum": 0.9}, []string{"v"}, square, root, over(3.8)},
		{"adagrad", hyper{}, []string{"v"}, square, root, over(2)},
		{"adagrad", hyper{"lr_decay": 1e-6}, []string{"v"}, square, [2]float64{31 * 3e6, 31 * 0.5e6}, over(2)},
		{"adadelta", hyper{"rho": hold}, []string{"v"}, square, [2]float64{3e9, 0.5e9}, over(2)},
	} {
		rule := optim.ByID(tt.rule)
		for _, turn := range []float64{0, 0.3, math.Pi / 4, 2} {
			o := planar(quadratic(0.5, 3, turn))
			begin := func(share float64) *optim.State {
				s := begin(rule, o, 1e-9, 0.7e-9, tt.k)
				s.Step = h
				for _, name := range tt.slots {
					copy(s.Slot(slices.Index(rule.Slots, name)), tt.in[:])
				}
				if b, ok := Limit(rule, s, Differences(o, 0, 0)); ok {
					s.Hyper[0] = share * b.LR
				}
				return s
			}
			s := begin(1)
			b, ok := Limit(rule, s, Differences(o, 0, 0))
			c := Differences(o, 0, 0)
			decay := Decay(rule, s)
			e := Eigen((c.Fxx+decay)/tt.p[0], c.Fxy/math.Sqrt(tt.p[0]*tt.p[1]), (c.Fyy+decay)/tt.p[1])
			if !ok || math.Abs(b.LR/tt.want(e.Max)-1) > 1e-6 || math.Abs(b.Sharpness/e.Max-1) > 1e-6 {
				t.Fatalf("%s %v: limit %+v, %v, want %g at %g", tt.rule, tt.k, b, ok, tt.want(e.Max), e.Max)
			}
			for _, side := range []float64{0.99, 1.01} {
				if g := growth(rule, begin(side), o, 2000); g > 1 != (side > 1) {
					t.Errorf("%s %v turn %g: at %g of the limit the distance grows by %g a step", tt.rule, tt.k, turn, side, g)
				}
			}
		}
	}
}

// Every formula finds its rule with the hyper-parameters and slots it reads, and needs a step if
// it adapts.
func TestLawsReadTheirRules(t *testing.T) {
	o := planar(quadratic(1, 4, 0.3))
	for i := range formulas {
		rule := optim.ByID(formulas[i].rule)
		if rule == nil {
			t.Errorf("no rule %s", formulas[i].rule)
			continue
		}
		s := begin(rule, o, 1, 2, nil)
		if _, ok := Limit(rule, s, Differences(o, 1, 2)); ok != (formulas[i].scale == nil) {
			t.Errorf("%s before its first step: known %v", rule.ID, ok)
		}
		for range 7 {
			advance(rule, s, o)
		}
		b, ok := Limit(rule, s, Differences(o, s.X[0], s.X[1]))
		if !ok || !(b.LR > 0) || !finite(b.LR) || b.Form == "" || !(b.Gain > 0) {
			t.Errorf("%s: %+v, %v", rule.ID, b, ok)
		}
		if c, ok := LimitAt(rule, s, b.Sharpness); !ok || c != b {
			t.Errorf("%s: LimitAt %+v, %v, want %+v", rule.ID, c, ok, b)
		}
	}
}

// P as of the last step is what that step divided by: adam's step is −lr·m/P.
func TestScaleIsTheLastSteps(t *testing.T) {
	o := planar(quadratic(1, 4, 0.3))
	for _, id := range []string{"adam", "adamax", "radam", "adabelief", "rmsprop", "adagrad", "yogi"} {
		rule := optim.ByID(id)
		s := begin(rule, o, 1, 2, nil)
		memory := slices.Index(rule.Slots, "m") // the mean, which the step multiplies by
		for n := range 20 {
			x, g := slices.Clone(s.X), slices.Clone(s.G)
			advance(rule, s, o)
			var p [2]float64
			if !Scale(p[:], rule, s) {
				t.Fatalf("%s: no P after a step", id)
			}
			for i := range p {
				u := g[i]
				if id != "rmsprop" && id != "adagrad" {
					u = s.Slot(memory)[i]
				}
				if step, want := x[i]-s.X[i], s.Hyper[0]*u/p[i]; math.Abs(step-want) > 1e-9*math.Abs(want) {
					t.Fatalf("%s step %d: %g, want lr·u/P = %g", id, n+1, step, want)
				}
			}
		}
	}
}

func TestNoLimit(t *testing.T) {
	o := planar(quadratic(1, 4, 0))
	c := Differences(o, 1, 1)
	for _, id := range []string{"lion", "rprop", "polyak", "barzilai_borwein", "sam", "schedule_free", "lookahead", "adan"} {
		rule := optim.ByID(id)
		s := begin(rule, o, 1, 1, nil)
		advance(rule, s, o)
		if b, ok := Limit(rule, s, c); ok {
			t.Errorf("%s: %+v", id, b)
		}
	}
	gd := optim.ByID("gd")
	if b, ok := Limit(gd, begin(gd, o, 1, 1, nil), Eigen(-1, 0.5, -2)); !ok || !math.IsInf(b.LR, 1) {
		t.Errorf("on a hill: %+v, %v", b, ok)
	}
	if _, ok := Limit(gd, begin(gd, o, 1, 1, nil), Eigen(math.NaN(), 0, 1)); ok {
		t.Error("a limit from a NaN")
	}
	for _, tt := range []struct {
		k  hyper
		ok bool
	}{{hyper{"clip_norm": 4}, false}, {hyper{"clip_norm": 5}, true}, {hyper{"clip_value": 3.9}, false}, {hyper{"clip_value": 4}, true}} {
		if _, ok := Limit(gd, begin(gd, o, 1, 1, tt.k), c); ok != tt.ok { // the gradient is (1, 4)
			t.Errorf("%v: known %v", tt.k, ok)
		}
	}
}
