package watch

import (
	"descent/sim"
	"descent/ui/chart"
	"descent/ui/lang"
)

// Chart returns what the chart shows: what was chosen, or the first one if the
// objective has no such numbers.
func (p *Page) Chart() *Chart {
	if k := &p.Charts[p.chart]; k.When == nil || k.When() {
		return k
	}
	return &p.Charts[0]
}

// ShowsChart reports whether the chart is the one of that index.
func (p *Page) ShowsChart(chart int) bool { return p.Chart() == &p.Charts[chart] }

// drawChart draws the curves, and then the frame: only then it is known whether
// the axis could be logarithmic.
func (p *Page) drawChart(r chart.Rect) {
	s := p.S
	kind := p.Chart()
	title := p.T(kind.Title)
	if kind.Draw != nil {
		if kind.Draw(r.Inset()) {
			title += " (" + p.T(lang.LogAxis) + ")"
		}
		chart.Frame(p.Canvas, r, p.Theme, chart.Caption{Title: title, Right: s.Selected().Rule.Name, Focus: p.Settings.Large == ChartPanel})
		return
	}
	o := curveOptions{
		series: kind.Series, log: !p.Settings.Linear && !kind.Share, selected: s.Lane, byEvals: p.Settings.ByEvals,
		empty: p.T(lang.NoNumbers),
	}
	if o.log && kind.Series[0] == sim.Loss {
		o.offset = p.kind.Offset()
	}
	log := p.curves.Draw(p.Canvas, r.Inset(), p.Theme, p.plots.curves(&s.Snap, &o))
	title = p.titleOf(kind, log)
	if log {
		title += " (" + p.T(lang.LogAxis) + ")"
	}
	across := ""
	switch {
	case p.Settings.ByEvals:
		across = p.T(lang.ByEvals)
	case p.penalised():
		across = p.T(lang.NoPenalty)
	}
	chart.Frame(p.Canvas, r, p.Theme, chart.Caption{Title: title, Right: across, Focus: p.Settings.Large == ChartPanel})
}

// penalised reports whether a lane minimises more than the loss that is shown.
func (p *Page) penalised() bool {
	for i := range p.S.Snap.Lanes {
		l := &p.S.Snap.Lanes[i]
		if k := l.Rule.ParamIndex("weight_decay"); k >= 0 && l.Hyper[k] != 0 {
			return true
		}
	}
	return false
}

// ChartTitle names what the chart shows.
func (p *Page) ChartTitle() string { return p.titleOf(p.Chart(), !p.Settings.Linear) }

// titleOf names a chart whose axis may be logarithmic.
func (p *Page) titleOf(kind *Chart, log bool) string {
	title := kind.Title
	if kind.Draw != nil {
		return p.T(title)
	}
	if kind.Series[0] == sim.Loss {
		title = p.kind.LossTitle(log)
	}
	if len(kind.Series) > 1 && p.kind.Dotted() {
		return p.T(title) + p.T(lang.DottedTest)
	}
	return p.T(title)
}
