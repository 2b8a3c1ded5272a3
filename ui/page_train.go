package ui

import (
	"descent/sim"
	"descent/sim/surface"
	"descent/ui/chart"
	"descent/ui/lang"
)

// train is the page of a learning problem.
var train = Page{
	Title:   lang.PageTrain,
	Default: sim.DefaultTrain,
	charts: []curveKind{
		{title: lang.ChartTrain, series: []sim.Series{sim.Loss, sim.TestLoss}},
		{title: lang.ChartAccuracy, series: []sim.Series{sim.TrainAcc, sim.TestAcc}, share: true},
		{title: lang.ChartGrad, series: []sim.Series{sim.GradNorm}},
		{title: lang.ChartStepLen, series: []sim.Series{sim.StepLen}},
		{title: lang.ChartRate, series: []sim.Series{sim.Rate}},
	},
	columns: []column{
		{title: lang.ColRate, value: rate, setting: true, rank: 3},
		{title: lang.ColLoss, value: of(sim.Loss), rank: 0},
		{title: lang.ColTest, value: of(sim.TestLoss), rank: 4},
		{title: lang.ColTrainAcc, value: of(sim.TrainAcc), share: true, rank: 1},
		{title: lang.ColTestAcc, value: of(sim.TestAcc), share: true, rank: 2},
	},
	window: func(r *sim.Run) surface.Rect {
		x0, x1, y0, y1 := r.Task().Window()
		return surface.Rect{X0: x0, X1: x1, Y0: y0, Y1: y1}
	},
	picture: (*Model).drawTrain,
}

// drawTrain draws the selected lane's decision map with the data on it.
func (m *Model) drawTrain() {
	s, c, th := m.cur(), m.canvas, m.theme
	task := s.run.Task()
	plane := task.Plane()
	title := task.Data().Name + "   " + m.lang.T(lang.DecisionOf, s.selected().Rule.Name)
	right := m.batchText()
	if m.canvas.Width(title)+m.canvas.Width(right)+8 > s.view.W {
		right = m.batchShort()
	}
	chart.Frame(c, m.layout.panels[picturePanel], th, chart.Caption{
		Title:  title,
		Right:  right,
		Bottom: m.lang.T(lang.PlaneOf, percent(plane.Share)),
		Focus:  m.large == picturePanel,
	})
	v := s.view
	if v.Empty() {
		return
	}
	w, h := chart.Pixels(v.Rect, th)
	f := &m.art.field
	f.Resize(v.Window, w, h)
	task.Field(f.V, s.selected().State.X, v.Window.X0, v.Window.X1, v.Window.Y0, v.Window.Y1, w, h)
	m.art.forget()
	m.art.heat.Make(f, th, chart.HeatOptions{Kind: chart.Chance})
	m.art.heat.Draw(c, v.Rect)
	m.art.place(s)
	chart.Points(c, v, th, m.art.points)
}

// place puts the rows on the plane and marks those that the selected lane tells wrong.
func (a *art) place(s *session) {
	task := s.run.Task()
	set := task.Data()
	if a.pinned != set.ID {
		a.pinned = set.ID
		a.points = a.points[:0]
		add := func(rows []int, test bool) {
			for _, i := range rows {
				u, v := task.Plane().Project(set.Row(i))
				a.points = append(a.points, chart.DataPoint{U: u, V: v, Class: set.Y[i], Test: test})
			}
		}
		add(set.Train, false)
		add(set.Test, true)
	}
	for j := range a.points {
		row := j
		if row < len(set.Train) {
			row = set.Train[row]
		} else {
			row = set.Test[row-len(set.Train)]
		}
		a.points[j].Wrong = task.Class(s.selected().State.X, row) != set.Y[row]
	}
}
