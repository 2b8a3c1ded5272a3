package task

import (
	_ "embed"
	"encoding/json"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/floats"
)

//go:embed testdata/worked_example.json
var workedJSON []byte

//go:embed testdata/optimum.json
var optimumJSON []byte

func decode(t *testing.T, text []byte, cases any) {
	t.Helper()
	var file struct{ Cases json.RawMessage }
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(file.Cases, cases); err != nil {
		t.Fatal(err)
	}
}

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
// four reference runs.
func TestWorkedExample(t *testing.T) {
	var cases []worked
	decode(t, workedJSON, &cases)
	if len(cases) != 4 {
		t.Fatalf("%d cases, want 4", len(cases))
	}
	p := load(t, "classification_100x10")
	for _, c := range cases {
		t.Run(c.ID, func(t *testing.T) {
			if c.TrainRows != p.Rows() || len(c.LossEpochs) != 11 || c.LossEpochs[10] != c.Epochs {
				t.Fatalf("%d rows, losses at %v", c.TrainRows, c.LossEpochs)
			}
			lr := c.LR
			switch c.Gradient {
			case "sum":
				lr *= float64(c.TrainRows)
			case "mean":
			default:
				t.Fatalf("gradient %q", c.Gradient)
			}
			x, g := append(slices.Clone(c.W0), c.B0), make([]float64, p.Dim())
			accuracies(t, p, x, c.InitTrainCorrect, c.InitTestCorrect, c.TestRows)
			for epoch := range c.Epochs + 1 {
				loss := p.Grad(g, x, nil)
				if i := slices.Index(c.LossEpochs, epoch); i >= 0 {
					near(t, "loss", loss, c.MeanLoss[i], 1e-12)
					near(t, "summed loss", loss*float64(c.TrainRows), c.SumLoss[i], 1e-10)
				}
				if epoch < c.Epochs {
					floats.AddScaled(x, -lr, g)
				}
			}
			for j, w := range append(slices.Clone(c.W), c.B) {
				near(t, p.ParamName(j), x[j], w, 1e-12)
			}
			accuracies(t, p, x, c.TrainCorrect, c.TestCorrect, c.TestRows)
		})
	}
}

func accuracies(t *testing.T, p *Task, x []float64, train, test, testRows int) {
	t.Helper()
	m := p.Metrics(x)
	if want := float64(train) / float64(p.Rows()); m.TrainAcc != want {
		t.Errorf("train accuracy %v, want %v", m.TrainAcc, want)
	}
	if want := float64(test) / float64(testRows); m.TestAcc != want {
		t.Errorf("test accuracy %v, want %v", m.TestAcc, want)
	}
}

type optimum struct {
	ID           string
	L2           float64
	Coef         [][]float64
	Intercept    []float64
	MeanCE       float64 `json:"mean_ce"`
	Penalty      float64
	Objective    float64
	TrainCorrect int `json:"train_correct"`
	TestCorrect  int `json:"test_correct"`
	Logits       []float64
}

// TestOptimum evaluates the exact optima of this data set, without a penalty
// and with one.
func TestOptimum(t *testing.T) {
	var raw []json.RawMessage
	decode(t, optimumJSON, &raw)
	p := load(t, "classification_100x10")
	ids := []string{"mc100x10_none", "mc100x10_C1"}
	for _, text := range raw {
		var head struct{ ID, Dataset string }
		if err := json.Unmarshal(text, &head); err != nil {
			t.Fatal(err)
		}
		if head.Dataset != "make_classification_100x10.csv, split=train" {
			continue // the logits of the others have another shape
		}
		i := slices.Index(ids, head.ID)
		if i < 0 {
			t.Fatalf("the case %s is new", head.ID)
		}
		ids = slices.Delete(ids, i, i+1)
		var c optimum
		if err := json.Unmarshal(text, &c); err != nil {
			t.Fatal(err)
		}
		checkOptimum(t, p, c)
	}
	if len(ids) > 0 {
		t.Errorf("not found: %v", ids)
	}
}

func checkOptimum(t *testing.T, p *Task, c optimum) {
	x, g := append(slices.Clone(c.Coef[0]), c.Intercept[0]), make([]float64, p.Dim())
	loss := p.Grad(g, x, nil)
	near(t, c.ID+" loss", loss, c.MeanCE, 1e-12)
	weights := x[:len(x)-1]
	penalty := c.L2 / 2 * floats.Dot(weights, weights)
	near(t, c.ID+" objective", loss+penalty, c.Objective, 1e-12)
	floats.AddScaled(g[:len(weights)], c.L2, weights)
	near(t, c.ID+" gradient", floats.Norm(g, math.Inf(1)), 0, 1e-15)
	if len(c.Logits) != p.Rows() {
		t.Fatalf("%s: %d logits", c.ID, len(c.Logits))
	}
	for k, row := range p.Data().Train {
		near(t, c.ID+" logit", p.logit(x, row), c.Logits[k], 1e-12)
	}
	accuracies(t, p, x, c.TrainCorrect, c.TestCorrect, len(p.Data().Test))
}
