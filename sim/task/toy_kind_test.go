package task_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"descent/sim/data"
	"descent/sim/nn"
	"descent/sim/task"
)

// constant is a kind of model that puts out one number whatever the row is: an
// example of how a kind is added. Its best value is the mean of the targets.
type constant struct{}

var constantKind = task.Kind{
	ID: "constant", Doc: "one number for all rows",
	Suits: func(ds data.Shape) bool { return ds.Kind == data.Regression },
	New: func(task.Problem) (task.Learner, task.Readout, error) {
		return constant{}, task.Readout{Outputs: 1}, nil
	},
}

func (constant) Dim() int                  { return 1 }
func (constant) Stats() int                { return 0 }
func (constant) ParamName(int) string      { return "c" }
func (constant) Penalty([]float64) float64 { return 0 }
func (constant) Rate() float64             { return 0.5 } // the loss is (c − mean)² and a constant

func (constant) Layers() []nn.Layer {
	return []nn.Layer{{In: 0, Out: 1, B: 0, Gamma: -1, Beta: -1, Mean: -1, Var: -1, End: 1}}
}

func (constant) Init(p []float64, r *rand.Rand) error {
	p[0] = r.NormFloat64()
	return nil
}

func (constant) Track([]float64, *task.Work) {}

func (constant) Forward(p []float64, rows int, _ []float64, w *task.Work) []float64 {
	out := w.Outputs(rows)
	for i := range out {
		out[i] = p[0]
	}
	return out
}

func (constant) Loss(out []float64, b *nn.Batch) (mean float64) {
	for i, t := range b.T {
		mean += (out[i] - t) * (out[i] - t) / float64(b.N)
	}
	return mean
}

func (c constant) Grad(dst, x []float64, b *nn.Batch, w *task.Work, _ *nn.Dropping) float64 {
	out := c.Forward(x, b.N, b.X, w)
	dst[0] = 0
	for i, t := range b.T {
		dst[0] += 2 * (out[i] - t) / float64(b.N)
	}
	return c.Loss(out, b)
}

// TestToyKind: a kind of model of a test file is trained as those that are built in.
func TestToyKind(t *testing.T) {
	set, err := data.Load("sine")
	if err != nil {
		t.Fatal(err)
	}
	kinds := append([]task.Kind{constantKind}, task.Kinds...)
	p, err := task.NewOf(kinds, set, task.Model{})
	if err != nil {
		t.Fatal(err)
	}
	if p.Model().Kind != "constant" || p.Dim() != 1 {
		t.Fatalf("a model of the kind %q with %d parameters", p.Model().Kind, p.Dim())
	}
	x, g, w := make([]float64, 1), make([]float64, 1), task.Work{}
	if err := p.Init(x, 1); err != nil {
		t.Fatal(err)
	}
	p.Grad(g, x, nil, &w, nil)
	x[0] -= p.Rate() * g[0] // one step to the mean
	mean := 0.0
	for _, row := range set.Train {
		mean += set.T[row] / float64(len(set.Train))
	}
	p.Grad(g, x, nil, &w, nil)
	if math.Abs(x[0]-mean) > 1e-12 || math.Abs(g[0]) > 1e-12 {
		t.Errorf("the step ends at %v with slope %v, the mean is %v", x[0], g[0], mean)
	}
	if m := p.Metrics(x, &w); !(m.TrainLoss > 0) {
		t.Errorf("metrics %+v", m)
	}
	net, err := task.NewOf(kinds, set, task.Model{Kind: "network"})
	if err != nil || net.Dim() < 2 {
		t.Errorf("the other kind: %v", err)
	}
	if _, err := task.New(set, task.Model{Kind: "constant"}); err == nil {
		t.Error("a kind that is not built in is known without its row")
	}
}
