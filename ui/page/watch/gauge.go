package watch

import (
	"math"

	"descent/sim/probe"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
)

const gaugeRows = 2

// noLimits say why there is no limit.
var noLimits = map[probe.NoLimit]lang.Word{
	probe.NoCurvature:   lang.NoneNoCurvature,
	probe.SearchesSteps: lang.NoneSearches,
	probe.OwnLengths:    lang.NoneOwnLengths,
	probe.RateFromLoss:  lang.NoneFromLoss,
	probe.RateFromStep:  lang.NoneFromStep,
	probe.OtherPoint:    lang.NoneTwoPoints,
	probe.TwoAverages:   lang.NoneTwoAverages,
	probe.NotYet:        lang.NoneNotYet,
	probe.NoScale:       lang.NoneNoScale,
	probe.Clipped:       lang.NoneClipped,
	probe.Unstudied:     lang.NoneUnstudied,
	probe.NotFinite:     lang.NoneNotFinite,
}

// drawGauge draws the curvature at the selected lane, and its rate against the
// largest stable one: a bar whose mark in the middle is the limit.
func (p *Page) drawGauge(r chart.Rect) {
	c, th, l := p.Canvas, p.Theme, p.S.Selected()
	g := p.kind.Gauge()
	if r.H < gaugeRows || g.Curvature == "" {
		return
	}
	c.TextIn(r.X, r.Y, r.W, g.Curvature, th.Dim)
	if g.Waiting {
		return
	}
	r.Y++
	if g.NoLimit != probe.Limited {
		word := noLimits[g.NoLimit]
		text := p.T(word)
		if word == lang.NoneSearches || word == lang.NoneUnstudied {
			text = p.T(word, l.Rule.Name)
		}
		c.TextIn(r.X, r.Y, r.W, text, th.Dim)
		return
	}
	bar := gaugeBar
	if r.W < wideGauge {
		bar /= 2
	}
	p.drawShare(chart.Rect{X: r.X, Y: r.Y, W: bar, H: 1}, g.Rate/g.Bound.LR)
	w := r.W - bar - 1
	c.TextIn(r.X+bar+1, r.Y, w, p.limitText(&g, probe.Adapts(l.Rule), w), th.Dim)
}

// limitText says what the limit is, as long as there is room.
func (p *Page) limitText(g *Gauge, adapts bool, w int) (text string) {
	lr, limit := p.Short(g.Rate), p.Short(g.Bound.LR)
	form, rate, only := lang.LimForm, lang.LimRate, lang.LimOnly
	if adapts {
		form, rate, only = lang.LimFormIf, lang.LimRateIf, lang.LimOnlyIf
	}
	texts := []string{p.T(form, lr, limit, p.Speaker().Form(g.Bound)), p.T(rate, lr, limit), p.T(only, limit)}
	if g.Bound.Form == "" {
		texts = texts[1:]
	}
	for _, text = range texts {
		text += g.Of
		if p.Canvas.Width(text) <= w {
			break
		}
	}
	return text
}

// gaugeBar is how many cells the gauge's bar has, where there are wideGauge in all.
const gaugeBar, wideGauge = 14, 45

// drawShare draws a share of a limit, which has its mark in the middle of r.
func (p *Page) drawShare(r chart.Rect, share float64) {
	th, st := p.Theme, p.Theme.Good
	switch {
	case share > 1:
		st = th.Error
	case share > 0.9:
		st = th.Warn
	}
	filled := int(math.Round(min(share, 2) / 2 * float64(r.W)))
	for i := range r.W {
		sign, style := th.Signs.Dash, th.Axis
		if i < filled {
			sign, style = th.Signs.Full, st
		}
		if i == r.W/2 {
			sign, style = th.Signs.Pole, th.Mark.With(theme.Bold)
		}
		p.Canvas.Set(r.X+i, r.Y, sign, style)
	}
}
