package ui

import (
	"descent/sim/data"
	"descent/sim/plane"
	"descent/sim/surface"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/theme"
)

// art is the drawings' memory: what one frame made and the next uses again.
type art struct {
	field  plane.Field
	heat   chart.Heat
	made   heatKey // what heat shows
	trails chart.Trails
	marks  chart.Marks
	curves chart.Curves
	heads  []chart.Head
	// What a classical method tries from where it stands: x and y in turn.
	tried   []float64
	refused []bool

	// Of a task: what its rows are on the plane, and what the selected lane's
	// model makes of all.
	rows            rowsKey // what points are
	points          []chart.DataPoint
	place           []int // of each row of the data set in points, or -1
	centroids       []chart.Centroid
	portrait, spare *portrait
	stamp           int     // the last portrait's or terrain's
	scale           float64 // the largest size of a value to learn
	terrain         *terrain
	fits            []chart.Fit
	path            []float64
	net             chart.Network
	layers          []chart.Layer
	histograms      chart.Histograms
	spread          []chart.HistogramRow
	bars            []chart.BarRow
	shots           []chart.Shot
	counts          []int
	work            task.Work
}

// heatKey is all that a picture of a field depends on: that of a surface, or
// that with a stamp.
type heatKey struct {
	surface *surface.Surface
	stamp   int
	window  plane.Rect
	w, h    int
	theme   *theme.Theme
}

// rowsKey is all that the places of a data set's rows depend on.
type rowsKey struct {
	set   *data.Dataset
	plane *data.Plane
}

// forget drops the pictures made in another theme.
func (a *art) forget() { a.made = heatKey{} }
