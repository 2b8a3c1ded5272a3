// Package task makes learning problems: data, a model and a loss, together one
// objective over a flat vector of parameters.
//
// What a model computes is behind the learner interface: networks of package nn
// and, for clustering, centroids. Batches and pictures do not depend on it.
package task

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"descent/sim/data"
	"descent/sim/nn"

	"gonum.org/v1/gonum/mat"
)

// Task is a learning problem. It never changes after New, so any number of
// runs may use it at the same time, each with its own Work.
type Task struct {
	data   *data.Dataset
	model  Model
	learn  learner
	inputs []feature
	// All rows as the model sees them, row after row, and what it is to put out.
	design, targets []float64
	ins, outs       int
	byClass         bool // the loss reads classes, not targets
	logits          bool // of one output for two classes: 0, not ½, is the border
	squashed        bool // the outputs pass a sigmoid
	soft            bool // of many outputs: they are logits of a softmax
	train, test     nn.Batch
	plane           *data.Plane
	window          [4]float64 // x0, x1, y0, y1
	smooth          float64
}

// New returns the model on the data set; empty fields of the model are filled in
// as it suits the set. The error says what does not go together and what would.
func New(ds *data.Dataset, m Model) (*Task, error) {
	t := &Task{data: ds, model: m.Complete(ds)}
	if err := t.build(); err != nil {
		return nil, fmt.Errorf("dataset %s: %w", ds.ID, err)
	}
	return t, nil
}

// maxInput bounds every input, so that sums of squares stay finite: of infinite
// numbers the decompositions of package mat may never return.
const maxInput = 1e100

func (t *Task) build() (err error) {
	ds := t.data
	if ds.Kind == data.Classification && len(ds.Classes) < 2 {
		return fmt.Errorf("a model needs 2 classes, not %d (%s)", len(ds.Classes), strings.Join(ds.Classes, ", "))
	}
	if t.plane, err = data.NewPlane(ds); err != nil {
		return err
	}
	w := &t.window
	w[0], w[1], w[2], w[3] = t.plane.Window(ds)
	if ds.Cols == 1 && ds.Kind == data.Regression {
		w[2], w[3] = rangeOf(ds.T)
	}
	if err := t.model.check(ds); err != nil {
		return err
	}
	if t.inputs, err = features(ds, t.model.Features); err != nil {
		return err
	}
	t.ins = len(t.inputs)
	if err := t.choose(); err != nil {
		return err
	}
	t.lay()
	if i := slices.IndexFunc(t.design, func(v float64) bool { return !(math.Abs(v) <= maxInput) }); i >= 0 {
		return fmt.Errorf("features %s: %s is %g in row %d; allowed is ±%g", t.model.Features, t.inputs[i%t.ins].name, t.design[i], i/t.ins+1, maxInput)
	}
	t.smooth, err = smoothness(t.design, t.ins, ds.Train)
	return err
}

// choose makes the learner.
func (t *Task) choose() error {
	ds, m := t.data, &t.model
	if ds.Kind == data.Clustering {
		t.outs = m.Centroids
		t.learn = newCentroids(t.outs, t.ins)
		return nil
	}
	loss, output := m.Loss, m.Output
	t.outs = 1
	if len(ds.Classes) > 2 || ds.Kind == data.Classification && loss == "cross_entropy" {
		t.outs = len(ds.Classes)
	}
	if loss == "hinge" && t.outs > 1 {
		loss = multiMargin
	}
	ranged := loss == "mse" || loss == "huber"
	if ds.Kind == data.Regression && !ranged {
		return fmt.Errorf("loss %s needs classes, and %s has values: use mse or huber", m.Loss, ds.ID)
	}
	if output == outputAuto {
		output = "none"
		if ranged && ds.Kind == data.Classification {
			output = "sigmoid"
		}
	}
	if output == "sigmoid" && !ranged {
		return fmt.Errorf("output sigmoid goes with mse and huber: %s takes what comes before it", m.Loss)
	}
	t.logits, t.squashed, t.soft = !ranged, output == "sigmoid", loss == "cross_entropy"
	t.byClass = loss == "cross_entropy" || loss == multiMargin
	sizes := append(append([]int{t.ins}, m.Net...), t.outs)
	net, err := nn.New(nn.Config{
		Sizes: sizes, Activation: m.Activation, Output: output, Loss: loss,
		L1: m.L1, L2: m.L2, Dropout: m.Dropout, Norm: m.Norm,
	})
	t.learn = network{net}
	return err
}

// lay computes inputs and targets of all rows, and the batches of all training
// and all test rows.
func (t *Task) lay() {
	ds := t.data
	n := len(ds.X) / ds.Cols
	t.design = make([]float64, n*t.ins)
	t.targets = make([]float64, n*t.outs)
	hinge := t.model.Loss == "hinge"
	for i := range n {
		t.input(t.design[i*t.ins:(i+1)*t.ins], ds.Row(i))
		to := t.targets[i*t.outs : (i+1)*t.outs]
		switch {
		case ds.Kind == data.Clustering:
		case ds.Kind == data.Regression:
			to[0] = ds.T[i]
		case t.outs > 1:
			to[ds.Y[i]] = 1
		case hinge:
			to[0] = float64(2*ds.Y[i] - 1)
		default:
			to[0] = float64(ds.Y[i])
		}
	}
	t.gather(&t.train, ds.Train)
	t.gather(&t.test, ds.Test)
}

