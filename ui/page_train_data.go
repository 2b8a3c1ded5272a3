package ui

import (
	"descent/sim/data"
	"descent/sim/plane"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/lang"
)

// drawData draws what the selected lane's model makes of the plane, with the
// data on it.
func (m *Model) drawData() {
	s, c, th := m.cur(), m.canvas, m.theme
	t := taskOf(s.snap.Objective)
	m.placeRows()
	p := m.portray()
	var told []int
	if p != nil {
		told = p.told
	}
	m.markRows(told)
	points := m.art.points
	if !s.showing.test {
		points = points[:len(t.Data().Train)]
	}
	m.dataFrame(points, told != nil)
	v := s.view
	if v.Empty() {
		return
	}
	switch {
	case p == nil: // said on top of the points
	case p.of.w > 0:
		m.drawHeat(v.Rect, &p.field, p.stamp, m.heatOptions())
	default:
		m.drawFits(v)
	}
	if t.Data().Kind == data.Regression {
		scale := m.art.scale
		if t.Data().Cols == 1 {
			scale = 0
		}
		chart.Samples(c, v, th, points, scale)
	} else {
		chart.Points(c, v, th, points)
	}
	if t.Data().Kind == data.Clustering {
		m.drawCentroids(v)
	}
	if p == nil {
		m.drawWaiting(v.Rect)
	}
}

// picturesOf name what a model makes of data.
var picturesOf = [...]lang.Word{
	data.Classification: lang.DecisionOf, data.Regression: lang.FitOf, data.Clustering: lang.ClustersOf,
}

// pixels returns the size of a field in the picture.
func pixels(m *Model) (w, h int) { return chart.Pixels(m.cur().view.Rect, m.theme) }

// heatOptions say what the field's values are.
func (m *Model) heatOptions() chart.HeatOptions {
	switch taskOf(m.cur().snap.Objective).Means() {
	case task.Chances:
		return chart.HeatOptions{Kind: chart.Chance}
	case task.Values:
		return chart.HeatOptions{Kind: chart.Values, Scale: m.art.scale}
	}
	return chart.HeatOptions{Kind: chart.Classes}
}

// drawHeat draws the field with that stamp; its picture is made anew only if it
// is another one.
func (m *Model) drawHeat(r chart.Rect, f *plane.Field, stamp int, o chart.HeatOptions) {
	if key := (heatKey{stamp: stamp, window: f.Window, w: f.W, h: f.H, theme: m.theme}); key != m.art.made {
		m.art.made = key
		m.art.heat.Make(f, m.theme, o)
	}
	m.art.heat.Draw(m.canvas, r)
}

// drawWaiting says that the picture is not there yet.
func (m *Model) drawWaiting(r chart.Rect) {
	text := m.lang.T(lang.Waiting)
	m.canvas.TextIn(r.X+max(r.W-m.canvas.Width(text), 0)/2, r.Y+r.H/2, r.W, text, m.theme.Dim)
}

// drawFits draws the curve of every lane.
func (m *Model) drawFits(v chart.View) {
	s, a := m.cur(), &m.art
	n := min(2*v.W+1, atOnce/(len(s.snap.Lanes)*passWeight(taskOf(s.snap.Objective))))
	for len(a.fits) < len(s.snap.Lanes) {
		a.fits = append(a.fits, chart.Fit{})
	}
	for i := range s.snap.Lanes {
		f := &a.fits[i]
		f.Mark = s.snap.Lanes[i].Mark
		f.Y = append(f.Y[:0], make([]float64, max(n, 2))...)
		taskOf(s.snap.Objective).Line(f.Y, s.snap.Lanes[i].Params, v.Window.X0, v.Window.X1, &a.work)
	}
	a.trails.Fits(m.canvas, v, m.theme, a.fits[:len(s.snap.Lanes)], s.lane)
}

// placeRows puts the rows on the plane, those for training first.
func (m *Model) placeRows() {
	a, s := &m.art, m.cur()
	set, plane := taskOf(s.snap.Objective).Data(), s.plane()
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
func (m *Model) markRows(told []int) {
	a, s := &m.art, m.cur()
	clusters := taskOf(s.snap.Objective).Data().Kind == data.Clustering
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
	if m.player.playing {
		return
	}
	for _, row := range s.snap.BatchRows {
		a.points[a.place[row]].Lit = true
	}
}

// wayPoints is how many points of a lane's past a path goes through.
const wayPoints = 200

// drawCentroids draws what a clustering moves, and the ways that they came.
func (m *Model) drawCentroids(v chart.View) {
	a, s := &m.art, m.cur()
	cols := taskOf(s.snap.Objective).Data().Cols
	a.centroids = a.centroids[:0]
	p := s.selected().Params
	way, _ := s.run.Trajectory(s.lane, wayPoints)
	for k := range len(p) / cols {
		c := chart.Centroid{Class: k}
		c.U, c.V = s.plane().Project(p[k*cols : (k+1)*cols])
		a.centroids = append(a.centroids, c)
		a.path = a.path[:0]
		for _, q := range way {
			u, v := s.plane().Project(q[k*cols : (k+1)*cols])
			a.path = append(a.path, u, v)
		}
		a.trails.Path(m.canvas, v, m.theme, a.path, k)
	}
	a.marks.Centroids(m.canvas, v, m.theme, a.centroids)
}
