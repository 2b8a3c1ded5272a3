package ui

import (
	"math"
	"slices"

	tea "charm.land/bubbletea/v2"

	"descent/sim/plane"
	"descent/sim/spec"
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
	w := m.cur().view.Window
	spec.Start = []float64{even(x, w.Width()), even(y, w.Height())}
	return m.restart(spec, lang.SayStart, chart.Num(spec.Start[0], m.theme.Glyphs), chart.Num(spec.Start[1], m.theme.Glyphs))
}

// even rounds v to a power of ten that is a small part of the window's side, so
// that its decimal text is short.
func even(v, side float64) float64 {
	unit := math.Pow(10, math.Floor(math.Log10(side/500)))
	return spec.Round(math.Round(v/unit)*unit, 15)
}

// nextStart goes to another of the surface's instructive starts.
func (m *Model) nextStart() tea.Cmd {
	s := m.cur()
	surf := surfaceOf(s.run.Objective())
	starts := append([][2]float64{surf.Start}, surf.Starts...)
	at := slices.Index(starts, [2]float64(s.run.Start()))
	next := starts[wrap(at+1, len(starts))]
	spec := s.run.Restarted()
	spec.Start = next[:]
	return m.restart(spec, lang.SayStart, chart.Num(next[0], m.theme.Glyphs), chart.Num(next[1], m.theme.Glyphs))
}

func hasPlane(m *Model) (lang.Word, bool) { return lang.WhyNoPlane, surfaceOf(m.cur().run.Objective()) != nil }

func (m *Model) wholeWindow() tea.Cmd {
	m.home()
	return m.sayWindow()
}

// zoom scales the window about the selected lane's head, or about the middle of
// the picture if that is not in it.
func zoom(f float64) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		x, y := s.view.X+s.view.W/2, s.view.Y+s.view.H/2
		if hx, hy, ok := s.view.Cell(s.selected().Now.X, s.selected().Now.Y); ok && surfaceOf(s.run.Objective()) != nil {
			x, y = hx, hy
		}
		return m.aim(s.view.Zoom(x, y, f))
	}
}

// pan moves the window by a tenth of the picture.
func pan(dx, dy int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		v := m.cur().view
		return m.aim(v.Pan(-dx*max(v.W/10, 1), -dy*max(v.H/10, 1)))
	}
}

// aim makes win the window, unless it is out of the numbers' reach or of the
// region that lanes may be in.
func (m *Model) aim(win plane.Rect) tea.Cmd {
	s := m.cur()
	whole := m.whole()
	far := surface.Region(whole)
	if w := win.Width() / whole.Width(); !(w > 1e-9) || !far.Contains(win.X0, win.Y0) || !far.Contains(win.X1, win.Y1) {
		return m.say(lang.SayNoFarther)
	}
	s.view.Window, s.showing.aimed = win, true
	return m.sayWindow()
}

func (m *Model) sayWindow() tea.Cmd {
	win := m.cur().view.Window
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
	inside := s.view.Contains(at.X, at.Y) && m.whole() != (plane.Rect{}) // of no picture nothing is inside
	switch msg.(type) {
	case tea.MouseWheelMsg:
		switch {
		case !inside:
		case at.Button == tea.MouseWheelUp:
			return m.aim(s.view.Zoom(at.X, at.Y, 0.8))
		case at.Button == tea.MouseWheelDown:
			return m.aim(s.view.Zoom(at.X, at.Y, 1.25))
		}
	case tea.MouseClickMsg:
		m.drag = drag{held: inside && at.Button == tea.MouseLeft, x: at.X, y: at.Y}
	case tea.MouseMotionMsg:
		if dx, dy := at.X-m.drag.x, at.Y-m.drag.y; m.drag.held && (dx != 0 || dy != 0) {
			m.drag = drag{held: true, moved: true, x: at.X, y: at.Y}
			return m.aim(s.view.Pan(dx, dy))
		}
	case tea.MouseReleaseMsg:
		was := m.drag
		m.drag = drag{}
		if was.held && !was.moved && surfaceOf(s.run.Objective()) != nil {
			return m.startAt(s.view.At(at.X, at.Y))
		}
	}
	return nil
}
