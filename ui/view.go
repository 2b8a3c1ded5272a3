package ui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/ui/chart"
	"descent/ui/lang"
)

// View implements tea.Model: the whole screen as one string.
func (m *Model) View() tea.View {
	v := tea.NewView(m.Frame())
	v.AltScreen = true
	v.WindowTitle = "descent"
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// Frame draws the screen: as many lines as it is high, each as wide as it is.
func (m *Model) Frame() string {
	if m.w <= 0 || m.h <= 0 {
		return ""
	}
	c := m.canvas
	c.Clear()
	l := m.layout
	if l.tooSmall {
		text := m.lang.T(lang.TooSmall, minWidth, minHeight, m.w, m.h)
		c.TextIn(max((m.w-m.canvas.Width(text))/2, 0), m.h/2, m.w, text, m.theme.Warn)
		return c.String()
	}
	m.drawHeader(l.header)
	if !l.panels[picturePanel].Empty() {
		m.page().picture(m)
	}
	if r := l.panels[chartPanel]; !r.Empty() {
		m.drawChart(r)
	}
	if r := l.panels[lanesPanel]; !r.Empty() {
		m.drawLanes(r)
	}
	if r := l.panels[explainPanel]; !r.Empty() {
		m.drawExplain(r)
	}
	if !l.line.Empty() {
		m.drawLine(l.line)
	}
	style := m.theme.Text
	if m.note.text == "" && m.cur().selected().Stop.Diverged() {
		style = m.theme.Error
	}
	c.TextIn(1, l.status.Y, m.w-1, m.statusText(), style)
	m.drawHints(l.keys)
	if m.overlay != nil {
		m.overlay.draw(m)
	}
	return c.String()
}

// arrange lays out the screen as it is now, and with it the picture that the
// mouse points at.
func (m *Model) arrange() {
	s := m.cur()
	want := 0
	for i := range s.snap.Lanes {
		l := &s.snap.Lanes[i]
		want = max(want, len(l.Rule.Terms(nil, &l.State, 0))*(1+min(len(l.State.X), 2)))
	}
	m.layout = arrange(m.w, m.h, len(s.snap.Lanes), m.large, m.explain, want+explainFrame+reasonRows)
	s.view.Rect = m.layout.panels[picturePanel].Inset()
}

// drawHeader draws the name, the pages, and where the run is.
func (m *Model) drawHeader(r chart.Rect) {
	c, th, s := m.canvas, m.theme, m.cur()
	x := 1
	x += c.TextIn(x, r.Y, r.W, "descent", th.Title) + 3
	for i := range m.pages {
		style := th.Dim
		if i == m.at {
			style = th.Selected
		}
		x += c.TextIn(x, r.Y, r.W-x, strconv.Itoa(i+1)+" "+m.lang.T(m.pages[i].Title), style) + 2
	}
	sign, state := th.Signs.Pause, m.lang.T(lang.Paused)
	if m.player.playing {
		sign, state = th.Signs.Play, m.speedText()
	}
	step := strconv.Itoa(s.snap.Step)
	if s.snap.Step < s.snap.Newest {
		step += "/" + strconv.Itoa(s.snap.Newest)
	}
	// Fields have a fixed width, so that nothing moves while they change.
	fields := []string{
		m.fixed(string(sign)+" "+state, 10),
		m.lang.T(lang.Step) + " " + m.fixed(step, len(strconv.Itoa(max(s.snap.Newest, 9999)))+1),
	}
	if s.run.Task() != nil {
		fields = append(fields, m.lang.T(lang.Epoch)+" "+m.fixed(strconv.Itoa(s.snap.Epoch), 6))
	}
	fields = append(fields, m.lang.T(lang.Seed)+" "+strconv.FormatUint(s.snap.Seed, 10))
	text := ""
	for _, f := range fields {
		if m.canvas.Width(text)+2+m.canvas.Width(f) <= r.W-x-1 {
			text += "  " + f
		}
	}
	c.TextRight(x, r.Y, r.W-x-1, text, th.Text)
}

// fixed returns s with spaces behind it up to w columns.
func (m *Model) fixed(s string, w int) string {
	return s + strings.Repeat(" ", max(w-m.canvas.Width(s), 0))
}

// drawChart draws the curves, and then the frame: only then it is known whether
// the axis could be logarithmic.
func (m *Model) drawChart(r chart.Rect) {
	s := m.cur()
	kind := m.page().charts[m.chart[m.at]]
	o := chart.CurveOptions{
		Series: kind.series, Log: !m.linear && !kind.share, Selected: s.lane, ByEvals: m.byEvals,
		Empty: m.lang.T(lang.NoNumbers),
	}
	if o.Log && kind.series[0] == sim.Loss {
		o.Offset = m.offset()
	}
	title := m.lang.T(kind.title)
	if m.art.curves.Draw(m.canvas, r.Inset(), m.theme, &s.snap, o) {
		title = m.chartTitle() + " (" + m.lang.T(lang.LogAxis) + ")"
	}
	across := ""
	switch {
	case m.byEvals:
		across = m.lang.T(lang.ByEvals)
	case m.penalised():
		across = m.lang.T(lang.NoPenalty)
	}
	chart.Frame(m.canvas, r, m.theme, chart.Caption{Title: title, Right: across, Focus: m.large == chartPanel})
}

// offset is what a log axis subtracts from the loss of a surface: its minimum,
// if that is known.
func (m *Model) offset() float64 {
	if surf := m.cur().run.Surface(); surf != nil && len(surf.Minima) > 0 {
		return surf.Minima[0].F
	}
	return 0
}

// penalised reports whether a lane minimises more than the loss that is shown.
func (m *Model) penalised() bool {
	for i := range m.cur().snap.Lanes {
		l := &m.cur().snap.Lanes[i]
		if k := l.Rule.KnobIndex("weight_decay"); k >= 0 && l.Knobs[k] != 0 {
			return true
		}
	}
	return false
}

func (m *Model) chartTitle() string {
	kind := m.page().charts[m.chart[m.at]]
	if kind.series[0] == sim.Loss && !m.linear && m.offset() != 0 {
		return m.lang.T(lang.ChartLossMin)
	}
	return m.lang.T(kind.title)
}

// hint is a key with a word in the last line.
type hint struct {
	keys string
	word lang.Word
}

// drawHints draws the line of keys: as many as fit, help and quit always.
func (m *Model) drawHints(r chart.Rect) {
	hints := []hint{{"space", lang.HintPlay}, {",.", lang.HintStep}, {"↑↓", lang.HintRate}, {"o", lang.HintRule},
		{"s", lang.HintSurface}, {"tab", lang.HintLane}, {"v", lang.HintKnob}}
	if m.cur().run.Task() != nil {
		hints[4] = hint{"b", lang.HintBatch}
	}
	last := []hint{{"?", lang.HintHelp}, {"q", lang.HintQuit}}
	if m.overlay != nil {
		hints, last = m.overlay.hints()
	}
	x, end := r.X+1, r.X+r.W-1
	for _, h := range last {
		end -= m.hintWidth(h)
	}
	for _, h := range hints {
		if x+m.hintWidth(h) <= end {
			x += m.drawHint(x, r.Y, h)
		}
	}
	for _, h := range last {
		x += m.drawHint(x, r.Y, h)
	}
}

func (m *Model) hintWidth(h hint) int {
	return m.canvas.Width(h.keys) + 1 + m.canvas.Width(m.lang.T(h.word)) + 2
}

func (m *Model) drawHint(x, y int, h hint) int {
	n := m.canvas.TextIn(x, y, m.w-x, h.keys, m.theme.Key)
	m.canvas.TextIn(x+n+1, y, m.w-x-n-1, m.lang.T(h.word), m.theme.Dim)
	return m.hintWidth(h)
}
