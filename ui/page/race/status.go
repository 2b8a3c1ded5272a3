package race

import (
	"math"

	"descent/sim"
	"descent/ui/lang"
)

// Status implements watch.Kind.
func (p *Page) Status() string {
	l := p.S.Selected()
	if l.Stop.Diverged() || l.Stop.Reason == sim.Running {
		if text := p.findingText(); text != "" {
			return text
		}
	}
	if l.Stop.Diverged() {
		return p.T(lang.SeeDiverged, l.Rule.Name, p.StopText(l))
	}
	if l.Stop.Reason != sim.Running {
		return p.T(lang.SeeFinished, l.Rule.Name, p.StopText(l))
	}
	loss := l.Now.V[sim.Loss]
	change := loss - l.Now.Before
	word := lang.SeeFalling
	switch {
	case math.IsNaN(change):
		return p.T(lang.SeeStart, l.Rule.Name, p.Num(loss))
	case math.Abs(change) <= 1e-12*math.Abs(loss):
		return p.T(lang.SeeLevel, l.Rule.Name, p.Num(loss))
	case change > 0:
		word = lang.SeeRising
	}
	return p.T(word, l.Rule.Name, p.Num(loss), p.Num(math.Abs(change)))
}
