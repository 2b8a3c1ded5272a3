package race

import (
	"descent/sim"
	"descent/sim/objective"
	"descent/sim/plane"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/page/watch"
	"descent/ui/theme"
)

// caches are the drawings' memory: what one frame made and the next uses again.
type caches struct {
	field  plane.Field
	heat   chart.Heat
	key    heatKey // what heat shows
	trails chart.Trails
	marks  chart.Marks
	path   tracePath         // what trails draw now
	points []chart.PointMark // of the surface
	heads  []chart.Head
	// What a classical method tries from its point: x and y in turn.
	tried   []float64
	refused []bool
}

// heatKey is all that the picture of a surface depends on.
type heatKey struct {
	objective objective.Objective
	window    plane.Rect
	w, h      int
	theme     *theme.Theme
}

// draw draws the surface with the lanes' trails and heads.
func (p *Page) draw() {
	s, c, th := p.S, p.Canvas, p.Theme
	landscape, planar := p.plane()
	info := s.Run.Objective().Info()
	bottom := ""
	if planar {
		bottom = p.WindowText(p.View.Window)
	}
	right := ""
	if s.Snap.Noise > 0 {
		right = p.T(lang.Noise) + " " + p.Num(s.Snap.Noise)
	}
	legend := p.arrowLegend()
	chart.Frame(c, p.Layout.Panels[watch.PicturePanel], th, chart.Caption{
		Title: info.Name + "   f = " + info.Formula, Right: right, Bottom: bottom, BottomRight: legend, Focus: p.Settings.Large == watch.PicturePanel,
	})
	v := p.View
	if v.Empty() {
		return
	}
	if !planar {
		p.Canvas.TextIn(v.X+1, v.Y+v.H/2, v.W-2, p.T(lang.NoPlane, s.Run.Objective().Dim()), th.Dim)
		return
	}
	a := &p.caches
	w, h := chart.Pixels(v.Rect, th)
	if key := (heatKey{objective: s.Run.Objective(), window: v.Window, w: w, h: h, theme: th}); key != a.key {
		a.key = key
		a.field.Resize(v.Window, w, h)
		landscape.Fill(&a.field)
		a.heat.Make(&a.field, th, chart.HeatOptions{Kind: chart.Heights, Contours: true})
	}
	a.heat.Draw(c, v.Rect)
	if legend == "" && c.Width(bottom)+watch.BarWidth+6 <= v.W {
		a.heat.Bar(c, v.X+v.W-watch.BarWidth, v.Y+v.H, watch.BarWidth, th)
	}
	for _, g := range s.Snap.Ghosts {
		for i := range g.Traces {
			t := &g.Traces[i]
			a.path = tracePath{t, t.TipStep, &t.Tip}
			a.trails.Draw(c, v, th, &a.path, th.Ghosted(g.Marks[i]), true)
		}
	}
	p.lastSelected(func(i int, l *sim.LaneView) {
		a.path = tracePath{&l.Trace, s.Snap.Step, &l.Now}
		a.trails.Draw(c, v, th, &a.path, th.Lane(l.Mark), false)
	})
	a.points = pointMarks(a.points[:0], &landscape, [2]float64(s.Run.Start()))
	chart.PointMarks(c, v, th, a.points)
	a.heads = a.heads[:0]
	for i := range s.Snap.Lanes {
		l := &s.Snap.Lanes[i]
		a.heads = append(a.heads, chart.Head{Mark: l.Mark, X: l.Now.X, Y: l.Now.Y, Label: l.Rule.Name, Selected: i == s.Lane})
	}
	p.drawTrials(v)
	p.drawArrows(v)
	a.marks.Heads(c, v, th, a.heads)
}

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
