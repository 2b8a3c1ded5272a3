package race

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"descent/ui/lang"
	"descent/ui/page/watch"
)

// startSteps is how many key presses it takes to move the start across the window.
const startSteps = 50

// moveStart moves the start by a fiftieth of the window and begins again there.
func (p *Page) moveStart(dx, dy float64) func() tea.Cmd {
	return func() tea.Cmd {
		start := p.S.Run.Start()
		return p.startAt(start[0]+dx*p.View.Window.Width()/startSteps, start[1]+dy*p.View.Window.Height()/startSteps)
	}
}

func (p *Page) startAt(x, y float64) tea.Cmd {
	spec := p.S.Run.Restarted()
	w := p.View.Window
	spec.Start = []float64{watch.RoundTo(x, w.Width()), watch.RoundTo(y, w.Height())}
	return p.Restart(spec, lang.SayStart, p.Num(spec.Start[0]), p.Num(spec.Start[1]))
}

// nextStart goes to another of the plane's instructive starts.
func (p *Page) nextStart() tea.Cmd {
	s := p.S
	plane, _ := p.plane()
	starts := append([][2]float64{plane.Start}, plane.Starts...)
	at := slices.Index(starts, [2]float64(s.Run.Start()))
	next := starts[(at+1)%len(starts)]
	spec := s.Run.Restarted()
	spec.Start = next[:]
	return p.Restart(spec, lang.SayStart, p.Num(next[0]), p.Num(next[1]))
}
