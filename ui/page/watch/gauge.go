package watch

import (
	"math"

	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
)

const gaugeRows = 2

// drawGauge draws the curvature at the selected lane, and its rate against the
// largest stable one: a bar whose mark in the middle is the limit.
func (p *Page) drawGauge(r chart.Rect) {
	c, th := p.Canvas, p.Theme
	l := p.S.Selected()
	if r.H < gaugeRows {
		return
	}
	g := p.kind.Gauge()
	if g.Curvature == "" {
		return
	}
	c.TextIn(r.X, r.Y, r.W, g.Curvature, th.Dim)
	if g.Waiting {
		return
	}
	r.Y++
	if !g.Bounded || math.IsInf(g.Bound.LR, 0) {
		w := lang.GaugeNone
		if l.Rule.Path != nil {
			w = lang.GaugeOwn
		}
		c.TextIn(r.X, r.Y, r.W, p.T(w, l.Rule.Name), th.Dim)
		return
	}
	p.drawShare(r.X, r.Y, g.Rate/g.Bound.LR)
	w := r.W - gaugeBar - 1
	text := p.T(lang.GaugeRate, p.Short(g.Rate), g.Bound.Form, p.Short(g.Bound.LR)) + g.Of
	if c.Width(text) > w {
		text = p.T(lang.GaugeLimit, p.Short(g.Rate), p.Short(g.Bound.LR)) + g.Of
	}
	c.TextIn(r.X+gaugeBar+1, r.Y, w, text, th.Dim)
}

// gaugeBar is how many cells the gauge's bar has.
const gaugeBar = 16

// drawShare draws a share of a limit, which has its mark in the middle.
func (p *Page) drawShare(x, y int, share float64) {
	th, st := p.Theme, p.Theme.Good
	switch {
	case share > 1:
		st = th.Error
	case share > 0.9:
		st = th.Warn
	}
	filled := int(math.Round(min(share, 2) / 2 * gaugeBar))
	for i := range gaugeBar {
		sign, style := th.Signs.Dash, th.Axis
		if i < filled {
			sign, style = th.Signs.Full, st
		}
		if i == gaugeBar/2 {
			sign, style = th.Signs.Pole, th.Mark.With(theme.Bold)
		}
		p.Canvas.Set(x+i, y, sign, style)
	}
}
