package watch

import (
	"math"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/param"
	"descent/sim/plane"
	"descent/sim/probe"
	"descent/sim/spec"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/screen"
)

// Config is the part of a page that is data: its charts, columns and pictures as rows.
type Config struct {
	// Kind is the command that shows the page.
	Kind        string
	Title, What lang.Word
	// Default is the run that the page begins with.
	Default func() spec.Spec
	// Charts are what the chart can show.
	Charts []Chart
	// Columns are those of the table of lanes, after its name.
	Columns []Column
	// Pictures are what the picture can show, the first one at first.
	Pictures []Picture
}

// Picture is one thing that the page's picture can show.
type Picture struct {
	// ID names it on the command line.
	ID    string
	Title lang.Word
	// When says whether there is such a picture now; nil: always.
	When func() bool
	// Window is the part of a plane that it shows at first; nil: it shows no plane.
	Window func() plane.Rect
	// Axes is how many planes it can show, AxesText names the shown one; nil: one.
	Axes     func() int
	AxesText func() string
	// Draw draws it with its frame.
	Draw func()
}

// Chart is one thing that the chart can show: the curves of series, or what Draw
// draws into the rectangle.
type Chart struct {
	// ID names it on the command line.
	ID     string
	Title  lang.Word
	Series []sim.Series
	// Share says that the values are shares of 1, which have no log axis.
	Share bool
	// When says whether the objective has such numbers; nil: always.
	When func() bool
	// Draw reports whether the values' axis is logarithmic.
	Draw func(chart.Rect) (log bool)
}

// Column is one column of the table of lanes.
type Column struct {
	Title lang.Word
	// Value is NaN of a lane that has none.
	Value func(*sim.LaneView) float64
	Share bool
	// When says whether the objective has such numbers; nil: always.
	When func() bool
	// Count says that it is a whole number.
	Count bool
	// Setting says that it is no result: it is shown of a lane that diverged too.
	Setting bool
	// Rank says which columns go first where there is no room for all: the highest.
	Rank  int
	Width int // if not the usual one
}

// Of returns the value of a column that shows a series.
func Of(s sim.Series) func(*sim.LaneView) float64 {
	return func(l *sim.LaneView) float64 { return l.Now.V[s] }
}

// HasRate reports whether a lane has a learning rate.
func (p *Page) HasRate() bool {
	for i := range p.S.Snap.Lanes {
		if p.S.Snap.Lanes[i].Rule.HasRate() {
			return true
		}
	}
	return false
}

// Rate is the value of the column of the learning rate in force, NaN if there is none.
func Rate(l *sim.LaneView) float64 {
	if !l.Rule.HasRate() {
		return math.NaN()
	}
	return l.State.Hyper[0]
}

// Gauge is what the gauge shows: the curvature in words, and the rate against the
// largest stable one.
type Gauge struct {
	// Curvature is empty where nothing is known. Waiting says that it is all there
	// is to say for now.
	Curvature string
	Waiting   bool
	Rate      float64
	Bound     probe.Bound
	// NoLimit says why the bound has no finite rate, Limited that it has one.
	NoLimit probe.NoLimit
	// Of follows the limit: what it is of.
	Of string
}

// Param is a number of the objective that the keys of hyper-parameters change too.
type Param struct {
	// Name distinguishes it from a hyper-parameter of the same name.
	Name string
	// Label and Value are as the screen writes them, Of names what it belongs to.
	Label, Of, Value, Doc string
	Turn                  func(dir int, stride param.Stride) tea.Cmd
}

// Kind is the code that a page adds to this package: Race and Train each implement
// it. All methods are called on the event loop.
type Kind interface {
	Diagnosis
	Explained
	Pictured
	Problem
	// LossTitle names the chart of the loss; Offset is what a log axis subtracts.
	LossTitle(log bool) lang.Word
	Offset() float64
	// Dotted reports whether the second series of a chart is of test rows.
	Dotted() bool
	// Hints are the entries of the line of keys.
	Hints() []screen.Hint
}

// Diagnosis says what lanes do and why.
type Diagnosis interface {
	// Diagnose measures the selected lane and finds what it does; Sentence says it.
	Diagnose()
	Sentence() string
	// Stopped says at length why lanes stopped, Why the reason for what the
	// selected lane does. Both are part of the explanation.
	Stopped() []string
	Why() string
	Gauge() Gauge
}

// Explained names the parameters whose next step is written out.
type Explained interface {
	// Coords are indices of parameters. Coord names one, Slope the slope of the loss in it.
	Coords() []int
	Coord(i int) string
	Slope(i int) string
}

// Pictured is what the page's picture does besides drawing.
type Pictured interface {
	// Head is the point at which zooming is centred; ok is false if the picture
	// does not show the lane there.
	Head() (x, y float64, ok bool)
	// Click handles a click of the mouse on the picture at cell (x, y).
	Click(x, y int) tea.Cmd
	// Second reports whether there is a second picture below the first; DrawSecond draws it.
	Second() bool
	DrawSecond(r chart.Rect)
}

// Problem is the objective as the page's keys change it.
type Problem interface {
	// Began is called when the page watches another run; other says that its
	// objective is another one too.
	Began(other bool)
	// Params are the objective's numbers that keys change.
	Params() []Param
	// Next goes to another objective of the kind.
	Next(by int) tea.Cmd
	// Reseed prepares a spec with a new seed and returns the message about what is drawn again.
	Reseed(spec *spec.Spec) lang.Word
	// StepCost estimates the multiplications in one step of one lane. It limits the
	// speed, so that keys are handled in time; 0 sets no limit.
	StepCost() float64
	// CommandNote returns what the copied command needs besides its line; it may be empty.
	CommandNote() lang.Word
}
