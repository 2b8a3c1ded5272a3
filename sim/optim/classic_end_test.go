package optim

import (
	"errors"
	"math"
	"testing"

	"descent/sim/surface"

	"gonum.org/v1/gonum/optimize"
)

// cliff falls ever faster to −∞.
type cliff struct{}

func (cliff) Eval(x, g []float64) float64 {
	g[0], g[1] = -math.Exp(x[0]), 0
	return -math.Exp(x[0])
}

// The ends are those that the objectives are made for.
func TestEnds(t *testing.T) {
	on := func(id string) Oracle { return plane{surface.ByID(id)} }
	for _, tt := range []struct {
		name   string
		rule   *Rule
		o      Oracle
		start  []float64
		hypers []float64
		end    End
		steps  int // least
	}{
		{"at the minimum", &bfgs, on("sphere"), []float64{0, 0}, nil, EndGradient, 0},
		{"at the minimum", &backtracking, on("sphere"), []float64{0, 0}, nil, EndGradient, 0},
		{"on a saddle", &newton, on("saddle"), []float64{0, 0}, nil, EndGradient, 0},
		{"into a bowl", &conjugateGradient, on("booth"), []float64{-8, 7}, nil, EndGradient, 2},
		{"in a narrow valley", &backtracking, on("ellipse"), []float64{-4, 2}, []float64{0.48, 1e-4, 0.5}, EndLoss, 100},
		{"without a gradient", &nelderMead, on("rosenbrock"), []float64{-1.2, 1}, nil, EndLoss, 100},
		{"a cloud that is a point", &cmaes, on("saddle"), []float64{1.5, 0.001}, []float64{0.4, 12, 1}, EndConverged, 100},
		{"down a cliff", &backtracking, cliff{}, []float64{0, 0}, []float64{1, 1e-4, 0.5}, EndUnbounded, 3},
		{"from no number", &lbfgs, cliff{}, []float64{math.NaN(), 0}, nil, EndNotFinite, 0},
		{"from a cliff's foot", &cmaes, cliff{}, []float64{1000, 0}, nil, EndUnbounded, 0},
		{"the losses are equal to the last digit", &moreThuente, on("bohachevsky"), []float64{-1.5, 1}, []float64{0.16, 1e-4, 0.9}, EndSearch, 5},
		{"in a crease", &backtracking, on("drop_wave"), []float64{2, 1}, []float64{0.16, 1e-4, 0.5}, EndNoProgress, 5},
		{"the loss falls forever", &moreThuente, on("saddle"), []float64{1.5, 0.001}, []float64{0.288, 1e-4, 0.9}, EndBound, 1},
		{"the loss falls forever", &newton, on("saddle"), []float64{1.5, 0.001}, nil, EndTrials, 0},
		{"the loss falls forever", &bfgs, on("saddle"), []float64{1.5, 0.001}, nil, EndTrials, 1},
	} {
		if tt.hypers == nil {
			tt.hypers = tt.rule.Defaults()
		}
		p := path(tt.rule, tt.start, tt.hypers, tt.o, 500)
		if p.End != tt.end || p.Steps() < tt.steps {
			t.Errorf("%s, %s: end %d %q after %d steps, want end %d", tt.rule.ID, tt.name, p.End, p.Text, p.Steps(), tt.end)
		}
		if p.Text == "" && p.End != EndNotFinite {
			t.Errorf("%s, %s: end %d without a word", tt.rule.ID, tt.name, p.End)
		}
	}
}

// On ackley's kinks, of which no gradient tells, every rule ends or goes on
// without a rise (a cloud's mean may rise).
func TestOnAKink(t *testing.T) {
	f := surface.ByID("ackley")
	for _, r := range classics {
		p := path(r, f.Start[:], r.Defaults(), plane{f}, 300)
		for k := range p.Steps() {
			if r != &cmaes && p.Loss(k+1) > p.Loss(k) {
				t.Errorf("%s step %d: the loss rises from %v to %v", r.ID, k, p.Loss(k), p.Loss(k+1))
			}
		}
		if p.End == EndNone && p.Steps() != 300 || p.Steps() == 0 || p.End == EndFailure {
			t.Errorf("%s: end %d %q after %d steps", r.ID, p.End, p.Text, p.Steps())
		}
	}
}

func TestEndOfAnError(t *testing.T) {
	for err, want := range map[error]End{
		optimize.ErrLinesearcherFailure: EndSearch,
		optimize.ErrNoProgress:          EndNoProgress,
		optimize.ErrNonDescentDirection: EndDirection,
		optimize.ErrLinesearcherBound:   EndBound,
		errors.New("another"):           EndFailure,
	} {
		if got := endOf(err); got != want {
			t.Errorf("%v is end %d, want %d", err, got, want)
		}
	}
}

// A path that is too long to keep ends.
func TestFullPath(t *testing.T) {
	x0 := make([]float64, 50_000)
	fill(x0, 1)
	p := path(&backtracking, x0, []float64{1e-8, 1e-4, 0.5}, incline{}, 1e9)
	if p.End != EndFull || p.Steps() < 15 || p.Steps() > 30 {
		t.Errorf("end %d %q after %d steps", p.End, p.Text, p.Steps())
	}
}

// incline is the sum of all coordinates.
type incline struct{}

func (incline) Eval(x, g []float64) (f float64) {
	for i := range x {
		g[i] = 1
		f += x[i]
	}
	return f
}
