package watch

import (
	"math"
	"slices"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/surface"
	"descent/ui/chart"
	"descent/ui/lang"
)

// startSteps is how many key presses it takes to move the start across the window.
const startSteps = 50

// moveStart moves the start by a fiftieth of the window and begins anew there.
func moveStart(dx, dy float64) func(*Page) tea.Cmd {
	return func(p *Page) tea.Cmd {
		s := p.S
		start := s.Run.Spec().Start
		return p.startAt(start[0]+dx*p.View.Window.Width()/startSteps, start[1]+dy*p.View.Window.Height()/startSteps)
	}
}

func (p *Page) startAt(x, y float64) tea.Cmd {
	spec := p.S.Run.Restarted()
	w := p.View.Window
	spec.Start = []float64{even(x, w.Width()), even(y, w.Height())}
	return p.Restart(spec, lang.SayStart, p.Num(spec.Start[0]), p.Num(spec.Start[1]))
}

// even rounds v to a power of ten that is a small part of the window's side, so
// that its decimal text is short.
func even(v, side float64) float64 {
	unit := math.Pow(10, math.Floor(math.Log10(side/500)))
	return sim.Round(math.Round(v/unit)*unit, 15)
}

// nextStart goes to another of the surface's instructive starts.
func (p *Page) nextStart() tea.Cmd {
	s := p.S
	surf := s.Run.Surface()
	starts := append([][2]float64{surf.Start}, surf.Starts...)
	at := slices.Index(starts, [2]float64(s.Run.Start()))
	next := starts[wrap(at+1, len(starts))]
	spec := s.Run.Restarted()
	spec.Start = next[:]
	return p.Restart(spec, lang.SayStart, p.Num(next[0]), p.Num(next[1]))
}

func hasPlane(p *Page) (lang.Word, bool) { return lang.WhyNoPlane, p.S.Run.Surface() != nil }

func (p *Page) wholeWindow() tea.Cmd {
	p.Home()
	return p.sayWindow()
}

// zoom scales the window about the selected lane's head, or about the middle of
// the picture if that is not in it.
func zoom(f float64) func(*Page) tea.Cmd {
	return func(p *Page) tea.Cmd {
		s := p.S
		x, y := p.View.X+p.View.W/2, p.View.Y+p.View.H/2
		if hx, hy, ok := p.View.Cell(s.Selected().Now.X, s.Selected().Now.Y); ok && s.Run.Surface() != nil {
			x, y = hx, hy
		}
		return p.aim(p.View.Zoom(x, y, f))
	}
}

// pan moves the window by a tenth of the picture.
func pan(dx, dy int) func(*Page) tea.Cmd {
	return func(p *Page) tea.Cmd {
		v := p.View
		return p.aim(v.Pan(-dx*max(v.W/10, 1), -dy*max(v.H/10, 1)))
	}
}

// aim makes win the window, unless it is out of the numbers' reach or of the
// region that lanes may be in.
func (p *Page) aim(win surface.Rect) tea.Cmd {
	s := p.S
	whole := p.whole()
	far := sim.Region(whole)
	if w := win.Width() / whole.Width(); !(w > 1e-9) || !far.Contains(win.X0, win.Y0) || !far.Contains(win.X1, win.Y1) {
		return p.Say(lang.SayNoFarther)
	}
	p.View.Window, s.showing.aimed = win, true
	return p.sayWindow()
}

func (p *Page) sayWindow() tea.Cmd {
	win := p.View.Window
	num := func(v float64) string { return p.Num(v) }
	return p.Say(lang.SayWindow, num(win.X0), num(win.X1), num(win.Y0), num(win.Y1))
}

// drag is a mouse button held on the picture.
type drag struct {
	held, moved bool
	x, y        int
}

// point handles the mouse: a click moves the start, a drag pans, the wheel zooms.
func (p *Page) point(msg tea.MouseMsg) tea.Cmd {
	s := p.S
	at := msg.Mouse()
	inside := p.View.Contains(at.X, at.Y) && p.whole() != (surface.Rect{}) // of no picture nothing is inside
	switch msg.(type) {
	case tea.MouseWheelMsg:
		switch {
		case !inside:
		case at.Button == tea.MouseWheelUp:
			return p.aim(p.View.Zoom(at.X, at.Y, 0.8))
		case at.Button == tea.MouseWheelDown:
			return p.aim(p.View.Zoom(at.X, at.Y, 1.25))
		}
	case tea.MouseClickMsg:
		p.drag = drag{held: inside && at.Button == tea.MouseLeft, x: at.X, y: at.Y}
	case tea.MouseMotionMsg:
		if dx, dy := at.X-p.drag.x, at.Y-p.drag.y; p.drag.held && (dx != 0 || dy != 0) {
			p.drag = drag{held: true, moved: true, x: at.X, y: at.Y}
			return p.aim(p.View.Pan(dx, dy))
		}
	case tea.MouseReleaseMsg:
		was := p.drag
		p.drag = drag{}
		if was.held && !was.moved && s.Run.Surface() != nil {
			return p.startAt(p.View.At(at.X, at.Y))
		}
	}
	return nil
}
