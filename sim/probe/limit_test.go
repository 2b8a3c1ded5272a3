package probe

import (
	"fmt"
	"math"
	"testing"

	"descent/sim/optim"
)

// quadratic is ½wᵀHw with H given by its eigenvalues and the turn of its axes.
func quadratic(low, high, turn float64) func(x, y float64) (f, fx, fy float64) {
	s, c := math.Sincos(turn)
	a, b, d := low*c*c+high*s*s, (low-high)*s*c, low*s*s+high*c*c
	return func(x, y float64) (f, fx, fy float64) {
		fx, fy = a*x+b*y, b*x+d*y
		return 0.5 * (x*fx + y*fy), fx, fy
	}
}

// plane is a surface as the oracle of a rule.
type plane func(x, y float64) (f, fx, fy float64)

func (p plane) Eval(x, g []float64) (f float64) {
	f, g[0], g[1] = p(x[0], x[1])
	return f
}

// begin returns the state of a rule at a start, with knobs in pairs of name and value.
func begin(rule *optim.Rule, o optim.Oracle, x, y float64, knobs map[string]float64) *optim.State {
	s := &optim.State{X: []float64{x, y}, G: make([]float64, 2),
		Mem: make([]float64, 2*len(rule.Slots)), Knob: rule.Defaults()}
	for name, v := range knobs {
		s.Knob[rule.KnobIndex(name)] = v
	}
	s.Loss = o.Eval(s.X, s.G)
	return s
}

func advance(rule *optim.Rule, s *optim.State, o optim.Oracle) {
	rule.Step(s, o)
	s.Step++
	s.Loss = o.Eval(s.X, s.G)
}

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
	type knobs = map[string]float64
	for _, tt := range []struct {
		rule string
		k    knobs
		want float64 // limit·λmax, by hand
	}{
		{"gd", knobs{}, 2},
		{"momentum", knobs{"momentum": 0}, 2},
		{"momentum", knobs{"momentum": 0, "dampening": 0.5}, 2},
		{"momentum", knobs{"momentum": 0.5}, 3},
		{"momentum", knobs{"momentum": 0.9}, 3.8},
		{"momentum", knobs{"momentum": 0.99}, 3.98},
		{"momentum", knobs{"momentum": 0.9, "dampening": 0.5}, 7.6},
		{"momentum", knobs{"momentum": 0.5, "dampening": 0.9}, 30},
		{"nesterov", knobs{"momentum": 0}, 2},
		{"nesterov", knobs{"momentum": 0.5}, 1.5},
		{"nesterov", knobs{"momentum": 0.9}, 3.8 / 2.8},
		{"nesterov", knobs{"momentum": 0.99}, 3.98 / 2.98},
	} {
		rule := optim.ByID(tt.rule)
		for _, cond := range []float64{1, 4, 100} {
			for _, turn := range []float64{0, 0.3, math.Pi / 4, 2} {
				for _, decay := range []float64{0, 0.7} {
					const high = 3.0
					name := fmt.Sprint(tt.rule, tt.k, " κ=", cond, " turn=", turn, " decay=", decay)
					o := plane(quadratic(high/cond, high, turn))
					s := begin(rule, o, 1, 0.7, tt.k)
					s.Knob[rule.KnobIndex("weight_decay")] = decay
					b, ok := Limit(rule, s, Differences(o, 0.3, -0.2))
					if want := tt.want / (high + decay); !ok || math.Abs(b.LR-want) > 1e-8*want {
						t.Fatalf("%s: limit %v, %v, want %g", name, b, ok, want)
					}
					for _, side := range []float64{0.995, 1.005} {
						s := begin(rule, o, 1, 0.7, tt.k)
						s.Knob[rule.KnobIndex("weight_decay")] = decay
						s.Knob[0] = side * b.LR
						if g := growth(rule, s, o, 8000); g > 1 != (side > 1) {
							t.Errorf("%s: at %g of the limit the distance grows by %g a step", name, side, g)
						}
					}
				}
			}
		}
	}
}

// hold runs an adaptive rule with its P held: squares are fed in beforehand and
// β₂, α near 1 keep them for the time of the test.
func TestLimitOfAdaptiveRules(t *testing.T) {
	type knobs = map[string]float64
	over := func(c float64) func(float64) float64 { return func(h float64) float64 { return c / h } }
	// What P is held at: far above the gradients, which stay below 1e4.
	v := [2]float64{9e12, 0.25e12}
	for _, tt := range []struct {
		rule string
		k    knobs
		want func(h float64) float64 // the limit for h = λmax(P⁻¹H), by hand
	}{
		{"adam", knobs{"beta1": 0.9, "beta2": 0.999999}, over(38)},
		{"adam", knobs{"beta1": 0.5, "beta2": 0.999999}, over(6)},
		{"adam", knobs{"beta1": 0, "beta2": 0.999999}, over(2)},
		{"adam", knobs{"beta1": 0.9, "beta2": 0.999999, "weight_decay": 0.5}, over(38)},
		{"adam", knobs{"beta1": 0.9, "beta2": 0.999999, "amsgrad": 1}, over(38)},
		{"adamw", knobs{"beta1": 0.9, "beta2": 0.999999, "weight_decay": 0}, over(38)},
		{"adamw", knobs{"beta1": 0.9, "beta2": 0.999999, "weight_decay": 1e-7}, func(h float64) float64 { return 3.8 / (0.1*h + 1.9e-7) }},
		{"rmsprop", knobs{"alpha": 0.999999}, over(2)},
		{"rmsprop", knobs{"alpha": 0.999999, "momentum": 0.9}, over(3.8)},
		{"adagrad", knobs{}, over(2)},
	} {
		rule := optim.ByID(tt.rule)
		for _, turn := range []float64{0, 0.3, math.Pi / 4, 2} {
			o := plane(quadratic(0.5, 3, turn))
			start := func() *optim.State {
				s := begin(rule, o, 1e-9, 0.7e-9, tt.k)
				s.Step = 30_000_000 // every correction is 1
				for i := range v {
					for k, slot := range rule.Slots {
						if slot == "v" || slot == "vmax" {
							s.Slot(k)[i] = v[i]
						}
					}
				}
				return s
			}
			s := start()
			b, ok := Limit(rule, s, Differences(o, 0, 0))
			c := Differences(o, 0, 0)
			decay := Decay(rule, s)
			p0, p1 := math.Sqrt(v[0]), math.Sqrt(v[1])
			e := Eigen((c.Fxx+decay)/p0, c.Fxy/math.Sqrt(p0*p1), (c.Fyy+decay)/p1)
			if !ok || math.Abs(b.LR/tt.want(e.Max)-1) > 1e-6 || math.Abs(b.Sharpness-e.Max) > 1e-9*e.Max {
				t.Fatalf("%s %v: limit %+v, %v, want %g", tt.rule, tt.k, b, ok, tt.want(e.Max))
			}
			for _, side := range []float64{0.99, 1.01} {
				s := start()
				s.Knob[0] = side * b.LR
				if g := growth(rule, s, o, 2000); g > 1 != (side > 1) {
					t.Errorf("%s %v turn %g: at %g of the limit the distance grows by %g a step", tt.rule, tt.k, turn, side, g)
				}
			}
		}
	}
}
