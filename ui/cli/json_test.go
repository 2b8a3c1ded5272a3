package cli

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"descent/sim"
	"descent/sim/optim"
	"descent/sim/param"
	"descent/sim/spec"
)

// result is the object that run --format json prints. Other keys are an error.
type result struct {
	Command string         `json:"command"`
	Seed    uint64         `json:"seed"`
	Dataset string         `json:"dataset"`
	Notes   []string       `json:"notes"`
	Table   *tableItem     `json:"table"`
	Model   map[string]any `json:"model"`
	Layers  []string       `json:"layers"`
	Per     string         `json:"per"`
	Step    []int          `json:"step"`
	Lanes   []struct {
		Rule           string         `json:"rule"`
		Hyper          map[string]any `json:"knobs"`
		X              [][2]float64   `json:"x"`
		Loss           []float64      `json:"loss"`
		GradNorm       []float64      `json:"grad_norm"`
		LR             []float64      `json:"lr"`
		TrainLoss      []float64      `json:"train_loss"`
		TestLoss       []float64      `json:"test_loss"`
		TrainAccuracy  []float64      `json:"train_accuracy"`
		TestAccuracy   []float64      `json:"test_accuracy"`
		BatchLoss      []float64      `json:"batch_loss"`
		Penalty        []float64      `json:"penalty"`
		LayerGradNorms [][]*float64   `json:"layer_grad_norms"`
		Parameters     *struct {
			Names  []string  `json:"names"`
			Values []float64 `json:"values"`
		} `json:"parameters"`
		Findings []finding `json:"findings"`
		Arrived  *struct {
			Step    int    `json:"step"`
			Minimum string `json:"minimum"`
		} `json:"arrived"`
		Stop *struct {
			Step   int    `json:"step"`
			Reason string `json:"reason"`
		} `json:"stop"`
	} `json:"lanes"`
}

// finding is what a lane does at the last step.
type finding struct {
	Kind     string             `json:"kind"`
	Certain  bool               `json:"certain"`
	Cause    string             `json:"cause"`
	Basin    string             `json:"basin"`
	LimitOf  string             `json:"limit_of"`
	Remedies []string           `json:"remedies"`
	Init     string             `json:"init"`
	NoLimit  string             `json:"no_limit"`
	Numbers  map[string]float64 `json:"numbers"`
	Words    []string           `json:"words"`
}

// runJSON runs the words, without "run" and the format, and decodes what is printed.
func runJSON(t *testing.T, args ...string) (r result) {
	t.Helper()
	code, out, errs := call(t, append(append([]string{"run"}, args...), "--format", "json")...)
	if code != 0 || errs != "" {
		t.Fatalf("%v: code %d, %s", args, code, errs)
	}
	decode(t, out, &r)
	return r
}

// decode wants text to be one object with the keys of r and no others.
func decode(t *testing.T, text string, r *result) {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(r); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
}

func closeTo(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol) {
		t.Errorf("%s: %v, not %v", what, got, want)
	}
}

// TestRaceJSON compares gradient descent on Rosenbrock with the same by hand.
func TestRaceJSON(t *testing.T) {
	const lr, steps = 0.001, 200
	r := runJSON(t, "race", "rosenbrock", "--lane", "adam lr=0.1 amsgrad=true", "--lane", "gd lr=0.001", "--start=-1.2,1", "--steps", "200")
	if len(r.Lanes) != 2 || r.Seed != 7 || r.Lanes[0].Rule != "adam" || r.Lanes[1].Rule != "gd" {
		t.Fatalf("%+v", r)
	}
	hyper := fmt.Sprint(r.Lanes[0].Hyper)
	if want := "map[amsgrad:true beta1:0.9 beta2:0.999 clip_norm:0 clip_value:0 eps:1e-08 lr:0.1 weight_decay:0]"; hyper != want {
		t.Errorf("knobs %s, not %s", hyper, want)
	}
	for i, l := range r.Lanes {
		if len(l.X) != steps+1 || len(l.Loss) != steps+1 || len(l.GradNorm) != steps+1 || len(l.LR) != steps+1 || l.Stop != nil {
			t.Fatalf("lane %d: %d, %d, %d, %d numbers", i, len(l.X), len(l.Loss), len(l.GradNorm), len(l.LR))
		}
	}
	x, y := -1.2, 1.0
	for k := range steps + 1 {
		gx, gy := -2*(1-x)-400*x*(y-x*x), 200*(y-x*x)
		l := r.Lanes[1]
		closeTo(t, "x", l.X[k][0], x, 1e-12)
		closeTo(t, "y", l.X[k][1], y, 1e-12)
		closeTo(t, "loss", l.Loss[k], (1-x)*(1-x)+100*(y-x*x)*(y-x*x), 1e-11)
		closeTo(t, "grad_norm", l.GradNorm[k], math.Hypot(gx, gy), 1e-9)
		closeTo(t, "lr", l.LR[k], lr, 0)
		x, y = x-lr*gx, y-lr*gy
	}
	// The first step of Adam is lr·g/|g| per coordinate, but for eps.
	closeTo(t, "adam's x", r.Lanes[0].X[1][0], -1.1, 1e-9)
	closeTo(t, "adam's y", r.Lanes[0].X[1][1], 1.1, 1e-9)
}

