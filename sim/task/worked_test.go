package task

import (
	_ "embed"
	"slices"
	"testing"

	"gonum.org/v1/gonum/floats"
)

//go:embed testdata/worked_example.json
var workedJSON []byte

type worked struct {
	ID, Gradient     string
	LR               float64
	Epochs           int
	W0, W            []float64
	B0               float64   `json:"b0"`
	B                float64   `json:"b"`
	LossEpochs       []int     `json:"loss_epochs"`
	MeanLoss         []float64 `json:"mean_loss"`
	SumLoss          []float64 `json:"sum_loss"`
	InitTrainCorrect int       `json:"initial_train_correct"`
	InitTestCorrect  int       `json:"initial_test_correct"`
	TrainCorrect     int       `json:"train_correct"`
	TestCorrect      int       `json:"test_correct"`
	TrainRows        int       `json:"train_rows"`
	TestRows         int       `json:"test_rows"`
}

// TestWorkedExample runs full-batch gradient descent, all 1000 epochs of the
// four reference runs. The summed gradient is the mean one times the rows.
func TestWorkedExample(t *testing.T) {
	var file struct{ Cases []worked }
	decode(t, workedJSON, &file)
	p := must(t, "classification_100x10", Model{})
	rate := map[string]float64{"mean": 1, "sum": float64(p.Rows())}
	seen := map[string]int{}
	for _, c := range file.Cases {
		seen[c.Gradient]++
		t.Run(c.ID, func(t *testing.T) {
			if c.TrainRows != p.Rows() || c.TestRows != len(p.Data().Test) || len(c.LossEpochs) != 11 || c.LossEpochs[10] != c.Epochs {
				t.Fatalf("%d and %d rows, losses at %v", c.TrainRows, c.TestRows, c.LossEpochs)
			}
			x, g := append(slices.Clone(c.W0), c.B0), make([]float64, p.Dim())
			correct(t, p, x, c.InitTrainCorrect, c.InitTestCorrect)
			var w Work
			for epoch := range c.Epochs + 1 {
				loss := p.Grad(g, x, nil, &w, nil)
				if i := slices.Index(c.LossEpochs, epoch); i >= 0 {
					alike(t, "loss", loss, c.MeanLoss[i], 1e-12)
					alike(t, "summed loss", loss*float64(c.TrainRows), c.SumLoss[i], 1e-10)
				}
				if epoch < c.Epochs {
					floats.AddScaled(x, -c.LR*rate[c.Gradient], g)
				}
			}
			for j, w := range append(slices.Clone(c.W), c.B) {
				alike(t, p.ParamName(j), x[j], w, 1e-12)
			}
			correct(t, p, x, c.TrainCorrect, c.TestCorrect)
		})
	}
	if seen["mean"] != 2 || seen["sum"] != 2 || len(seen) != 2 {
		t.Errorf("gradients of %v", seen)
	}
}
