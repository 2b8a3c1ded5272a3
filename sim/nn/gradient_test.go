package nn

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// slopeError compares Grad with central differences of the loss and returns the
// largest difference, in parts of the larger of 1 and the gradient's largest entry. Of three
// widths the nearest counts: the wide ones meet kinks, the narrow ones rounding.
func slopeError(net *Net, x []float64, b *Batch, drop *Dropping) float64 {
	var w Work
	g, other := make([]float64, len(x)), make([]float64, len(x))
	net.Grad(g, x, b, &w, drop)
	size := 1.0
	for _, v := range g {
		size = max(size, math.Abs(v))
	}
	worst := 0.0
	for i, at := range x {
		best := math.Inf(1)
		for _, h := range []float64{1e-4, 1e-5, 1e-6} {
			x[i] = at + h
			up := net.Grad(other, x, b, &w, drop)
			x[i] = at - h
			down := net.Grad(other, x, b, &w, drop)
			best = min(best, math.Abs((up-down)/(2*h)-g[i]))
		}
		x[i] = at
		worst = max(worst, best)
	}
	return worst / size
}

// sizesFor draws the shape of a small net that the loss allows.
func sizesFor(loss *Loss, r *rand.Rand) []int {
	sizes := []int{1 + r.IntN(4)}
	for range r.IntN(4) {
		sizes = append(sizes, 1+r.IntN(6))
	}
	return append(sizes, loss.MinOut+r.IntN(min(loss.MaxOut-loss.MinOut, 3)+1))
}

// TestGradient checks every activation with every loss, normalisation, dropout
// (the mask held), penalty and output by differences.
func TestGradient(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for i := range Activations {
		for j := range Losses {
			for k := range 24 {
				c := Config{
					Activation: Activations[i].ID, Loss: Losses[j].ID, Norm: norms[k%3], Output: "none",
					Sizes: sizesFor(&Losses[j], r),
				}
				if k/3%2 == 1 {
					c.Dropout = 0.3
				}
				if k/6%2 == 1 {
					c.L1, c.L2 = 0.01, 0.1
				}
				if k/12 == 1 && !Losses[j].Logits {
					c.Output = "sigmoid"
				}
				net, p, b := must(t, c, "normal", 5+r.IntN(8))
				x := p[:net.Dim()]
				for i := range net.layers { // away from 1 and 0, where a mistake could hide
					if l := &net.layers[i]; l.Gamma >= 0 {
						gauss(x[l.Gamma:l.End], 1, r)
					}
				}
				if d := slopeError(net, x, b, &Dropping{Seed: 5, Step: uint64(k)}); !(d < 2e-7) {
					t.Errorf("%+v: the gradient is off by %.2g", c, d)
				}
			}
		}
	}
}

// FuzzNet computes nets of any shape with numbers of any size.
func FuzzNet(f *testing.F) {
	f.Add(uint64(1), uint8(3), uint8(2), uint8(0), uint8(1), uint8(10), 0.0, 0.0, 0.0, 0.0)
	f.Add(uint64(2), uint8(1), uint8(3), uint8(1), uint8(2), uint8(1), 0.01, 0.1, 0.5, 3.0)
	f.Add(uint64(3), uint8(8), uint8(0), uint8(2), uint8(0), uint8(70), 1e300, 0.0, 0.99, 300.0)
	f.Add(uint64(4), uint8(7), uint8(5), uint8(1), uint8(3), uint8(33), 0.0, 1e-300, 0.0, -300.0)
	f.Add(uint64(5), uint8(10), uint8(4), uint8(2), uint8(5), uint8(0), 0.0, 0.0, 0.2, 150.0)
	f.Fuzz(func(t *testing.T, seed uint64, activation, loss, norm, init, rows uint8, l1, l2, dropout, size float64) {
		r := rand.New(rand.NewPCG(seed, 0))
		row := &Losses[int(loss)%len(Losses)]
		c := Config{
			Sizes: sizesFor(row, r), Activation: Activations[int(activation)%len(Activations)].ID, Output: outputs[r.IntN(2)],
			Loss: row.ID, L1: l1, L2: l2, Dropout: dropout, Norm: norms[int(norm)%len(norms)],
		}
		net, err := New(c)
		valid := l1 >= 0 && l1 <= math.MaxFloat64 && l2 >= 0 && l2 <= math.MaxFloat64 && dropout >= 0 && dropout < 1 &&
			!(row.Logits && c.Output == "sigmoid")
		if (err == nil) != valid {
			t.Fatalf("%+v: %v", c, err)
		}
		if err != nil {
			return
		}
		p := make([]float64, net.Dim()+net.Stats())
		x, stats := p[:net.Dim()], p[net.Dim():]
		if err := net.Init(x, Inits[int(init)%len(Inits)].ID, r); err != nil {
			t.Fatal(err)
		}
		net.InitStats(stats)
		b := batchOf(net, int(rows)%80, r)
		tame := math.Abs(size) <= 0.3 && l1 <= 1 && l2 <= 1 && dropout <= 0.8
		for _, s := range [][]float64{x, b.X, b.T} {
			for i := range s {
				s[i] *= math.Pow(10, max(-300, min(size, 300)))
			}
		}
		drop := &Dropping{Seed: seed, Step: 7}
		var w, fresh Work
		g, again := make([]float64, len(x)), make([]float64, len(x))
		loss1 := net.Grad(g, x, b, &w, drop)
		net.Track(stats, &w)
		out := fmt.Sprint(net.Forward(p, b.N, b.X, &w))
		loss2 := net.Grad(again, x, b, &w, drop)
		if !same([]float64{loss1}, []float64{loss2}) || !same(g, again) {
			t.Errorf("%+v: two gradients differ: %v, %v and %v, %v", c, loss1, g, loss2, again)
		}
		if got := fmt.Sprint(net.Forward(p, b.N, b.X, &fresh)); got != out {
			t.Errorf("%+v: two passes differ: %v and %v", c, out, got)
		}
		if tame && b.N > 1 && net.Dim() < 60 {
			for i := range x { // biases of 0 leave units whose inputs are dropped at a kink
				x[i] += 0.3 * r.NormFloat64()
			}
			if d := slopeError(net, x, b, drop); !(d < 1e-4) {
				t.Errorf("%+v with %d rows: the gradient is off by %.2g", c, b.N, d)
			}
		}
	})
}

// same reports whether two slices have the same bits; one NaN is like another.
func same(a, b []float64) bool {
	for i := range a {
		if math.Float64bits(a[i]) != math.Float64bits(b[i]) && a[i] == a[i] {
			return false
		}
	}
	return len(a) == len(b)
}
