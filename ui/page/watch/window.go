package watch

import (
	"math"

	tea "charm.land/bubbletea/v2"

	"descent/sim/fmath"
	"descent/sim/plane"
	"descent/sim/surface"
	"descent/sim/typed"
	"descent/ui/lang"
)

// RoundTo rounds v to a power of ten that is a small part of the window's side, so
// that its decimal text is short.
func RoundTo(v, side float64) float64 {
	unit := fmath.Pow(10, math.Floor(math.Log10(side/500)))
	return typed.Round(math.Round(v/unit)*unit, 15)
}

func (p *Page) wholeWindow() tea.Cmd {
	p.Home()
	return p.sayWindow()
}

// zoom scales the window about the selected lane's head, or about the middle of
// the picture if that is not in it.
func (p *Page) zoom(f float64) func() tea.Cmd {
	return func() tea.Cmd {
		x, y := p.View.X+p.View.W/2, p.View.Y+p.View.H/2
		if px, py, ok := p.kind.Head(); ok {
			if hx, hy, in := p.View.Cell(px, py); in {
				x, y = hx, hy
			}
		}
		return p.aim(p.View.Zoom(x, y, f))
	}
}

// pan moves the window by a tenth of the picture.
func (p *Page) pan(dx, dy int) func() tea.Cmd {
	return func() tea.Cmd { return p.aim(p.View.Pan(-dx*max(p.View.W/10, 1), -dy*max(p.View.H/10, 1))) }
}

// aim makes win the window, unless numbers are too coarse for it or it leaves the
// region that lanes may be in.
func (p *Page) aim(win plane.Rect) tea.Cmd {
	if !p.reaches(win) {
		return p.Say(lang.SayNoFarther)
	}
	p.View.Window, p.Showing.Aimed = win, true
	return p.sayWindow()
}

// reaches reports whether the picture can show a window.
func (p *Page) reaches(win plane.Rect) bool {
	whole := p.Whole()
	far := surface.Region(whole)
	return win.Width()/whole.Width() > 1e-9 && far.Contains(win.X0, win.Y0) && far.Contains(win.X1, win.Y1)
}

func (p *Page) sayWindow() tea.Cmd {
	win, num := p.View.Window, p.Num
	return p.Say(lang.SayWindow, num(win.X0), num(win.X1), num(win.Y0), num(win.Y1))
}

// drag is a mouse button held on the picture.
type drag struct {
	held, moved bool
	x, y        int
	opened      int // overlays when it was pressed
}

// point handles the mouse: a click acts on the picture, a drag pans, the wheel zooms.
func (p *Page) point(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	inside := p.View.Contains(at.X, at.Y) && p.Whole() != (plane.Rect{})
	if p.drag.opened != p.Overlays.Opened() {
		p.drag = drag{opened: p.Overlays.Opened()}
	}
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
		p.drag = drag{held: inside && at.Button == tea.MouseLeft, x: at.X, y: at.Y, opened: p.drag.opened}
	case tea.MouseMotionMsg:
		if dx, dy := at.X-p.drag.x, at.Y-p.drag.y; p.drag.held && (dx != 0 || dy != 0) {
			p.drag = drag{held: true, moved: true, x: at.X, y: at.Y, opened: p.drag.opened}
			return p.aim(p.View.Pan(dx, dy))
		}
	case tea.MouseReleaseMsg:
		was := p.drag
		p.drag = drag{opened: was.opened}
		if was.held && !was.moved {
			return p.kind.Click(at.X, at.Y)
		}
	}
	return nil
}

// WindowText says which part of the plane is shown.
func (p *Page) WindowText(w plane.Rect) string {
	return "x " + p.Num(w.X0) + "…" + p.Num(w.X1) + "   y " + p.Num(w.Y0) + "…" + p.Num(w.Y1)
}
