package nn

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"testing"

	"descent/sim/optim"
)

// reference is testdata/mlp.json, made by torch.
type reference struct {
	Cases []refCase `json:"cases"`
}

type refCase struct {
	ID   string `json:"id"`
	Spec struct {
		Sizes      []int    `json:"sizes"`
		Activation string   `json:"activation"`
		Output     string   `json:"output_activation"`
		Loss       string   `json:"loss"`
		Norm       string   `json:"batchnorm"`
		L1         float64  `json:"l1"`
		L2         float64  `json:"l2"`
		Clip       *float64 `json:"clip_norm"`
	} `json:"spec"`
	X       [][]float64     `json:"X"`
	Y       json.RawMessage `json:"y"`
	Init    []refLayer      `json:"init"`
	Outputs [][]float64     `json:"outputs"`
	Data    float64         `json:"data_loss"`
	Penalty float64         `json:"penalty"`
	Loss    float64         `json:"loss"`
	Grads   []refLayer      `json:"grads"`
	Norm    float64         `json:"grad_norm"`
	Clipped []refLayer      `json:"grads_clipped"`
	Train   struct {
		SGD  refTrain `json:"sgd"`
		Adam refTrain `json:"adam"`
	} `json:"train"`
}

type refLayer struct {
	W     [][]float64 `json:"W"`
	B     []float64   `json:"b"`
	Gamma []float64   `json:"gamma"`
	Beta  []float64   `json:"beta"`
}

type refTrain struct {
	HP struct {
		LR    float64    `json:"lr"`
		Betas [2]float64 `json:"betas"`
		Eps   float64    `json:"eps"`
	} `json:"hp"`
	Steps   int        `json:"steps"`
	Losses  []float64  `json:"losses"`
	Params  []refLayer `json:"params"`
	Norms   []float64  `json:"grad_norms"`
	Running []struct {
		Mean []float64 `json:"mean"`
		Var  []float64 `json:"var"`
	} `json:"bn_running"`
	Eval [][]float64 `json:"eval_outputs"`
}

// flat lays layers out as a Net does.
func flat(layers []refLayer) (all []float64) {
	for _, l := range layers {
		for _, row := range l.W {
			all = append(all, row...)
		}
		all = slices.Concat(all, l.B, l.Gamma, l.Beta)
	}
	return all
}

// across turns rows into feature-major columns.
func across(rows [][]float64) (all []float64) {
	for j := range rows[0] {
		for i := range rows {
			all = append(all, rows[i][j])
		}
	}
	return all
}

// clip scales g as torch's clip_grad_norm_ does, and returns the length it had.
func clip(g []float64, limit *float64) float64 {
	squares := 0.0
	for _, v := range g {
		squares += v * v
	}
	norm := math.Sqrt(squares)
	if limit != nil {
		factor := min(1, *limit/(norm+1e-6))
		for i := range g {
			g[i] *= factor
		}
	}
	return norm
}

// apart returns the largest difference; infinite if the lengths differ.
func apart(got, want []float64) float64 {
	if len(got) != len(want) {
		return math.Inf(1)
	}
	worst := 0.0
	for i := range got {
		if d := math.Abs(got[i] - want[i]); !(d <= worst) {
			worst = d
		}
	}
	return worst
}

func TestReference(t *testing.T) {
	raw, err := os.ReadFile("testdata/mlp.json")
	if err != nil {
		t.Fatal(err)
	}
	var ref reference
	if err := json.Unmarshal(raw, &ref); err != nil {
		t.Fatal(err)
	}
	if len(ref.Cases) != 31 {
		t.Fatalf("%d cases, not 31", len(ref.Cases))
	}
	for i := range ref.Cases {
		c := &ref.Cases[i]
		t.Run(c.ID, c.check)
	}
}

