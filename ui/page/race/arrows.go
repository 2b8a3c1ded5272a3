package race

import (
	"slices"

	"descent/sim"
	"descent/ui/chart"
	"descent/ui/theme"
)

// The length in cells of an arrow: short ones stay visible, long ones in the picture.
const (
	minArrow = 2
	maxArrow = 8
)

// directions are the slots that hold a direction: the rule moves against it.
var directions = []string{"m", "b", "u"}

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
		if i := slices.IndexFunc(l.Rule.Slots, func(name string) bool { return slices.Contains(directions, name) }); i >= 0 {
			memory := l.State.Slot(i)
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
