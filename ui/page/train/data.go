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
	s, c, th := p.S, p.Canvas, p.Theme
	t := s.Snap.Task
	p.placeRows()
	p := p.portray()
	var told []int
	if p != nil {
		told = p.told
	}
	p.markRows(told)
	points := p.art.points
	if !s.showing.test {
		points = points[:len(t.Data().Train)]
	}
	p.dataFrame(points, told != nil)
	v := p.View
	if v.Empty() {
		return
	}
	switch {
	case p == nil: // said on top of the points
	case p.of.w > 0:
		p.drawHeat(v.Rect, &p.field, p.stamp, p.heatOptions())
	default:
		p.drawFits(v)
	}
	if t.Data().Kind == data.Regression {
		scale := p.art.scale
		if t.Data().Cols == 1 {
			scale = 0
		}
		chart.Samples(c, v, th, points, scale)
	} else {
		chart.Points(c, v, th, points)
	}
	if t.Data().Kind == data.Clustering {
		p.drawCentroids(v)
	}
	if p == nil {
		p.drawWaiting(v.Rect)
	}
}

// picturesOf name what a model makes of data.
var picturesOf = [...]lang.Word{
	data.Classification: lang.DecisionOf, data.Regression: lang.FitOf, data.Clustering: lang.ClustersOf,
}

// pixels returns the size of a field in the picture.
func pixels(p *Page) (w, h int) { return chart.Pixels(p.View.Rect, p.Theme) }

// heatOptions say what the field's values are.
func (p *Page) heatOptions() chart.HeatOptions {
	switch p.S.Snap.Task.Means() {
	case task.Chances:
		return chart.HeatOptions{Kind: chart.Chance}
	case task.Values:
		return chart.HeatOptions{Kind: chart.Values, Scale: p.art.scale}
	}
	return chart.HeatOptions{Kind: chart.Classes}
}

// drawHeat draws the field with that stamp; its picture is made anew only if it
// is another one.
func (p *Page) drawHeat(r chart.Rect, f *plane.Field, stamp int, o chart.HeatOptions) {
	if key := (heatKey{stamp: stamp, window: f.Window, w: f.W, h: f.H, theme: p.Theme}); key != p.art.made {
		p.art.made = key
		p.art.heat.Make(f, p.Theme, o)
	}
	p.art.heat.Draw(p.Canvas, r)
}

// drawWaiting says that the picture is not there yet.
func (p *Page) drawWaiting(r chart.Rect) {
	text := p.T(lang.Waiting)
	p.Canvas.TextIn(r.X+max(r.W-p.Canvas.Width(text), 0)/2, r.Y+r.H/2, r.W, text, p.Theme.Dim)
}

// drawFits draws the curve of every lane.
func (p *Page) drawFits(v chart.View) {
	s, a := p.S, &p.art
	n := min(2*v.W+1, atOnce/(len(s.Snap.Lanes)*passWeight(s.Snap.Task)))
	for len(a.fits) < len(s.Snap.Lanes) {
		a.fits = append(a.fits, chart.Fit{})
	}
	for i := range s.Snap.Lanes {
		f := &a.fits[i]
		f.Mark = s.Snap.Lanes[i].Mark
		f.Y = append(f.Y[:0], make([]float64, max(n, 2))...)
		s.Snap.Task.Line(f.Y, s.Snap.Lanes[i].Params, v.Window.X0, v.Window.X1, &a.work)
	}
	a.trails.Fits(p.Canvas, v, p.Theme, a.fits[:len(s.Snap.Lanes)], s.Lane)
}

// placeRows puts the rows on the plane, those for training first.
func (p *Page) placeRows() {
	a, s := &p.art, p.S
	set, plane := s.Snap.Task.Data(), s.plane()
	if key := (rowsKey{set, plane}); a.rows == key {
		return
	} else {
		a.rows = key
	}
	a.points, a.place = a.points[:0], a.place[:0]
	for range set.Rows() {
		a.place = append(a.place, -1)
	}
	for k, rows := range [][]int{set.Train, set.Test} {
		for _, i := range rows {
			p := chart.DataPoint{Test: k == 1}
			p.U, p.V = plane.Project(set.Row(i))
			switch {
			case set.Kind != data.Regression:
				p.Class, p.Sign = set.Y[i], ownSign(set, set.Y[i])
			case set.Cols == 1:
				p.V, p.Value = set.T[i], set.T[i]
			default:
				p.Value = set.T[i]
			}
			a.place[i] = len(a.points)
			a.points = append(a.points, p)
		}
	}
	a.scale = chart.Largest(set.T)
}

// markRows marks those that are told wrong and, unless the run plays, those of
// the next step. The rows of a clustering have the class that they are told.
func (p *Page) markRows(told []int) {
	a, s := &p.art, p.S
	clusters := s.Snap.Task.Data().Kind == data.Clustering
	for i := range a.points {
		p := &a.points[i]
		p.Wrong, p.Lit = false, false
		switch {
		case i >= len(told):
		case clusters:
			p.Class = told[i]
		default:
			p.Wrong = told[i] != p.Class
		}
	}
	if p.Player.playing {
		return
	}
	for _, row := range s.Snap.BatchRows {
		a.points[a.place[row]].Lit = true
	}
}

// wayPoints is how many points of a lane's past a path goes through.
const wayPoints = 200

// drawCentroids draws what a clustering moves, and the ways that they came.
func (p *Page) drawCentroids(v chart.View) {
	a, s := &p.art, p.S
	cols := s.Snap.Task.Data().Cols
	a.centroids = a.centroids[:0]
	p, way := s.Selected().Params, s.Run.Way(s.Lane, wayPoints)
	for k := range len(p) / cols {
		c := chart.Centroid{Class: k}
		c.U, c.V = s.plane().Project(p[k*cols : (k+1)*cols])
		a.centroids = append(a.centroids, c)
		a.path = a.path[:0]
		for _, q := range way {
			u, v := s.plane().Project(q[k*cols : (k+1)*cols])
			a.path = append(a.path, u, v)
		}
		a.trails.Path(p.Canvas, v, p.Theme, a.path, k)
	}
	a.marks.Centroids(p.Canvas, v, p.Theme, a.centroids)
}
