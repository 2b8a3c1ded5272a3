package nn

import (
	"math/rand/v2"
	"testing"
	"time"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/gonum"
)

// must returns the net of a configuration, parameters of it (statistics behind
// them) and a batch of that many rows.
func must(t testing.TB, c Config, init string, rows int) (*Net, []float64, *Batch) {
	t.Helper()
	net, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, uint64(rows)))
	p := make([]float64, net.Dim()+net.Stats())
	if err := net.Init(p[:net.Dim()], init, r); err != nil {
		t.Fatal(err)
	}
	net.InitStats(p[net.Dim():])
	return net, p, batchOf(net, rows, r)
}

// batchOf draws inputs, targets 0 or 1 (±1 for hinge) and classes.
func batchOf(net *Net, rows int, r *rand.Rand) *Batch {
	outs := net.outs()
	b := &Batch{N: rows, X: make([]float64, rows*net.layers[0].In), T: make([]float64, rows*outs), Y: make([]int, rows)}
	for i := range b.X {
		b.X[i] = r.NormFloat64()
	}
	for i := range b.T {
		b.T[i] = float64(r.IntN(2))
		if net.loss.ID == "hinge" {
			b.T[i] = 2*b.T[i] - 1
		}
	}
	for i := range b.Y {
		b.Y[i] = r.IntN(outs)
	}
	return b
}

// BenchmarkGrad: one batch forward and backward.
//
// Budget of playground (2-4-2-1, tanh, 10 rows): 65 ns/row, so that an epoch
// with its shuffling, gathering and steps has 100 ns a row. 0 allocs/op.
func BenchmarkGrad(b *testing.B) {
	for _, c := range []struct {
		name string
		Config
		rows int
	}{
		{"playground", Config{Sizes: []int{2, 4, 2, 1}, Activation: "tanh", Output: "none", Loss: "bce", Norm: "none"}, 10},
		{"digits", Config{Sizes: []int{64, 32, 10}, Activation: "relu", Output: "none", Loss: "cross_entropy", Norm: "none"}, 32},
	} {
		b.Run(c.name, func(b *testing.B) {
			net, x, batch := must(b, c.Config, "xavier", c.rows)
			g := make([]float64, net.Dim())
			var w Work
			b.ReportAllocs()
			for b.Loop() {
				net.Grad(g, x, batch, &w, nil)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*c.rows), "ns/row")
		})
	}
}

// BenchmarkGemm: 64-32-10 with relu and cross-entropy, 32 rows,
// forward and backward, against gonum's Dgemm of the same products (the first
// layer's inputs need no gradient). They take turns, so that both see the same machine.
//
// Budget: 2 times.
func BenchmarkGemm(b *testing.B) {
	const rows = 32
	net, x, batch := must(b, Config{Sizes: []int{64, 32, 10}, Activation: "relu", Output: "none", Loss: "cross_entropy", Norm: "none"}, "he", rows)
	g := make([]float64, net.Dim())
	var w Work
	var blasImpl gonum.Implementation
	s := make([]float64, 64*rows)
	var own, gemm time.Duration
	for b.Loop() {
		start := time.Now()
		for range 10 {
			net.Grad(g, x, batch, &w, nil)
		}
		own += time.Since(start)
		start = time.Now()
		for range 10 {
			for i := range net.layers {
				l := &net.layers[i]
				in, d := batch.X, w.d
				if i > 0 {
					in = w.layers[i-1].out
				}
				blasImpl.Dgemm(blas.NoTrans, blas.NoTrans, l.Out, rows, l.In, 1, x[l.W:], l.In, in, rows, 0, s, rows)
				blasImpl.Dgemm(blas.NoTrans, blas.Trans, l.Out, l.In, rows, 1, d, rows, in, rows, 0, g[l.W:], l.In)
				if i > 0 {
					blasImpl.Dgemm(blas.Trans, blas.NoTrans, l.In, rows, l.Out, 1, x[l.W:], l.In, d, rows, 0, s, rows)
				}
			}
		}
		gemm += time.Since(start)
	}
	b.ReportMetric(float64(own.Nanoseconds())/float64(10*b.N), "ns/grad")
	b.ReportMetric(float64(gemm.Nanoseconds())/float64(10*b.N), "ns/gemm")
	b.ReportMetric(float64(own)/float64(gemm), "times")
}

// BenchmarkForward: 9600 points (a picture of 120×80) through 2-16-16-1 with tanh.
//
// Budget: 4 ms. 0 allocs/op.
func BenchmarkForward(b *testing.B) {
	net, p, batch := must(b, Config{Sizes: []int{2, 16, 16, 1}, Activation: "tanh", Output: "none", Loss: "bce", Norm: "none"}, "xavier", 9600)
	var w Work
	b.ReportAllocs()
	for b.Loop() {
		net.Forward(p, batch.N, batch.X, &w)
	}
}
