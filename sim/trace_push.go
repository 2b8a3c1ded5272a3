package sim

import "descent/sim/objective"

// maxBuckets bounds a trace: a full one halves itself by doubling its stride,
// so the longest run is as light as one of this many steps.
const maxBuckets = 4096

// push makes rec, of the given step, the tip and folds the old tip into the buckets.
func (t *Trace) push(step int, rec *Record) {
	if t.tipless {
		t.tipless = false
	} else {
		t.fold(&t.Tip)
		if t.deep {
			t.foldLayers()
		}
	}
	t.Tip, t.TipStep = *rec, step
}

func (t *Trace) fold(rec *Record) {
	n := len(t.Buckets)
	if n > 0 && t.Filled < t.Stride {
		b := &t.Buckets[n-1]
		b.Last = [2]float64{rec.X, rec.Y}
		b.widen(&rec.V, &rec.V, t.series)
		t.Filled++
		return
	}
	if n == maxBuckets {
		t.halve()
	}
	p := [2]float64{rec.X, rec.Y}
	t.Buckets = append(t.Buckets, Bucket{First: p, Last: p, Min: rec.V, Max: rec.V})
	t.Filled = 1
}

// foldLayers folds the tip's layers into the bucket that the tip has just gone to.
func (t *Trace) foldLayers() {
	n := len(t.Buckets)
	if len(t.Layers) < n {
		t.Layers = append(t.Layers, LayerBucket{t.TipLayers, t.TipLayers})
		return
	}
	t.Layers[n-1].widen(&t.TipLayers, &t.TipLayers)
}

func (b *LayerBucket) widen(lo, hi *[objective.MaxLayers]float64) {
	for i := range lo {
		if lo[i] < b.Min[i] || b.Min[i] != b.Min[i] {
			b.Min[i] = lo[i]
		}
		if hi[i] > b.Max[i] || b.Max[i] != b.Max[i] {
			b.Max[i] = hi[i]
		}
	}
}

// widen takes the first n series' extremes into b's; NaN is no value.
func (b *Bucket) widen(lo, hi *[NumSeries]float64, n int) {
	for i := range n {
		if lo[i] < b.Min[i] || b.Min[i] != b.Min[i] {
			b.Min[i] = lo[i]
		}
		if hi[i] > b.Max[i] || b.Max[i] != b.Max[i] {
			b.Max[i] = hi[i]
		}
	}
}

// halve joins the buckets in pairs. All of them are full when it is called.
func (t *Trace) halve() {
	half := len(t.Buckets) / 2
	for i := range half {
		b, c := t.Buckets[2*i], &t.Buckets[2*i+1]
		b.Last = c.Last
		b.widen(&c.Min, &c.Max, t.series)
		t.Buckets[i] = b
		if t.deep {
			b := t.Layers[2*i]
			b.widen(&t.Layers[2*i+1].Min, &t.Layers[2*i+1].Max)
			t.Layers[i] = b
		}
	}
	t.Buckets = t.Buckets[:half]
	t.Layers = t.Layers[:min(half, len(t.Layers))]
	t.Stride *= 2
	t.Filled = t.Stride
}

// refineSteps is up to which step a trace is computed again from the start if it would be finer.
const refineSteps = 4 * maxBuckets

// cut forgets the bucket that covers step and all after it, or everything if a
// trace that ends at step would be finer and is soon computed again. The next push
// must be of TipStep+1.
func (t *Trace) cut(step int) {
	keep := step / t.Stride
	if t.Stride > 1 && step <= min(maxBuckets*t.Stride/2, refineSteps) {
		keep, t.Stride = 0, 1
	}
	t.Buckets = t.Buckets[:keep]
	t.Layers = t.Layers[:min(keep, len(t.Layers))]
	t.Filled = min(keep, 1) * t.Stride
	t.TipStep = keep*t.Stride - 1
	t.tipless = true
}

// clone returns a deep copy.
func (t *Trace) clone() Trace {
	c := *t
	c.Buckets = append([]Bucket(nil), t.Buckets...)
	c.Layers = append([]LayerBucket(nil), t.Layers...)
	return c
}

// from returns a copy of the part from the bucket that covers step on.
func (t *Trace) from(step int) Trace {
	c := *t
	if step > t.TipStep {
		step = t.TipStep
	}
	i := min((step-t.From)/t.Stride, len(t.Buckets))
	c.From = t.From + i*t.Stride
	c.Buckets = append([]Bucket(nil), t.Buckets[i:]...)
	c.Layers = append([]LayerBucket(nil), t.Layers[min(i, len(t.Layers)):]...)
	if i == len(t.Buckets) {
		c.From = t.TipStep
	}
	return c
}
