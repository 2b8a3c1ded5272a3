// Package watch is what the pages that watch a run share: keys of time, of lanes
// and of the show, the chart, the table of lanes, the explanation with its gauge,
// the window of the picture, and the status line. What a page adds is a Config,
// rows, and a Kind, code.
package watch

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/plane"
	"descent/sim/spec"
	"descent/ui/chart"
	"descent/ui/job"
	"descent/ui/lang"
	"descent/ui/overlay"
	"descent/ui/player"
	"descent/ui/screen"
	"descent/ui/session"
)

// Env is what the pages share with each other and with the router.
type Env struct {
	*screen.Screen
	Player   *player.Player
	Overlays *overlay.Stack
	Settings *Settings
}

// Settings are how runs are shown, on every page alike.
type Settings struct {
	Linear  bool    // the chart's axis is linear, not log
	Arrows  bool    // memory and step are drawn with the gradient
	ByEvals bool    // the chart's x axis is evaluations, not steps
	Large   PanelID // the panel that has the whole body, or NoPanel
	Explain Visibility
}

// Visibility is that of a part which follows the size of the screen until a key sets it.
type Visibility int8

// The visibilities.
const (
	Auto Visibility = iota
	On
	Off
)

// Page is the part of a page that watches a run. S is nil until it is opened.
type Page struct {
	Env
	Config
	S    *session.Session
	Jobs *job.Queue
	// View is the window of the picture and where it is drawn.
	View chart.View
	// Showing says what the picture shows.
	Showing Showing
	// Seen is what the status line says of the selected lane, Field what the line above
	// it says of all lanes, in parts.
	Seen  string
	Field []string

	Layout Layout
	kind   Kind
	ghosts []session.Ghost // of the shown run, to be made
	// findings are asked for, or nil.
	findings *findingsJob
	chart    int // index into Charts
	drag     drag
	curves   chart.Curves
	plots    Plots
}

// New returns the page without a run; kind is asked once it has one.
func New(env Env, config Config, kind Kind, jobs ...job.Kind) *Page {
	p := &Page{Env: env, Config: config, kind: kind}
	p.Jobs = job.NewQueue(append(jobs, p.wantGhost, p.wantFindings)...)
	return p
}

// Title implements page.Page.
func (p *Page) Title() lang.Word { return p.Config.Title }

// What implements page.Page.
func (p *Page) What() lang.Word { return p.Config.What }

// Open implements page.Page: it begins the default run if there is none yet.
func (p *Page) Open() (cmd tea.Cmd, ok bool) {
	if p.S == nil {
		run, err := sim.New(p.Default())
		if err != nil {
			return p.Say(lang.SayRefused, err), false
		}
		p.Show(run)
	}
	p.Player.Stay() // what was to be reached was on the other page
	p.Settings.Large = NoPanel
	p.ClearNote()
	return nil, true
}

// Show makes run the watched one.
func (p *Page) Show(run *sim.Run) {
	p.Player.Renew()
	other := p.S == nil || nameOf(p.S.Run) != nameOf(run)
	p.ghosts, p.findings = nil, nil
	if p.S == nil {
		p.S = session.New(run)
	} else {
		p.S.Watch(run)
	}
	if !slices.Contains(p.selectable(), p.S.Hyper) { // a number of another objective
		p.S.Hyper = ""
	}
	p.kind.Began(other)
	p.Diagnose()
	if other {
		p.Showing = Showing{At: p.Showing.At, Test: p.Showing.Test}
		p.Home()
	}
}

// Run implements page.Watcher.
func (p *Page) Run() *sim.Run { return p.S.Run }

// Restart replaces the run by the one of spec, and says a word.
func (p *Page) Restart(spec spec.Spec, w lang.Word, args ...any) tea.Cmd {
	run, err := sim.New(spec)
	if err != nil {
		return p.Say(lang.SayRefused, err)
	}
	return p.Replace(run, w, args...)
}

// Replace watches another run, and says a word.
func (p *Page) Replace(run *sim.Run, w lang.Word, args ...any) tea.Cmd {
	p.Player.Stay()
	p.Show(run)
	say := p.Say(w, args...)
	if text := p.clampedRates(); text != "" {
		say = p.SayFor(screen.CaptionTime, text)
	}
	if p.Player.Waiting { // the pause was not the user's
		return tea.Batch(p.Player.Set(true), say)
	}
	return say
}

// Change makes an edit at the shown step and says so, and what it leaves behind.
func (p *Page) Change(edit func() error, w lang.Word, args ...any) tea.Cmd {
	newest := p.S.Snap.Newest
	if err := edit(); err != nil {
		return p.Say(lang.SayRefused, err)
	}
	return p.Changed(newest, w, args...)
}

// Changed says what an edit has done, and that it left a future behind if the run
// had been computed up to the step newest.
func (p *Page) Changed(newest int, w lang.Word, args ...any) tea.Cmd {
	p.Refresh()
	text := p.T(w, args...)
	if p.S.Snap.Newest < newest {
		text += p.T(lang.SayGhost, p.S.Snap.Step)
	}
	return p.SayText(text)
}

// Update implements page.Page.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case player.TickMsg:
		return p.play(msg)
	case player.TravelMsg:
		p.Travel()
		return p.Player.Travel()
	case job.PartMsg:
		return p.Jobs.Update(msg)
	case slowMsg:
		p.takesLong(msg)
	case tea.MouseMsg:
		return p.point(msg)
	}
	return nil
}

// Start implements page.Page.
func (p *Page) Start() tea.Cmd {
	cmd := tea.Batch(p.Jobs.Start(), p.startTimer())
	if text := p.clampedRates(); text != "" {
		cmd = tea.Batch(cmd, p.SayFor(screen.CaptionTime, text))
	}
	return cmd
}

// Finish implements page.Finisher.
func (p *Page) Finish() { p.Jobs.Finish() }

// Header implements page.Page.
func (p *Page) Header() []string {
	s := &p.S.Snap
	sign, state := p.Theme.Signs.Pause, p.T(lang.Paused)
	if p.Player.Playing {
		sign, state = p.Theme.Signs.Play, p.SpeedText()
	}
	step := strconv.Itoa(s.Step)
	if s.Step < s.Newest {
		step += "/" + strconv.Itoa(s.Newest)
	}
	// Fields have a fixed width, so that nothing moves while they change.
	fields := []string{
		p.Fixed(string(sign)+" "+state, 10),
		p.T(lang.Step) + " " + p.Fixed(step, len(strconv.Itoa(max(s.Newest, 9999)))+1),
	}
	if s.Rows > 0 {
		fields = append(fields, p.T(lang.Epoch)+" "+p.Fixed(strconv.Itoa(s.Epoch), 6))
	}
	return append(fields, p.T(lang.Seed)+" "+strconv.FormatUint(s.Seed, 10))
}

// Hints implements page.Page.
func (p *Page) Hints() []screen.Hint { return p.kind.Hints() }

// Escape implements page.Escaper: from a large panel to all of them.
func (p *Page) Escape() { p.Settings.Large = NoPanel }

// Whole returns the window that the picture shows at first; it is empty if it shows no plane.
func (p *Page) Whole() plane.Rect {
	if pic := p.Picture(); pic.Window != nil {
		return pic.Window()
	}
	return plane.Rect{}
}
