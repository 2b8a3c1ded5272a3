// Package task has learning problems: data, a model and a loss, together an objective
// over a flat vector of parameters.
//
// The model is behind the interface Learner: networks of package nn and, for
// clustering, centroids. Batches and pictures do not depend on the kind of model.
package task

import (
	"fmt"
	"math/rand/v2"

	"descent/sim/data"
	"descent/sim/near"
	"descent/sim/nn"
	"descent/sim/objective"
)

// Task is a learning problem. It is immutable, so any number of runs may use it at
// the same time, each with its own Work.
type Task struct {
	data    *data.Dataset
	model   Model
	kinds   []Kind
	kind    *Kind
	learner Learner
	readout Readout
	inputs  []feature
	// The inputs and the target outputs of all rows of the data set, row-major.
	design, targets []float64
	ins             int
	train, test     nn.Batch
	plane           *data.Plane
	window          [4]float64 // x0, x1, y0, y1
	smooth          float64
}

// New returns the task of a model and a data set. Empty fields of the model get
// defaults that suit the set. The error says what does not go together, and what would.
func New(ds *data.Dataset, m Model) (*Task, error) {
	return NewOf(Kinds, ds, m)
}

// NewOf is New with these kinds of model instead of the built-in Kinds.
func NewOf(kinds []Kind, ds *data.Dataset, m Model) (*Task, error) {
	t := &Task{data: ds, kinds: kinds, model: m.complete(kinds, ds.Shape())}
	return t.build()
}

// Kind returns the row of the kind of the task's model.
func (t *Task) Kind() *Kind { return near.Row(t.kinds, t.model.Kind, (*Kind).id) }

// Kinds returns the kinds that the task was made from, for others on other data.
func (t *Task) Kinds() []Kind { return t.kinds }

// build computes the fields that are not set yet, and returns t. Its errors name the
// data set.
func (t *Task) build() (*Task, error) {
	name := t.data.ID
	if t.data.Origin != nil {
		name = t.data.Name
	}
	if err := t.buildParts(); err != nil {
		return nil, fmt.Errorf("dataset %s: %w", name, err)
	}
	return t, nil
}

// Data returns the data set, which the caller must not write to; Model the complete
// model.
func (t *Task) Data() *data.Dataset { return t.data }
func (t *Task) Model() *Model       { return &t.model }

// Dim returns the number of parameters. Stats returns the number of values after them
// in a lane's vector that have no gradient: batch normalisation's running statistics.
func (t *Task) Dim() int   { return t.learner.Dim() }
func (t *Task) Stats() int { return t.learner.Stats() }

// Layers returns the layout of the parameters, which the caller must not write to.
func (t *Task) Layers() []nn.Layer { return t.learner.Layers() }

// LayerOf returns the index of the layer that a parameter belongs to.
func (t *Task) LayerOf(param int) int {
	for i, l := range t.learner.Layers() {
		if param < l.End {
			return i
		}
	}
	return len(t.learner.Layers()) - 1
}

// Rows returns the number of training rows.
func (t *Task) Rows() int { return len(t.data.Train) }

// InputNames returns the names of the model's inputs.
func (t *Task) InputNames() []string {
	names := make([]string, len(t.inputs))
	for i := range names {
		names[i] = t.inputs[i].name
	}
	return names
}

// Outputs returns the number of outputs of the model.
func (t *Task) Outputs() int { return t.readout.Outputs }

// ParamName returns the name of parameter i.
func (t *Task) ParamName(i int) string { return t.learner.ParamName(i) }

// purposeInit separates the random numbers of Init from all others of the seed.
const purposeInit = 0x9d3c_f2a1_58b7_e604

// Init draws the parameters and sets the statistics. p has the length Dim+Stats.
func (t *Task) Init(p []float64, seed uint64) error {
	return t.learner.Init(p, rand.New(rand.NewPCG(seed, purposeInit)))
}

// Grad writes into dst the gradient at x of the mean loss over the rows plus the
// penalty, and returns that sum, in training mode. dst and x have the length
// Dim; rows are row numbers of the data set, nil for all training rows in order.
func (t *Task) Grad(dst, x []float64, rows []int, w *Work, drop *nn.Dropping) float64 {
	b := &t.train
	if rows != nil {
		b = &w.batch
		t.gather(b, rows)
	}
	return t.learner.Grad(dst, x, b, w, drop)
}

// Track implements objective.Tracker: it folds the batch statistics of w's last
// Grad or Eval into the running ones.
func (t *Task) Track(stats []float64, w objective.Work) { t.learner.Track(stats, w.(*Work)) }

// Rate returns a learning rate for plain gradient descent on all rows. Without hidden
// layers it is 1/L, where L is an upper bound of the curvature of the loss (D. Böhning and
// B. Lindsay, "Monotonicity of quadratic-approximation algorithms", 1988), so that no
// step increases the loss, except with the kinks of hinge or l1. For networks, whose
// curvature has no bound, it is a fraction of that.
func (t *Task) Rate() float64 {
	if r, ok := t.learner.(Rated); ok {
		return r.Rate()
	}
	bound := 0.25 // of bce; those of mse and huber after a sigmoid are smaller
	switch {
	case t.model.Loss == "cross_entropy":
		bound = 0.5
	case t.model.Loss == "mse" && !t.readout.Squashed:
		bound = 2
	case t.model.Loss == "huber" && !t.readout.Squashed || t.model.Loss == "hinge":
		bound = 1
	}
	rate := 1 / (bound*t.smooth + t.model.L2)
	switch {
	case len(t.model.Net) == 0:
		return rate
	case t.readout.Logits:
		return min(rate/4, 0.3)
	}
	return min(rate/2, 0.3)
}

// Width returns the range that the parameters typically lie in, for rules whose
// steps do not depend on the size of the gradient.
func (t *Task) Width() float64 {
	if len(t.model.Net) > 0 {
		return 2
	}
	return 5 // N(0, 1) starts within ±2.5
}

// Plane returns the plane that pictures of the data show, which the caller must not
// write to.
func (t *Task) Plane() *data.Plane { return t.plane }

// Window returns the part of the plane that contains all rows: x0 < x1 along its
// first axis, y0 < y1 along its second. In a regression on one feature the second
// axis is that of the target.
func (t *Task) Window() (x0, x1, y0, y1 float64) {
	w := &t.window
	return w[0], w[1], w[2], w[3]
}

// Batches returns a new sequence of batches of the training rows.
func (t *Task) Batches() *objective.Batches { return objective.NewBatches(t.data.Train) }
