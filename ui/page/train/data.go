package train

import (
	"descent/sim/data"
	"descent/sim/plane"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/lang"
)

// drawData draws what the selected lane's model makes of the plane, with the
// data on it.
func (p *Page) drawData() {
	set := p.task().Data()
	p.placeRows()
	q := p.currentPredictions()
	var classes []int
	if q != nil {
		classes = q.classes
	}
	p.markRows(classes)
	points := p.caches.rows.points
	if !p.Showing.Test {
		points = points[:len(set.Train)]
	}
	p.dataFrame(points, q)
	v := p.View
	if v.Empty() {
		return
	}
	switch {
	case q == nil: // said on top of the points
	case q.of.w > 0:
		p.drawHeat(v.Rect, &q.field, q.stamp, p.heatOptions())
	default:
		p.drawFits(v)
	}
	p.drawRows(v, points)
	if set.Kind == data.Clustering {
		p.drawCentroids(v)
	}
	if q == nil {
		p.drawWaiting(v.Rect)
	}
}

// drawRows draws the rows of the data set.
func (p *Page) drawRows(v chart.View, points []chart.DataPoint) {
	set := p.task().Data()
	if set.Kind != data.Regression {
		chart.Points(p.Canvas, v, p.Theme, points)
		return
	}
	scale := p.caches.rows.scale
	if set.Cols == 1 {
		scale = 0
	}
	chart.RegressionPoints(p.Canvas, v, p.Theme, points, scale)
}

// picturesOf name what a model makes of data.
var picturesOf = [...]lang.Word{
	data.Classification: lang.DecisionOf, data.Regression: lang.FitOf, data.Clustering: lang.ClustersOf,
}

// pixels returns the size of a field in the picture.
func (p *Page) pixels() (w, h int) { return chart.Pixels(p.View.Rect, p.Theme) }

// heatOptions say what the field's values are.
func (p *Page) heatOptions() chart.HeatOptions {
	switch p.task().OutputKind() {
	case task.Probability:
		return chart.HeatOptions{Kind: chart.Chance}
	case task.Value:
		return chart.HeatOptions{Kind: chart.Values, Scale: p.caches.rows.scale}
	}
	return chart.HeatOptions{Kind: chart.Classes}
}

// drawHeat draws the field with that stamp; its picture is made again only
// if it is another one.
func (p *Page) drawHeat(r chart.Rect, f *plane.Field, stamp int, o chart.HeatOptions) {
	a, steady := &p.caches.heat, p.steady()
	if key := (heatKey{stamp: stamp, window: f.Window, w: f.W, h: f.H, theme: p.Theme}); key != a.key || a.steady && !steady {
		a.key, a.steady, o.Steady = key, steady, steady
		a.Make(f, p.Theme, o)
	}
	a.Draw(p.Canvas, r)
}

// drawWaiting says that the picture is not there yet.
func (p *Page) drawWaiting(r chart.Rect) {
	text := p.T(lang.Waiting)
	p.Canvas.TextIn(r.X+max(r.W-p.Canvas.Width(text), 0)/2, r.Y+r.H/2, r.W, text, p.Theme.Dim)
}

// drawFits draws the curve of every lane.
func (p *Page) drawFits(v chart.View) {
	s, a := p.S, &p.caches
	n := min(2*v.W+1, int(maxInFrame/(float64(len(s.Snap.Lanes))*passWeight(p.task()))))
	for len(a.fits) < len(s.Snap.Lanes) {
		a.fits = append(a.fits, chart.FittedCurve{})
	}
	for i := range s.Snap.Lanes {
		f := &a.fits[i]
		f.Mark = s.Snap.Lanes[i].Mark
		f.Y = append(f.Y[:0], make([]float64, max(n, 2))...)
		p.task().Line(f.Y, p.picturedParams(i), v.Window.X0, v.Window.X1, &a.work)
	}
	a.trails.FittedCurves(p.Canvas, v, p.Theme, a.fits[:len(s.Snap.Lanes)], s.Lane)
}

// placeRows puts the rows on the plane, those for training first.
func (p *Page) placeRows() {
	a := &p.caches.rows
	set, plane := p.task().Data(), p.plane()
	if key := (rowsKey{set, plane}); a.key == key {
		return
	} else {
		a.key = key
	}
	a.points, a.place = a.points[:0], a.place[:0]
	for range set.Rows() {
		a.place = append(a.place, -1)
	}
	for k, rows := range [][]int{set.Train, set.Test} {
		for _, i := range rows {
			at := chart.DataPoint{Test: k == 1}
			at.U, at.V = plane.Project(set.Row(i))
			switch {
			case set.Kind != data.Regression:
				at.Class, at.Sign = set.Y[i], ownSign(set, set.Y[i])
			case set.Cols == 1:
				at.V, at.Value = set.T[i], set.T[i]
			default:
				at.Value = set.T[i]
			}
			a.place[i] = len(a.points)
			a.points = append(a.points, at)
		}
	}
	a.scale = chart.Largest(set.T)
}

// markRows marks those that are predicted wrong and, unless the run plays, those
// of the next step. The rows of a clustering have the class predicted for them.
func (p *Page) markRows(classes []int) {
	a := &p.caches.rows
	clusters := p.task().Data().Kind == data.Clustering
	for i := range a.points {
		at := &a.points[i]
		at.Wrong, at.InBatch = false, false
		switch {
		case i >= len(classes):
		case clusters:
			at.Class = classes[i]
		default:
			at.Wrong = classes[i] != at.Class
		}
	}
	if p.Player.Playing {
		return
	}
	for _, row := range p.S.Snap.BatchRows {
		a.points[a.place[row]].InBatch = true
	}
}

// pathPoints is how many points of a lane's past a path goes through.
const pathPoints = 200

// path returns points that the selected lane's parameters went through.
func (p *Page) path() [][]float64 {
	points, err := p.S.Run.Trajectory(p.S.Lane, pathPoints)
	if err != nil { // the selection is always in range
		return nil
	}
	return points
}

// drawCentroids draws what a clustering moves, and the paths that they came.
func (p *Page) drawCentroids(v chart.View) {
	a, s := &p.caches, p.S
	cols := p.task().Data().Cols
	a.centroids = a.centroids[:0]
	now, path := s.Selected().Params, p.picturedPath()
	for k := range len(now) / cols {
		c := chart.Centroid{Class: k}
		c.U, c.V = p.plane().Project(now[k*cols : (k+1)*cols])
		a.centroids = append(a.centroids, c)
		a.trajectory = a.trajectory[:0]
		for _, q := range path {
			u, v := p.plane().Project(q[k*cols : (k+1)*cols])
			a.trajectory = append(a.trajectory, u, v)
		}
		a.trajectory = append(a.trajectory, c.U, c.V) // a path that is kept ends before it
		a.trails.Polyline(p.Canvas, v, p.Theme, a.trajectory, k)
	}
	a.marks.Centroids(p.Canvas, v, p.Theme, a.centroids)
}
