package ui

import (
	"math"
	"slices"
	"strings"
	"testing"

	"descent/sim"
	"descent/sim/task"
)

// What the status line says of troubles, each with a model that has it.
func TestTroubles(t *testing.T) {
	for _, tt := range []struct {
		name, keys string
		spec       sim.Spec
		says       []string
	}{
		{"deep sigmoids", ">>", learning(t, "circle", task.Model{Net: []int{8, 8, 8, 8, 8, 8, 8, 8}, Activation: "sigmoid", Init: "xavier"}, "gd lr=0.1"),
			[]string{"GD: layer 1's gradient is ", "e−", "of the last layer's: try relu or batch normalisation"}},
		{"too few rows", ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>", learning(t, "circle:noise=40,train=10", task.Model{Net: []int{16, 16}, Activation: "relu"}, "adam lr=0.03"),
			[]string{"Adam overfits since step 25: test loss 0.3418, now "}},
		{"a rate far too large", ">", learning(t, "reg_plane", task.Model{Activation: "linear"}, "gd lr=0.6"),
			[]string{"GD diverged: loss is inf at step 4, the gradient largest in layer 2; lr 0.037 would have held"}},
		{"a rate at the limit", ">>>>>>>>>>>>", learning(t, "reg_plane", task.Model{Net: []int{}}, "gd lr=0.08"),
			[]string{"GD: lr 0.08 is at the stability limit 0.0"}},
	} {
		m := screen(t, tt.spec, 120, 40)
		press(t, m, tt.keys)
		settle(m)
		m.note.text = ""
		for _, want := range tt.says {
			if got := m.statusText(); !strings.Contains(got, want) {
				t.Errorf("%s: %q lacks %q", tt.name, got, want)
			}
		}
	}
}

// The gauge of a quadratic loss is exact: its Hessian is that of the rows.
func TestGauge(t *testing.T) {
	m := screen(t, sim.Spec{Dataset: "reg_plane", Model: task.Model{Net: []int{}}, Lanes: []sim.LaneSpec{{Rule: "gd"}}, Seed: 7}, 120, 40)
	if !strings.Contains(text(t, m), "sharpness: measuring") {
		t.Error("the gauge does not say that it is measured")
	}
	press(t, m, ">")
	settle(m)
	s := m.cur()
	set := s.snap.Task.Data()
	// The largest eigenvalue of 2/n ΣzzᵀZ, z a row with a 1 behind it, by its own power iteration.
	v := []float64{1, 0.7, 0.3}
	lambda := 0.0
	for range 5000 {
		next := make([]float64, 3)
		for _, i := range set.Train {
			z := append(slices.Clone(set.Row(i)), 1)
			d := z[0]*v[0] + z[1]*v[1] + z[2]*v[2]
			for k := range next {
				next[k] += 2 * d * z[k] / float64(len(set.Train))
			}
		}
		lambda = math.Sqrt(next[0]*next[0] + next[1]*next[1] + next[2]*next[2])
		for k := range v {
			v[k] = next[k] / lambda
		}
	}
	if k := s.sharpness(); k == nil || k.step != 10 || math.Abs(k.lambda-lambda) > 1e-3*lambda {
		t.Errorf("sharpness %+v, want %g", k, lambda)
	}
}
