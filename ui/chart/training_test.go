package chart

import (
	"math"
	"testing"

	"descent/ui/theme"
)

// training is what only a learning problem has.
type training struct {
	plot  *Plot
	net   *NetworkOptions
	bars  []BarRow
	hist  []HistogramRow
	fits  []FittedCurve
	path  []float64
	table *ConfusionMatrix
	grid  []Sample

	network    Network
	curves     Curves
	trails     Trails
	marks      Marks
	histograms Histograms
}

var (
	centroids = []Centroid{{3, 3, 0, "c1"}, {9, 9, 1, "中心"}, {3.2, 3, 2, "c3"}}
	fiveNames = []string{"1", "层 2", "3", "4", "out"}
)

func newTraining() *training {
	n := &training{plot: layered(40, 5, func(i, step int) float64 { return float64(i) / float64(step) }, fiveNames...).logarithmic(0), net: network(3, 8, 5, 2)}
	n.net.Selected = Unit{1, 2}
	for i := range n.net.Layers {
		l := &n.net.Layers[i]
		n.bars = append(n.bars, BarRow{"层 hidden", math.Pow(0, float64(i-1)), Level(i), "vanishing"})
		n.hist = append(n.hist, HistogramRow{"层 hidden", "12 % dead", l.W})
		n.fits = append(n.fits, FittedCurve{i, l.B})
		n.path = append(n.path, l.B...)
	}
	n.table, n.grid = classes(5), strokes(7)
	return n
}

// draw draws one after the other into the same rectangle.
func (n *training) draw(c Canvas, v View, th *theme.Theme, points []DataPoint) {
	Points(c, v, th, points)
	RegressionPoints(c, v, th, points, 2)
	n.trails.FittedCurves(c, v, th, n.fits, 1)
	n.trails.Polyline(c, v, th, n.path, 2)
	n.marks.Centroids(c, v, th, centroids)
	n.network.Draw(c, v.Rect, th, n.net)
	n.curves.Draw(c, v.Rect, th, n.plot)
	Bars(c, v.Rect, th, n.bars)
	n.histograms.Draw(c, v.Rect, th, n.hist)
	Confusion(c, v.Rect, th, n.table)
	SampleGrid(c, v.Rect, th, n.grid, SampleGridOptions{Side: 4, Max: 9})
}

// All that only a learning problem has, each in a panel of its own: budget 0.3 ms.
func BenchmarkTraining(b *testing.B) {
	bench(b, func(s *scene, c *Cells, th *theme.Theme, left, right Rect) {
		s.train.draw(c, View{left, square}, th, s.points)
	})
}
