// Package task makes learning problems: data, a model and a loss, together one
// objective over a flat vector of parameters.
//
// There is one model so far, logistic regression with cross-entropy, all of it
// in logistic.go; data sets come from package data. What a network computes
// forward and backward belongs into a package of its own beside this one, as a
// leaf; here it gets a file like logistic.go. Batches do not depend on the model.
package task

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"descent/sim/data"

	"gonum.org/v1/gonum/mat"
)

// Task is a learning problem. It never changes after New, so any number of
// runs may use it at the same time.
type Task struct {
	data   *data.Dataset
	plane  *data.Plane
	window [4]float64 // x0, x1, y0, y1
	rate   float64
}

// New returns logistic regression on the data set, with its features as they
// are. It is an error if there are not exactly two classes, or too few training
// rows for a picture of them.
func New(ds *data.Dataset) (*Task, error) {
	if n := len(ds.Classes); n != 2 {
		return nil, fmt.Errorf("dataset %s: logistic regression needs 2 classes, not %d (%s)", ds.ID, n, strings.Join(ds.Classes, ", "))
	}
	plane, err := data.NewPlane(ds)
	if err != nil {
		return nil, fmt.Errorf("dataset %s: %w", ds.ID, err)
	}
	smooth, err := smoothness(ds)
	if err != nil {
		return nil, fmt.Errorf("dataset %s: %w", ds.ID, err)
	}
	t := &Task{data: ds, plane: plane, rate: 1 / smooth}
	w := &t.window
	w[0], w[1], w[2], w[3] = plane.Window(ds)
	return t, nil
}

// smoothness returns the largest curvature that the mean cross-entropy can have
// anywhere, λmax(ZᵀZ)/4n, where Z is the n training rows with a 1 appended for
// the bias (Böhning and Lindsay 1988, "Monotonicity of quadratic-approximation
// algorithms"). The 1 keeps it at or above 1/4.
func smoothness(ds *data.Dataset) (float64, error) {
	n := len(ds.Train)
	design := mat.NewDense(n, ds.Cols+1, nil)
	for i, row := range ds.Train {
		copy(design.RawRowView(i), ds.Row(row))
		design.Set(i, ds.Cols, 1)
	}
	var svd mat.SVD
	if !svd.Factorize(design, mat.SVDNone) {
		return 0, errors.New("the singular values of the features cannot be told")
	}
	largest := svd.Values(nil)[0]
	return largest * largest / (4 * float64(n)), nil
}

// Data returns the data set, not to be written to.
func (t *Task) Data() *data.Dataset { return t.data }

// Dim returns the number of parameters: a weight per feature, then the bias.
func (t *Task) Dim() int { return t.data.Cols + 1 }

// Rows returns the number of training rows.
func (t *Task) Rows() int { return len(t.data.Train) }

// ParamName returns the name of parameter i: w₀, w₁, … and b.
func (t *Task) ParamName(i int) string {
	if i == t.data.Cols {
		return "b"
	}
	subscript := func(r rune) rune { return r - '0' + '₀' }
	return "w" + strings.Map(subscript, strconv.Itoa(i))
}

// purposeInit sets the random numbers of Init apart from all others of the same seed.
const purposeInit = 0x9d3c_f2a1_58b7_e604

// Init draws every parameter from N(0, 1) into dst, Dim long.
func (t *Task) Init(dst []float64, seed uint64) {
	r := rand.New(rand.NewPCG(seed, purposeInit))
	for i := range dst {
		dst[i] = r.NormFloat64()
	}
}

// Rate returns a rate for plain gradient descent on all rows: 1/L, where no
// curvature of the loss exceeds L, so that no step raises the loss.
func (t *Task) Rate() float64 { return t.rate }

// Width returns the range that the parameters typically lie in, for rules whose
// steps do not depend on the size of the gradient: N(0, 1) starts within ±2.5.
func (t *Task) Width() float64 { return 5 }

// Plane returns the plane that pictures of the data show, not to be written to.
func (t *Task) Plane() *data.Plane { return t.plane }

// Window returns the part of the plane that holds all rows: x0 < x1 along its
// first axis, y0 < y1 along its second.
func (t *Task) Window() (x0, x1, y0, y1 float64) {
	w := &t.window
	return w[0], w[1], w[2], w[3]
}

// Batches returns a dealer of this task's training rows.
func (t *Task) Batches() *Batches { return &Batches{train: t.data.Train} }
