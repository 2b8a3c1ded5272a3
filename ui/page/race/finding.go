package race

import (
	"descent/sim/probe"
	"descent/ui/lang"
	"descent/ui/page/watch"
)

// Diagnose implements watch.Kind.
func (p *Page) Diagnose() { p.Ask() }

// Sentence implements watch.Kind.
func (p *Page) Sentence() string {
	return p.Speaker().Lane(p.Spoken(), p.S.Finding(), p.S.Selected(), false)
}

// Why implements watch.Kind.
func (p *Page) Why() string { return p.Speaker().Why(p.Spoken(), p.S.Finding()) }

// Stopped implements watch.Kind: the line of the stop says it all.
func (p *Page) Stopped() []string { return nil }

// wideGauge is how wide the explanation is where the condition number has room for its name.
const wideGauge = 50

// Gauge implements watch.Kind. The limit of a lane that has diverged is the one that its
// sentence blames. While nothing was found yet it measures the point itself.
func (p *Page) Gauge() watch.Gauge {
	l, f := p.S.Selected(), *p.S.Finding()
	if plane, ok := p.plane(); ok && f.Kind == probe.Unknown {
		f = probe.LookHere(l.Rule, &l.State, &plane)
	}
	if !f.Curve.Known() {
		return watch.Gauge{}
	}
	text := p.T(lang.GaugeCurve, p.Short(f.Curve.Min), p.Short(f.Curve.Max))
	if cond := f.Curve.Cond; cond == cond {
		word := lang.GaugeCond
		if p.Layout.Panels[watch.ExplainPanel].W < wideGauge {
			word = lang.GaugeKappa
		}
		text += p.T(word, p.Short(cond))
	}
	if last := l.Stop.Last(); l.Stop.Diverged() {
		text = p.T(lang.GaugeAt, last, text)
	}
	g := watch.Gauge{Curvature: text, Rate: f.LR, Bound: f.Here, NoLimit: f.NoLimit}
	if limit, of := p.Speaker().Blamed(&f); limit > 0 {
		g.Bound, g.NoLimit, g.Of = probe.Bound{LR: limit}, probe.Limited, of
	}
	return g
}
