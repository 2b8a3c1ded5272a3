package race

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
)

// The length in cells of an arrow: short ones stay visible, long ones in the picture.
const (
	minArrow = 2
	maxArrow = 8
)

// kept are the slots that hold a direction of which a hyper-parameter says what share is
// kept from step to step. The rule moves against it.
var kept = []struct{ slot, share string }{{"b", "momentum"}, {"m", "beta1"}}

// memoryOf returns the direction that a lane remembers, nil if its rule keeps none.
func memoryOf(l *sim.LaneView) []float64 {
	for _, k := range kept {
		i, share := slices.Index(l.Rule.Slots, k.slot), l.Rule.ParamIndex(k.share)
		if i >= 0 && share >= 0 && l.State.Hyper[share] > 0 {
			return l.State.Slot(i)
		}
	}
	return nil
}

// toggleArrows shows all arrows, or the downhill one alone.
func (p *Page) toggleArrows() tea.Cmd {
	p.Settings.Arrows = !p.Settings.Arrows
	switch {
	case !p.Settings.Arrows:
		return p.Say(lang.SayNoArrows)
	case memoryOf(p.S.Selected()) == nil:
		return p.Say(lang.SayArrowsPlain)
	}
	return p.Say(lang.SayArrows)
}

// arrowLegend says which arrows drawArrows draws.
func (p *Page) arrowLegend() string {
	l := p.S.Selected()
	switch {
	case !p.Settings.Arrows || l.Stop.Reason != sim.Running:
		return ""
	case memoryOf(l) == nil:
		return p.T(lang.ArrowLegendPlain)
	}
	return p.T(lang.ArrowLegend)
}

// drawArrows draws, at the selected lane's head, the downhill direction, and when asked
// for also the direction in the rule's memory and its next step.
func (p *Page) drawArrows(v chart.View) {
	s, c, th := p.S, p.Canvas, p.Theme
	l := s.Selected()
	if l.Stop.Reason != sim.Running || !p.Settings.Arrows && p.Player.Playing {
		return
	}
	x, y := l.Now.X, l.Now.Y
	draw := func(dx, dy float64, st theme.Style) {
		p.caches.marks.Arrow(c, v, th, chart.Arrow{X: x, Y: y, DX: dx, DY: dy, Min: minArrow, Max: maxArrow, Style: st})
	}
	if p.Settings.Arrows {
		if memory := memoryOf(l); memory != nil {
			draw(-memory[0], -memory[1], th.Accent)
		}
		next := [2]float64{x, y}
		for i := range next {
			if terms := l.Rule.Terms(nil, &l.State, i); len(terms) > 0 {
				next[i] = terms[len(terms)-1].Result
			}
		}
		draw(next[0]-x, next[1]-y, th.Lane(l.Mark))
	}
	draw(-l.State.G[0], -l.State.G[1], th.Mark)
}
