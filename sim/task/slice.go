package task

import (
	"descent/sim/plane"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/mat"
)

// Slice is a flat window into the space of parameters: the points Origin + u·U
// + v·V. All three are Dim+Stats long; U and V are 0 where no gradient acts.
type Slice struct {
	// Origin is the path's own last point.
	Origin, U, V []float64
	// Way are the points of the path, u and v of each: the foot of the perpendicular
	// on the slice. Share is how much of the path's variance lies along the slice,
	// 0 to 1, NaN if the path stands still.
	Trajectory [][2]float64
	Share      float64
	// X0 … Y1 is a window that shows the way, the origin in its middle: u from X0 to
	// X1, v from Y0 to Y1.
	X0, X1, Y0, Y1 float64
}

// newSlice returns a slice through the last point of a path, without axes yet.
func newSlice(path [][]float64) *Slice {
	last := path[len(path)-1]
	return &Slice{Origin: last, U: make([]float64, len(last)), V: make([]float64, len(last))}
}

// purposeSlice sets the random directions apart from all else of the same seed.
const purposeSlice = 0x51ce_0d1e_c710_4a5b

// PathSlice returns the slice through the last point of a path along the first
// two principal components of the whole path (H. Li et al., "Visualizing the loss
// landscape of neural nets", 2018, section 7). Points are Dim+Stats long.
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
	// Of the n×n products of the points, whose eigenvectors give those of the d×d
	// covariance: a path has fewer points than a network may have parameters.
	var gram mat.SymDense
	gram.SymOuterK(1, centred)
	var eig mat.EigenSym
	// Of infinite numbers the decomposition may never return.
	if !(mat.Trace(&gram) <= math.MaxFloat64) || !eig.Factorize(&gram, true) {
		return nil, errors.New("the principal components of the path cannot be told: it goes too far")
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
		// What rounding alone makes of a path that stands still or is straight is no
		// direction: the eigenvalues are squares, of half the digits.
		if !(values[n-1-k] > 1e-14*values[n-1]) || !normalize(axis) {
			orthogonalTo(axis[:d], s.U)
		}
	}
	t.project(s, path, 0.05*math.Sqrt(dot(s.Origin[:d], s.Origin[:d])))
	return s, nil
}

// orthogonalTo makes axis a direction at a right angle to u, which is axis itself if
// there is none yet: the parameter that u has least of, less its part along u.
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
// random directions, each unit's part as long as the unit's own weights: filter
// normalisation (Li et al. 2018, section 4), which makes slices of different nets
// comparable. The biases of a layer go together.
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

// normalizeFilter makes a direction as long as the weights it belongs to.
func normalizeFilter(axis, weights []float64) {
	scale := math.Sqrt(dot(weights, weights) / max(dot(axis, axis), 1e-300))
	for i := range axis {
		axis[i] *= scale
	}
}

// project sets the way, its share and the window, which shows at least so far from
// the last point.
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

// meanPoint returns the middle of a path, seen from its last point, so that of a path
// that stands still it is exactly that.
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

// Losses writes into dst, as long as the grid has pixels, the loss at the centres
// of pixels from up to to of a window of the slice. p is memory as long as Origin.
func (s *Slice) Losses(dst []float64, t *Task, grid plane.Grid, from, to int, p []float64, work *Work) {
	for i := from; i < to; i++ {
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

// normalize brings v to length 1 and reports whether it has a direction.
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
