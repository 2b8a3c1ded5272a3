package probe

import (
	"math"
	"slices"
	"testing"

	"descent/sim/optim"
)

// Vanishing means one thing: less than a ten-thousandth of the last layer's
// gradient. The bars of the layers and the finding of the lane agree on it, also
// where another layer's gradient is the largest.
func TestOneVanishing(t *testing.T) {
	rule := optim.ByID("gd")
	for _, tt := range []struct {
		first, last, largest float64
		level                GradientLevel
		kind                 Kind
	}{
		{0.99e-4, 1, 1, VanishingGradient, Vanishing},
		{1.01e-4, 1, 1, SmallGradient, Descending},
		{1.01e-4, 1, 1e3, SmallGradient, Descending}, // whatever lies between them
		{0, 1, 1, NoGradient, Vanishing},
		{0.5, 1, 1, Fair, Descending},
		{101, 1, 101, LargeGradient, Descending},
		{1.01e4, 1, 1.01e4, ExplodingGradient, Exploding},
		{1e-20, 1e-13, 1e-13, Fair, Descending}, // at rest
	} {
		if got := LevelOf(tt.first, tt.last, tt.largest); got != tt.level {
			t.Errorf("%g of %g: %v, want %v", tt.first, tt.last, got, tt.level)
		}
		f := DiagnoseTraining(&TrainingInput{
			Rule: rule, State: &optim.State{X: []float64{1, 1}, Hyper: rule.Defaults()}, Step: 5, Loss: 1, StartLoss: 3,
			Trend: NewTrend([]LossAt{{Step: 1, Loss: 2}, {Step: 5, Loss: 1}}),
			Model: Model{Norm: "none", Init: "he"}, Layers: []int{4, 4, 1}, Gradients: Gradients{First: tt.first, Last: tt.last, Peak: tt.last},
			Test: TestSet{Best: math.Inf(1)},
		})
		if f.Kind != tt.kind || f.Faint != (tt.kind == Vanishing) {
			t.Errorf("%g of %g: %v, want %v", tt.first, tt.last, f.Kind, tt.kind)
		}
	}
}

// Every number of a finding that is given out is finite and has a name of its own.
func TestNumbers(t *testing.T) {
	f := unknown()
	if got := f.Numbers(nil); got != nil {
		t.Errorf("of nothing known there is %v", got)
	}
	f.Loss, f.Limit, f.Layer, f.Units, f.Since = 1, math.Inf(1), 2, 8, 0
	want := []Number{{"loss", 1}, {"layer", 2}, {"units", 8}, {"dead", 0}, {"best_step", 0}}
	if got := f.Numbers(nil); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestUnitsOf(t *testing.T) {
	nan := math.NaN()
	for _, tt := range []struct {
		activation string
		outputs    []float64
		units      int
		want       Units
	}{
		{"relu", []float64{0, 0, 0, 1, nan, 0}, 3, Units{3, 1, 0}},
		{"tanh", []float64{0.95, -0.95, 0.94, 0}, 2, Units{2, 0, 0.5}},
		{"sigmoid", []float64{0.98, 0.02, 0.5, 0.97}, 2, Units{2, 0, 0.5}},
		{"linear", []float64{1e9, 0}, 1, Units{1, 0, 0}},
		{"relu", nil, 0, Units{}},
	} {
		if got := UnitsOf(tt.activation, tt.outputs, tt.units); got != tt.want {
			t.Errorf("%s %v: %+v, want %+v", tt.activation, tt.outputs, got, tt.want)
		}
	}
}

// A diagnosis of nothing is nothing, and no panic.
func TestDiagnoseTrainingOfNothing(t *testing.T) {
	if f := DiagnoseTraining(&TrainingInput{}); f.Certain || f.Kind != Unknown {
		t.Errorf("%+v", f)
	}
}
