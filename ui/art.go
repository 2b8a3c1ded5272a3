package ui

import (
	"descent/sim"
	"descent/sim/surface"
	"descent/ui/chart"
	"descent/ui/theme"
)

// art is the drawings' memory: what one frame made and the next uses again.
type art struct {
	field  sim.Field
	heat   chart.Heat
	made   heatKey // what heat shows
	trails chart.Trails
	marks  chart.Marks
	curves chart.Curves
	heads  []chart.Head
	points []chart.DataPoint
	// What a classical method tries from where it stands: x and y in turn.
	tried   []float64
	refused []bool

	pinned string // the objective that points are of
}

// heatKey is all that a surface's picture depends on.
type heatKey struct {
	surface *surface.Surface
	window  surface.Rect
	w, h    int
	theme   *theme.Theme
}

// forget drops the pictures made in another theme.
func (a *art) forget() { a.made = heatKey{} }
