package task

import (
	"math"
	"slices"
	"testing"

	"descent/sim/data"
	"descent/sim/plane"

	"gonum.org/v1/gonum/floats"
)

// TestField: a pixel shows what the model makes of its point of the plane.
func TestField(t *testing.T) {
	for _, c := range problems {
		p := must(t, c.set, c.m)
		if p.Data().Cols == 1 {
			continue
		}
		x := begin(t, p, 2)
		x0, x1, y0, y1 := p.Window()
		const w, h = 23, 17 // more than the rows that go through at once
		field := make([]float64, w*h)
		var work Work
		p.Field(field, x, p.Plane(), plane.Grid{Window: plane.Rect{X0: x0, X1: x1, Y0: y0, Y1: y1}, W: w, H: h}, &work)
		maps := p.Maps(x, p.Plane(), plane.Grid{Window: plane.Rect{X0: x0, X1: x1, Y0: y0, Y1: y1}, W: w, H: h}, &work)
		in, row := make([]float64, p.ins), make([]float64, p.Data().Cols)
		var own Work
		for i, got := range field {
			u := x0 + (x1-x0)*(2*float64(i%w)+1)/(2*w)
			v := y0 + (y1-y0)*(2*float64(h-1-i/w)+1)/(2*h)
			p.Plane().Lift(row, u, v)
			p.input(in, row)
			out := p.learner.Forward(x, 1, in, &own)
			for k, z := range out {
				alike(t, "output of the map", maps.Unit(len(p.Layers()), k)[i], z, 1e-11*max(1, math.Abs(z)))
			}
			for k, z := range in {
				alike(t, "input of the map", maps.Unit(0, k)[i], z, 1e-11*max(1, math.Abs(z)))
			}
			for l := 1; l < len(p.Layers()); l++ {
				for k, z := range own.net.Hidden(l - 1) {
					alike(t, "hidden unit of the map", maps.Unit(l, k)[i], z, 1e-11)
				}
			}
			alike(t, c.set, got, pixel(p, out), 1e-11)
		}
	}
}

// pixel returns what a picture is to show of the outputs for a point.
func pixel(p *Task, out []float64) float64 {
	loss := p.Model().Loss
	if len(out) == 1 {
		switch {
		case p.OutputKind() == Value:
			return out[0]
		case loss == "bce":
			return 1 / (1 + math.Exp(-out[0]))
		case loss == "hinge":
			return min(max(0.5+out[0]/2, 0), 1)
		}
		return min(max(out[0], 0), 1)
	}
	k := floats.MaxIdx(out)
	sorted := slices.Sorted(slices.Values(out))
	best, second := sorted[len(out)-1], sorted[len(out)-2]
	sure := best - second
	switch {
	case p.Data().Kind == data.Clustering:
		sure = 1 - math.Sqrt(-best)/math.Sqrt(-second)
	case loss == "cross_entropy":
		n := float64(len(out))
		sure = (math.Exp(best-floats.LogSumExp(out)) - 1/n) / (1 - 1/n)
	case loss == "bce" || loss == "hinge":
		sure = 1 - math.Exp(second-best)
	}
	return float64(k) + min(sure, 0.999)
}

func TestOutputKind(t *testing.T) {
	for _, c := range problems {
		p := must(t, c.set, c.m)
		want := Class
		switch {
		case p.Data().Kind == data.Regression:
			want = Value
		case p.Outputs() == 1:
			want = Probability
		}
		if got := p.OutputKind(); got != want {
			t.Errorf("%s %+v: kind %v, want %d", c.set, c.m, got, want)
		}
	}
}

// TestConfidence: at its edges.
func TestConfidence(t *testing.T) {
	inf := math.Inf(1)
	soft := must(t, "iris", Model{})
	margin := must(t, "iris", Model{Loss: "hinge"})
	squares := must(t, "iris", Model{Loss: "mse"})
	groups := must(t, "clusters", Model{Centroids: 3})
	for _, c := range []struct {
		p    *Task
		out  []float64
		want float64
	}{
		{soft, []float64{5, 5, 5}, 0},
		{soft, []float64{-1000, 1000, 0}, 1.999},
		{soft, []float64{1e308, -1e308, -1e308}, 0.999},
		{margin, []float64{1, 2, 2}, 1},
		{margin, []float64{-inf, -inf, 3}, 2.999},
		{squares, []float64{0, 0.25, 0.75}, 2.5},
		{groups, []float64{-4, -1, -9}, 1.5},
		{groups, []float64{-4, -4, -9}, 0},
		{groups, []float64{-4, -1, 0}, 2.999},
		{groups, []float64{-1, 0, 0}, 1.999}, // on two centroids at once, as if on one
	} {
		alike(t, "value", c.p.value(c.out, 0, 1), c.want, 1e-12)
	}
	for _, p := range []*Task{soft, margin, squares, groups} {
		if v := p.value([]float64{0, math.NaN(), 3}, 0, 1); !math.IsNaN(v) {
			t.Errorf("%s: NaN is shown as %v", p.Model().Loss, v)
		}
	}
	one := must(t, "clusters", Model{Centroids: 1})
	if v := one.value([]float64{-4}, 0, 1); v != 0.999 || one.OutputKind() != Class {
		t.Errorf("the only centroid is shown as %v, kind %v", v, one.OutputKind())
	}
}

// TestLine: the curve of one feature, ends included; at the middles of pixels it
// is the field.
func TestLine(t *testing.T) {
	p := must(t, "sine", Model{Features: "poly3"})
	x := begin(t, p, 4)
	var w Work
	const n = 10
	line, field := make([]float64, 2*n+1), make([]float64, n)
	p.Line(line, x, -3, 5, &w)
	p.Field(field, x, p.Plane(), plane.Grid{Window: plane.Rect{X0: -3, X1: 5, Y0: 0, Y1: 1}, W: n, H: 1}, &w)
	for i := range n {
		alike(t, "middle", line[2*i+1], field[i], 1e-13)
	}
	in := make([]float64, p.ins)
	for i, at := range map[int]float64{0: -3, 2 * n: 5} {
		p.input(in, []float64{at})
		alike(t, "end", line[i], p.learner.Forward(x, 1, in, &Work{})[0], 1e-13)
	}
	p.Line(line[:1], x, 2, 5, &w)
	p.input(in, []float64{2})
	alike(t, "a single point", line[0], p.learner.Forward(x, 1, in, &Work{})[0], 1e-13)

	ds := p.Data()
	x0, x1, y0, y1 := p.Window()
	for i := range ds.Rows() {
		if !(x0 < ds.X[i] && ds.X[i] < x1 && y0 < ds.T[i] && ds.T[i] < y1) {
			t.Errorf("(%v, %v) is outside of the window", ds.X[i], ds.T[i])
		}
	}
}

// TestActivations: of all training rows.
func TestActivations(t *testing.T) {
	p := must(t, "iris", Model{Net: []int{3, 2}, Norm: "before_activation"})
	x := begin(t, p, 4)
	hidden := p.Activations(x, &Work{})
	var own Work
	for l, units := range []int{3, 2} {
		if len(hidden(l)) != units*p.Rows() {
			t.Fatalf("%d numbers of layer %d", len(hidden(l)), l)
		}
		for i, row := range p.Data().Train {
			p.learner.Forward(x, 1, p.Data().Row(row), &own)
			for u, v := range own.net.Hidden(l) {
				alike(t, "activation", hidden(l)[u*p.Rows()+i], v, 1e-13)
			}
		}
	}
}
