package task

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/floats"
)

// TestMetricsByHand: one weight and a bias, class 1 from a logit of 0 on.
func TestMetricsByHand(t *testing.T) {
	ds := table(1, -2, 1, 3, -1)
	ds.Train, ds.Test = []int{0, 1}, []int{1, 2, 3}
	const l1, l2 = 0.5, 3.0
	p := made(t, ds, Model{Net: []int{}, L1: l1, L2: l2})
	x := []float64{-1, 0.5} // logits 2.5 −0.5 −2.5 1.5 of classes 0 1 0 1
	var w Work
	soft := func(z float64) float64 { return math.Log1p(math.Exp(z)) }
	penalty := l1 + l2/2
	m := p.Metrics(x, &w)
	alike(t, "train loss", m.TrainLoss, (soft(2.5)+soft(0.5))/2+penalty, 1e-15)
	alike(t, "test loss", m.TestLoss, (soft(0.5)+soft(-2.5)+soft(-1.5))/3+penalty, 1e-15)
	if m.TrainAcc != 0 || m.TestAcc != 2.0/3 {
		t.Errorf("accuracies %v and %v, want 0 and 2/3", m.TrainAcc, m.TestAcc)
	}
	alike(t, "penalty", p.Penalty(x), penalty, 0)
	alike(t, "loss", p.Loss(x, &w), m.TrainLoss, 0)
	alike(t, "loss of the gradient", p.Grad(make([]float64, 2), x, nil, &w, nil), m.TrainLoss, 1e-15)

	ds = table(1, -2, 1, 3) // at 0 all are told to be of class 1
	m = made(t, ds, Model{Net: []int{}}).Metrics([]float64{0, 0}, &w)
	alike(t, "loss at 0", m.TrainLoss, math.Ln2, 1e-15)
	if m.TrainAcc != 1.0/3 || !math.IsNaN(m.TestLoss) || !math.IsNaN(m.TestAcc) {
		t.Errorf("%+v, want a third of the rows right and no test", m)
	}
	if g := made(t, ds, Model{Net: []int{}, Loss: "mse"}); g.Metrics([]float64{0, -1e-9}, &w).TrainAcc != 2.0/3 {
		t.Error("just below ½ is not class 0")
	}
}

// TestPredict: Predict, Confusion, Metrics and the outputs agree.
func TestPredict(t *testing.T) {
	for _, c := range problems {
		p := must(t, c.set, c.m)
		ds := p.Data()
		x := begin(t, p, 3)
		var w Work
		for name, rows := range map[string][]int{"train": ds.Train, "test": ds.Test} {
			m := p.Metrics(x, &w)
			acc := map[string]float64{"train": m.TrainAcc, "test": m.TestAcc}[name]
			told := p.Predict([]int{-7}, x, rows, &w)
			k := len(ds.Classes)
			matrix := make([]int, k*k)
			p.Confusion(matrix, x, rows, &w)
			if ds.Y == nil {
				if len(told) != 1 || !math.IsNaN(acc) {
					t.Errorf("%s: classes %v, accuracy %v of a regression", c.set, told, acc)
				}
				continue
			}
			if len(told) != 1+len(rows) || told[0] != -7 {
				t.Fatalf("%s: %d classes for %d rows", c.set, len(told), len(rows))
			}
			want, right := make([]int, k*k), 0
			for i, row := range rows {
				in := p.design[row*p.ins : (row+1)*p.ins]
				out := slices.Clone(p.learner.Forward(x, 1, in, &w))
				class := floats.MaxIdx(out)
				if len(out) == 1 {
					class = 0
					if border := map[bool]float64{true: 0, false: 0.5}[p.readout.Logits]; out[0] >= border {
						class = 1
					}
				}
				if told[i+1] != class {
					t.Errorf("%s: row %d is told to be of class %d, and %v is put out", c.set, row, told[i+1], out)
				}
				if p.Model().Centroids == 0 {
					want[ds.Y[row]*k+class]++
				}
				if class == ds.Y[row] {
					right++
				}
			}
			if !slices.Equal(matrix, want) {
				t.Errorf("%s: confusion %v, want %v", c.set, matrix, want)
			}
			if p.Model().Centroids > 0 {
				if !math.IsNaN(acc) {
					t.Errorf("the accuracy of a clustering is %v", acc)
				}
			} else if acc != float64(right)/float64(len(rows)) {
				t.Errorf("%s: accuracy %v, want %d of %d", c.set, acc, right, len(rows))
			}
		}
	}
}

// TestGradFarOut: where exponentials overflow.
func TestGradFarOut(t *testing.T) {
	p := made(t, table(1, -1, -1, 1, 1), Model{Net: []int{}}) // two rows right and two wrong
	g := make([]float64, 2)
	var w Work
	for _, c := range []struct{ w, loss, slope float64 }{
		{800, 400, 0.5},
		{1e300, 5e299, 0.5},
		{-1e300, 5e299, -0.5},
		{math.MaxFloat64, math.MaxFloat64 / 2, 0.5},
	} {
		x := []float64{c.w, 0}
		loss := p.Grad(g, x, nil, &w, nil)
		alike(t, "loss", loss/c.loss, 1, 1e-15)
		if g[0] != c.slope || g[1] != 0 {
			t.Errorf("w = %v: gradient %v", c.w, g)
		}
		if m := p.Metrics(x, &w); m.TrainLoss != loss || m.TrainAcc != 0.5 {
			t.Errorf("w = %v: %+v", c.w, m)
		}
	}
}

func TestLayerNorms(t *testing.T) {
	p := must(t, "iris", Model{Net: []int{3, 2}, Norm: "after_activation"})
	g := make([]float64, p.Dim())
	layers := p.Layers()
	for i := range g {
		layer := p.LayerOf(i)
		if l := layers[layer]; i < l.W || i >= l.End {
			t.Errorf("parameter %d, %s, is of layer %d", i, p.ParamName(i), layer)
		}
		g[i] = float64(layer + 1)
	}
	norms := make([]float64, len(layers))
	p.LayerNorms(norms, g)
	sizes := []int{4*3 + 3 + 2*3, 3*2 + 2 + 2*2, 2*3 + 3}
	if len(norms) != len(sizes) {
		t.Fatalf("%d layers", len(norms))
	}
	for i, n := range sizes {
		alike(t, "norm", norms[i], float64(i+1)*math.Sqrt(float64(n)), 1e-13)
	}
}

// A clustering has no answers, so no constant one either; of classes it is their entropy.
func TestConstantLoss(t *testing.T) {
	for name, known := range map[string]bool{"clusters": false, "iris": true, "reg_plane": true} {
		if v := must(t, name, Model{}).ConstantLoss(); (v == v) != known {
			t.Errorf("%s: a constant answer has loss %g", name, v)
		}
	}
}
