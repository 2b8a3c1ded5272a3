package ui

import (
	"descent/sim"
	"descent/ui/chart"
	"descent/ui/lang"
)

// curve returns what the chart shows: what was chosen, or the first one if the
// task has no such numbers.
func (m *Model) curve() *curveKind {
	all := m.page().charts
	if k := &all[m.chart[m.at]]; k.when == nil || k.when(taskOf(m.cur().snap.Objective)) {
		return k
	}
	return &all[0]
}

// drawChart draws the curves, and then the frame: only then it is known whether
// the axis could be logarithmic.
func (m *Model) drawChart(r chart.Rect) {
	s := m.cur()
	kind := m.curve()
	title := m.lang.T(kind.title)
	if kind.draw != nil {
		if kind.draw(m, r.Inset()) {
			title += " (" + m.lang.T(lang.LogAxis) + ")"
		}
		chart.Frame(m.canvas, r, m.theme, chart.Caption{Title: title, Right: s.selected().Rule.Name, Focus: m.large == chartPanel})
		return
	}
	o := chart.CurveOptions{
		Series: kind.series, Log: !m.linear && !kind.share, Selected: s.lane, ByEvals: m.byEvals,
		Empty: m.lang.T(lang.NoNumbers),
	}
	if o.Log && kind.series[0] == sim.Loss {
		o.Offset = m.offset()
	}
	log := m.art.curves.Draw(m.canvas, r.Inset(), m.theme, &s.snap, o)
	title = m.titleOf(kind, log)
	if log {
		title += " (" + m.lang.T(lang.LogAxis) + ")"
	}
	across := ""
	switch {
	case m.byEvals:
		across = m.lang.T(lang.ByEvals)
	case m.penalised():
		across = m.lang.T(lang.NoPenalty)
	}
	chart.Frame(m.canvas, r, m.theme, chart.Caption{Title: title, Right: across, Focus: m.large == chartPanel})
}

// offset is what a log axis subtracts from the loss of a surface: its minimum,
// if that is known.
func (m *Model) offset() float64 {
	if surf := surfaceOf(m.cur().run.Objective()); surf != nil && len(surf.Minima) > 0 {
		return surf.Minima[0].F
	}
	return 0
}

// penalised reports whether a lane minimises more than the loss that is shown.
func (m *Model) penalised() bool {
	for i := range m.cur().snap.Lanes {
		l := &m.cur().snap.Lanes[i]
		if k := l.Rule.KnobIndex("weight_decay"); k >= 0 && l.Knobs[k] != 0 {
			return true
		}
	}
	return false
}

// chartTitle names what the chart shows.
func (m *Model) chartTitle() string { return m.titleOf(m.curve(), !m.linear) }

// titleOf names a chart whose axis may be logarithmic.
func (m *Model) titleOf(kind *curveKind, log bool) string {
	title, t := kind.title, taskOf(m.cur().snap.Objective)
	if kind.draw != nil {
		return m.lang.T(title)
	}
	if kind.series[0] == sim.Loss {
		switch {
		case t != nil && (t.Model().L1 > 0 || t.Model().L2 > 0):
			title = lang.ChartPenalty
		case log && m.offset() != 0:
			title = lang.ChartLossMin
		}
	}
	if len(kind.series) > 1 && split(t) {
		return m.lang.T(title) + m.lang.T(lang.DottedTest)
	}
	return m.lang.T(title)
}
