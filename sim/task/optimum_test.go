package task

import (
	_ "embed"
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"

	"descent/sim/data"
	"descent/sim/optim"

	"gonum.org/v1/gonum/floats"
)

//go:embed testdata/optimum.json
var optimumJSON []byte

func decode(t *testing.T, text []byte, file any) {
	t.Helper()
	if err := json.Unmarshal(text, file); err != nil {
		t.Fatal(err)
	}
}

type optimum struct {
	ID, Dataset  string
	Features     []string
	L2           float64
	Coef         [][]float64
	Intercept    []float64
	MeanCE       float64 `json:"mean_ce"`
	Penalty      float64
	Objective    float64
	Rows         int
	TrainCorrect int             `json:"train_correct"`
	TestCorrect  int             `json:"test_correct"`
	Logits       json.RawMessage // a number a row, or a list of them
}

// task returns the problem of the case: all rows train, in the file's order, but
// for the set that has its own split.
func (c *optimum) task(t *testing.T) *Task {
	t.Helper()
	name, _, _ := strings.Cut(c.Dataset, ",")
	load := map[string]string{
		"make_classification_100x10.csv": "classification_100x10",
		"iris.csv":                       "iris:standardize=false,train=100",
		"breast_cancer.csv":              "breast_cancer:train=100",
	}[name]
	ds, err := data.Load(load)
	if err != nil {
		t.Fatal(err)
	}
	if load != "classification_100x10" {
		cut := *ds
		cut.X, cut.Y, cut.Train, cut.Test = nil, nil, nil, nil
		cut.Features, cut.Cols = c.Features, len(c.Features)
		apart := strings.Contains(c.Dataset, "(class = label-1)")
		if apart {
			cut.Classes = cut.Classes[1:]
		}
		for i, class := range ds.Y {
			if apart && class == 0 {
				continue
			}
			cut.Train = append(cut.Train, len(cut.Y))
			cut.Y = append(cut.Y, class+len(cut.Classes)-len(ds.Classes))
			for _, f := range c.Features {
				cut.X = append(cut.X, ds.Row(i)[slices.Index(ds.Features, f)])
			}
		}
		ds = &cut
	}
	p := made(t, ds, Model{Net: []int{}, L2: c.L2, Init: "zeros"})
	if p.Rows() != c.Rows {
		t.Fatalf("%d rows, want %d", p.Rows(), c.Rows)
	}
	return p
}

func optima(t *testing.T) []optimum {
	var file struct{ Cases []optimum }
	decode(t, optimumJSON, &file)
	if len(file.Cases) != 8 {
		t.Fatalf("%d cases, want 8", len(file.Cases))
	}
	return file.Cases
}

// TestOptimum evaluates the exact optima.
func TestOptimum(t *testing.T) {
	for _, c := range optima(t) {
		t.Run(c.ID, func(t *testing.T) {
			p := c.task(t)
			var x, g []float64
			for _, row := range c.Coef {
				x = append(x, row...)
			}
			x = append(x, c.Intercept...)
			g = make([]float64, len(x))
			var w Work
			alike(t, "loss", p.Grad(g, x, nil, &w, nil), c.Objective, 1e-12)
			alike(t, "gradient", floats.Norm(g, math.Inf(1)), 0, 2e-15)
			alike(t, "penalty", p.Penalty(x), c.Penalty, 1e-12)
			alike(t, "cross-entropy", p.Loss(x, &w)-p.Penalty(x), c.MeanCE, 1e-12)
			correct(t, p, x, c.TrainCorrect, c.TestCorrect)
			if c.Logits != nil {
				out := p.learner.Forward(x, p.train.N, p.train.X, &w)
				for i, want := range c.logits(t) {
					alike(t, "logit", out[i%p.readout.Outputs*p.train.N+i/p.readout.Outputs], want, 1e-11)
				}
			}
		})
	}
}

// logits returns those of all rows, one row after the other.
func (c *optimum) logits(t *testing.T) []float64 {
	var flat []float64
	if len(c.Coef) == 1 {
		decode(t, c.Logits, &flat)
	} else {
		var rows [][]float64
		decode(t, c.Logits, &rows)
		flat = slices.Concat(rows...)
	}
	if want := c.Rows * len(c.Coef); len(flat) != want {
		t.Fatalf("%d logits, want %d", len(flat), want)
	}
	return flat
}

// correct compares how many rows are told right.
func correct(t *testing.T, p *Task, x []float64, train, test int) {
	t.Helper()
	m := p.Metrics(x, &Work{})
	if want := float64(train) / float64(p.Rows()); m.TrainAcc != want {
		t.Errorf("train accuracy %v, want %v", m.TrainAcc, want)
	}
	if n := len(p.Data().Test); n > 0 && m.TestAcc != float64(test)/float64(n) {
		t.Errorf("test accuracy %v, want %d of %d", m.TestAcc, test, n)
	}
}

// TestSearchesReachOptimum: each rule that searches along a line comes within
// 1e-10 of every objective. Those of gradient descent end their paths earlier
// where it is slow; they have no memory, so they go on from there.
func TestSearchesReachOptimum(t *testing.T) {
	for _, r := range []struct {
		id    string
		hyper []float64
		steps int    // at most
		but   string // a case that is too slow for a test
	}{
		{"newton", []float64{1}, 100, ""},
		{"bfgs", []float64{1}, 1000, ""},
		{"lbfgs", []float64{1, 15}, 1000, ""},
		{"cg", []float64{1, 2, 0.1}, 2000, ""},
		{"gd_more_thuente", []float64{100, 1e-4, 0.5}, 400_000, ""},
		{"gd_backtracking", []float64{100, 1e-4, 0.1}, 60_000, "iris_petal_3class_C1e4"}, // 700,000 steps
	} {
		for _, c := range optima(t) {
			if c.ID == r.but {
				continue
			}
			t.Run(r.id+"/"+c.ID, func(t *testing.T) {
				t.Parallel()
				p := c.task(t)
				x := begin(t, p, 1)
				steps, over := 0, math.Inf(1)
				for steps < r.steps && over > 1e-10 {
					var path optim.Path
					optim.ByID(r.id).Path(&path, x, r.hyper, &asker{task: p}, min(r.steps, 5000))
					last := path.Steps()
					if last == 0 {
						t.Fatalf("after %d steps: %v", steps, path.End)
					}
					x, over = path.Point(last), path.Loss(last)-c.Objective
					steps += last
				}
				if !(math.Abs(over) <= 1e-10) {
					t.Errorf("after %d steps the loss is %.3g above the optimum", steps, over)
				}
			})
		}
	}
}

// asker is a task as rules ask it: all rows.
type asker struct {
	task *Task
	work Work
}

func (a *asker) Eval(x, g []float64) float64 { return a.task.Grad(g, x, nil, &a.work, nil) }
