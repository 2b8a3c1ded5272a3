package race

import (
	"descent/sim/optim"
	"descent/ui/chart"
)

// drawTrials draws what the selected lane's method tries from where it stands:
// its simplex, its cloud or the points on its line.
func (p *Page) drawTrials(v chart.View) {
	s := p.S
	l := s.Selected()
	if l.Path == nil || l.State.Step > l.Path.Steps() {
		return
	}
	st := p.Theme.Lane(l.Mark)
	if simplex := l.Path.Simplex(l.State.Step); simplex != nil {
		p.marks.Simplex(p.Canvas, v, p.Theme, simplex, st)
	}
	p.tried, p.refused = p.tried[:0], p.refused[:0]
	for i, t := range l.Path.Trials(l.State.Step) {
		p.tried = append(p.tried, l.Path.Tried(l.State.Step, i)...)
		p.refused = append(p.refused, t.Verdict != optim.Accepted)
	}
	p.marks.Trials(p.Canvas, v, p.Theme, p.tried, p.refused, st)
}
