package ui

import (
	"descent/sim"
	"descent/sim/plane"
	"descent/sim/spec"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/lang"
)

// Page is what fills the screen: one file and one row of pages adds one.
type Page struct {
	Title lang.Word
	// Default is the run that the page begins with.
	Default func() spec.Spec
	// charts are what the chart can show.
	charts []curveKind
	// columns are those of the table of lanes, after its name.
	columns []column
	// pictures are what the picture can show, the first one at first.
	pictures []picture
}

// picture is one thing that the page's picture can show.
type picture struct {
	title lang.Word
	// when says whether there is such a picture now; nil: always.
	when func(*Model) bool
	// window is the part of a plane that it shows at first; nil: it shows no plane.
	window func(*Model) plane.Rect
	// axes is how many planes it can show, axesText names the shown one; nil: one.
	axes     func(*Model) int
	axesText func(*Model) string
	// draw draws it with its frame.
	draw func(*Model)
}

// curveKind is one thing that the chart can show: the curves of series, or what
// draw draws into the rectangle.
type curveKind struct {
	title  lang.Word
	series []sim.Series
	// share says that the values are shares of 1, which have no log axis.
	share bool
	// when says whether a task has such numbers; nil: always.
	when func(*task.Task) bool
	// needs is what of a portrait draw reads.
	needs need
	// draw reports whether the values' axis is logarithmic.
	draw func(*Model, chart.Rect) (log bool)
}

// need is a part of a portrait.
type need uint8

const (
	needsNothing need = iota
	needsTold
	needsActs
)

// column is one column of the table of lanes.
type column struct {
	title lang.Word
	value func(*sim.LaneView) float64
	share bool
	// when says whether a task has such numbers; nil: always.
	when func(*task.Task) bool
	// setting says that it is no result: it means something of a lane that diverged.
	setting bool
	// rank says which columns go first where there is no room for all: the highest.
	rank int
	wide int // its width, if not the usual one
}

// The indexes of pages.
const (
	racePage = iota
	trainPage
)

// pages returns the pages in the order of their keys.
func pages() []Page { return []Page{racePage: race, trainPage: train} }

func of(s sim.Series) func(*sim.LaneView) float64 {
	return func(l *sim.LaneView) float64 { return l.Now.V[s] }
}

func rate(l *sim.LaneView) float64 { return l.State.Knob[0] }
