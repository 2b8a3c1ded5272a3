package ui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
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
	l := m.arrange()
	if l.tooSmall {
		text := m.lang.T(lang.TooSmall, minWidth, minHeight, m.w, m.h)
		c.TextIn(max((m.w-chart.Width(text))/2, 0), m.h/2, m.w, text, m.theme.Warn)
		return c.String()
	}
	m.drawHeader(l.header)
	if !l.panels[picturePanel].Empty() {
		m.page().picture(m)
	} else {
		m.cur().view.Rect = chart.Rect{}
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

// arrange lays out the screen as it is now.
func (m *Model) arrange() layout {
	return arrange(m.w, m.h, len(m.cur().snap.Lanes), m.large, m.explain)
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
	text := string(sign) + " " + state + "   " + m.lang.T(lang.Step) + " " + strconv.Itoa(s.snap.Step)
	if s.snap.Step < s.snap.Newest {
		text += "/" + strconv.Itoa(s.snap.Newest)
	}
	if s.run.Task() != nil {
		text += "   " + m.lang.T(lang.Epoch) + " " + strconv.Itoa(s.snap.Epoch)
	}
	text += "   " + m.lang.T(lang.Seed) + " " + strconv.FormatUint(s.snap.Seed, 10)
	c.TextRight(x, r.Y, r.W-x-1, text, th.Text)
}

// drawChart draws the curves.
func (m *Model) drawChart(r chart.Rect) {
	s := m.cur()
	kind := m.page().charts[m.chart[m.at]]
	log := !m.linear && !kind.share
	title := m.chartTitle()
	if log {
		title += " (" + m.lang.T(lang.LogAxis) + ")"
	}
	across := ""
	if m.byEvals {
		across = m.lang.T(lang.ByEvals)
	}
	in := chart.Frame(m.canvas, r, m.theme, chart.Caption{Title: title, Right: across, Focus: m.large == chartPanel})
	o := chart.CurveOptions{Series: kind.series, Log: log, Selected: s.lane, ByEvals: m.byEvals}
	if log && kind.series[0] == sim.Loss {
		o.Offset = m.offset()
	}
	m.art.curves.Draw(m.canvas, in, m.theme, &s.snap, o)
}

// offset is what a log axis subtracts from the loss of a surface: its minimum,
// where that is below 0 and so has no logarithm.
func (m *Model) offset() float64 {
	if surf := m.cur().run.Surface(); surf != nil && len(surf.Minima) > 0 {
		return min(surf.Minima[0].F, 0)
	}
	return 0
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
	return chart.Width(h.keys) + 1 + chart.Width(m.lang.T(h.word)) + 2
}

func (m *Model) drawHint(x, y int, h hint) int {
	n := m.canvas.TextIn(x, y, m.w-x, h.keys, m.theme.Key)
	m.canvas.TextIn(x+n+1, y, m.w-x-n-1, m.lang.T(h.word), theme.Style(m.theme.Dim))
	return m.hintWidth(h)
}
