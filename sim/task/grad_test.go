package task

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"descent/sim/nn"

	"gonum.org/v1/gonum/diff/fd"
	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
)

// problems are models of every kind with every loss.
var problems = []struct {
	set string
	m   Model
}{
	{"classification_100x10", Model{}},
	{"circle", Model{L1: 0.01, L2: 0.1}},
	{"circle", Model{Loss: "hinge"}},
	{"circle", Model{Loss: "huber", Net: []int{3}, Activation: "silu", Features: "x1,x2,sinx1,x1x2"}},
	{"moons", Model{Loss: "cross_entropy", Net: []int{5}, Dropout: 0.3}},
	{"iris", Model{Loss: "hinge", Net: []int{}}},
	{"iris", Model{Net: []int{4}, Norm: "before_activation"}},
	{"iris", Model{Loss: "mse", Output: "none"}},
	{"iris", Model{Loss: "bce", Net: []int{3, 3}, Norm: "after_activation", Dropout: 0.2}},
	{"reg_gauss", Model{Loss: "huber"}},
	{"sine", Model{Features: "poly4", Net: []int{}}},
	{"clusters:k=3", Model{Centroids: 4}},
}

// TestGradByDifferences: of batches and of all rows.
func TestGradByDifferences(t *testing.T) {
	for i, c := range problems {
		t.Run(fmt.Sprint(i, " ", c.set), func(t *testing.T) {
			p := must(t, c.set, c.m)
			n := p.Dim()
			g, want, room := make([]float64, n), make([]float64, n), make([]float64, n)
			r := rand.New(rand.NewPCG(3, uint64(i)))
			var w Work
			for seed := range uint64(4) {
				var rows []int // at first all of them
				if seed > 0 {
					rows = r.Perm(p.Data().Rows())[:2+r.IntN(20)]
				}
				x := begin(t, p, seed)[:n]
				drop := &nn.Dropping{Seed: seed, Step: 7}
				loss := p.Grad(g, x, rows, &w, drop)
				if !(loss > 0) {
					t.Fatalf("the loss is %v", loss)
				}
				fd.Gradient(want, func(x []float64) float64 { return p.Grad(room, x, rows, &w, drop) }, x, &fd.Settings{Formula: fd.Central})
				for k := range g {
					alike(t, p.ParamName(k), g[k], want[k], 2e-8*max(1, math.Abs(want[k])))
				}
				if floats.Norm(g, 2) == 0 {
					t.Error("the gradient is 0")
				}
			}
		})
	}
}

// TestGradIsMeanOfRows holds a batch against its rows one by one, and all rows
// without their numbers against all rows with them.
func TestGradIsMeanOfRows(t *testing.T) {
	for i, c := range problems {
		if c.m.Norm != "" || c.m.Dropout > 0 {
			continue // there a row's part depends on the others, or on its place
		}
		t.Run(fmt.Sprint(i, " ", c.set), func(t *testing.T) {
			p := must(t, c.set, c.m)
			n := p.Dim()
			x, g, one, mean := begin(t, p, 5)[:n], make([]float64, n), make([]float64, n), make([]float64, n)
			var w Work
			rows := []int{99, 0, 17, 17, 42}
			loss, sum := p.Grad(g, x, rows, &w, nil), 0.0
			for _, row := range rows {
				sum += p.Grad(one, x, []int{row}, &w, nil) / 5
				floats.AddScaled(mean, 0.2, one)
			}
			alike(t, "loss", loss, sum, 1e-13*max(1, sum))
			for k := range g {
				alike(t, p.ParamName(k), g[k], mean[k], 1e-13*max(1, math.Abs(mean[k])))
			}
			all := p.Grad(g, x, nil, &w, nil)
			if again := p.Grad(one, x, p.Data().Train, &w, nil); again != all || !floats.Equal(g, one) {
				t.Errorf("all rows: %v without and %v with their numbers", all, again)
			}
		})
	}
}

// TestRate: from any start no step of plain gradient descent raises a smooth
// loss of a model without hidden layers.
func TestRate(t *testing.T) {
	for _, c := range []struct {
		set string
		m   Model
	}{
		{"classification_100x10", Model{}},
		{"iris:standardize=false", Model{}},
		{"iris", Model{L2: 3}},
		{"iris:standardize=false", Model{Loss: "bce"}},
		{"moons", Model{Net: []int{}, Loss: "mse"}},
		{"moons", Model{Net: []int{}, Loss: "huber"}},
		{"moons", Model{Net: []int{}, Loss: "mse", Output: "none", Init: "normal"}},
		{"sine", Model{Net: []int{}, Features: "poly5"}},
		{"reg_plane", Model{Net: []int{}, Loss: "huber"}},
	} {
		p := must(t, c.set, c.m)
		g := make([]float64, p.Dim())
		var w Work
		for seed := range uint64(3) {
			x := begin(t, p, seed)
			before := p.Grad(g, x, nil, &w, nil)
			for step := range 500 {
				floats.AddScaled(x, -p.Rate(), g)
				loss := p.Grad(g, x, nil, &w, nil)
				if loss > before+1e-14 {
					t.Fatalf("%s %+v, seed %d: step %d raises the loss from %v to %v", c.set, c.m, seed, step, before, loss)
				}
				before = loss
			}
		}
	}
}

// TestRateIsOneOverCurvature: where all weights are 0 the losses are as curved
// as they can be.
func TestRateIsOneOverCurvature(t *testing.T) {
	for _, c := range []struct {
		set string
		m   Model
	}{
		{"classification_100x10", Model{}},
		{"moons", Model{Loss: "cross_entropy"}},
		{"moons", Model{Loss: "mse", Output: "none"}},
		{"sine", Model{Features: "poly5"}},
	} {
		c.m.Net, c.m.Init = []int{}, "zeros"
		p := must(t, c.set, c.m)
		n := p.Dim()
		curvature := mat.NewSymDense(n, nil)
		var w Work
		fd.Hessian(curvature, func(x []float64) float64 { return p.Loss(x, &w) }, make([]float64, n), nil)
		var eigen mat.EigenSym
		if !eigen.Factorize(curvature, false) {
			t.Fatal("no eigenvalues")
		}
		alike(t, c.set+" rate × curvature", p.Rate()*floats.Max(eigen.Values(nil)), 1, 1e-4)
	}
}
