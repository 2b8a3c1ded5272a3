package train

import (
	"descent/sim/data"
	"descent/sim/probe"
	"descent/ui/words"
)

// find finds what the selected lane does, by what was measured of it last.
func (p *Page) find() {
	var measured *probe.Measured
	if k := p.currentSharpness(); k != nil {
		measured = &k.Measured
	}
	p.S.Find(measured, p.currentOutlook().covering())
}

// spoken is the selected lane as sentences need it.
func (p *Page) spoken() words.Lane {
	l := p.Spoken()
	if stop := p.S.Selected().Stop; stop.Diverged() { // only its end names layers
		l.Layers, l.Slow = p.layerNames(), usualTries*p.stableWork(stop.Step) > slowWork
	}
	if r := p.currentStableRate(); r != nil {
		l.Stable = &r.Stable
	}
	return l
}

// layerNames names the layers that have parameters.
func (p *Page) layerNames() []string {
	return p.Speaker().LayerNames(len(p.task().Layers()), p.task().Data().Kind == data.Clustering)
}
