package task

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/floats"
)

// planar returns a path of that many points in the plane of two orthonormal
// directions, which it returns too, around the parameters at; along the first it goes farther.
func planar(r *rand.Rand, at []float64, dim, points int) (path [][]float64, u, v []float64) {
	u, v = make([]float64, len(at)), make([]float64, len(at))
	for i := range dim {
		u[i], v[i] = r.NormFloat64(), r.NormFloat64()
	}
	floats.Scale(1/floats.Norm(u, 2), u)
	floats.AddScaled(v, -floats.Dot(u, v), u)
	floats.Scale(1/floats.Norm(v, 2), v)
	for k := range points {
		p := slices.Clone(at)
		floats.AddScaled(p, 5*math.Sin(float64(k)), u)
		floats.AddScaled(p, math.Cos(1.7*float64(k)), v)
		path = append(path, p)
	}
	return path, u, v
}

// inWindow checks that the window has the way inside and the origin in the middle.
func inWindow(t *testing.T, s *Slice) {
	t.Helper()
	for _, w := range s.Way {
		if !(s.X0 < w[0] && w[0] < s.X1 && s.Y0 < w[1] && w[1] < s.Y1) {
			t.Errorf("%v is outside of %v to %v, %v to %v", w, s.X0, s.X1, s.Y0, s.Y1)
		}
	}
	if s.X0 != -s.X1 || s.Y0 != -s.Y1 {
		t.Errorf("the origin is not in the middle of %v to %v, %v to %v", s.X0, s.X1, s.Y0, s.Y1)
	}
}

// TestPathSlice: a path that lies in a plane is found again, point by point;
// what leaves the plane is told by the share.
func TestPathSlice(t *testing.T) {
	p := must(t, "circle", Model{Norm: "after_activation"})
	n, all := p.Dim(), p.Dim()+p.Stats()
	for _, scale := range []float64{1e-6, 1, 1e9} {
		path, u, v := planar(rand.New(rand.NewPCG(1, 2)), begin(t, p, 1), n, 9)
		for _, x := range path {
			floats.Scale(scale, x[:n])
		}
		s, err := p.PathSlice(path)
		if err != nil {
			t.Fatal(err)
		}
		if len(s.U) != all || len(s.V) != all || !slices.Equal(s.Origin, path[8]) || len(s.Way) != 9 || s.Way[8] != [2]float64{} {
			t.Fatalf("origin %v, the way ends at %v", s.Origin, s.Way[len(s.Way)-1])
		}
		alike(t, "share", s.Share, 1, 1e-12)
		alike(t, "|u|", floats.Norm(s.U, 2), 1, 1e-12)
		alike(t, "|v|", floats.Norm(s.V, 2), 1, 1e-12)
		alike(t, "u·v", floats.Dot(s.U, s.V), 0, 1e-12)
		if a := math.Abs(floats.Dot(s.U, u)); a < 0.9 {
			t.Errorf("the first axis leads elsewhere than the path: cosine %v", a)
		}
		alike(t, "V in the plane", math.Hypot(floats.Dot(s.V, u), floats.Dot(s.V, v)), 1, 1e-12)
		for i, w := range s.Way {
			q := slices.Clone(s.Origin)
			floats.AddScaled(q, w[0], s.U)
			floats.AddScaled(q, w[1], s.V)
			if d := floats.Distance(q[:n], path[i][:n], math.Inf(1)); d > 1e-12*scale {
				t.Errorf("point %d is missed by %v", i, d)
			}
		}
		if floats.Norm(s.U[n:], 1)+floats.Norm(s.V[n:], 1) != 0 {
			t.Error("the axes change statistics")
		}
		inWindow(t, s)

		// A third direction, with a known part of the variance.
		rest := make([]float64, all)
		rest[0] = 1
		floats.AddScaled(rest, -u[0], u)
		floats.AddScaled(rest, -v[0], v)
		floats.Scale(0.1*scale/floats.Norm(rest, 2), rest)
		within, variance := 0.0, 0.0
		mean := p.mean(path)
		for _, x := range path {
			d := floats.Distance(x[:n], mean, 2)
			within += d * d
		}
		for i, x := range path {
			floats.AddScaled(x, float64(i%2*2-1), rest)
		}
		mean = p.mean(path)
		for _, x := range path {
			d := floats.Distance(x[:n], mean, 2)
			variance += d * d
		}
		if s, err = p.PathSlice(path); err != nil {
			t.Fatal(err)
		}
		if !(s.Share < 1-1e-4 && s.Share > within/variance-1e-9) { // no other plane holds more
			t.Errorf("share %v, of the plane it began in %v", s.Share, within/variance)
		}
		inWindow(t, s)
	}
}

