package task

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"descent/sim/plane"

	"gonum.org/v1/gonum/mat"
)

// Slice is a plane in the space of parameters: the points Origin + u·U + v·V. All
// three have the length Dim+Stats; U and V are 0 at the statistics.
type Slice struct {
	// Origin is the last point of the path.
	Origin, U, V []float64
	// Trajectory is the orthogonal projection of the path on the slice, u and v of
	// each point. Share is the part of the path's variance in the slice, 0 to 1, NaN
	// if all points are equal.
	Trajectory [][2]float64
	Share      float64
	// X0 … Y1 is a window that contains the trajectory, with the origin in its middle:
	// u from X0 to X1, v from Y0 to Y1.
	X0, X1, Y0, Y1 float64
}

// newSlice returns a slice through the last point of a path, without axes yet.
func newSlice(path [][]float64) *Slice {
	last := path[len(path)-1]
	return &Slice{Origin: last, U: make([]float64, len(last)), V: make([]float64, len(last))}
}

// purposeSlice separates the random directions from all other random numbers of the seed.
const purposeSlice = 0x51ce_0d1e_c710_4a5b

// PathSlice returns the slice through the last point of a path along the first
// two principal components of the whole path (H. Li et al., "Visualizing the loss
// landscape of neural nets", 2018, section 7). Points have the length Dim+Stats. It is
// an error if there are fewer than three points or if the decomposition fails.
func (t *Task) PathSlice(path [][]float64) (*Slice, error) {
	n, d := len(path), t.Dim()
	if n < 3 {
		return nil, fmt.Errorf("a path of %d points has no two directions: make some steps", n)
	}
	centred := mat.NewDense(n, d, nil)
	mean := t.meanPoint(path)
	for i, p := range path {
		for j := range d {
			centred.Set(i, j, p[j]-mean[j])
		}
	}
	// The eigenvectors of the n×n Gram matrix give those of the d×d covariance: a path
	// has fewer points than a network may have parameters.
	var gram mat.SymDense
	gram.SymOuterK(1, centred)
	var eig mat.EigenSym
	// With infinite numbers the decomposition may not terminate.
	if !(mat.Trace(&gram) <= math.MaxFloat64) || !eig.Factorize(&gram, true) {
		return nil, errors.New("the principal components of the path cannot be computed: it goes too far")
	}
	values := eig.Values(nil)
	var vectors mat.Dense
	eig.VectorsTo(&vectors)
	s := newSlice(path)
	for k, axis := range [][]float64{s.U, s.V} {
		for i := range n {
			weight := vectors.At(i, n-1-k) // eigenvalues come in rising order
			for j := range d {
				axis[j] += weight * centred.At(i, j)
			}
		}
		// If all points are equal or on a line, a direction would be rounding error. The
		// tolerance is that of eigenvalues, which are squares.
		if !(values[n-1-k] > 1e-14*values[n-1]) || !normalize(axis) {
			orthogonalTo(axis[:d], s.U)
		}
	}
	t.project(s, path, 0.05*math.Sqrt(dot(s.Origin[:d], s.Origin[:d])))
	return s, nil
}

// orthogonalTo sets axis to a unit vector orthogonal to u: the basis vector of u's
// smallest component, minus its projection on u. u may be axis itself if it is 0.
func orthogonalTo(axis, u []float64) {
	smallest := 0
	for i := range axis {
		if math.Abs(u[i]) < math.Abs(u[smallest]) {
			smallest = i
		}
	}
	part := u[smallest]
	for i := range axis {
		axis[i] = -part * u[i]
	}
	axis[smallest]++
	normalize(axis)
}

// WeightSlice returns the slice through the last point of a path along two parameters.
func (t *Task) WeightSlice(path [][]float64, a, b int) (*Slice, error) {
	if d := t.Dim(); a == b || a < 0 || b < 0 || a >= d || b >= d {
		return nil, fmt.Errorf("parameters %d and %d: two different ones of 0 to %d", a, b, d-1)
	}
	s := newSlice(path)
	s.U[a], s.V[b] = 1, 1
	t.project(s, path, 1)
	return s, nil
}

