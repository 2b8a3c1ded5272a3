package race

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
		window: func(p *Page) plane.Rect { return p.S.Run.Surface().Window },
		draw:   (*Page).drawRace,
	}},
}

// drawRace draws the surface with the lanes' trails and heads.
func (p *Page) drawRace() {
	s, c, th := p.S, p.Canvas, p.Theme
	surf := s.Run.Surface()
	bottom := p.windowText(p.View.Window)
	right := ""
	if s.Snap.Noise > 0 {
		right = p.T(lang.Noise) + " " + chart.Num(s.Snap.Noise, th.Glyphs)
	}
	legend := ""
	if p.arrows {
		legend = p.T(lang.ArrowLegend)
	}
	chart.Frame(c, p.layout.panels[picturePanel], th, chart.Caption{
		Title: surf.Name + "   f = " + surf.Formula, Right: right, Bottom: bottom, BottomRight: legend, Focus: p.large == picturePanel,
	})
	v := p.View
	if v.Empty() {
		return
	}
	w, h := chart.Pixels(v.Rect, th)
	if key := (heatKey{surface: surf, window: v.Window, w: w, h: h, theme: th}); key != p.art.made {
		p.art.made = key
		p.art.field.Resize(v.Window, w, h)
		p.art.field.Surface(surf)
		p.art.heat.Make(&p.art.field, th, chart.HeatOptions{Kind: chart.Heights, Contours: true})
	}
	p.art.heat.Draw(c, v.Rect)
	if legend == "" && c.Width(bottom)+barWidth+6 <= v.W {
		p.art.heat.Bar(c, v.X+v.W-barWidth, v.Y+v.H, barWidth, th)
	}
	for _, g := range s.Snap.Ghosts {
		for i := range g.Traces {
			t := &g.Traces[i]
			p.art.trails.Draw(c, v, th, t, t.TipStep, &t.Tip, th.Ghosted(g.Marks[i]), true)
		}
	}
	p.lastSelected(func(i int, l *sim.LaneView) {
		p.art.trails.Draw(c, v, th, &l.Trace, s.Snap.Step, &l.Now, th.Lane(l.Mark), false)
	})
	p.art.marks.Surface(c, v, th, surf, [2]float64(s.Run.Start()))
	p.art.heads = p.art.heads[:0]
	for i := range s.Snap.Lanes {
		l := &s.Snap.Lanes[i]
		p.art.heads = append(p.art.heads, chart.Head{Mark: l.Mark, X: l.Now.X, Y: l.Now.Y, Label: l.Rule.Name, Selected: i == s.Lane})
	}
	p.drawTrials(v)
	p.drawArrows(v)
	p.art.marks.Heads(c, v, th, p.art.heads)
}

// barWidth is the room of the scale in the picture's lower border.
const barWidth = 26

// lastSelected visits every lane, the selected one last so that it is drawn on top.
func (p *Page) lastSelected(visit func(i int, l *sim.LaneView)) {
	s := p.S
	for i := range s.Snap.Lanes {
		if i != s.Lane {
			visit(i, &s.Snap.Lanes[i])
		}
	}
	visit(s.Lane, s.Selected())
}

// windowText says which part of the plane is shown.
func (p *Page) windowText(w plane.Rect) string {
	g := p.Theme.Glyphs
	return "x " + chart.Num(w.X0, g) + "…" + chart.Num(w.X1, g) + "   y " + chart.Num(w.Y0, g) + "…" + chart.Num(w.Y1, g)
}
