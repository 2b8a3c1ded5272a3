package train

import (
	"math"

	"descent/sim/data"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/page/watch"
)

// layerNames names the layers that have parameters.
func (p *Page) layerNames() []string {
	t := p.task()
	names := make([]string, len(t.Layers()))
	for i := range names {
		names[i] = p.T(lang.LayerNo, i+1)
	}
	names[len(names)-1] = p.T(lang.LayerOut)
	if t.Data().Kind == data.Clustering {
		names[0] = p.T(lang.LayerCentroids)
	}
	return names
}

func (p *Page) drawLayerCurves(r chart.Rect) (log bool) {
	s := p.S
	return p.caches.charts.curves.DrawLayers(p.Canvas, r, p.Theme, &s.Snap, chart.LayerOptions{
		Lane: s.Lane, Names: p.layerNames(), Log: !p.Settings.Linear, Empty: p.T(lang.NoNumbers),
	})
}

// A gradient so many times smaller than the largest layer's is called small, or
// vanishing; one so many times larger than the last layer's large, or exploding.
const (
	smallGradient  = 1e-2
	vanishGradient = 1e-4
	largeGradient  = 1e2
	burstGradient  = 1e4
)

// layerNorms returns the length of each layer's gradient at the shown step.
func (p *Page) layerNorms() []float64 {
	norms := make([]float64, len(p.task().Layers()))
	p.task().LayerNorms(norms, p.S.Selected().State.G)
	return norms
}

func (p *Page) drawLayerBars(r chart.Rect) (log bool) {
	a := &p.caches.charts
	a.bars = a.bars[:0]
	norms, names := p.layerNorms(), p.layerNames()
	most, last := 0.0, norms[len(norms)-1]
	for _, v := range norms {
		most = max(most, v)
	}
	for i, v := range norms {
		bar := chart.BarRow{Name: names[i], Value: v}
		switch share, over := v/most, v/last; {
		case len(norms) == 1 || most <= restGradient: // nothing to compare
		case v == 0:
			bar.Level, bar.Note = chart.Bad, p.T(lang.NoteNone)
		case share < vanishGradient:
			bar.Level, bar.Note = chart.Bad, p.T(lang.NoteVanishing)
		case over > burstGradient:
			bar.Level, bar.Note = chart.Bad, p.T(lang.NoteExploding)
		case share < smallGradient:
			bar.Level, bar.Note = chart.Poor, p.T(lang.NoteSmall)
		case over > largeGradient:
			bar.Level, bar.Note = chart.Poor, p.T(lang.NoteLarge)
		}
		a.bars = append(a.bars, bar)
	}
	chart.Bars(p.Canvas, r, p.Theme, a.bars)
	return true
}

func (p *Page) drawWeights(r chart.Rect) (log bool) {
	a := &p.caches.charts
	names := p.layerNames()
	a.spread = a.spread[:0]
	from := 0
	for i, l := range p.task().Layers() {
		row := chart.HistogramRow{Name: names[i], V: p.S.Selected().Params[from:l.End]}
		if l.Out*l.In > 0 && l.B < l.End {
			row.V = row.V[:l.Out*l.In] // weights alone
		}
		a.spread = append(a.spread, row)
		from = l.End
	}
	a.histograms.Draw(p.Canvas, r, p.Theme, a.spread)
	return false
}

func (p *Page) drawUnits(r chart.Rect) (log bool) {
	a := &p.caches.charts
	q := p.currentPredictions()
	if q == nil || len(q.activations) != len(p.task().Layers())-1 {
		p.drawWaiting(r)
		return false
	}
	names := p.layerNames()
	a.spread = a.spread[:0]
	for i, v := range q.activations {
		row := chart.HistogramRow{Name: names[i], V: v}
		switch u := saturationOf(p.task(), v, i); {
		case u.dead > 0:
			row.Note = p.T(lang.NoteDead, u.dead, p.task().Layers()[i].Out)
		case u.full > 0:
			row.Note = p.T(lang.NoteSaturated, watch.Percent(u.full))
		}
		a.spread = append(a.spread, row)
	}
	a.histograms.Draw(p.Canvas, r, p.Theme, a.spread)
	return false
}

// fullTanh is how near to its bounds a unit's output hardly learns any more: the
// slope of tanh there is a tenth of that at 0, and so is that of the logistic
// function at the same share of its range.
var fullTanh = math.Sqrt(0.9)

// saturation is how many units of a hidden layer put out 0 for every row, where
// that ends their learning, and the share of outputs near the activation's bounds.
type saturation struct {
	dead int
	full float64
}

// idle tells it from what the units put out, one behind the other.
func saturationOf(t *task.Task, acts []float64, layer int) (n saturation) {
	units := t.Layers()[layer].Out
	rows := len(acts) / units
	lo, hi := math.Inf(-1), math.Inf(1)
	switch t.Model().Activation {
	case "relu":
		for u := range units {
			if largest(acts[u*rows:(u+1)*rows]) == 0 {
				n.dead++
			}
		}
		return n
	case "tanh":
		lo, hi = -fullTanh, fullTanh
	case "sigmoid":
		lo, hi = (1-fullTanh)/2, (1+fullTanh)/2
	}
	full := 0
	for _, v := range acts {
		if v < lo || v > hi {
			full++
		}
	}
	n.full = float64(full) / float64(max(len(acts), 1))
	return n
}

// largest returns the largest size of the values.
func largest(v []float64) (most float64) {
	for _, x := range v {
		most = max(most, math.Abs(x))
	}
	return most
}

func (p *Page) drawConfusion(r chart.Rect) (log bool) {
	set := p.task().Data()
	return p.drawTable(r, set.Train, 0)
}

func (p *Page) drawTestConfusion(r chart.Rect) (log bool) {
	set := p.task().Data()
	return p.drawTable(r, set.Test, len(set.Train))
}

// drawTable draws the confusion matrix of rows, the first of which is the
// from-th of the predictions.
func (p *Page) drawTable(r chart.Rect, rows []int, from int) (log bool) {
	set, a := p.task().Data(), &p.caches.charts
	q := p.currentPredictions()
	if q == nil || len(q.classes) < from+len(rows) {
		p.drawWaiting(r)
		return false
	}
	k := len(set.Classes)
	a.counts = append(a.counts[:0], make([]int, k*k)...)
	for i, row := range rows {
		a.counts[set.Y[row]*k+q.classes[from+i]]++
	}
	chart.Confusion(p.Canvas, r, p.Theme, &chart.Table{
		Names: set.Classes, Counts: a.counts, Corner: p.T(lang.ConfusionCorner), Recall: p.T(lang.Recall),
	})
	return false
}
