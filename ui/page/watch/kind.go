package watch

import (
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

// Config is what a page that watches a run is made of: rows, no code of its own.
type Config struct {
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
	Value func(*sim.LaneView) float64
	Share bool
	// When says whether the objective has such numbers; nil: always.
	When func() bool
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

// Rate is the value of the column of the learning rate in force.
func Rate(l *sim.LaneView) float64 { return l.State.Hyper[0] }

// Gauge is what the gauge shows: the curvature in words, and the rate against the
// largest stable one.
type Gauge struct {
	// Curvature is empty where nothing is known. Waiting says that it is all there
	// is to say for now.
	Curvature string
	Waiting   bool
	Rate      float64
	Bound     probe.Bound
	Bounded   bool
}

// Param is a number of the objective that the keys of hyper-parameters change too.
type Param struct {
	// Name tells it from a hyper-parameter of the same name.
	Name string
	// Label and Value are as the screen writes them, Of names what it belongs to.
	Label, Of, Value, Doc string
	Turn                  func(dir int, stride param.Stride) tea.Cmd
}

// Kind is what a page of this package adds in code. It is asked on the event loop.
type Kind interface {
	// Began says that another run is watched; other, that it is of another objective.
	Began(other bool)
	// Look measures and finds what the selected lane does; Sentence says it.
	Look()
	Sentence() string
	// Explain appends to the explanation: Stopped why a lane stopped, at length,
	// Why why the selected lane does what it does.
	Stopped() []string
	Why() string
	Gauge() Gauge
	// Coords are the parameters that are explained, Coord and Slope name one and the
	// slope of the loss in it.
	Coords() []int
	Coord(i int) string
	Slope(i int) string
	// LossTitle names the chart of the loss; Offset is what a log axis subtracts.
	LossTitle(log bool) lang.Word
	Offset() float64
	// Dotted says that the second series of a chart is of test rows.
	Dotted() bool
	// Params are the objective's numbers that keys change.
	Params() []Param
	// Head is where zooming is centred, if the picture shows the lane there.
	Head() (x, y float64, ok bool)
	// Click handles a click of the mouse on the picture at cell (x, y).
	Click(x, y int) tea.Cmd
	// Next goes to another objective of the kind.
	Next(by int) tea.Cmd
	// Reseed prepares a spec with a new seed, and names what is drawn anew.
	Reseed(spec *spec.Spec) lang.Word
	// StepCost estimates the work of one step of one lane in multiplications, so
	// that the keys are looked at in time; 0 where any speed can be made.
	StepCost() float64
	// Second says whether there is a second picture below the first; DrawSecond draws it.
	Second() bool
	DrawSecond(r chart.Rect)
	// Hints are those of the line of keys.
	Hints() []screen.Hint
	// Command says what the copied line needs beside it.
	CommandNote() lang.Word
}
