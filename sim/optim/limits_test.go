package optim

import (
	"slices"
	"testing"
)

// Where a rule's options leave nothing but a simpler rule, the two agree to the bit.
func TestRulesMeetInTheirLimits(t *testing.T) {
	type knobs = map[string]float64
	for _, test := range []struct {
		a     string
		setA  knobs
		b     string
		setB  knobs
		steps int
	}{
		{"momentum", knobs{"momentum": 0, "dampening": 0.5, "weight_decay": 0.1}, "gd", knobs{"weight_decay": 0.1}, 40},
		{"nesterov", knobs{"momentum": 0, "weight_decay": 0.1}, "gd", knobs{"weight_decay": 0.1}, 40},
		{"momentum", knobs{"dampening": 0.5}, "gd", nil, 1},
		{"adamw", knobs{"weight_decay": 0, "amsgrad": 1}, "adam", knobs{"amsgrad": 1}, 40},
		{"asgd", knobs{"lambd": 0}, "gd", knobs{"lr": 1e-2}, 40},
		{"qhm", knobs{"nu": 0, "weight_decay": 0.1}, "gd", knobs{"weight_decay": 0.1}, 40},
		{"qhadam", knobs{"nu1": 1, "weight_decay": 0.1}, "adam", knobs{"beta1": 0.995, "weight_decay": 0.1}, 40},
		{"polyak", knobs{"lr": 1e-3}, "gd", nil, 40},
		{"barzilai_borwein", knobs{"span": 1}, "gd", nil, 40},
		{"lookahead", knobs{"k": 41}, "adam", nil, 40},
		{"sam", knobs{"rho": 0, "weight_decay": 0.1}, "momentum", knobs{"weight_decay": 0.1}, 40},
		{"sam_adam", knobs{"rho": 0}, "adam", nil, 40},
		{"adam", knobs{"clip_norm": 1e9, "clip_value": 1e9}, "adam", nil, 40},
		{"sam", knobs{"clip_norm": 1e9, "clip_value": 1e9}, "sam", nil, 40},
	} {
		end := func(id string, set knobs) []float64 {
			r := ByID(id)
			s := newState(r, bowl{}, r.Defaults(), 1, -2, 0.5)
			for name, v := range set {
				s.Knob[r.KnobIndex(name)] = v
			}
			for range test.steps {
				advance(r, s, bowl{})
			}
			return s.X
		}
		if a, b := end(test.a, test.setA), end(test.b, test.setB); !slices.Equal(a, b) {
			t.Errorf("%s %v is at %v, %s %v at %v", test.a, test.setA, a, test.b, test.setB, b)
		}
	}
}
