package task

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"

	"descent/sim/data"
	"descent/sim/nn"
)

// centroids is a clustering by points that move to the centres of groups: the gradient of the
// mean squared distance to the nearest one, the quantisation error, pulls each
// towards the rows nearest to it (L. Bottou and Y. Bengio, "Convergence
// properties of the K-means algorithms", 1995).
//
//	J(c) = 1/n Σ min_k |xᵢ − c_k|²,  ∇c_k J = 2/n Σ (c_k − xᵢ) over the rows nearest to c_k
//
// Output k of a row is −|x − c_k|².
type centroids struct {
	k, cols int
	layers  []nn.Layer
	data    *data.Dataset
}

// centroidsKind is the kind of model for clustering.
var centroidsKind = Kind{
	ID: "centroids", Doc: "points that move to the middle of groups",
	Settings: []string{"centroids"},
	Suits:    func(ds data.Shape) bool { return ds.Kind == data.Clustering },
	New: func(p Problem) (Learner, Readout, error) {
		return newCentroids(p.Model.Centroids, p.Inputs, p.Data), Readout{Outputs: p.Model.Centroids}, nil
	},
}

func newCentroids(k, cols int, ds *data.Dataset) *centroids {
	return &centroids{k, cols, []nn.Layer{{In: cols, Out: k, B: k * cols, Gamma: -1, Beta: -1, Mean: -1, Var: -1, End: k * cols}}, ds}
}

func (c *centroids) Dim() int                  { return c.k * c.cols }
func (c *centroids) Stats() int                { return 0 }
func (c *centroids) Layers() []nn.Layer        { return c.layers }
func (c *centroids) Penalty([]float64) float64 { return 0 }

// ParamName names a coordinate of a centroid: c₁x₂.
func (c *centroids) ParamName(i int) string {
	return "c" + subscript(i/c.cols+1) + "x" + subscript(i%c.cols+1)
}

// Init sets the centroids to rows drawn at random (E. Forgy, 1965).
func (c *centroids) Init(p []float64, r *rand.Rand) error {
	ds := c.data
	rows := r.Perm(len(ds.Train))
	for k := range c.k {
		copy(p[k*c.cols:(k+1)*c.cols], ds.Row(ds.Train[rows[k%len(rows)]]))
	}
	return nil
}

func (c *centroids) Track([]float64, *Work) {}

func (c *centroids) Forward(p []float64, rows int, x []float64, w *Work) []float64 {
	all := w.Outputs(c.k * rows)
	clear(all)
	for k := range c.k {
		out := all[k*rows : (k+1)*rows]
		for j := range c.cols {
			at := p[k*c.cols+j]
			for i, v := range x[j*rows : (j+1)*rows] {
				out[i] -= (v - at) * (v - at)
			}
		}
	}
	return all
}

// Rate is the rate at which one step moves a centroid that has all rows to their mean.
func (c *centroids) Rate() float64 { return 0.5 }

// Confidence is 1 − d₁/d₂, the distances to the nearest centroid and the next.
func (c *centroids) Confidence(best, second float64) float64 {
	return 1 - math.Sqrt(best/min(second, -math.SmallestNonzeroFloat64))
}

// nearest returns the index of row i's largest output, and that output. A NaN counts
// as the largest.
func nearest(out []float64, i, rows int) (k int, best float64) {
	best = math.Inf(-1)
	for j := 0; j*rows < len(out); j++ {
		if v := out[j*rows+i]; v > best || v != v {
			k, best = j, v
		}
	}
	return k, best
}

func (c *centroids) Loss(out []float64, b *nn.Batch) float64 {
	mean := 0.0
	for i := range b.N {
		_, best := nearest(out, i, b.N)
		mean -= best / float64(b.N)
	}
	return mean
}

func (c *centroids) Grad(dst, x []float64, b *nn.Batch, w *Work, _ *nn.Dropping) float64 {
	out := c.Forward(x, b.N, b.X, w)
	clear(dst)
	part := 2 / float64(b.N)
	mean := 0.0
	for i := range b.N {
		k, best := nearest(out, i, b.N)
		mean -= best / float64(b.N)
		for j := range c.cols {
			dst[k*c.cols+j] += part * (x[k*c.cols+j] - b.X[j*b.N+i])
		}
	}
	return mean
}

// subscript writes a number in small digits.
func subscript(n int) string {
	return strings.Map(func(r rune) rune { return r - '0' + '₀' }, fmt.Sprint(n))
}
