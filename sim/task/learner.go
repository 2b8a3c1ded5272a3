package task

import (
	"math/rand/v2"

	"descent/sim/nn"
)

// Learner is a model of fixed shape: its outputs for rows, and the loss over them with
// its gradient. Batches are feature-major, as in package nn. It is immutable: its
// memory is in a Work.
type Learner interface {
	// Dim is the number of parameters, Stats the number of values after them that have
	// no gradient.
	Dim() int
	Stats() int
	// Layers is the layout of the parameters; there is at least one layer.
	Layers() []nn.Layer
	ParamName(i int) string
	// Init draws the parameters and sets the statistics; p has the length Dim+Stats.
	Init(p []float64, r *rand.Rand) error
	// Grad writes the gradient in training mode and returns loss and penalty together.
	Grad(dst, x []float64, b *nn.Batch, w *Work, drop *nn.Dropping) float64
	// Track updates stats, of length Stats, with the statistics of Grad's last batch.
	Track(stats []float64, w *Work)
	// Forward returns outputs×rows in evaluation mode, in w's memory.
	Forward(p []float64, rows int, x []float64, w *Work) []float64
	// Loss is the mean loss of Forward's outputs, without the penalty.
	Loss(out []float64, b *nn.Batch) float64
	Penalty(x []float64) float64
}

// Rated is a Learner that suggests a learning rate for plain gradient descent.
type Rated interface{ Rate() float64 }

// Confident is a Learner that defines the confidence in its best output, given the
// second best: from 0 where they are equal up to 1.
type Confident interface {
	Confidence(best, second float64) float64
}

// Work is the memory of one user of a task; its zero value is ready.
type Work struct {
	net   nn.Work
	batch nn.Batch  // gathered rows
	row   []float64 // one row's columns
	out   []float64 // of learners that are not networks
	grid  []float64 // inputs at the points of a picture
	drop  nn.Dropping
}

// Outputs returns memory for n outputs of a learner, valid until the next call.
func (w *Work) Outputs(n int) []float64 {
	w.out = resize(w.out, n)
	return w.out
}

// resize returns a slice of length n, in the memory of s if its capacity suffices.
func resize(s []float64, n int) []float64 {
	if cap(s) < n {
		return make([]float64, n)
	}
	return s[:n]
}
