package cli_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"descent/sim/data"
	"descent/sim/nn"
	"descent/sim/spec"
	"descent/sim/task"
)

// To add a kind of model, write a Learner and a row like this one in a file of
// sim/task, and a line in task.Kinds.

// constant is a model that puts out one number whatever the row is. The best one
// is the mean of the targets.
type constant struct{}

var constantKind = task.Kind{
	ID: "constant", Doc: "one number for all rows",
	Suits: func(ds data.Shape) bool { return ds.Kind == data.Regression },
	New: func(task.Problem) (task.Learner, task.Readout, error) {
		return constant{}, task.Readout{Outputs: 1}, nil
	},
}

func (constant) Dim() int                    { return 1 }
func (constant) Stats() int                  { return 0 }
func (constant) ParamName(int) string        { return "c" }
func (constant) Penalty([]float64) float64   { return 0 }
func (constant) Track([]float64, *task.Work) {}
func (constant) Init(p []float64, r *rand.Rand) error {
	p[0] = r.NormFloat64()
	return nil
}

func (constant) Layers() []nn.Layer {
	return []nn.Layer{{In: 0, Out: 1, B: 0, Gamma: -1, Beta: -1, Mean: -1, Var: -1, End: 1}}
}

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

func withModel() *spec.Catalog {
	c := spec.Builtin()
	c.Kinds = append(c.Kinds[:len(c.Kinds):len(c.Kinds)], constantKind)
	return c
}

func TestAddAModel(t *testing.T) {
	set, err := data.Load("sine")
	if err != nil {
		t.Fatal(err)
	}
	var mean, variance float64
	for _, i := range set.Train {
		mean += set.T[i] / float64(len(set.Train))
	}
	for _, i := range set.Train {
		variance += (set.T[i] - mean) * (set.T[i] - mean) / float64(len(set.Train))
	}
	lane := headless(t, withModel(), "train", "sine", "--model", "constant", "--batch", "full", "--lane", "gd lr=0.5", "--steps", "3")
	if loss := lane.TrainLoss[3]; math.Abs(loss-variance) > 1e-12 {
		t.Errorf("the loss of the best constant is %g, not the variance %g", loss, variance)
	}
	d := onScreen(t, withModel(), spec.Spec{Dataset: "sine", Model: task.Model{Kind: "constant"}}, "gd lr=0.5")
	d.Finish().Expect("fit of GD", "c ← c − lr·∂L/∂c")
	d.Press("..").Expect("step 2 ").Press("y").Expect("--model constant").Press("<esc>")
}
