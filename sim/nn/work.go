package nn

// Work is the memory of one caller. Its zero value is ready; it grows to the
// largest batch it has seen, and then allocates nothing.
type Work struct {
	net    *Net // that the memory was last used for
	rows   int
	train  bool // with what the backward pass needs
	memory []float64
	layers []layerWork
	// d and t are the gradients by the outputs of a layer and of the one before it, or scratch.
	d, t []float64
	// batch has the means and the biased variances (1/n) of Grad's last batch, in the
	// order of the statistics.
	batch     []float64
	batchRows int
}

// layerWork has the intermediate values of a layer for a batch, units×rows each. Where
// nothing happens between two of them they are the same slice.
type layerWork struct {
	sum  []float64 // W·a + b
	in   []float64 // input of the activation
	act  []float64 // output of the activation
	mask []float64 // dropout factors, or nil
	out  []float64 // output of the layer
	norm normMemory
}

// Hidden returns the outputs of a hidden layer, counted from 0, in the last Forward
// or Grad, units×rows; for the layer after the last hidden one, the net's outputs.
// The slice is valid until w's next use, and the caller must not write to it. It is
// nil if there was no pass yet, or if there is no such layer.
func (w *Work) Hidden(layer int) []float64 {
	if layer < 0 || layer >= len(w.layers) {
		return nil
	}
	return w.layers[layer].out
}

// fit allocates the memory for a batch, unless it has it already.
func (w *Work) fit(n *Net, rows int, train bool) {
	if w.net == n && w.rows == rows && w.train == train {
		return
	}
	w.net, w.rows, w.train = n, rows, train
	if len(w.layers) != len(n.layers) {
		w.layers = make([]layerWork, len(n.layers))
	}
	if train && len(w.batch) != n.stats {
		w.batch = make([]float64, n.stats)
	}
	size := n.allocate(w, func(int) []float64 { return nil })
	if len(w.memory) < size {
		w.memory = make([]float64, size)
	}
	free := w.memory
	n.allocate(w, func(k int) []float64 {
		s := free[:k:k]
		free = free[k:]
		return s
	})
}

// allocate gets every slice that a batch needs from take, and returns their total
// length.
func (n *Net) allocate(w *Work, take func(int) []float64) (size int) {
	cut := func(k int) []float64 {
		size += k
		return take(k)
	}
	for i := range n.layers {
		l, m := &n.layers[i], &w.layers[i]
		k := l.Out * w.rows
		*m = layerWork{sum: cut(k)}
		m.in = m.sum
		if !n.hidden(i) {
			m.act, m.out = m.sum, m.sum
			if n.sigmoid {
				m.out = cut(k)
			}
			continue
		}
		if n.norm == normBefore {
			m.in = cut(k)
		}
		m.act = cut(k)
		m.out = m.act
		if n.norm == normAfter {
			m.out = cut(k)
		}
		if !w.train {
			continue
		}
		if n.dropout > 0 {
			m.mask = cut(k)
			if n.norm != normAfter { // the backward pass needs the values before dropout
				m.out = cut(k)
			}
		}
		if n.norm != noNorm {
			m.norm = normMemory{hat: cut(k), scale: cut(l.Out), mean: w.batch[l.Mean : l.Mean+l.Out], vrn: w.batch[l.Var : l.Var+l.Out]}
		}
	}
	if w.train {
		w.d, w.t = cut(n.widest*w.rows), cut(n.widest*w.rows)
	}
	return size
}
