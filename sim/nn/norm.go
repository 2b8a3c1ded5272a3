package nn

import "math"

// Batch normalisation (S. Ioffe, C. Szegedy, "Batch normalization", 2015, arXiv:1502.03167),
// with torch's constants.
const (
	normEps      = 1e-5
	normMomentum = 0.1
)

// normMemory is what the backward pass of normalisation needs of a batch, for one layer.
type normMemory struct {
	hat       []float64 // units×rows: (z − mean)/√(var + eps)
	scale     []float64 // per unit 1/√(var + eps)
	mean, vrn []float64 // per unit, of the batch; the variance with 1/n
}

// forward writes gamma·hat + beta of the values z of a batch into y, which may be z.
func (m *normMemory) forward(y, z, gamma, beta []float64, n int) {
	part := 1 / float64(n)
	for u, g := range gamma {
		z, y, hat := z[u*n:u*n+n], y[u*n:u*n+n], m.hat[u*n:u*n+n]
		mean := 0.0
		for _, v := range z {
			mean += v * part
		}
		variance := 0.0
		for r, v := range z {
			e := v - mean
			hat[r] = e
			variance += e * e * part
		}
		scale := 1 / math.Sqrt(variance+normEps)
		m.mean[u], m.vrn[u], m.scale[u] = mean, variance, scale
		shift := beta[u]
		for r, e := range hat {
			e *= scale
			hat[r] = e
			y[r] = g*e + shift
		}
	}
}

// backward turns d, the gradient by y, into that by z, and writes those by gamma
// and beta. Mean and variance depend on all rows, so each row's gradient depends on
// that of the others:
//
//	∂z = gamma·scale·(d − mean d − hat·mean(d·hat))
func (m *normMemory) backward(d, gamma, dGamma, dBeta []float64, n int) {
	part := 1 / float64(n)
	for u, g := range gamma {
		d, hat := d[u*n:u*n+n], m.hat[u*n:u*n+n]
		sum, along := 0.0, 0.0
		for r, v := range d {
			sum += v
			along += v * hat[r]
		}
		dGamma[u], dBeta[u] = along, sum
		g *= m.scale[u]
		sum *= part
		along *= part
		for r, h := range hat {
			d[r] = g * (d[r] - sum - h*along)
		}
	}
}

// normRunning writes gamma·(z − mean)/√(variance + eps) + beta into y, which may be z.
func normRunning(y, z, gamma, beta, mean, variance []float64, n int) {
	for u, g := range gamma {
		g /= math.Sqrt(variance[u] + normEps)
		middle, shift := mean[u], beta[u]
		y := y[u*n : u*n+n]
		for r, v := range z[u*n : u*n+n] {
			y[r] = g*(v-middle) + shift
		}
	}
}

// Track folds the means and variances of the batch that w's last Grad saw into
// the running ones, of length Stats: running = 0.9·running + 0.1·batch, with the
// unbiased variance 1/(n − 1). A single row leaves the running variance unchanged.
func (n *Net) Track(stats []float64, w *Work) {
	if n.stats == 0 || len(w.batch) != n.stats {
		return
	}
	rows := float64(w.batchRows)
	for i := range n.layers {
		l := &n.layers[i]
		if l.Mean < 0 {
			continue
		}
		for j := l.Mean; j < l.Var; j++ {
			stats[j] += normMomentum * (w.batch[j] - stats[j])
		}
		if rows < 2 {
			continue
		}
		for j := l.Var; j < l.Var+l.Out; j++ {
			stats[j] += normMomentum * (w.batch[j]*(rows/(rows-1)) - stats[j])
		}
	}
}
