package task

import (
	"math/rand/v2"

	"descent/sim/data"
	"descent/sim/nn"
)

// learner is a model of fixed shape: what it puts out for rows, and the loss and
// its gradient over them. A batch is feature-major, as package nn has it.
type learner interface {
	Dim() int
	// Stats is how many numbers stand behind the parameters that no gradient moves.
	Stats() int
	Layers() []nn.Layer
	ParamName(i int) string
	// init draws the parameters and sets the statistics.
	init(p []float64, m *Model, ds *data.Dataset, r *rand.Rand) error
	// grad writes the gradient in training mode and returns loss and penalty together.
	grad(dst, x []float64, b *nn.Batch, w *Work, drop *nn.Dropping) float64
	// track folds the statistics of grad's last batch into those behind the parameters.
	track(stats []float64, w *Work)
	// forward returns outputs×rows in evaluation mode, in w's memory.
	forward(p []float64, rows int, x []float64, w *Work) []float64
	// loss is the mean loss of forward's outputs, without the penalty.
	loss(out []float64, b *nn.Batch) float64
	Penalty(x []float64) float64
}

// Work is the memory of one user of a task; its zero value is ready.
type Work struct {
	net   nn.Work
	batch nn.Batch  // gathered rows
	row   []float64 // one row's columns
	out   []float64 // of centroids
	grid  []float64 // inputs at the points of a picture
	drop  nn.Dropping
}

// network is a net of package nn as a learner.
type network struct{ *nn.Net }

func (n network) init(p []float64, m *Model, _ *data.Dataset, r *rand.Rand) error {
	n.InitStats(p[n.Dim():])
	return n.Init(p[:n.Dim()], m.Init, r)
}

func (n network) grad(dst, x []float64, b *nn.Batch, w *Work, drop *nn.Dropping) float64 {
	return n.Grad(dst, x, b, &w.net, drop)
}

func (n network) track(stats []float64, w *Work) { n.Track(stats, &w.net) }

func (n network) forward(p []float64, rows int, x []float64, w *Work) []float64 {
	return n.Forward(p, rows, x, &w.net)
}

func (n network) loss(out []float64, b *nn.Batch) float64 { return n.DataLoss(out, b) }

// sized returns a slice of length n in s's memory if that is enough.
func sized(s []float64, n int) []float64 {
	if cap(s) < n {
		return make([]float64, n)
	}
	return s[:n]
}
