package train

import (
	"descent/sim/data"
	"descent/sim/plane"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/page/watch"
	"descent/ui/theme"
)

// caches are the drawings' memory: what one frame made and the next uses again.
type caches struct {
	// predictions are those of the selected lane; spare is memory for the next ones.
	predictions, spare *predictions
	lossSurface        *lossSurface
	stamp              int // of the last predictions or loss surface
	previews           map[string]*preview

	heat       heatCache
	rows       rowCache
	net        netCache
	charts     chartCache
	trails     chart.Trails
	marks      chart.Marks
	centroids  []chart.Centroid
	fits       []chart.FittedCurve
	trajectory []float64 // u and v in turn
	samples    samplesCache
	work       task.Work
}

// heatCache is the picture of the field that was drawn last.
type heatCache struct {
	chart.Heat
	key    heatKey
	steady bool // it followed the picture before
}

// heatKey is all that the picture of a field depends on.
type heatKey struct {
	stamp  int
	window plane.Rect
	w, h   int
	theme  *theme.Theme
}

// rowCache is where the rows of a data set are on the plane.
type rowCache struct {
	key    rowsKey
	points []chart.DataPoint
	place  []int   // of each row of the data set in points, or -1
	scale  float64 // the largest size of a value to learn
}

// rowsKey is all that the places of rows depend on.
type rowsKey struct {
	set   *data.Dataset
	plane *data.Plane
}

// netCache is what the network's picture is drawn with.
type netCache struct {
	chart.Network
	layers []chart.Layer
}

// chartCache is what the charts are drawn with.
type chartCache struct {
	curves     chart.Curves
	plots      watch.Plots
	histograms chart.Histograms
	spread     []chart.HistogramRow
	bars       []chart.BarRow
	counts     []int
}

// samplesCache is what the grid of samples is drawn with.
type samplesCache struct {
	list []chart.Sample
	// maxPixel is the largest value in the pictures of a data set.
	maxPixel   float64
	maxPixelOf *data.Dataset
}
