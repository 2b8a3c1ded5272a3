package task

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/floats"
)

// planar returns a path of that many points in the plane of two orthonormal
// directions, which it returns too, around the parameters at; it is 5 long along
// the first, and so wide along the second.
func planar(r *rand.Rand, at []float64, dim, points int, wide float64) (path [][]float64, u, v []float64) {
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
		floats.AddScaled(p, wide*math.Cos(1.7*float64(k)), v)
		path = append(path, p)
	}
	return path, u, v
}

// inWindow checks that the window contains the trajectory and has the origin in the middle.
func inWindow(t *testing.T, s *Slice) {
	t.Helper()
	for _, w := range s.Trajectory {
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
	for _, c := range []struct{ scale, wide, tol float64 }{
		{1e-6, 1, 1e-12},
		{1, 1, 1e-12},
		{1e9, 1, 1e-12},
		{1, 1e-4, 1e-10},
	} {
		scale := c.scale
		path, u, v := planar(rand.New(rand.NewPCG(1, 2)), begin(t, p, 1), n, 9, c.wide)
		for _, x := range path {
			floats.Scale(scale, x[:n])
		}
		s, err := p.PathSlice(path)
		if err != nil {
			t.Fatal(err)
		}
		if len(s.U) != all || len(s.V) != all || !slices.Equal(s.Origin, path[8]) || len(s.Trajectory) != 9 || s.Trajectory[8] != [2]float64{} {
			t.Fatalf("origin %v, the trajectory ends at %v", s.Origin, s.Trajectory[len(s.Trajectory)-1])
		}
		alike(t, "share", s.Share, 1, 1e-12)
		alike(t, "|u|", floats.Norm(s.U, 2), 1, 1e-12)
		alike(t, "|v|", floats.Norm(s.V, 2), 1, 1e-12)
		alike(t, "u·v", floats.Dot(s.U, s.V), 0, c.tol)
		if a := math.Abs(floats.Dot(s.U, u)); a < 0.9 {
			t.Errorf("the first axis leads elsewhere than the path: cosine %v", a)
		}
		alike(t, "V in the plane", math.Hypot(floats.Dot(s.V, u), floats.Dot(s.V, v)), 1, c.tol)
		for i, w := range s.Trajectory {
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
		floats.Scale(0.1*c.wide*scale/floats.Norm(rest, 2), rest)
		within, variance := 0.0, 0.0
		mean := p.meanPoint(path)
		for _, x := range path {
			d := floats.Distance(x[:n], mean, 2)
			within += d * d
		}
		for i, x := range path {
			floats.AddScaled(x, float64(i%2*2-1), rest)
		}
		mean = p.meanPoint(path)
		for _, x := range path {
			d := floats.Distance(x[:n], mean, 2)
			variance += d * d
		}
		if s, err = p.PathSlice(path); err != nil {
			t.Fatal(err)
		}
		if !(s.Share < 1-1e-5*c.wide*c.wide && s.Share > within/variance-1e-9) { // no other plane holds more
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
			for k, w := range s.Trajectory {
				far := (math.Sqrt(19) - math.Sqrt(float64(k))) * floats.Norm(dir, 2)
				alike(t, "trajectory", math.Abs(w[0]), far, 1e-8*max(far, 1))
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
		if _, err := p.PathSlice(far); err == nil || err.Error() != "the principal components of the path cannot be computed: it goes too far" {
			t.Errorf("a path to %v: %v", v, err)
		}
	}
}
