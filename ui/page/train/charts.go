package train

import (
	"descent/sim/probe"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/words"
)

func (p *Page) drawLayerCurves(r chart.Rect) (log bool) {
	s := p.S
	a := &p.caches.charts
	plot := a.plots.Layers(&s.Snap, s.Lane, p.layerNames(), !p.Settings.Linear, p.T(lang.NoNumbers))
	return a.curves.Draw(p.Canvas, r, p.Theme, plot)
}

// layerNorms returns the length of each layer's gradient at the shown step.
func (p *Page) layerNorms() []float64 {
	norms := make([]float64, len(p.task().Layers()))
	p.task().LayerNorms(norms, p.S.Selected().State.G)
	return norms
}

// levelNotes say how a layer's gradient compares with the last layer's.
var levelNotes = map[probe.GradientLevel]struct {
	level chart.Level
	word  lang.Word
}{
	probe.NoGradient:        {chart.Bad, lang.NoteNone},
	probe.VanishingGradient: {chart.Bad, lang.NoteVanishing},
	probe.ExplodingGradient: {chart.Bad, lang.NoteExploding},
	probe.SmallGradient:     {chart.Poor, lang.NoteSmall},
	probe.LargeGradient:     {chart.Poor, lang.NoteLarge},
}

func (p *Page) drawLayerBars(r chart.Rect) (log bool) {
	a := &p.caches.charts
	a.bars = a.bars[:0]
	norms, names := p.layerNorms(), p.layerNames()
	longest, last := 0.0, norms[len(norms)-1]
	for _, v := range norms {
		longest = max(longest, v)
	}
	for i, v := range norms {
		bar := chart.BarRow{Name: names[i], Value: v}
		if n, ok := levelNotes[probe.LevelOf(v, last, longest)]; ok && len(norms) > 1 {
			bar.Level, bar.Note = n.level, p.T(n.word)
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
		switch u := probe.UnitsOf(p.task().Model().Activation, v, p.task().Layers()[i].Out); {
		case u.Dead > 0:
			row.Note = p.T(lang.NoteDead, u.Dead, u.Count)
		case u.Full > 0:
			row.Note = p.T(lang.NoteSaturated, words.Percent(u.Full))
		}
		a.spread = append(a.spread, row)
	}
	a.histograms.Draw(p.Canvas, r, p.Theme, a.spread)
	return false
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
	chart.Confusion(p.Canvas, r, p.Theme, &chart.ConfusionMatrix{
		Names: set.Classes, Counts: a.counts, Corner: p.T(lang.ConfusionCorner), Recall: p.T(lang.Recall),
	})
	return false
}
