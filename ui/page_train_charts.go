package ui

import (
	"math"

	"descent/sim/data"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/lang"
)

// layerNames names the layers that have parameters.
func (m *Model) layerNames() []string {
	t := taskOf(m.cur().snap.Objective)
	names := make([]string, len(t.Layers()))
	for i := range names {
		names[i] = m.lang.T(lang.LayerNo, i+1)
	}
	names[len(names)-1] = m.lang.T(lang.LayerOut)
	if t.Data().Kind == data.Clustering {
		names[0] = m.lang.T(lang.LayerCentroids)
	}
	return names
}

func (m *Model) drawLayerCurves(r chart.Rect) (log bool) {
	s := m.cur()
	return m.art.curves.DrawLayers(m.canvas, r, m.theme, &s.snap, chart.LayerOptions{
		Lane: s.lane, Names: m.layerNames(), Log: !m.linear, Empty: m.lang.T(lang.NoNumbers),
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
func (s *session) layerNorms() []float64 {
	norms := make([]float64, len(taskOf(s.snap.Objective).Layers()))
	taskOf(s.snap.Objective).LayerNorms(norms, s.selected().State.G)
	return norms
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
		switch share, over := v/most, v/last; {
		case len(norms) == 1 || most <= restGradient: // nothing to compare
		case v == 0:
			bar.Level, bar.Note = chart.Bad, m.lang.T(lang.NoteNone)
		case share < vanishGradient:
			bar.Level, bar.Note = chart.Bad, m.lang.T(lang.NoteVanishing)
		case over > burstGradient:
			bar.Level, bar.Note = chart.Bad, m.lang.T(lang.NoteExploding)
		case share < smallGradient:
			bar.Level, bar.Note = chart.Poor, m.lang.T(lang.NoteSmall)
		case over > largeGradient:
			bar.Level, bar.Note = chart.Poor, m.lang.T(lang.NoteLarge)
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
	for i, l := range taskOf(s.snap.Objective).Layers() {
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
	if p == nil || len(p.acts) != len(taskOf(s.snap.Objective).Layers())-1 {
		m.drawWaiting(r)
		return false
	}
	names := m.layerNames()
	a.spread = a.spread[:0]
	for i, v := range p.acts {
		row := chart.HistogramRow{Name: names[i], V: v}
		switch u := idle(taskOf(s.snap.Objective), v, i); {
		case u.dead > 0:
			row.Note = m.lang.T(lang.NoteDead, u.dead, taskOf(s.snap.Objective).Layers()[i].Out)
		case u.full > 0:
			row.Note = m.lang.T(lang.NoteSaturated, percent(u.full))
		}
		a.spread = append(a.spread, row)
	}
	a.histograms.Draw(m.canvas, r, m.theme, a.spread)
	return false
}

// fullTanh is how near to its bounds a unit's output hardly learns any more: the
// slope of tanh there is a tenth of that at 0, and so is that of the logistic
// function at the same share of its range.
var fullTanh = math.Sqrt(0.9)

// idleness is how many units of a hidden layer put out 0 for every row, where
// that ends their learning, and the share of outputs near the activation's bounds.
type idleness struct {
	dead int
	full float64
}

// idle tells it from what the units put out, one behind the other.
func idle(t *task.Task, acts []float64, layer int) (n idleness) {
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

func (m *Model) drawConfusion(r chart.Rect) (log bool) {
	set := taskOf(m.cur().snap.Objective).Data()
	return m.drawTable(r, set.Train, 0)
}

func (m *Model) drawTestConfusion(r chart.Rect) (log bool) {
	set := taskOf(m.cur().snap.Objective).Data()
	return m.drawTable(r, set.Test, len(set.Train))
}

// drawTable draws the confusion matrix of rows, the first of which is the
// from-th of those told.
func (m *Model) drawTable(r chart.Rect, rows []int, from int) (log bool) {
	set, a := taskOf(m.cur().snap.Objective).Data(), &m.art
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
	chart.Confusion(m.canvas, r, m.theme, &chart.Table{
		Names: set.Classes, Counts: a.counts, Corner: m.lang.T(lang.ConfusionCorner), Recall: m.lang.T(lang.Recall),
	})
	return false
}
