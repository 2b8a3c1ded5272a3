package probe

import (
	"math"
	"testing"

	"descent/sim/optim"
	"descent/sim/surface"
)

// rateFor looks for a better rate after so many steps.
func rateFor(t *testing.T, l *lane, steps int, lowest, highest float64) float64 {
	t.Helper()
	s, ok := read(l.walk(steps).input())
	if !ok {
		t.Fatal("nothing to measure")
	}
	return s.betterRate(lowest, highest)
}

func TestBetterRate(t *testing.T) {
	no := math.NaN()
	for _, tt := range []struct {
		rule, surface   string
		start           [2]float64
		rate, sigma     float64
		steps           int
		lowest, highest float64
		from, to        float64 // between which the answer lies
	}{
		// Half of 2/λmax solves a bowl in one step: 0.5 of sphere.
		{"gd", "sphere", [2]float64{-4, 3}, 0.001, 0, 20, 1, 1000, 0.5, 0.5},
		{"gd", "sphere", [2]float64{-4, 3}, 1, 0, 20, 0.01, 1, 0.5, 0.5},
		{"gd", "sphere", [2]float64{-4, 3}, 0.5, 0, 0, 0.01, 100, no, no},
		// Ended lanes are begun again.
		{"gd", "ravine", [2]float64{-4, 1}, 0.03, 0, 20, 1e-5, 1, 0.01, 0.01},
		{"gd", "goldstein_price", [2]float64{-1, -1.8}, 1e-4, 0, 20, 1e-6, 1, 3e-5, 3e-5},
		{"momentum", "mccormick", [2]float64{1.3, 0.2}, 0.1, 0, 500, 1e-6, 1, 1e-3, 0.05},
		// No rate keeps a lane from a way down without an end.
		{"gd", "saddle", [2]float64{1.5, 0.001}, 3.2, 0, 20, 1e-7, 1, no, no},
		{"gd", "monkey_saddle", [2]float64{0.5, 0.01}, 1, 0, 900, 1e-7, 1, no, no},
		// A smaller rate comes closer in noise, no larger one does.
		{"gd", "sphere", [2]float64{-4, 3}, 0.2, 1, 60, 0.01, 1, 0.002, 0.05},
		{"gd", "sphere", [2]float64{-4, 3}, 0.2, 1, 60, 1, 100, no, no},
	} {
		l := newLane(t, tt.rule, tt.surface, tt.start, hyper{"lr": tt.rate})
		l.sigma = tt.sigma
		got := rateFor(t, l, tt.steps, tt.lowest, tt.highest)
		if math.IsNaN(tt.from) != math.IsNaN(got) || got < tt.from || got > tt.to {
			t.Errorf("%s on %s at %g, step %d: %g, want %g to %g", tt.rule, tt.surface, tt.rate, tt.steps, got, tt.from, tt.to)
		}
	}
}

// Where nothing can be tried no rate is advised.
func TestBetterRateNeedsTrials(t *testing.T) {
	in := newLane(t, "gd", "sphere", [2]float64{-4, 3}, hyper{"lr": 0.001}).walk(20).input()
	in.Trials = nil
	s, _ := read(in)
	if rate := s.betterRate(0.01, 100); finite(rate) {
		t.Errorf("%g without trials", rate)
	}
}

// With the rate that is found the loss is lower after 500 steps, which is not one of the
// checkpoints, and the lane does not end.
func TestBetterRateIsBetter(t *testing.T) {
	t.Parallel()
	const steps = 500
	found, better := 0, 0
	for i := range surface.All {
		f := &surface.All[i]
		for k, rule := range []string{"gd", "nesterov", "rmsprop", "adam", "lion"} {
			suggested := optim.ByID(rule).Suggest(f.Rate, f.Window.Width())
			rate := suggested * math.Pow(10, float64((i+3*k)%9-4)/2)
			l := newLane(t, rule, f.ID, f.Start, hyper{"lr": rate})
			try := rateFor(t, l, 100, 1e-3, 100)
			if math.IsNaN(try) {
				continue
			}
			found++
			with, end := levelAfter(l, Change{Rate: try, Again: l.end != Going}, steps)
			if end != Going {
				t.Errorf("%s on %s at %g: %g diverges", rule, f.ID, rate, try)
			}
			without, end := levelAfter(l, Change{}, steps)
			if end != Going || with <= without+sameLoss*(math.Abs(without)+math.Abs(l.now.Loss)) {
				better++
			} else {
				t.Logf("%s on %s at %g: with %g %g, without %g", rule, f.ID, rate, try, with, without)
			}
		}
	}
	if found < 100 || float64(better) < 0.97*float64(found) {
		t.Errorf("%d of %d are better", better, found)
	}
}

// levelAfter returns the mean loss of the last moments of a trial.
func levelAfter(l *lane, c Change, steps int) (level float64, end End) {
	var w []float64
	end = l.Trial(c, steps, func(m Moment) bool {
		w = append(w, m.Loss)
		return true
	})
	w = w[max(0, len(w)-levelSteps):]
	for _, loss := range w {
		level += loss / float64(len(w))
	}
	return level, end
}

func BenchmarkBetterRate(b *testing.B) {
	l := newLane(b, "gd", "rosenbrock", surface.ByID("rosenbrock").Start, hyper{"lr": 1e-5}).walk(100)
	s, _ := read(l.input())
	for b.Loop() {
		s.betterRate(0.01, 100)
	}
}
