package watch

import (
	"descent/sim"
	"descent/ui/chart"
	"descent/ui/lang"
)

// curve returns what the chart shows: what was chosen, or the first one if the
// task has no such numbers.
func (p *Page) curve() *curveKind {
	all := p.page().charts
	if k := &all[p.chart[p.at]]; k.when == nil || k.when(p.S.Snap.Task) {
		return k
	}
	return &all[0]
}

// drawChart draws the curves, and then the frame: only then it is known whether
// the axis could be logarithmic.
func (p *Page) drawChart(r chart.Rect) {
	s := p.S
	kind := p.curve()
	title := p.T(kind.title)
	if kind.draw != nil {
		if kind.draw(m, r.Inset()) {
			title += " (" + p.T(lang.LogAxis) + ")"
		}
		chart.Frame(p.Canvas, r, p.Theme, chart.Caption{Title: title, Right: s.Selected().Rule.Name, Focus: p.large == chartPanel})
		return
	}
	o := chart.CurveOptions{
		Series: kind.series, Log: !p.linear && !kind.share, Selected: s.Lane, ByEvals: p.byEvals,
		Empty: p.T(lang.NoNumbers),
	}
	if o.Log && kind.series[0] == sim.Loss {
		o.Offset = p.offset()
	}
	log := p.art.curves.Draw(p.Canvas, r.Inset(), p.Theme, &s.Snap, o)
	title = p.titleOf(kind, log)
	if log {
		title += " (" + p.T(lang.LogAxis) + ")"
	}
	across := ""
	switch {
	case p.byEvals:
		across = p.T(lang.ByEvals)
	case p.penalised():
		across = p.T(lang.NoPenalty)
	}
	chart.Frame(p.Canvas, r, p.Theme, chart.Caption{Title: title, Right: across, Focus: p.large == chartPanel})
}

// offset is what a log axis subtracts from the loss of a surface: its minimum,
// if that is known.
func (p *Page) offset() float64 {
	if surf := p.S.Run.Surface(); surf != nil && len(surf.Minima) > 0 {
		return surf.Minima[0].F
	}
	return 0
}

// penalised reports whether a lane minimises more than the loss that is shown.
func (p *Page) penalised() bool {
	for i := range p.S.Snap.Lanes {
		l := &p.S.Snap.Lanes[i]
		if k := l.Rule.KnobIndex("weight_decay"); k >= 0 && l.Knobs[k] != 0 {
			return true
		}
	}
	return false
}

// chartTitle names what the chart shows.
func (p *Page) chartTitle() string { return p.titleOf(p.curve(), !p.linear) }

// titleOf names a chart whose axis may be logarithmic.
func (p *Page) titleOf(kind *curveKind, log bool) string {
	title, t := kind.title, p.S.Snap.Task
	if kind.draw != nil {
		return p.T(title)
	}
	if kind.series[0] == sim.Loss {
		switch {
		case t != nil && (t.Model().L1 > 0 || t.Model().L2 > 0):
			title = lang.ChartPenalty
		case log && p.offset() != 0:
			title = lang.ChartLossMin
		}
	}
	if len(kind.series) > 1 && split(t) {
		return p.T(title) + p.T(lang.DottedTest)
	}
	return p.T(title)
}
