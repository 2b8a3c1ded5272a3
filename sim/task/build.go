package task

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"descent/sim/data"
	"descent/sim/nn"
	"descent/sim/typed"

	"gonum.org/v1/gonum/mat"
)

// maxInput bounds every input, so that sums of squares stay finite: of infinite
// numbers the decompositions of package mat may not terminate.
const maxInput = 1e100

// With returns the task of another model on the same data. It shares what depends only
// on the data, and on the features if they are the same.
func (t *Task) With(m Model) (*Task, error) {
	o := &Task{data: t.data, kinds: t.kinds, model: m.complete(t.kinds, t.data.Shape()), plane: t.plane, window: t.window}
	if o.model.Features == t.model.Features {
		o.inputs, o.design, o.smooth = t.inputs, t.design, t.smooth
	}
	return o.build()
}

// buildParts computes the fields that are not set yet from data, kinds and model.
func (t *Task) buildParts() (err error) {
	ds := t.data
	if ds.Kind == data.Classification && len(ds.Classes) < 2 {
		return fmt.Errorf("a model needs 2 classes, not %d (%s)", len(ds.Classes), strings.Join(ds.Classes, ", "))
	}
	if t.plane == nil {
		if err := t.choosePlane(); err != nil {
			return err
		}
	}
	if t.kind, err = findKind(t.kinds, t.model.Kind, ds); err != nil {
		return err
	}
	if err := t.model.check(ds, t.kind); err != nil {
		return err
	}
	if t.inputs == nil {
		if err := t.computeInputs(); err != nil {
			return err
		}
	}
	t.ins = len(t.inputs)
	if err := t.makeLearner(); err != nil {
		return err
	}
	t.computeTargets()
	return nil
}

// choosePlane sets the plane and the window of pictures of the data.
func (t *Task) choosePlane() (err error) {
	ds, w := t.data, &t.window
	if t.plane, err = data.NewPlane(ds); err != nil {
		return err
	}
	w[0], w[1], w[2], w[3] = t.plane.Window(ds)
	if ds.Cols == 1 && ds.Kind == data.Regression {
		w[2], w[3] = rangeOf(ds.T)
	}
	return nil
}

// computeInputs sets the design matrix: the inputs of all rows.
func (t *Task) computeInputs() (err error) {
	ds := t.data
	if t.inputs, err = features(ds, t.model.Features); err != nil {
		return err
	}
	t.ins = len(t.inputs)
	t.design = make([]float64, ds.Rows()*t.ins)
	for i := range ds.Rows() {
		t.input(t.design[i*t.ins:(i+1)*t.ins], ds.Row(i))
	}
	if i := slices.IndexFunc(t.design, func(v float64) bool { return !(math.Abs(v) <= maxInput) }); i >= 0 {
		return fmt.Errorf("features %s: %s is %s in row %d, beyond ±%s", typed.Name(t.model.Features), t.inputs[i%t.ins].name, typed.Rounded(t.design[i], 4), i/t.ins+1, typed.Number(maxInput))
	}
	t.smooth, err = smoothness(t.design, t.ins, ds.Train)
	return err
}

// makeLearner sets the learner and how its outputs are read.
func (t *Task) makeLearner() (err error) {
	t.learner, t.readout, err = t.kind.New(Problem{t.data, &t.model, t.ins})
	return err
}

// computeTargets computes the targets of all rows, and the batches of all training and all
// test rows.
func (t *Task) computeTargets() {
	ds := t.data
	n := ds.Rows()
	t.targets = make([]float64, n*t.readout.Outputs)
	hinge := t.model.Loss == "hinge"
	for i := range n {
		to := t.targets[i*t.readout.Outputs : (i+1)*t.readout.Outputs]
		switch {
		case ds.Kind == data.Clustering:
		case ds.Kind == data.Regression:
			to[0] = ds.T[i]
		case t.readout.Outputs > 1:
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

// input writes the model's inputs for a row of the data set's columns.
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
	b.X = resize(b.X, n*t.ins)
	for i, row := range rows {
		for j, v := range t.design[row*t.ins : (row+1)*t.ins] {
			b.X[j*n+i] = v
		}
	}
	if t.readout.ByClass {
		b.Y = b.Y[:0]
		for _, row := range rows {
			b.Y = append(b.Y, t.data.Y[row])
		}
		return
	}
	b.T = resize(b.T, n*t.readout.Outputs)
	for i, row := range rows {
		for j, v := range t.targets[row*t.readout.Outputs : (row+1)*t.readout.Outputs] {
			b.T[j*n+i] = v
		}
	}
}

// smoothness returns the largest eigenvalue of ZᵀZ/n, where Z is the n training
// rows with a 1 appended for the bias. That column makes it at least 1.
func smoothness(design []float64, ins int, train []int) (float64, error) {
	z := mat.NewDense(len(train), ins+1, nil)
	for i, row := range train {
		copy(z.RawRowView(i), design[row*ins:(row+1)*ins])
		z.Set(i, ins, 1)
	}
	var gram mat.SymDense
	factor := z.T()
	if len(train) <= ins { // the same largest eigenvalue, of a smaller matrix
		factor = z
	}
	gram.SymOuterK(1/float64(len(train)), factor)
	var eig mat.EigenSym
	if !eig.Factorize(&gram, false) {
		return 0, errors.New("the eigenvalues of the features cannot be computed")
	}
	return slices.Max(eig.Values(nil)), nil
}
