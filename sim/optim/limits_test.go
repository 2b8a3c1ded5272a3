package optim

import (
	"slices"
	"testing"
)

// Where a rule's options leave nothing but a simpler rule, the two agree to the bit.
func TestRulesMeetInTheirLimits(t *testing.T) {
	type hypers = map[string]float64
	for _, test := range []struct {
		a     string
		setA  hypers
		b     string
		setB  hypers
		steps int
	}{
		{"momentum", hypers{"momentum": 0, "dampening": 0.5, "weight_decay": 0.1}, "gd", hypers{"weight_decay": 0.1}, 40},
		{"nesterov", hypers{"momentum": 0, "weight_decay": 0.1}, "gd", hypers{"weight_decay": 0.1}, 40},
		{"momentum", hypers{"dampening": 0.5}, "gd", nil, 1},
		{"adamw", hypers{"weight_decay": 0, "amsgrad": 1}, "adam", hypers{"amsgrad": 1}, 40},
		{"asgd", hypers{"lambd": 0}, "gd", hypers{"lr": 1e-2}, 40},
		{"qhm", hypers{"nu": 0, "weight_decay": 0.1}, "gd", hypers{"weight_decay": 0.1}, 40},
		{"qhadam", hypers{"nu1": 1, "weight_decay": 0.1}, "adam", hypers{"beta1": 0.995, "weight_decay": 0.1}, 40},
		{"polyak", hypers{"lr": 1e-3}, "gd", nil, 40},
		{"barzilai_borwein", hypers{"span": 1}, "gd", nil, 40},
		{"lookahead", hypers{"k": 41}, "adam", nil, 40},
		{"sam", hypers{"rho": 0, "weight_decay": 0.1}, "momentum", hypers{"weight_decay": 0.1}, 40},
		{"sam_adam", hypers{"rho": 0}, "adam", nil, 40},
		{"adam", hypers{"clip_norm": 1e9, "clip_value": 1e9}, "adam", nil, 40},
		{"sam", hypers{"clip_norm": 1e9, "clip_value": 1e9}, "sam", nil, 40},
	} {
		end := func(id string, set hypers) []float64 {
			r := ByID(id)
			s := newState(r, bowl{}, r.Defaults(), 1, -2, 0.5)
			for name, v := range set {
				s.Hyper[r.ParamIndex(name)] = v
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
