package task

import (
	"math/rand/v2"

	"descent/sim/nn"
)

// Learner is a model of fixed shape: what it puts out for rows, and the loss and
// its gradient over them. A batch is feature-major, as package nn has it. It never
// changes after it was made: what it needs to remember within a call is in a Work.
type Learner interface {
	// Dim is the number of parameters, Stats how many numbers stand behind them that
	// no gradient moves.
	Dim() int
	Stats() int
	// Layers says where each layer's parameters lie; there is at least one.
	Layers() []nn.Layer
	ParamName(i int) string
	// Init draws the parameters and sets the statistics; p is Dim+Stats long.
	Init(p []float64, r *rand.Rand) error
	// Grad writes the gradient in training mode and returns loss and penalty together.
	Grad(dst, x []float64, b *nn.Batch, w *Work, drop *nn.Dropping) float64
	// Track folds the statistics of Grad's last batch into those behind the parameters.
	Track(stats []float64, w *Work)
	// Forward returns outputs×rows in evaluation mode, in w's memory.
	Forward(p []float64, rows int, x []float64, w *Work) []float64
	// Loss is the mean loss of Forward's outputs, without the penalty.
	Loss(out []float64, b *nn.Batch) float64
	Penalty(x []float64) float64
}

// Rated is a Learner that knows which rate suits plain gradient descent.
type Rated interface{ Rate() float64 }

// Confident is a Learner that knows how sure its best output is, given the next
// one: 0 where that is as good, towards 1 where none is.
type Confident interface {
	Confidence(best, second float64) float64
}

// Work is the memory of one user of a task; its zero value is ready.
type Work struct {
	net   nn.Work
	batch nn.Batch  // gathered rows
	row   []float64 // one row's columns
	out   []float64 // of learners that are no network
	grid  []float64 // inputs at the points of a picture
}

// Outputs returns memory for n outputs of a learner, valid until the next call.
func (w *Work) Outputs(n int) []float64 {
	w.out = resize(w.out, n)
	return w.out
}

// resize returns a slice of length n in s's memory if that is enough.
func resize(s []float64, n int) []float64 {
	if cap(s) < n {
		return make([]float64, n)
	}
	return s[:n]
}
