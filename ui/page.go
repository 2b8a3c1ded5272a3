package ui

import (
	"descent/sim"
	"descent/sim/surface"
	"descent/ui/lang"
)

// Page is what fills the screen: one file and one row of pages adds one.
type Page struct {
	Title lang.Word
	// Default is the run that the page begins with.
	Default func() sim.Spec
	// charts are what the chart can show.
	charts []curveKind
	// columns are those of the table of lanes, after its name.
	columns []column
	// window is the part of the plane that its picture shows at first.
	window func(*sim.Run) surface.Rect
	// picture draws the page's picture into its rectangle.
	picture func(m *Model)
}

// curveKind is one thing that the chart can show.
type curveKind struct {
	title  lang.Word
	series []sim.Series
	// share says that the values are shares of 1, which have no log axis.
	share bool
}

// column is one column of the table of lanes.
type column struct {
	title lang.Word
	value func(*sim.LaneView) float64
	share bool
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
