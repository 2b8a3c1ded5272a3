package nn

import (
	"math"
	"testing"
)

// TestMasks: the share of zeros, and that masks of other keys agree no more
// often than chance has it.
func TestMasks(t *testing.T) {
	const p, units, rows = 0.3, 50, 400
	const n = units * rows
	draw := func(d Dropping, layer, rows int) []float64 {
		m := make([]float64, units*rows)
		d.masks(m, p, layer, units, rows)
		return m
	}
	base := draw(Dropping{1, 10}, 0, rows)
	zeros := 0.0
	for _, v := range base {
		if v == 0 {
			zeros++
		} else if v != 1/(1-p) {
			t.Fatalf("a factor is %g", v)
		}
	}
	if math.Abs(zeros/n-p) > 4*math.Sqrt(p*(1-p)/n) {
		t.Errorf("%g of the factors are 0, want %g", zeros/n, p)
	}
	agree := func(a, b []float64) float64 {
		count := 0.0
		for i := range a {
			if a[i] == b[i] {
				count++
			}
		}
		return count / float64(len(a))
	}
	const chance = p*p + (1-p)*(1-p)
	limit := 4 * math.Sqrt(chance*(1-chance)/(n-rows))
	for name, share := range map[string]float64{
		"seed":          agree(base, draw(Dropping{2, 10}, 0, rows)),
		"step":          agree(base, draw(Dropping{1, 11}, 0, rows)),
		"layer":         agree(base, draw(Dropping{1, 10}, 1, rows)),
		"unit":          agree(base[:n-rows], base[rows:]),
		"row":           agree(base[:n-1], base[1:]),
		"layer of step": agree(draw(Dropping{1, 11}, 0, rows), draw(Dropping{1, 10}, 1, rows)),
	} {
		if math.Abs(share-chance) > limit {
			t.Errorf("another %s: %g of the factors agree, want %g ± %g", name, share, chance, limit)
		}
	}
	// What is dropped of a row does not depend on how many rows come after it.
	few := draw(Dropping{1, 10}, 0, 7)
	for u := range units {
		for r := range 7 {
			if few[u*7+r] != base[u*rows+r] {
				t.Fatalf("unit %d, row %d depends on the number of rows", u, r)
			}
		}
	}
}

// TestDropout: in training a hidden unit puts out 0 or what it would without
// dropout divided by 1 − p; in evaluation and without a Dropping nothing is dropped.
func TestDropout(t *testing.T) {
	const p = 0.4
	c := Config{Sizes: []int{2, 6, 1}, Activation: "tanh", Output: "none", Loss: "bce", Norm: "none"}
	plain, x, b := must(t, c, "normal", 20)
	c.Dropout = p
	net, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	var w, v Work
	g := make([]float64, net.Dim())
	plain.Forward(x, b.N, b.X, &v)
	net.Forward(x, b.N, b.X, &w)
	if !same(w.Hidden(0), v.Hidden(0)) || !same(w.Hidden(1), v.Hidden(1)) {
		t.Error("evaluation drops units")
	}
	if net.Grad(g, x, b, &w, nil); !same(w.Hidden(0), v.Hidden(0)) {
		t.Error("without a Dropping units are dropped")
	}
	net.Grad(g, x, b, &w, &Dropping{3, 4})
	dropped := 0
	for i, a := range w.Hidden(0) {
		if a == 0 {
			dropped++
		} else if want := v.Hidden(0)[i] / (1 - p); math.Abs(a-want) > 1e-15 {
			t.Errorf("a unit puts out %g, want %g", a, want)
		}
	}
	if dropped < 30 || dropped > 70 { // of 120
		t.Errorf("%d of 120 outputs are dropped", dropped)
	}
}
