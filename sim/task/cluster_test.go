package task

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// TestCentroids: loss and gradient of a case by hand.
func TestCentroids(t *testing.T) {
	ds := load(t, "clusters")
	ds.X, ds.Y = []float64{0, 0, 2, 0, 5, 5, 5, 7}, []int{0, 0, 1, 1}
	ds.Train, ds.Test = []int{0, 1, 2}, []int{3}
	p := made(t, ds, Model{Centroids: 3})
	x := []float64{0, 1, 4, 5, 100, 100}
	g := make([]float64, 6)
	var w Work
	alike(t, "loss", p.Grad(g, x, nil, &w, nil), (1+5+1)/3.0, 1e-15)
	for i, want := range []float64{2 * (0 - 2) / 3.0, 2 * (1 + 1) / 3.0, 2 * (4 - 5) / 3.0, 0, 0, 0} {
		alike(t, p.ParamName(i), g[i], want, 1e-15)
	}
	m := p.Metrics(x, &w)
	if alike(t, "train loss", m.TrainLoss, 7/3.0, 1e-15); m.TestLoss != 5 {
		t.Errorf("test loss %v, want 5", m.TestLoss)
	}
	if told := p.Predict(nil, x, []int{3, 0, 1, 2}, &w); !slices.Equal(told, []int{1, 0, 0, 1}) {
		t.Errorf("nearest are %v", told)
	}
	names := make([]string, p.Dim())
	for i := range names {
		names[i] = p.ParamName(i)
	}
	if got := strings.Join(names, " "); got != "c₁x₁ c₁x₂ c₂x₁ c₂x₂ c₃x₁ c₃x₂" {
		t.Errorf("parameters %s", got)
	}
}

// TestLloyd: with the rate ½·(rows/rows of the centroid) a step of gradient
// descent is one of k-means (S. Lloyd, 1982), which moves each centroid to the
// mean of its rows; its end is a fixed point of both.
func TestLloyd(t *testing.T) {
	p := must(t, "clusters:k=4,noise=30", Model{})
	ds := p.Data()
	k, cols := p.Outputs(), ds.Cols
	x, g, lloyd := begin(t, p, 11), make([]float64, p.Dim()), make([]float64, p.Dim())
	copy(lloyd, x)
	var w Work
	steps := 0
	for moved := true; moved; steps++ {
		count, sum := make([]float64, k), make([]float64, p.Dim())
		for _, row := range ds.Train {
			best, least := 0, math.Inf(1)
			for c := range k {
				if d := math.Hypot(ds.X[row*cols]-lloyd[c*cols], ds.X[row*cols+1]-lloyd[c*cols+1]); d < least {
					best, least = c, d
				}
			}
			count[best]++
			for j := range cols {
				sum[best*cols+j] += ds.X[row*cols+j]
			}
		}
		before := p.Grad(g, x, nil, &w, nil)
		moved = false
		for i, s := range sum {
			rows := count[i/cols]
			if rows == 0 {
				t.Fatal("a centroid has no rows: the case shows nothing")
			}
			x[i] -= 0.5 * float64(p.Rows()) / rows * g[i]
			moved = moved || math.Abs(lloyd[i]-s/rows) > 1e-9
			lloyd[i] = s / rows
			alike(t, p.ParamName(i), x[i], lloyd[i], 1e-9)
		}
		if after := p.Loss(x, &w); after > before+1e-12 {
			t.Errorf("step %d raises the error from %v to %v", steps, before, after)
		}
	}
	if steps < 4 {
		t.Errorf("%d steps show nothing", steps)
	}
}

// TestForgy: centroids begin on different training rows.
func TestForgy(t *testing.T) {
	p := must(t, "clusters", Model{Centroids: 12})
	ds := p.Data()
	starts := map[[2]float64]bool{}
	for seed := range uint64(5) {
		x := begin(t, p, seed)
		seen := map[int]bool{}
		for c := range 12 {
			at := slices.IndexFunc(ds.Train, func(row int) bool { return slices.Equal(ds.Row(row), x[2*c:2*c+2]) })
			if at < 0 || seen[at] {
				t.Errorf("seed %d: centroid %d is on row %d", seed, c, at)
			}
			seen[at] = true
		}
		starts[[2]float64(x)] = true
	}
	if len(starts) < 4 {
		t.Errorf("%d different starts of 5 seeds", len(starts))
	}
	few := load(t, "clusters")
	few.Train = few.Train[:2]
	if x := begin(t, made(t, few, Model{Centroids: 3}), 1); !slices.Equal(x[:2], x[4:]) {
		t.Errorf("three centroids of two rows begin at %v", x)
	}
}
