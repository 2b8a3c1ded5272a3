package probe

import (
	"math"
	"testing"
)

// anyKind stands for whatever else is said.
const anyKind = Unknown

// Lanes at a point or beside one of which something wrong was said once: that they stay,
// are trapped, are beside a saddle or on a plateau. What is right is what they do.
func TestAtRestOrNot(t *testing.T) {
	for _, tt := range []struct {
		rule, surface string
		start         [2]float64
		lr            float64
		steps         int
		not           Kind
		kind          Kind
		basin         Basin
		at            int // the step at which it leaves, −1 if it does not
	}{
		// The squares of its gradients fade, and its steps grow again.
		{"rmsprop", "ravine", [2]float64{-4, 1}, 10, 100, Reached, Passing, Global, 306},
		{"adam", "rosenbrock", [2]float64{-1.2, 1}, 0.1, 1200, Reached, Passing, Global, 2734},
		// It turns round in a local minimum, and goes on to the global one.
		{"adam", "three_hump_camel", [2]float64{-2, 2}, 1, 100, Reached, anyKind, 0, 0},
		// Slow near a maximum because of its rate, and near no saddle.
		{"gd", "styblinski_tang", [2]float64{0.2, 0.5}, 1e-5, 10, Saddle, TooSlow, NoBasin, -1},
		// The valley's flattest place: Newton's method leads to a saddle, across a crest.
		{"gd", "levy", [2]float64{4, 4}, 0.032, 100, Saddle, anyKind, 0, 0},
		// In the basin of the minimum, where the slope is small only against that around.
		{"gd", "goldstein_price", [2]float64{-1, -1.8}, 1e-5, 500, Plateau, TooSlow, NoBasin, -1},
		// At rest on a saddle, on flat ground, in a trough of −1.
		{"adam", "bounded_saddle", [2]float64{0, 1.5}, 0.1, 150, Unsettled, Stuck, SaddlePoint, -1},
		{"gd", "easom", [2]float64{-10, -10}, 0.3, 100, Plateau, Stuck, Flat, -1},
		{"gd", "michalewicz", [2]float64{0.5, 1.2}, 0.01, 400, Unsettled, Reached, Local, -1},
		// Slow beside a saddle until it gets away.
		{"gd", "bounded_saddle", [2]float64{0.001, 1.5}, 0.1, 25, Plateau, Saddle, SaddlePoint, 64},
	} {
		l := newLane(t, tt.rule, tt.surface, tt.start, hyper{"lr": tt.lr}).walk(tt.steps)
		d := l.diagnose()
		if d.Kind == tt.not || tt.kind != anyKind && (d.Kind != tt.kind || d.Basin != tt.basin || d.At != tt.at) {
			t.Errorf("%s on %s, step %d: %v, basin %v, at %d\n%+v", tt.rule, tt.surface, tt.steps, d.Kind, d.Basin, d.At, d)
		}
	}
}

// What a lane beside a way down is advised is what gets it lower.
func TestAdviceAtRest(t *testing.T) {
	for _, tt := range []struct {
		rule, surface string
		start         [2]float64
		lr            float64
		steps         int
		remedies      []Remedy
		try           float64
	}{
		{"gd", "bounded_saddle", [2]float64{0.001, 1.5}, 0.1, 25, []Remedy{Momentum}, math.NaN()},
		{"gd", "bounded_saddle", [2]float64{0, 1.5}, 0.1, 150, []Remedy{Noise}, math.NaN()},
		{"adam", "bounded_saddle", [2]float64{0, 1.5}, 0.1, 150, []Remedy{Noise}, math.NaN()},
		{"gd", "easom", [2]float64{0.3, 6}, 0.3, 100, []Remedy{RaiseRate}, 1000},
		{"gd", "easom", [2]float64{-10, -10}, 0.3, 100, nil, math.NaN()},
	} {
		l := newLane(t, tt.rule, tt.surface, tt.start, hyper{"lr": tt.lr}).walk(tt.steps)
		d := l.diagnose()
		var want Remedies
		want.add(tt.remedies...)
		if d.Remedies != want || d.Try != tt.try && finite(tt.try) {
			t.Errorf("%s on %s, step %d: %v, remedies %v, try %g", tt.rule, tt.surface, tt.steps, d.Kind, d.Remedies.All(), d.Try)
		}
	}
}