// RandomSlice returns the slice through the last point of a path along two
// random directions, in which the part of each unit has the norm of the unit's weights:
// filter normalisation (Li et al. 2018, section 4), which makes slices of different
// nets comparable. The biases of a layer are one part.
func (t *Task) RandomSlice(path [][]float64, seed uint64) *Slice {
	s := newSlice(path)
	r := rand.New(rand.NewPCG(seed, purposeSlice))
	for _, axis := range [][]float64{s.U, s.V} {
		for i := range t.Dim() {
			axis[i] = r.NormFloat64()
		}
		for _, l := range t.Layers() {
			for u := range l.Out {
				from, to := l.W+u*l.In, l.W+(u+1)*l.In
				normalizeFilter(axis[from:to], s.Origin[from:to])
			}
			if rest := l.W + l.Out*l.In; rest < l.End { // biases and the like, by layer
				normalizeFilter(axis[rest:l.End], s.Origin[rest:l.End])
			}
		}
	}
	t.project(s, path, 1)
	return s
}

// normalizeFilter scales a direction to the norm of the weights that it changes.
func normalizeFilter(axis, weights []float64) {
	scale := math.Sqrt(dot(weights, weights) / max(dot(axis, axis), 1e-300))
	for i := range axis {
		axis[i] *= scale
	}
}

// project sets the trajectory, its share of the variance and the window, which
// extends at least minReach from the last point.
func (t *Task) project(s *Slice, path [][]float64, minReach float64) {
	uu, uv, vv := dot(s.U, s.U), dot(s.U, s.V), dot(s.V, s.V)
	det := uu*vv - uv*uv
	coordinates := func(from, p []float64) (u, v float64) {
		var a, b float64
		for i := range t.Dim() {
			a += (p[i] - from[i]) * s.U[i]
			b += (p[i] - from[i]) * s.V[i]
		}
		if !(det > 0) {
			return 0, 0
		}
		return (a*vv - b*uv) / det, (b*uu - a*uv) / det
	}
	mean := t.meanPoint(path)
	var within, all, farU, farV float64
	for _, p := range path {
		u, v := coordinates(s.Origin, p)
		s.Trajectory = append(s.Trajectory, [2]float64{u, v})
		farU, farV = max(farU, math.Abs(u)), max(farV, math.Abs(v))
		u, v = coordinates(mean, p)
		within += u*u*uu + 2*u*v*uv + v*v*vv
		for i, m := range mean {
			all += (p[i] - m) * (p[i] - m)
		}
	}
	s.Share = within / all
	reach := func(far float64) float64 { return max(1.25*far, minReach, 1e-9) }
	s.X0, s.X1 = -reach(farU), reach(farU)
	s.Y0, s.Y1 = -reach(farV), reach(farV)
}

// meanPoint returns the mean of a path, computed relative to its last point, so that it
// is exactly that point if all are equal.
func (t *Task) meanPoint(path [][]float64) []float64 {
	last := path[len(path)-1]
	m := slices.Clone(last[:t.Dim()])
	for _, p := range path {
		for i := range m {
			m[i] += (p[i] - last[i]) / float64(len(path))
		}
	}
	return m
}

// Losses writes the loss at the centres of the pixels of the grid, which is a window
// of the slice, into dst. p is memory of the length of Origin.
func (s *Slice) Losses(dst []float64, t *Task, grid plane.Grid, p []float64, work *Work) {
	for i := range dst {
		u, v := grid.At(i)
		for j, o := range s.Origin {
			p[j] = o + u*s.U[j] + v*s.V[j]
		}
		dst[i] = t.Loss(p, work)
	}
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i, v := range a {
		sum += v * b[i]
	}
	return sum
}

// normalize scales v to length 1 and reports whether it has a direction.
func normalize(v []float64) bool {
	n := math.Sqrt(dot(v, v))
	if !(n > 1e-12) || math.IsInf(n, 0) {
		return false
	}
	for i := range v {
		v[i] /= n
	}
	return true
}
