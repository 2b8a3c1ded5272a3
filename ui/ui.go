// Package ui is the one tea.Model: it routes messages to overlays and pages, and
// draws the frame around them. It knows pages by their interface alone.
package ui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/overlay"
	"descent/ui/page"
	"descent/ui/page/watch"
	"descent/ui/player"
	"descent/ui/screen"
)

// Model is the program's state. It needs no terminal: everything a terminal
// would answer may be passed in Options.
type Model struct {
	screen   *screen.Screen
	player   *player.Player
	overlays *overlay.Stack
	pages    []page.Page
	keys     [][]page.Binding // a page's rows with those of the others and the router's
	at       int              // index of the shown page
	caption  lang.Word
	suspends bool
	line     Line          // as in Options
	partial  chart.Partial // what the terminal shows, if there is a line
}

// New returns the program showing the run of spec, on the last page that has
// pictures of it. The error says what is wrong with the spec.
func New(spec spec.Spec, o Options) (*Model, error) {
	run, err := sim.New(spec)
	if err != nil {
		return nil, err
	}
	speed := o.Speed
	if speed == 0 {
		speed = player.DefaultSpeed
	}
	fps := o.FPS
	if fps == 0 {
		fps = player.DefaultFPS
	}
	m := &Model{
		screen: screen.New(o.Options), player: player.New(speed, fps, o.Paused),
		caption: o.Caption, suspends: o.CanSuspend, line: o.Line, at: -1,
	}
	m.overlays = overlay.NewStack(m.screen)
	pages := o.Pages
	if pages == nil {
		pages = Pages
	}
	m.pages = pages(watch.Env{Screen: m.screen, Player: m.player, Overlays: m.overlays, Settings: &watch.Settings{}})
	m.keys = m.merged()
	for i := len(m.pages) - 1; i >= 0 && m.at < 0; i-- {
		if w, ok := m.pages[i].(page.Watcher); ok && w.Watches(run) {
			m.at = i
			w.Show(run)
		}
	}
	if m.at < 0 {
		return nil, errors.New("no page shows such a run")
	}
	if err := m.restore(run, &o); err != nil {
		return nil, err
	}
	m.page().Arrange()
	return m, nil
}

// page returns the shown page.
func (m *Model) page() page.Page { return m.pages[m.at] }

// Shown returns the shown page.
func (m *Model) Shown() page.Page { return m.page() }

// Fault returns the first panic in an overlay, which has cost that overlay, or nil.
func (m *Model) Fault() *overlay.Fault { return m.overlays.Fault() }

// NextTick returns the message of the clock's next tick, for a caller that has no clock.
func (m *Model) NextTick() tea.Msg { return m.player.NextTick() }

// NoteOver returns the message that ends the status line's note, for a caller that has no clock.
func (m *Model) NoteOver() tea.Msg { return m.screen.NoteOver() }

// Finish does at once, in the caller's goroutine, what jobs of the shown page would
// do off the event loop: for frames without one.
func (m *Model) Finish() {
	if p, ok := m.page().(page.Finisher); ok {
		p.Finish()
		m.page().Arrange()
	}
}

// Settle does those of them that take no longer than a frame.
func (m *Model) Settle() {
	if p, ok := m.page().(page.Finisher); ok {
		p.Settle()
	}
}

// open shows another page.
func (m *Model) open(i int) tea.Cmd {
	cmd, ok := m.pages[i].Open()
	if ok {
		m.at = i
	}
	return cmd
}

// Init implements tea.Model.
func (m *Model) Init() tea.Cmd {
	cmds := []tea.Cmd{tea.RequestBackgroundColor, m.player.Tick(), m.player.Travel(), m.page().Start()}
	if m.caption != (lang.Word{}) {
		cmds = append(cmds, m.screen.SayFor(screen.CaptionTime, m.screen.T(m.caption)))
	}
	return tea.Batch(cmds...)
}
