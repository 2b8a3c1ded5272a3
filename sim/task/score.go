package task

import (
	"math"

	"descent/sim/data"
	"descent/sim/nn"
	"descent/sim/objective"
)

// Metrics says how good parameters are.
type Metrics = objective.Metrics

// Metrics evaluates the parameters p, followed by the statistics, on all training and
// all test rows, in evaluation mode.
func (t *Task) Metrics(p []float64, w *Work) Metrics {
	var m Metrics
	penalty := t.learner.Penalty(p[:t.Dim()])
	m.TrainLoss, m.TrainAcc = t.score(p, &t.train, t.data.Train, w)
	m.TestLoss, m.TestAcc = t.score(p, &t.test, t.data.Test, w)
	m.TrainLoss += penalty
	m.TestLoss += penalty
	return m
}

// Measure implements objective.Measurer.
func (t *Task) Measure(p []float64, w objective.Work) Metrics { return t.Metrics(p, w.(*Work)) }

// Penalty returns the part of the loss that L1 and L2 add.
func (t *Task) Penalty(p []float64) float64 { return t.learner.Penalty(p[:t.Dim()]) }

// Loss returns the mean loss over all training rows with the penalty, in evaluation mode.
func (t *Task) Loss(p []float64, w *Work) float64 {
	out := t.learner.Forward(p, t.train.N, t.train.X, w)
	return t.learner.Loss(out, &t.train) + t.learner.Penalty(p[:t.Dim()])
}

func (t *Task) score(p []float64, b *nn.Batch, rows []int, w *Work) (loss, acc float64) {
	if b.N == 0 {
		return math.NaN(), math.NaN()
	}
	out := t.learner.Forward(p, b.N, b.X, w)
	loss = t.learner.Loss(out, b)
	if t.data.Kind != data.Classification {
		return loss, math.NaN()
	}
	right := 0
	for i, row := range rows {
		if t.predictedClass(out, i, b.N) == t.data.Y[row] {
			right++
		}
	}
	return loss, float64(right) / float64(b.N)
}

// predictedClass returns the class that the outputs of row i of n predict.
func (t *Task) predictedClass(out []float64, i, n int) int {
	if t.readout.Outputs > 1 {
		k, _ := nearest(out, i, n)
		return k
	}
	if t.readout.Logits && out[i] >= 0 || !t.readout.Logits && out[i] >= 0.5 {
		return 1
	}
	return 0
}

// Predict appends to dst the class that p predicts for each row, in a clustering the
// nearest centroid. In a regression it appends nothing.
func (t *Task) Predict(dst []int, p []float64, rows []int, w *Work) []int {
	if t.data.Kind == data.Regression || len(rows) == 0 {
		return dst
	}
	t.gather(&w.batch, rows)
	out := t.learner.Forward(p, len(rows), w.batch.X, w)
	for i := range rows {
		dst = append(dst, t.predictedClass(out, i, len(rows)))
	}
	return dst
}

// Confusion adds the confusion matrix of the rows to dst, K×K for K classes: the
// number of rows of class i predicted as class j to dst[i·K+j].
func (t *Task) Confusion(dst []int, p []float64, rows []int, w *Work) {
	if t.data.Kind != data.Classification || len(rows) == 0 {
		return
	}
	k := len(t.data.Classes)
	t.gather(&w.batch, rows)
	out := t.learner.Forward(p, len(rows), w.batch.X, w)
	for i, row := range rows {
		dst[t.data.Y[row]*k+t.predictedClass(out, i, len(rows))]++
	}
}

// LayerNorms writes the norm of each layer's part of the gradient g into dst.
func (t *Task) LayerNorms(dst, g []float64) {
	from := 0
	for i, l := range t.learner.Layers() {
		sum := 0.0
		for _, v := range g[from:l.End] {
			sum += v * v
		}
		dst[i] = math.Sqrt(sum)
		from = l.End
	}
}

// ConstantLoss implements objective.Constant: the entropy of the classes, the variance
// of the targets. It is not known of other losses, nor of clusters, which have no answers.
func (t *Task) ConstantLoss() float64 {
	if t.data.Kind == data.Clustering {
		return math.NaN()
	}
	n := float64(len(t.data.Train))
	switch t.model.Loss {
	case "bce", "cross_entropy":
		counts := make([]float64, len(t.data.Classes))
		for _, row := range t.data.Train {
			counts[t.data.Y[row]]++
		}
		sum := 0.0
		for _, c := range counts {
			if c > 0 {
				sum -= c / n * math.Log(c/n)
			}
		}
		return sum
	case "mse":
		if t.data.Kind != data.Regression {
			break
		}
		mean, squares := 0.0, 0.0
		for _, row := range t.data.Train {
			mean += t.data.T[row] / n
		}
		for _, row := range t.data.Train {
			squares += (t.data.T[row] - mean) * (t.data.T[row] - mean) / n
		}
		return squares
	}
	return math.NaN()
}
