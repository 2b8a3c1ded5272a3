package data

import (
	"errors"
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"
)

// Plane is a plane in the space of the features: the points Mean + u·U + v·V. Pictures
// of the data show it.
type Plane struct {
	// Mean is the origin, U and V are orthonormal axes; all have the length Cols.
	Mean, U, V []float64
	// Share is the part of the training rows' variance in the plane, 0 to 1.
	Share float64
}

// NewPlane returns the plane of the first two principal components through the
// mean of the training rows (Pearson 1901, "On lines and planes of closest fit
// to systems of points in space"). The largest component of each axis is
// positive. For two features the axes are the features, with the origin at 0; for a
// single feature V is 0. It is an error if there are fewer than two training rows (one
// if there are at most two features), or if the decomposition fails.
func NewPlane(d *Dataset) (*Plane, error) {
	n := len(d.Train)
	if few := d.Cols <= 2; d.Cols < 1 || n < 1 || n < 2 && !few {
		return nil, fmt.Errorf("a plane needs at least 1 feature and 2 training rows, not %d and %d", d.Cols, n)
	} else if few {
		return AxisPlane(d, 0, d.Cols-1), nil
	}
	mean := trainMean(d)
	centred := mat.NewDense(n, d.Cols, nil)
	for k, i := range d.Train {
		for j, v := range d.Row(i) {
			centred.Set(k, j, v-mean[j])
		}
	}
	var svd mat.SVD
	if !svd.Factorize(centred, mat.SVDThinV) {
		return nil, errors.New("the principal components of the features cannot be computed")
	}
	var axes mat.Dense
	svd.VTo(&axes)
	return &Plane{
		Mean:  mean,
		U:     fixSign(mat.Col(nil, 0, &axes)),
		V:     fixSign(mat.Col(nil, 1, &axes)),
		Share: shareOfTwo(svd.Values(nil)),
	}, nil
}

// AxisPlane returns the plane of the features i and j, both less than Cols,
// through the mean of the training rows, of which there must be at least one: u and v
// are the two features themselves. If i equals j, V is 0.
func AxisPlane(d *Dataset, i, j int) *Plane {
	p := &Plane{Mean: trainMean(d), U: make([]float64, d.Cols), V: make([]float64, d.Cols), Share: 1}
	var two, all float64
	for k, m := range p.Mean {
		sum := 0.0
		for _, row := range d.Train {
			c := d.Row(row)[k] - m
			sum += c * c
		}
		all += sum
		if k == i || k == j {
			two += sum
		}
	}
	if all > 0 {
		p.Share = two / all
	}
	p.Mean[i], p.Mean[j] = 0, 0
	p.U[i] = 1
	if i != j {
		p.V[j] = 1
	}
	return p
}

// trainMean returns the mean of each feature over the training rows.
func trainMean(d *Dataset) []float64 {
	mean := make([]float64, d.Cols)
	for _, i := range d.Train {
		for j, v := range d.Row(i) {
			mean[j] += v / float64(len(d.Train))
		}
	}
	return mean
}

// fixSign flips the axis if its largest component is negative: a decomposition does not
// determine the sign.
func fixSign(axis []float64) []float64 {
	largest := 0.0
	for _, a := range axis {
		if math.Abs(a) > math.Abs(largest) {
			largest = a
		}
	}
	if largest < 0 {
		for i := range axis {
			axis[i] = -axis[i]
		}
	}
	return axis
}

// shareOfTwo returns the part of the variance in the first two of the singular values,
// which are in descending order; 1 if there is no variance.
func shareOfTwo(s []float64) float64 {
	if s[0] == 0 {
		return 1
	}
	var two, all float64
	for i, v := range s {
		r := v / s[0] // the square of v itself could overflow
		all += r * r
		if i < 2 {
			two = all
		}
	}
	return two / all
}

// Project returns the coordinates of the orthogonal projection of a row on the plane.
func (p *Plane) Project(row []float64) (u, v float64) {
	for i, m := range p.Mean {
		u += (row[i] - m) * p.U[i]
		v += (row[i] - m) * p.V[i]
	}
	return u, v
}

// Lift writes the features of the plane's point (u, v) into dst, of length Cols.
func (p *Plane) Lift(dst []float64, u, v float64) {
	for i, m := range p.Mean {
		dst[i] = m + u*p.U[i] + v*p.V[i]
	}
}

// margin is the space on each side of the rows, as a fraction of their extent.
const margin = 0.1

// Window returns the part of the plane, x0 < x1 along U and y0 < y1 along V,
// that contains all training and test rows, with a margin.
func (p *Plane) Window(d *Dataset) (x0, x1, y0, y1 float64) {
	x0, y0 = math.Inf(1), math.Inf(1)
	x1, y1 = math.Inf(-1), math.Inf(-1)
	for i := range d.Rows() {
		u, v := p.Project(d.Row(i))
		x0, x1 = min(x0, u), max(x1, u)
		y0, y1 = min(y0, v), max(y1, v)
	}
	x0, x1 = widen(x0, x1)
	y0, y1 = widen(y0, y1)
	return x0, x1, y0, y1
}

// widen adds the margin; an interval of length 0 gets the length 1.
func widen(lo, hi float64) (float64, float64) {
	room := margin * (hi - lo)
	if room == 0 {
		room = 0.5
	}
	return lo - room, hi + room
}
