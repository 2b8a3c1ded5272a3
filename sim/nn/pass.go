package nn

import "descent/sim/fmath"

// Forward returns the outputs, outputs×rows, for the inputs X, inputs×rows, in
// evaluation mode: nothing is dropped, and normalisation uses the running statistics.
// p has the parameters, then the statistics. The outputs are in w's memory, valid
// until its next use. The output of a row does not depend on the other rows.
func (n *Net) Forward(p []float64, rows int, X []float64, w *Work) []float64 {
	w.fit(n, rows, false)
	return n.forward(p[:n.dim], p[n.dim:], rows, X, w, nil)
}

// Grad writes into dst the gradient at x of the batch's mean loss plus the
// penalty, in training mode, and returns that sum. dst and x have the length Dim. drop
// is the key of dropout; nil drops nothing.
//
// Without rows the mean is NaN, and the gradient is that of the penalty.
func (n *Net) Grad(dst, x []float64, b *Batch, w *Work, drop *Dropping) float64 {
	w.fit(n, b.N, true)
	w.batchRows = b.N
	out := n.forward(x, nil, b.N, b.X, w, drop)
	loss := n.loss.eval(w.d[:len(out)], out, b, n.outs())
	if n.sigmoid {
		sigmoidSlope(w.d[:len(out)], nil, out, nil)
	}
	n.backward(dst, x, b, w)
	n.penalise(dst, x)
	return loss + n.Penalty(x)
}

// forward computes the layers for a batch. stats is nil in training mode.
func (n *Net) forward(x, stats []float64, rows int, in []float64, w *Work, drop *Dropping) []float64 {
	for i := range n.layers {
		l, m := &n.layers[i], &w.layers[i]
		product(m.sum, x[l.W:l.B], l.In, 1, x[l.B:l.B+l.Out], in, l.Out, l.In, rows)
		in = m.out
		if !n.hidden(i) {
			break
		}
		if n.norm == normBefore {
			n.normalise(m.in, m.sum, l, m, x, stats, rows)
		}
		n.act.value(m.act, m.in)
		if n.norm == normAfter {
			n.normalise(m.out, m.act, l, m, x, stats, rows)
		} else if m.mask != nil {
			copy(m.out, m.act)
		}
		if m.mask != nil {
			drop.masks(m.mask, n.dropout, i, l.Out, rows)
			scaleBy(m.out, m.mask)
		}
	}
	if n.sigmoid {
		fmath.Sigmoids(in, w.layers[len(n.layers)-1].sum)
	}
	return in
}

// normalise uses the running statistics, or those of the batch if stats is nil.
func (n *Net) normalise(y, z []float64, l *Layer, m *layerWork, x, stats []float64, rows int) {
	gamma, beta := x[l.Gamma:l.Beta], x[l.Beta:l.End]
	if stats == nil {
		m.norm.forward(y, z, gamma, beta, rows)
	} else {
		normRunning(y, z, gamma, beta, stats[l.Mean:l.Var], stats[l.Var:l.Var+l.Out], rows)
	}
}

// backward writes the gradient by the parameters into dst; that by the outputs is in w.d.
func (n *Net) backward(dst, x []float64, b *Batch, w *Work) {
	rows := b.N
	d, t := w.d, w.t
	for i := len(n.layers) - 1; i >= 0; i-- {
		l, m := &n.layers[i], &w.layers[i]
		d = d[:l.Out*rows]
		if n.hidden(i) {
			if m.mask != nil {
				scaleBy(d, m.mask)
			}
			if n.norm == normAfter {
				m.norm.backward(d, x[l.Gamma:l.Beta], dst[l.Gamma:l.Beta], dst[l.Beta:l.End], rows)
			}
			n.act.slope(d, m.in, m.act, t[:len(d)])
			if n.norm == normBefore {
				m.norm.backward(d, x[l.Gamma:l.Beta], dst[l.Gamma:l.Beta], dst[l.Beta:l.End], rows)
			}
		}
		in := b.X
		if i > 0 {
			in = w.layers[i-1].out
		}
		correlate(dst[l.W:l.B], dst[l.B:l.B+l.Out], d, in, l.Out, l.In, rows)
		if i > 0 {
			product(t[:l.In*rows], x[l.W:l.B], 1, l.In, nil, d, l.In, l.Out, rows)
		}
		d, t = t, d
	}
}