// TestRaceIsTheRun: full precision means every bit of what the run itself has.
func TestRaceIsTheRun(t *testing.T) {
	args := []string{"race", "himmelblau", "--lane", "gd lr=0.005", "--lane", "adam", "--noise", "0.3", "--seed", "5",
		"--set", "step=20 lane=2 rule=rmsprop lr=0.01", "--set", "step=30 noise=0"}
	r := runJSON(t, append(args, "--steps", "60")...)
	spec := parse(t, args)
	run, err := sim.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	var s sim.Snapshot
	for k := range 61 {
		run.Snapshot(&s)
		for i, l := range r.Lanes {
			now := &s.Lanes[i].Now
			if l.X[k] != [2]float64{now.X, now.Y} || l.Loss[k] != now.V[sim.Loss] ||
				l.GradNorm[k] != now.V[sim.GradNorm] || l.LR[k] != now.V[sim.Rate] {
				t.Fatalf("lane %d, step %d: %v %v %v %v, not %+v", i, k, l.X[k], l.Loss[k], l.GradNorm[k], l.LR[k], now)
			}
		}
		run.Advance(1)
	}
	if r.Lanes[1].LR[19] == r.Lanes[1].LR[20] || r.Lanes[1].LR[20] != 0.01 {
		t.Errorf("lr of lane 2 at steps 19, 20: %v", r.Lanes[1].LR[19:21])
	}
}

// TestEveryRuleJSON: whatever a rule's hyper-parameters are, they make an object of JSON, and
// a lane that has stopped says why.
func TestEveryRuleJSON(t *testing.T) {
	for i := range optim.All {
		rule := &optim.All[i]
		r := runJSON(t, "race", "ellipse", "--lane", rule.ID, "--max-steps", "300", "--steps", "400")
		l := r.Lanes[0]
		if len(l.Hyper) != len(rule.Params) || l.Stop == nil || !strings.Contains(l.Stop.Reason, strconv.Itoa(l.Stop.Step)) {
			t.Errorf("%s: %v, %+v", rule.ID, l.Hyper, l.Stop)
		}
		for _, k := range rule.Params {
			if name, ok := l.Hyper[k.Name].(string); ok != (k.Kind == param.Choice) || ok && !slices.Contains(k.Choices, name) {
				t.Errorf("%s: %s is %v", rule.ID, k.Name, l.Hyper[k.Name])
			}
		}
	}
}

func TestDivergenceJSON(t *testing.T) {
	r := runJSON(t, "race", "ravine", "--lane", "gd lr=0.03", "--lane", "gd lr=0.001", "--start", "-4,1")
	l, ok := r.Lanes[0], r.Lanes[1]
	if len(l.X) != 8 || len(l.Loss) != 8 || len(l.GradNorm) != 8 || len(l.LR) != 8 || l.Stop == nil {
		t.Fatalf("%+v", l)
	}
	if l.Stop.Step != 8 || l.Stop.Reason != "left the region 50 windows wide: y = 256 at step 8" {
		t.Errorf("%+v", l.Stop)
	}
	if len(ok.X) != 201 || ok.Stop != nil {
		t.Errorf("the other lane has %d points and stop %v", len(ok.X), ok.Stop)
	}
}

// TestTrainJSON compares with the recorded training of a reference implementation.
func TestTrainJSON(t *testing.T) {
	text, err := os.ReadFile("testdata/worked_example.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Cases []struct {
			ID            string    `json:"id"`
			LR            float64   `json:"lr"`
			W0            []float64 `json:"W0"`
			B0            float64   `json:"b0"`
			Epochs        []int     `json:"loss_epochs"`
			Loss          []float64 `json:"mean_loss"`
			TrainAccuracy float64   `json:"train_accuracy"`
			TestAccuracy  float64   `json:"test_accuracy"`
		} `json:"cases"`
	}
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	c := file.Cases[0]
	if c.ID != "mean_seed0" || len(c.Epochs) != 11 {
		t.Fatalf("%+v", c)
	}
	start := spec.FormatStart(append(c.W0, c.B0))
	r := runJSON(t, "train", "classification_100x10", "--lane", "gd lr=0.01", "--batch", "full", "--start", start, "--steps", "1000")
	l := r.Lanes[0]
	if len(l.TrainLoss) != 1001 || len(l.TestLoss) != 1001 || len(l.TrainAccuracy) != 1001 || len(l.TestAccuracy) != 1001 ||
		len(l.GradNorm) != 1001 || len(l.LR) != 1001 || l.X != nil || l.Loss != nil {
		t.Fatalf("%d train losses", len(l.TrainLoss))
	}
	for i, epoch := range c.Epochs {
		closeTo(t, fmt.Sprint("loss of epoch ", epoch), l.TrainLoss[epoch], c.Loss[i], 1e-12)
	}
	closeTo(t, "train accuracy", l.TrainAccuracy[1000], c.TrainAccuracy, 0)
	closeTo(t, "test accuracy", l.TestAccuracy[1000], c.TestAccuracy, 0)
}