func (c *refCase) check(t *testing.T) {
	near := func(what string, got, want []float64, tolerance float64) {
		t.Helper()
		if d := apart(got, want); !(d <= tolerance) {
			t.Errorf("%s differs by %.2g:\n%v\nwant\n%v", what, d, got, want)
		}
	}
	net, b := c.net(t), c.batch(t)
	x, g := flat(c.Init), make([]float64, net.Dim())
	if len(x) != net.Dim() {
		t.Fatalf("%d parameters, want %d", net.Dim(), len(x))
	}
	var w Work
	loss := net.Grad(g, x, b, &w, nil)
	out := w.Hidden(len(net.Layers()) - 1)
	near("outputs", out, across(c.Outputs), 1e-12)
	near("data loss, penalty, loss", []float64{net.DataLoss(out, b), net.Penalty(x), loss}, []float64{c.Data, c.Penalty, c.Loss}, 1e-12)
	near("gradient", g, flat(c.Grads), 1e-12)
	if norm := clip(g, c.Spec.Clip); c.Spec.Clip != nil {
		near("norm of the gradient", []float64{norm}, []float64{c.Norm}, 1e-12)
		near("clipped gradient", g, flat(c.Clipped), 1e-12)
	}
	for _, r := range []struct {
		rule string
		ref  *refTrain
	}{{"gd", &c.Train.SGD}, {"adam", &c.Train.Adam}} {
		hp := &r.ref.HP
		tolerance := 1e-11
		hyper := optim.ByID(r.rule).Defaults()
		hyper[0] = hp.LR
		if r.rule == "adam" {
			copy(hyper[1:], []float64{hp.Betas[0], hp.Betas[1], hp.Eps})
			if net.norm == normBefore {
				tolerance = 1e-7 // the biases there have gradients of nothing but rounding, and Adam divides these by their size
			}
		}
		run := trainer{net: net, batch: b, clip: c.Spec.Clip}
		run.train(r.rule, hyper, flat(c.Init), r.ref.Steps)
		near(r.rule+": losses", run.losses, r.ref.Losses, 1e-11)
		near(r.rule+": parameters", run.state.X, flat(r.ref.Params), tolerance)
		if c.Spec.Clip != nil {
			near(r.rule+": norms", run.norms, r.ref.Norms, 1e-11)
		}
		if net.norm != noNorm {
			var running []float64
			for _, l := range r.ref.Running {
				running = slices.Concat(running, l.Mean, l.Var)
			}
			near(r.rule+": running statistics", run.stats, running, tolerance)
			out := net.Forward(append(slices.Clone(run.state.X), run.stats...), b.N, b.X, &run.work)
			near(r.rule+": outputs in evaluation", out, across(r.ref.Eval), tolerance)
		}
	}
}

func (c *refCase) net(t *testing.T) *Net {
	s := &c.Spec
	loss := s.Loss
	if loss == "bce_with_logits" {
		loss = "bce"
	}
	net, err := New(Config{Sizes: s.Sizes, Activation: s.Activation, Output: s.Output, Loss: loss, L1: s.L1, L2: s.L2, Norm: s.Norm})
	if err != nil {
		t.Fatal(err)
	}
	return net
}

func (c *refCase) batch(t *testing.T) *Batch {
	b := &Batch{N: len(c.X), X: across(c.X)}
	var err error
	if c.Spec.Loss == "cross_entropy" {
		err = json.Unmarshal(c.Y, &b.Y)
	} else {
		var rows [][]float64
		err = json.Unmarshal(c.Y, &rows)
		b.T = across(rows)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// trainer makes steps with all rows as one batch.
type trainer struct {
	net           *Net
	batch         *Batch
	clip          *float64
	work          Work
	state         optim.State
	stats         []float64
	losses, norms []float64
}

func (r *trainer) train(rule string, hyper, x []float64, steps int) {
	how := optim.ByID(rule)
	s := &r.state
	*s = optim.State{X: x, G: make([]float64, len(x)), Mem: make([]float64, len(how.Slots)*len(x)), Hyper: hyper}
	r.stats = make([]float64, r.net.Stats())
	r.net.InitStats(r.stats)
	for range steps {
		r.losses = append(r.losses, r.net.Grad(s.G, s.X, r.batch, &r.work, nil))
		r.net.Track(r.stats, &r.work)
		r.norms = append(r.norms, clip(s.G, r.clip))
		how.Step(s, nil)
		s.Step++
	}
	r.losses = append(r.losses, r.net.Grad(s.G, s.X, r.batch, &r.work, nil))
}
