package ui

import (
	"descent/sim"
	"descent/sim/plane"
	"descent/ui/chart"
	"descent/ui/lang"
)

// race is the page of lanes on a surface.
var race = Page{
	Title:   lang.PageRace,
	Default: sim.DefaultRace,
	charts: []curveKind{
		{title: lang.ChartLoss, series: []sim.Series{sim.Loss}},
		{title: lang.ChartDist, series: []sim.Series{sim.Dist}},
		{title: lang.ChartGrad, series: []sim.Series{sim.GradNorm}},
		{title: lang.ChartStepLen, series: []sim.Series{sim.StepLen}},
		{title: lang.ChartRate, series: []sim.Series{sim.Rate}},
	},
	columns: []column{
		{title: lang.ColRate, value: rate, setting: true, rank: 1},
		{title: lang.ColLoss, value: of(sim.Loss), rank: 0},
		{title: lang.ColGrad, value: of(sim.GradNorm), rank: 2},
		{title: lang.ColDist, value: of(sim.Dist), rank: 3},
	},
	pictures: []picture{{
		title:  lang.PictureSurface,
		window: func(m *Model) plane.Rect { return surfaceOf(m.cur().run.Objective()).Window },
		draw:   (*Model).drawRace,
	}},
}

// drawRace draws the surface with the lanes' trails and heads.
func (m *Model) drawRace() {
	s, c, th := m.cur(), m.canvas, m.theme
	surf := surfaceOf(s.run.Objective())
	bottom := m.windowText(s.view.Window)
	right := ""
	if s.snap.Noise > 0 {
		right = m.lang.T(lang.Noise) + " " + chart.Num(s.snap.Noise, th.Glyphs)
	}
	legend := ""
	if m.arrows {
		legend = m.lang.T(lang.ArrowLegend)
	}
	chart.Frame(c, m.layout.panels[picturePanel], th, chart.Caption{
		Title: surf.Name + "   f = " + surf.Formula, Right: right, Bottom: bottom, BottomRight: legend, Focus: m.large == picturePanel,
	})
	v := s.view
	if v.Empty() {
		return
	}
	w, h := chart.Pixels(v.Rect, th)
	if key := (heatKey{surface: surf, window: v.Window, w: w, h: h, theme: th}); key != m.art.made {
		m.art.made = key
		m.art.field.Resize(v.Window, w, h)
		surf.Fill(&m.art.field)
		m.art.heat.Make(&m.art.field, th, chart.HeatOptions{Kind: chart.Heights, Contours: true})
	}
	m.art.heat.Draw(c, v.Rect)
	if legend == "" && c.Width(bottom)+barWidth+6 <= v.W {
		m.art.heat.Bar(c, v.X+v.W-barWidth, v.Y+v.H, barWidth, th)
	}
	for _, g := range s.snap.Ghosts {
		for i := range g.Traces {
			t := &g.Traces[i]
			m.art.trails.Draw(c, v, th, t, t.TipStep, &t.Tip, th.Ghosted(g.Marks[i]), true)
		}
	}
	m.lastSelected(func(i int, l *sim.LaneView) {
		m.art.trails.Draw(c, v, th, &l.Trace, s.snap.Step, &l.Now, th.Lane(l.Mark), false)
	})
	m.art.marks.Surface(c, v, th, surf, [2]float64(s.run.Start()))
	m.art.heads = m.art.heads[:0]
	for i := range s.snap.Lanes {
		l := &s.snap.Lanes[i]
		m.art.heads = append(m.art.heads, chart.Head{Mark: l.Mark, X: l.Now.X, Y: l.Now.Y, Label: l.Rule.Name, Selected: i == s.lane})
	}
	m.drawTrials(v)
	m.drawArrows(v)
	m.art.marks.Heads(c, v, th, m.art.heads)
}

// barWidth is the room of the scale in the picture's lower border.
const barWidth = 26

// lastSelected visits every lane, the selected one last so that it is drawn on top.
func (m *Model) lastSelected(visit func(i int, l *sim.LaneView)) {
	s := m.cur()
	for i := range s.snap.Lanes {
		if i != s.lane {
			visit(i, &s.snap.Lanes[i])
		}
	}
	visit(s.lane, s.selected())
}

// windowText says which part of the plane is shown.
func (m *Model) windowText(w plane.Rect) string {
	g := m.theme.Glyphs
	return "x " + chart.Num(w.X0, g) + "…" + chart.Num(w.X1, g) + "   y " + chart.Num(w.Y0, g) + "…" + chart.Num(w.Y1, g)
}
