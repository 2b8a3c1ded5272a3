package task

import "math"

// Grad writes into dst the gradient at x of the mean cross-entropy over the
// rows, and returns that mean. dst and x are Dim long; rows are row numbers of
// the data set, nil for all training rows in order.
//
//	J(w, b) = 1/n Σ −yᵢ ln pᵢ − (1−yᵢ) ln(1−pᵢ),  pᵢ = σ(zᵢ),  zᵢ = w·xᵢ + b
//	∇w J = 1/n Σ (pᵢ − yᵢ) xᵢ,  ∂J/∂b = 1/n Σ (pᵢ − yᵢ)
//
// The factor σ′ of the squared error cancels here. The result is infinite only
// where a logit or a sum of its terms is.
func (t *Task) Grad(dst, x []float64, rows []int) float64 {
	if rows == nil {
		rows = t.data.Train
	}
	clear(dst)
	cols := t.data.Cols
	weight := dst[:cols]
	part := 1 / float64(len(rows))
	mean := 0.0
	for _, i := range rows {
		loss, slope := crossEntropy(t.logit(x, i), t.data.Y[i])
		mean += loss * part // not divided at the end: the sum of finite losses may be infinite
		slope *= part
		for j, v := range t.data.Row(i) {
			weight[j] += slope * v
		}
		dst[cols] += slope
	}
	return mean
}

// logit returns w·x + b for row i of the data set.
func (t *Task) logit(x []float64, i int) float64 {
	row := t.data.Row(i)
	z := 0.0
	for j, w := range x[:len(row)] {
		z += w * row[j]
	}
	return z + x[len(row)]
}

// crossEntropy returns the loss of one row, −ln σ(m) where m is the logit z
// turned towards the row's class, and its derivative by z, σ(z) − y. No power
// of e overflows and no digits cancel.
func crossEntropy(z float64, y int) (loss, slope float64) {
	m := z
	if y == 0 {
		m = -z
	}
	e := math.Exp(-math.Abs(m))
	loss = math.Log1p(e)
	miss := 1 / (1 + e) // the probability of the other class
	if m >= 0 {
		miss *= e
	} else {
		loss -= m
	}
	if y == 0 {
		return loss, miss
	}
	return loss, -miss
}

// sigmoid returns the probability of class 1.
func sigmoid(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

// Class returns the class that x tells a dataset row to be of: 1 if its logit is 0 or more.
func (t *Task) Class(x []float64, row int) int {
	if t.logit(x, row) >= 0 {
		return 1
	}
	return 0
}

// Metrics says how good the parameters are: the mean cross-entropy and the
// share of rows told right, 0 to 1. It is NaN where there are no rows.
type Metrics struct{ TrainLoss, TestLoss, TrainAcc, TestAcc float64 }

// Metrics measures the parameters x on all training and all test rows. A row is
// told to be of class 1 if its logit is 0 or more.
func (t *Task) Metrics(x []float64) Metrics {
	var m Metrics
	m.TrainLoss, m.TrainAcc = t.score(x, t.data.Train)
	m.TestLoss, m.TestAcc = t.score(x, t.data.Test)
	return m
}

func (t *Task) score(x []float64, rows []int) (loss, acc float64) {
	if len(rows) == 0 {
		return math.NaN(), math.NaN()
	}
	part := 1 / float64(len(rows))
	right := 0
	for _, i := range rows {
		z, y := t.logit(x, i), t.data.Y[i]
		l, _ := crossEntropy(z, y)
		loss += l * part
		if (z >= 0) == (y == 1) {
			right++
		}
	}
	return loss, float64(right) / float64(len(rows))
}

// Field writes into dst, w·h long, the probability of class 1 at the pixel
// centres of a window of the plane, row by row from the top (the largest y).
func (t *Task) Field(dst []float64, x []float64, x0, x1, y0, y1 float64, w, h int) {
	// The logit is linear along the plane: z = z0 + u·zu + v·zv.
	z0, zu, zv := x[t.data.Cols], 0.0, 0.0
	for i, m := range t.plane.Mean {
		z0 += x[i] * m
		zu += x[i] * t.plane.U[i]
		zv += x[i] * t.plane.V[i]
	}
	for j := range h {
		v := y1 - (float64(j)+0.5)/float64(h)*(y1-y0)
		line := dst[j*w : (j+1)*w]
		for i := range line {
			u := x0 + (float64(i)+0.5)/float64(w)*(x1-x0)
			line[i] = sigmoid(z0 + u*zu + v*zv)
		}
	}
}