// TestPathSliceStraight: a straight path, one that stands still, and those that have no slice.
func TestPathSliceStraight(t *testing.T) {
	p := must(t, "circle", Model{})
	n := p.Dim()
	r := rand.New(rand.NewPCG(4, 4))
	for _, size := range []float64{0, 1e-7, 1, 1e8} {
		dir := make([]float64, n)
		for i := range dir {
			dir[i] = size * r.NormFloat64()
		}
		var path [][]float64
		for k := range 20 {
			x := begin(t, p, 1)
			floats.AddScaled(x, math.Sqrt(float64(k)), dir)
			path = append(path, x)
		}
		s, err := p.PathSlice(path)
		if err != nil {
			t.Fatal(err)
		}
		alike(t, "|u|", floats.Norm(s.U, 2), 1, 1e-12)
		alike(t, "|v|", floats.Norm(s.V, 2), 1, 1e-12)
		alike(t, "u·v", floats.Dot(s.U, s.V), 0, 1e-8)
		if size == 0 {
			if !math.IsNaN(s.Share) {
				t.Errorf("a path that stands still has the share %v", s.Share)
			}
		} else {
			alike(t, "share", s.Share, 1, 1e-9)
			alike(t, "cosine", math.Abs(floats.Dot(s.U, dir))/floats.Norm(dir, 2), 1, 1e-12)
			for k, w := range s.Way {
				far := (math.Sqrt(19) - math.Sqrt(float64(k))) * floats.Norm(dir, 2)
				alike(t, "way", math.Abs(w[0]), far, 1e-8*max(far, 1))
			}
		}
		inWindow(t, s)
	}
	far := [][]float64{make([]float64, n), make([]float64, n), make([]float64, n)}
	if _, err := p.PathSlice(far[:2]); err == nil || err.Error() != "a path of 2 points has no two directions: make some steps" {
		t.Errorf("two points: %v", err)
	}
	for _, v := range []float64{1e200, math.Inf(1), math.NaN()} {
		far[1][3] = v
		if _, err := p.PathSlice(far); err == nil || err.Error() != "the principal components of the path cannot be told: it goes too far" {
			t.Errorf("a path to %v: %v", v, err)
		}
	}
}

func TestWeightSlice(t *testing.T) {
	p := must(t, "circle", Model{})
	path, _, _ := planar(rand.New(rand.NewPCG(5, 5)), begin(t, p, 1), p.Dim(), 6)
	s, err := p.WeightSlice(path, 3, 0)
	if err != nil {
		t.Fatal(err)
	}
	all, part := 0.0, 0.0
	mean := p.mean(path)
	for i, x := range path {
		if w := s.Way[i]; w != [2]float64{x[3] - path[5][3], x[0] - path[5][0]} {
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
	path, _, _ := planar(rand.New(rand.NewPCG(6, 6)), begin(t, p, 1), p.Dim(), 6)
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
	for i, w := range s.Way {
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
	path, _, _ := planar(rand.New(rand.NewPCG(7, 7)), begin(t, p, 1), p.Dim(), 5)
	s, err := p.PathSlice(path)
	if err != nil {
		t.Fatal(err)
	}
	const w, h = 5, 3
	dst, room := make([]float64, w*h), make([]float64, len(s.Origin))
	var work Work
	p.Losses(dst, s, -5, 5, -3, 3, w, h, 0, 4, room, &work)
	p.Losses(dst, s, -5, 5, -3, 3, w, h, 4, w*h, room, &work)
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
