package race

import (
	"descent/sim/optim"
	"descent/ui/chart"
)

// drawTrials draws what the selected lane's method tries from its point:
// its simplex, its cloud or the points on its line.
func (p *Page) drawTrials(v chart.View) {
	s := p.S
	l := s.Selected()
	if l.Path == nil || l.State.Step > l.Path.Steps() {
		return
	}
	a, st := &p.caches, p.Theme.Lane(l.Mark)
	if simplex := l.Path.Simplex(l.State.Step); simplex != nil {
		chart.Simplex(p.Canvas, v, p.Theme, simplex, st)
	}
	a.tried, a.refused = a.tried[:0], a.refused[:0]
	for i, t := range l.Path.Trials(l.State.Step) {
		a.tried = append(a.tried, l.Path.Tried(l.State.Step, i)...)
		a.refused = append(a.refused, t.Verdict != optim.Accepted && t.Move != optim.MoveSample)
	}
	chart.Trials(p.Canvas, v, p.Theme, a.tried, a.refused, st)
}
