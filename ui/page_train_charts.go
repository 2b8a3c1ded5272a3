package ui

import (
	"descent/sim/probe"
	"descent/ui/chart"
	"descent/ui/lang"
)

func (m *Model) drawLayerCurves(r chart.Rect) (log bool) {
	s := m.cur()
	plot := m.art.plots.layers(&s.snap, s.lane, m.layerNames(), !m.linear, m.lang.T(lang.NoNumbers))
	return m.art.curves.Draw(m.canvas, r, m.theme, plot)
}

// layerNorms returns the length of each layer's gradient at the shown step.
func (s *session) layerNorms() []float64 {
	norms := make([]float64, len(s.snap.Task.Layers()))
	s.snap.Task.LayerNorms(norms, s.selected().State.G)
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

func (m *Model) drawLayerBars(r chart.Rect) (log bool) {
	a := &m.art
	a.bars = a.bars[:0]
	norms, names := m.cur().layerNorms(), m.layerNames()
	most, last := 0.0, norms[len(norms)-1]
	for _, v := range norms {
		most = max(most, v)
	}
	for i, v := range norms {
		bar := chart.BarRow{Name: names[i], Value: v}
		if n, ok := levelNotes[probe.LevelOf(v, last, most)]; ok && len(norms) > 1 {
			bar.Level, bar.Note = n.level, m.lang.T(n.word)
		}
		a.bars = append(a.bars, bar)
	}
	chart.Bars(m.canvas, r, m.theme, a.bars)
	return true
}

func (m *Model) drawWeights(r chart.Rect) (log bool) {
	s, a := m.cur(), &m.art
	names := m.layerNames()
	a.spread = a.spread[:0]
	from := 0
	for i, l := range s.snap.Task.Layers() {
		row := chart.HistogramRow{Name: names[i], V: s.selected().Params[from:l.End]}
		if l.Out*l.In > 0 && l.B < l.End {
			row.V = row.V[:l.Out*l.In] // weights alone
		}
		a.spread = append(a.spread, row)
		from = l.End
	}
	a.histograms.Draw(m.canvas, r, m.theme, a.spread)
	return false
}

func (m *Model) drawUnits(r chart.Rect) (log bool) {
	s, a := m.cur(), &m.art
	p := m.portray()
	if p == nil || len(p.acts) != len(s.snap.Task.Layers())-1 {
		m.drawWaiting(r)
		return false
	}
	names := m.layerNames()
	a.spread = a.spread[:0]
	for i, v := range p.acts {
		row := chart.HistogramRow{Name: names[i], V: v}
		switch u := probe.UnitsOf(s.snap.Task.Model().Activation, v, s.snap.Task.Layers()[i].Out); {
		case u.Dead > 0:
			row.Note = m.lang.T(lang.NoteDead, u.Dead, u.Count)
		case u.Full > 0:
			row.Note = m.lang.T(lang.NoteSaturated, percent(u.Full))
		}
		a.spread = append(a.spread, row)
	}
	a.histograms.Draw(m.canvas, r, m.theme, a.spread)
	return false
}

func (m *Model) drawConfusion(r chart.Rect) (log bool) {
	set := m.cur().snap.Task.Data()
	return m.drawTable(r, set.Train, 0)
}

func (m *Model) drawTestConfusion(r chart.Rect) (log bool) {
	set := m.cur().snap.Task.Data()
	return m.drawTable(r, set.Test, len(set.Train))
}

// drawTable draws the confusion matrix of rows, the first of which is the
// from-th of those told.
func (m *Model) drawTable(r chart.Rect, rows []int, from int) (log bool) {
	set, a := m.cur().snap.Task.Data(), &m.art
	p := m.portray()
	if p == nil || len(p.told) < from+len(rows) {
		m.drawWaiting(r)
		return false
	}
	k := len(set.Classes)
	a.counts = append(a.counts[:0], make([]int, k*k)...)
	for i, row := range rows {
		a.counts[set.Y[row]*k+p.told[from+i]]++
	}
	chart.Confusion(m.canvas, r, m.theme, &chart.ConfusionMatrix{
		Names: set.Classes, Counts: a.counts, Corner: m.lang.T(lang.ConfusionCorner), Recall: m.lang.T(lang.Recall),
	})
	return false
}
