package ui

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/sim/plane"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/lang"
)

// openDatasets shows every data set; choosing one goes to it as the s key does.
func (m *Model) openDatasets() tea.Cmd {
	o := &tiles{title: lang.DatasetsTitle, filter: newFilter()}
	shown := family(taskOf(m.cur().run.Objective()).Data().ID)
	for i := range data.All {
		e := &data.All[i]
		if e.ID == shown {
			o.at = i
		}
		set, err := e.Load()
		if err != nil {
			return m.say(lang.SayRefused, err)
		}
		t, err := task.New(set, task.Model{})
		if err != nil {
			return m.say(lang.SayRefused, err)
		}
		o.all = append(o.all, tile{e.ID, e.Name, e.Doc, drawDataset(t), func(m *Model) tea.Cmd { return m.goTo(e.ID) }})
	}
	return m.lay(o)
}

// drawDataset draws the training rows of a task as a tile's picture.
func drawDataset(t *task.Task) func(*tiles, *Model, chart.Rect) {
	set := t.Data()
	var win plane.Rect
	win.X0, win.X1, win.Y0, win.Y1 = t.Window()
	dots := make([]chart.DataPoint, len(set.Train))
	for k, i := range set.Train {
		p := &dots[k]
		p.U, p.V = t.Plane().Project(set.Row(i))
		switch {
		case set.Kind == data.Classification:
			p.Class = set.Y[i]
		case set.Kind == data.Regression && set.Cols == 1:
			p.V = set.T[i]
		case set.Kind == data.Regression:
			p.Value = set.T[i]
		}
	}
	return func(_ *tiles, m *Model, r chart.Rect) {
		v := chart.View{Rect: r, Window: win}
		if set.Kind != data.Regression {
			chart.Points(m.canvas, v, m.theme, dots)
			return
		}
		scale := 0.0
		if set.Cols > 1 {
			scale = chart.Largest(set.T)
		}
		chart.Samples(m.canvas, v, m.theme, dots, scale)
	}
}

// openTiles shows what the page's problem can be.
func (m *Model) openTiles() tea.Cmd {
	if taskOf(m.cur().run.Objective()) != nil {
		return m.openDatasets()
	}
	return m.openSurfaces()
}

// pencilOrStart is what i does: on a surface it goes to the next start, on data it draws points.
func (m *Model) pencilOrStart() tea.Cmd {
	if taskOf(m.cur().run.Objective()) != nil {
		return m.openPencil()
	}
	return m.nextStart()
}