// input writes the model's inputs for a row of columns.
func (t *Task) input(dst, row []float64) {
	for j := range t.inputs {
		f := &t.inputs[j]
		dst[j] = (f.of(row) - f.mean) * f.scale
	}
}

// gather fills a batch with rows of the data set.
func (t *Task) gather(b *nn.Batch, rows []int) {
	n := len(rows)
	b.N = n
	b.X = sized(b.X, n*t.ins)
	for i, row := range rows {
		for j, v := range t.design[row*t.ins : (row+1)*t.ins] {
			b.X[j*n+i] = v
		}
	}
	if t.byClass {
		b.Y = b.Y[:0]
		for _, row := range rows {
			b.Y = append(b.Y, t.data.Y[row])
		}
		return
	}
	b.T = sized(b.T, n*t.outs)
	for i, row := range rows {
		for j, v := range t.targets[row*t.outs : (row+1)*t.outs] {
			b.T[j*n+i] = v
		}
	}
}

// smoothness returns the largest eigenvalue of ZᵀZ/n, where Z is the n training
// rows with a 1 appended for the bias. The 1 keeps it at or above 1.
func smoothness(design []float64, ins int, train []int) (float64, error) {
	z := mat.NewDense(len(train), ins+1, nil)
	for i, row := range train {
		copy(z.RawRowView(i), design[row*ins:(row+1)*ins])
		z.Set(i, ins, 1)
	}
	var gram mat.SymDense
	gram.SymOuterK(1/float64(len(train)), z.T())
	var eig mat.EigenSym
	if !eig.Factorize(&gram, false) {
		return 0, errors.New("the eigenvalues of the features cannot be told")
	}
	return slices.Max(eig.Values(nil)), nil
}

// Data returns the data set, not to be written to; Model the complete model.
func (t *Task) Data() *data.Dataset { return t.data }
func (t *Task) Model() *Model       { return &t.model }

// Dim returns the number of parameters, Stats how many numbers stand behind them
// in a lane's vector that no gradient moves: batch normalisation's running statistics.
func (t *Task) Dim() int   { return t.learn.Dim() }
func (t *Task) Stats() int { return t.learn.Stats() }

// Layers returns where each layer's parameters lie, not to be written to.
func (t *Task) Layers() []nn.Layer { return t.learn.Layers() }

// LayerOf returns the index of the layer that a parameter belongs to.
func (t *Task) LayerOf(param int) int {
	for i, l := range t.learn.Layers() {
		if param < l.End {
			return i
		}
	}
	return len(t.learn.Layers()) - 1
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

// Outputs returns how many numbers the model puts out.
func (t *Task) Outputs() int { return t.outs }

// ParamName returns the name of parameter i.
func (t *Task) ParamName(i int) string { return t.learn.ParamName(i) }

// purposeInit sets the random numbers of Init apart from all others of the same seed.
const purposeInit = 0x9d3c_f2a1_58b7_e604

// Init draws the parameters and sets the statistics: p is Dim+Stats long.
func (t *Task) Init(p []float64, seed uint64) error {
	return t.learn.init(p, &t.model, t.data, rand.New(rand.NewPCG(seed, purposeInit)))
}

// Grad writes into dst the gradient at x of the mean loss over the rows plus the
// penalty, and returns that sum, in training mode. dst and x are Dim long; rows
// are row numbers of the data set, nil for all training rows in order.
func (t *Task) Grad(dst, x []float64, rows []int, w *Work, drop *nn.Dropping) float64 {
	b := &t.train
	if rows != nil {
		b = &w.batch
		t.gather(b, rows)
	}
	return t.learn.grad(dst, x, b, w, drop)
}

// Track folds the batch statistics of w's last Grad into the running ones.
func (t *Task) Track(stats []float64, w *Work) { t.learn.track(stats, w) }

// Rate returns a rate for plain gradient descent on all rows. Without hidden
// layers it is 1/L, where no curvature of the loss exceeds L (D. Böhning and
// B. Lindsay, "Monotonicity of quadratic-approximation algorithms", 1988), so that no
// step raises the loss, unless it has the kinks of hinge or l1; of networks,
// whose curvature has no bound, it is a part of that.
func (t *Task) Rate() float64 {
	bound := 0.25 // of bce; with a sigmoid before them those of mse and huber are less
	switch {
	case t.data.Kind == data.Clustering:
		return 0.5 // a centroid goes to the mean of its rows if it has them all
	case t.model.Loss == "cross_entropy":
		bound = 0.5
	case t.model.Loss == "mse" && !t.squashed:
		bound = 2
	case t.model.Loss == "huber" && !t.squashed || t.model.Loss == "hinge":
		bound = 1
	}
	rate := 1 / (bound*t.smooth + t.model.L2)
	switch {
	case len(t.model.Net) == 0:
		return rate
	case t.logits:
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

// Plane returns the plane that pictures of the data show, not to be written to.
func (t *Task) Plane() *data.Plane { return t.plane }

// Window returns the part of the plane that holds all rows: x0 < x1 along its
// first axis, y0 < y1 along its second; of one feature and values the second is
// the values' axis.
func (t *Task) Window() (x0, x1, y0, y1 float64) {
	w := &t.window
	return w[0], w[1], w[2], w[3]
}

// Batches returns a dealer of this task's training rows.
func (t *Task) Batches() *Batches { return &Batches{train: t.data.Train} }
