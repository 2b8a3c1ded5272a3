package task

import (
	"fmt"
	"math/rand/v2"

	"descent/sim/data"
	"descent/sim/nn"
)

// networkKind is a net of package nn, which learns classes and values.
var networkKind = Kind{
	ID: "network", Doc: "layers of units; without hidden layers a weighted sum",
	Settings: []string{"net", "activation", "loss", "output", "init", "batchnorm", "dropout", "l1", "l2", "features"},
	Suits:    func(ds data.Shape) bool { return ds.Kind != data.Clustering },
	New:      newNetwork,
}

// network is a net as a Learner; scheme is how Init draws its weights.
type network struct {
	*nn.Net
	scheme string
}

func newNetwork(p Problem) (Learner, Readout, error) {
	ds, m := p.Data, p.Model
	loss, output := m.Loss, m.Output
	read := Readout{Outputs: 1}
	if len(ds.Classes) > 2 || ds.Kind == data.Classification && loss == "cross_entropy" {
		read.Outputs = len(ds.Classes)
	}
	if loss == "hinge" && read.Outputs > 1 {
		loss = multiMargin
	}
	bySquares := loss == "mse" || loss == "huber"
	if ds.Kind == data.Regression && !bySquares {
		return nil, read, fmt.Errorf("loss %s needs classes, and %s has values: use mse or huber", m.Loss, ds.ID)
	}
	if output == outputAuto {
		output = "none"
		if bySquares && ds.Kind == data.Classification {
			output = "sigmoid"
		}
	}
	if output == "sigmoid" && !bySquares {
		return nil, read, fmt.Errorf("output sigmoid goes with mse and huber: %s takes what comes before it", m.Loss)
	}
	read.Logits, read.Squashed, read.Softmax = !bySquares, output == "sigmoid", loss == "cross_entropy"
	read.ByClass = loss == "cross_entropy" || loss == multiMargin
	sizes := append(append([]int{p.Inputs}, m.Net...), read.Outputs)
	net, err := nn.New(nn.Config{
		Sizes: sizes, Activation: m.Activation, Output: output, Loss: loss,
		L1: m.L1, L2: m.L2, Dropout: m.Dropout, Norm: m.Norm,
	})
	return network{net, m.Init}, read, err
}

func (n network) Init(p []float64, r *rand.Rand) error {
	n.InitStats(p[n.Dim():])
	return n.Net.Init(p[:n.Dim()], n.scheme, r)
}

func (n network) Grad(dst, x []float64, b *nn.Batch, w *Work, drop *nn.Dropping) float64 {
	return n.Net.Grad(dst, x, b, &w.net, drop)
}

func (n network) Track(stats []float64, w *Work) { n.Net.Track(stats, &w.net) }

func (n network) Forward(p []float64, rows int, x []float64, w *Work) []float64 {
	return n.Net.Forward(p, rows, x, &w.net)
}

func (n network) Loss(out []float64, b *nn.Batch) float64 { return n.DataLoss(out, b) }
