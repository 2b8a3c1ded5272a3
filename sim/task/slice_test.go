package task

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"descent/sim/plane"

	"gonum.org/v1/gonum/floats"
)

func TestWeightSlice(t *testing.T) {
	p := must(t, "circle", Model{})
	path, _, _ := planar(rand.New(rand.NewPCG(5, 5)), begin(t, p, 1), p.Dim(), 6, 1)
	s, err := p.WeightSlice(path, 3, 0)
	if err != nil {
		t.Fatal(err)
	}
	all, part := 0.0, 0.0
	mean := p.meanPoint(path)
	for i, x := range path {
		if w := s.Trajectory[i]; w != [2]float64{x[3] - path[5][3], x[0] - path[5][0]} {
			t.Errorf("point %d stands at %v", i, w)
		}
		for k, m := range mean {
			d := (x[k] - m) * (x[k] - m)
			if all += d; k == 3 || k == 0 {
				part += d
			}
		}
	}
	alike(t, "share", s.Share, part/all, 1e-13)
	if !(s.X1 >= 1 && s.Y1 >= 1) {
		t.Errorf("the window is only %v by %v", s.X1, s.Y1)
	}
	inWindow(t, s)
	for _, c := range [][2]int{{2, 2}, {-1, 0}, {0, p.Dim()}} {
		if s, err := p.WeightSlice(path, c[0], c[1]); err == nil || s != nil {
			t.Errorf("%v is no error", c)
		}
	}
}

// TestRandomSlice: every unit's part of a direction is as long as its weights,
// every layer's biases together.
func TestRandomSlice(t *testing.T) {
	p := must(t, "iris", Model{Net: []int{3, 2}, Norm: "before_activation"})
	path, _, _ := planar(rand.New(rand.NewPCG(6, 6)), begin(t, p, 1), p.Dim(), 6, 1)
	s := p.RandomSlice(path, 9)
	for _, axis := range [][]float64{s.U, s.V} {
		for _, l := range p.Layers() {
			for u := range l.Out {
				from, to := l.W+u*l.In, l.W+(u+1)*l.In
				alike(t, "unit", floats.Norm(axis[from:to], 2), floats.Norm(path[5][from:to], 2), 1e-12)
			}
			alike(t, "biases", floats.Norm(axis[l.B:l.End], 2), floats.Norm(path[5][l.B:l.End], 2), 1e-12)
		}
		if floats.Norm(axis[p.Dim():], 1) != 0 {
			t.Error("the axes change statistics")
		}
	}
	if c := floats.Dot(s.U, s.V) / floats.Norm(s.U, 2) / floats.Norm(s.V, 2); math.Abs(c) > 0.6 {
		t.Errorf("the directions are alike: cosine %v", c)
	}
	// The foot of a perpendicular: what is left of a point is at right angles to both.
	for i, w := range s.Trajectory {
		rest := slices.Clone(path[i])
		floats.Sub(rest, s.Origin)
		floats.AddScaled(rest, -w[0], s.U)
		floats.AddScaled(rest, -w[1], s.V)
		alike(t, "rest·u", floats.Dot(rest, s.U), 0, 1e-11)
		alike(t, "rest·v", floats.Dot(rest, s.V), 0, 1e-11)
	}
	if !(s.Share > 0 && s.Share < 1) {
		t.Errorf("share %v", s.Share)
	}
	inWindow(t, s)
	if again, other := p.RandomSlice(path, 9), p.RandomSlice(path, 10); !slices.Equal(again.V, s.V) || slices.Equal(other.V, s.V) {
		t.Error("the directions are not those of the seed")
	}
}

// TestSliceLosses: pixel by pixel, in parts, and at its origin.
func TestSliceLosses(t *testing.T) {
	p := must(t, "moons", Model{Net: []int{3}, Norm: "after_activation", L2: 0.1})
	path, _, _ := planar(rand.New(rand.NewPCG(7, 7)), begin(t, p, 1), p.Dim(), 5, 1)
	s, err := p.PathSlice(path)
	if err != nil {
		t.Fatal(err)
	}
	const w, h = 5, 3
	dst, room := make([]float64, w*h), make([]float64, len(s.Origin))
	var work Work
	s.Losses(dst, p, plane.Grid{Window: plane.Rect{X0: -5, X1: 5, Y0: -3, Y1: 3}, W: w, H: h}, room, &work)
	for i, got := range dst {
		x := slices.Clone(s.Origin)
		floats.AddScaled(x, float64(i%w*2-4), s.U)
		floats.AddScaled(x, float64(2-i/w*2), s.V)
		alike(t, "loss", got, p.Loss(x, &work), 1e-13)
	}
	if middle := p.Loss(s.Origin, &work); dst[w*h/2] != middle || middle != p.Metrics(path[4], &work).TrainLoss {
		t.Errorf("the origin has %v, the picture's middle %v", middle, dst[w*h/2])
	}
}
