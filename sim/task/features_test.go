package task

import (
	"math"
	"slices"
	"strings"
	"testing"

	"descent/sim/data"
)

func TestSwitches(t *testing.T) {
	ds := table(2, 0.5, -2, 3, 0.25, -1.5, 4)
	ids := []string{"sinx2", "x1", "x1x2", "x2^2", "x2", "sinx1", "x1^2"}
	p := made(t, ds, Model{Features: strings.Join(ids, ",")})
	if names := p.InputNames(); !slices.Equal(names, ids) {
		t.Errorf("inputs %v", names)
	}
	for i := range 3 {
		x, y := ds.Row(i)[0], ds.Row(i)[1]
		want := []float64{math.Sin(y), x, x * y, y * y, y, math.Sin(x), x * x}
		if got := p.design[i*p.ins : (i+1)*p.ins]; !slices.Equal(got, want) {
			t.Errorf("row %d becomes %v, want %v", i, got, want)
		}
	}
}

// TestPowers: the products of the right columns, standardised over the training rows alone.
func TestPowers(t *testing.T) {
	ds := load(t, "gauss:points=100,noise=30")
	p := made(t, ds, Model{Features: "poly3"})
	names := strings.Fields("x1 x2 x1·x1 x1·x2 x2·x2 x1·x1·x1 x1·x1·x2 x1·x2·x2 x2·x2·x2")
	if got := p.InputNames(); !slices.Equal(got, names) {
		t.Fatalf("inputs %v, want %v", got, names)
	}
	for j, name := range names {
		raw := func(i int) float64 {
			v := 1.0
			for word := range strings.SplitSeq(name, "·") {
				v *= ds.Row(i)[slices.Index(ds.Features, word)]
			}
			return v
		}
		n, mean, variance := float64(len(ds.Train)), 0.0, 0.0
		for _, i := range ds.Train {
			mean += raw(i) / n
		}
		for _, i := range ds.Train {
			variance += (raw(i) - mean) * (raw(i) - mean) / n
		}
		for i := range ds.Rows() { // test rows too
			alike(t, name, p.design[i*p.ins+j], (raw(i)-mean)/math.Sqrt(variance), 1e-12)
		}
	}
}

// TestPowerOfConstant: a column that is the same everywhere stays small off the rows.
func TestPowerOfConstant(t *testing.T) {
	p := made(t, table(2, 1, 0.1, 2, 0.1, 4, 0.1), Model{Features: "poly2"})
	in := make([]float64, p.ins)
	p.input(in, []float64{1, 0.1})
	if in[1] != 0 || in[4] != 0 {
		t.Errorf("the constant's powers are %v and %v", in[1], in[4])
	}
	p.input(in, []float64{1, 1.1})
	alike(t, "one more", in[1], 1, 1e-15)
	alike(t, "its square", in[4], 1.2, 1e-15)
}

func TestFeatureLimits(t *testing.T) {
	for _, c := range []struct {
		set, features string
		inputs        int
	}{
		{"sine", "poly9", 9},
		{"circle", "poly9", 54},
		{"iris", "poly3", 34},
		{"digits", "raw", 64},
	} {
		if p := must(t, c.set, Model{Features: c.features}); p.ins != c.inputs {
			t.Errorf("%s of %s: %d inputs, want %d", c.features, c.set, p.ins, c.inputs)
		}
	}
	huge := table(1, 1e100, -1e100, 3)
	for _, c := range []struct {
		ds   *data.Dataset
		m    Model
		want string
	}{
		{load(t, "iris"), Model{Features: "poly4"}, "dataset iris: features poly4: more than 64 inputs of 4 columns; write a lower degree"},
		{load(t, "digits"), Model{Features: "poly2"}, "dataset digits: features poly2: more than 64 inputs of 64 columns; write a lower degree"},
		{load(t, "iris"), Model{Features: "x1,x2"}, "dataset iris: features x1,x2: they are made of 2 columns, and iris has 4; write raw or poly2"},
		{load(t, "sine"), Model{Features: "sinx1"}, "dataset sine: features sinx1: they are made of 2 columns, and sine has 1; write raw or poly2"},
		{huge, Model{Features: "poly2"}, "dataset table: features poly2: a·a has no finite variance; write a lower degree"},
		{table(2, 1, 1e60, 2, 3, 0, 0), Model{Features: "x1,x2^2"}, "dataset table: features x1,x2^2: x2^2 is 1e120 in row 1, beyond ±1e100"},
	} {
		if p, err := New(c.ds, c.m); p != nil || err == nil || err.Error() != c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
	made(t, huge, Model{}) // within what package data allows
}
