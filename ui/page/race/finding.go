package race

import (
	"descent/ui/lang"
	"descent/ui/page/watch"
)

// Diagnose implements watch.Kind.
func (p *Page) Diagnose() { p.S.Find(nil, nil) }

// Sentence implements watch.Kind.
func (p *Page) Sentence() string {
	return p.Speaker().Lane(p.Spoken(), &p.S.Finding, p.S.Selected(), false)
}

// Why implements watch.Kind.
func (p *Page) Why() string { return p.Speaker().Why(p.Spoken(), &p.S.Finding) }

// Stopped implements watch.Kind: the line of the stop says it all.
func (p *Page) Stopped() []string { return nil }

// Gauge implements watch.Kind.
func (p *Page) Gauge() watch.Gauge {
	f := &p.S.Finding
	if !f.Curve.Known() {
		return watch.Gauge{}
	}
	return watch.Gauge{
		Curvature: p.T(lang.GaugeCurve, p.Short(f.Curve.Min), p.Short(f.Curve.Max), p.Short(f.Curve.Cond)),
		Rate:      f.LR, Bound: f.Here, Bounded: f.Bounded,
	}
}
