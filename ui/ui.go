// Package ui is the one tea.Model and its parts.
//
// A key goes from update.go through the rows of keys.go to the run; a tick of
// player.go steps it; view.go lays the screen out, has the page draw into the
// cells, and prints them once. The run itself knows nothing of all this.
package ui

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
)

// Model is the program's state. It needs no terminal: everything a terminal
// would answer may be passed in Options.
type Model struct {
	opt   Options
	lang  lang.Lang
	theme *theme.Theme
	dark  bool // what the terminal answered
	depth theme.Depth
	w, h  int

	at       int // index of the shown page
	pages    []Page
	keys     []Binding
	sessions []*session // one a page, nil until it is opened
	player   player
	note     note
	overlay  overlay

	chart   []int // index into the page's charts, one a page
	linear  bool  // the chart's axis is linear, not log
	arrows  bool  // memory and step are drawn beside the gradient
	byEvals bool  // the chart's x axis is evaluations, not steps
	large   panel // the panel that has the whole body, or none
	explain switch3
	mouse   bool
	drag    drag

	canvas *chart.Canvas
	art    art
	jobs   []job  // under way, one of each of slots
	layout layout // of the next frame
}

// session is a page's run and what is shown of it.
type session struct {
	run       *sim.Run
	snap      sim.Snapshot
	lane      int    // the selected one
	knob      string // the selected knob; of a rule that lacks it, lr
	view      chart.View
	showing   showing   // what the picture shows
	inspected inspected // what the inspector of units has shown

	finding finding // of the selected lane on a surface
	study   study   // of the selected lane of a task
	sharp   *sharpness
	holding *holding
	seen    string // what the status line says of it
	// lookedAt is the step at which the status line looked last: while the run
	// plays, what is measured off the event loop is measured no more often.
	lookedAt int
	// held are the lanes' records as they were measured then.
	held []sim.Record
}

// switch3 is a setting that follows the size of the screen until a key sets it.
type switch3 int8

const (
	auto switch3 = iota
	on
	off
)

// New returns the program showing the run of spec. The error says what is wrong with the spec.
func New(spec spec.Spec, o Options) (*Model, error) {
	m := &Model{opt: o, lang: o.Lang, w: o.Width, h: o.Height, dark: true, depth: theme.TrueColor, mouse: !o.NoMouse}
	m.pages, m.keys = pages(), Keys()
	m.sessions, m.chart = make([]*session, len(m.pages)), make([]int, len(m.pages))
	if o.Depth != nil {
		m.depth = *o.Depth
	}
	if spec.Dataset != "" || spec.Own != nil {
		m.at = trainPage
	}
	if m.opt.Theme == "" {
		m.opt.Theme = Themes[0]
	}
	run, err := sim.New(spec)
	if err != nil {
		return nil, err
	}
	m.player = newPlayer(o)
	m.canvas = chart.NewCanvas(m.w, m.h)
	m.art.portrait, m.jobs = &portrait{}, make([]job, len(slots))
	m.restyle()
	m.show(m.at, run)
	m.player.goal = o.At
	m.travel()
	m.arrange()
	return m, nil
}

// show makes run the one of a page.
func (m *Model) show(page int, run *sim.Run) {
	s := m.sessions[page]
	if s == nil {
		s = &session{}
		m.sessions[page] = s
	}
	other := s.run == nil || objective(s.run) != objective(run)
	s.run = run
	m.refresh()
	if other {
		s.showing = showing{at: s.showing.at, test: s.showing.test}
		m.home()
	}
}

func objective(r *sim.Run) string {
	if t := taskOf(r.Objective()); t != nil {
		return t.Data().ID
	}
	s := r.Spec()
	return s.Surface + s.Formula
}

// refresh takes a new snapshot of the page's run and looks at the selected lane.
func (m *Model) refresh() {
	s := m.cur()
	s.held = s.held[:0]
	s.copy()
	m.look()
}

// copy takes a new snapshot and keeps the selection in range.
func (s *session) copy() {
	s.run.Snapshot(&s.snap)
	s.hold()
	s.lane = min(s.lane, len(s.snap.Lanes)-1)
}

// look says anew what the selected lane does.
func (m *Model) look() {
	s := m.cur()
	m.measure()
	s.find()
	s.lookedAt = s.snap.Step
	s.seen = m.seenText()
}

// knobAt returns the index of the selected knob.
func (s *session) knobAt() int { return max(s.selected().Rule.KnobIndex(s.knob), 0) }

// cur returns the shown page's session, page the page.
func (m *Model) cur() *session { return m.sessions[m.at] }
func (m *Model) page() *Page   { return &m.pages[m.at] }

// selected returns the view of the selected lane.
func (s *session) selected() *sim.LaneView { return &s.snap.Lanes[s.lane] }

// restyle makes the theme anew and forgets the pictures made in the old one.
func (m *Model) restyle() {
	dark := m.dark
	switch m.opt.Theme {
	case "dark":
		dark = true
	case "light":
		dark = false
	}
	m.theme = theme.New(dark, m.depth, m.opt.Glyphs)
	m.canvas.Glyphs = m.opt.Glyphs
	m.canvas.Base = theme.Style{}
	if dark != m.dark { // the theme asked for is not the terminal's: paint all of it
		m.canvas.Base = m.theme.Base()
	}
	m.art.forget()
}

// Init implements tea.Model.
func (m *Model) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, m.player.tick(), m.travelOn(), m.sayScene(m.opt.Scene), m.ask())
}
