package watch

// Arrange implements page.Page.
func (p *Page) Arrange() {
	s := p.S
	want := 0
	for i := range s.Snap.Lanes {
		l := &s.Snap.Lanes[i]
		want = max(want, len(l.Rule.Terms(nil, &l.State, 0))*(1+min(len(l.State.X), 2)))
	}
	p.Layout = arrange(p.W, p.H, shape{
		lanes: len(s.Snap.Lanes), second: p.kind.Second(), large: p.Settings.Large,
		explain: p.Settings.Explain, want: want + explainFrame + reasonRows,
	})
	p.View.Rect = p.Layout.Panels[PicturePanel].Inset()
}

// Draw implements page.Page.
func (p *Page) Draw() {
	l := &p.Layout
	if !l.Panels[PicturePanel].Empty() {
		p.Picture().Draw()
	}
	if r := l.Panels[SecondPanel]; !r.Empty() {
		p.kind.DrawSecond(r)
	}
	if r := l.Panels[ChartPanel]; !r.Empty() {
		p.drawChart(r)
	}
	if r := l.Panels[LanesPanel]; !r.Empty() {
		p.drawLanes(r)
	}
	if r := l.Panels[ExplainPanel]; !r.Empty() {
		p.drawExplain(r)
	}
	if !l.Line.Empty() {
		p.drawLine(l.Line)
	}
	if !l.Field.Empty() {
		p.drawField(l.Field)
	}
}
