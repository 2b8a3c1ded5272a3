package ui

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/surface"
	"descent/ui/chart"
	"descent/ui/lang"
)

// startSteps is how many key presses it takes to move the start across the window.
const startSteps = 50

// moveStart moves the start by a fiftieth of the window and begins anew there.
func moveStart(dx, dy float64) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		start := s.run.Spec().Start
		return m.startAt(start[0]+dx*s.view.Window.Width()/startSteps, start[1]+dy*s.view.Window.Height()/startSteps)
	}
}

func (m *Model) startAt(x, y float64) tea.Cmd {
	spec := m.cur().run.Restarted()
	spec.Start = []float64{sim.Round(x, 4), sim.Round(y, 4)}
	return m.restart(spec, lang.SayStart, chart.Num(spec.Start[0], m.theme.Glyphs), chart.Num(spec.Start[1], m.theme.Glyphs))
}

func hasPlane(m *Model) (lang.Word, bool) { return lang.WhyNoPlane, m.cur().run.Surface() != nil }

func (m *Model) wholeWindow() tea.Cmd {
	return m.look(m.page().window(m.cur().run))
}

// zoom scales the window about the middle of the picture.
func zoom(f float64) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		v := m.cur().view
		return m.look(v.Zoom(v.X+v.W/2, v.Y+v.H/2, f))
	}
}

// look makes win the window, unless it is out of the numbers' reach.
func (m *Model) look(win surface.Rect) tea.Cmd {
	s := m.cur()
	whole := m.page().window(s.run)
	if w := win.Width() / whole.Width(); !(w > 1e-9 && w < 1e3) {
		return nil
	}
	s.view.Window = win
	num := func(v float64) string { return chart.Num(v, m.theme.Glyphs) }
	return m.say(lang.SayWindow, num(win.X0), num(win.X1), num(win.Y0), num(win.Y1))
}

// drag is a mouse button held on the picture.
type drag struct {
	held, moved bool
	x, y        int
}

// point handles the mouse: a click moves the start, a drag pans, the wheel zooms.
func (m *Model) point(msg tea.MouseMsg) tea.Cmd {
	s := m.cur()
	at := msg.Mouse()
	inside := s.view.Contains(at.X, at.Y)
	switch msg.(type) {
	case tea.MouseWheelMsg:
		switch {
		case !inside:
		case at.Button == tea.MouseWheelUp:
			return m.look(s.view.Zoom(at.X, at.Y, 0.8))
		case at.Button == tea.MouseWheelDown:
			return m.look(s.view.Zoom(at.X, at.Y, 1.25))
		}
	case tea.MouseClickMsg:
		m.drag = drag{held: inside && at.Button == tea.MouseLeft, x: at.X, y: at.Y}
	case tea.MouseMotionMsg:
		if dx, dy := at.X-m.drag.x, at.Y-m.drag.y; m.drag.held && (dx != 0 || dy != 0) {
			m.drag = drag{held: true, moved: true, x: at.X, y: at.Y}
			return m.look(s.view.Pan(dx, dy))
		}
	case tea.MouseReleaseMsg:
		was := m.drag
		m.drag = drag{}
		if was.held && !was.moved && s.run.Surface() != nil {
			return m.startAt(s.view.At(at.X, at.Y))
		}
	}
	return nil
}
