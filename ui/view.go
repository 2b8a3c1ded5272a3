package ui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

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
		m.picture().draw(m)
	}
	if r := l.panels[netPanel]; !r.Empty() {
		m.drawNet(r)
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
	m.layout = arrange(m.w, m.h, shape{
		lanes: len(s.snap.Lanes), net: taskOf(s.snap.Objective) != nil, large: m.large,
		explain: m.explain, want: want + explainFrame + reasonRows,
	})
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
	if taskOf(s.run.Objective()) != nil {
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

// hint is a key with a word in the last line.
type hint struct {
	keys string
	word lang.Word
}

// drawHints draws the line of keys: as many as fit, help and quit always.
func (m *Model) drawHints(r chart.Rect) {
	hints := []hint{{"space", lang.HintPlay}, {",.", lang.HintStep}, {"↑↓", lang.HintRate}, {"o", lang.HintRule},
		{"s", lang.HintSurface}, {"tab", lang.HintLane}, {"v", lang.HintKnob}}
	if taskOf(m.cur().run.Objective()) != nil {
		hints = []hint{hints[0], {",.", m.unit().name}, hints[2], {"P", lang.HintPicture}, {"M", lang.ModelTitle},
			{"i", lang.HintDraw}, {"u", lang.HintData}, {"enter", lang.HintNeuron}, hints[3], hints[5],
			{"c", lang.HintChart}, {"b", lang.HintBatch}, hints[6]}
	}
	last := []hint{{"?", lang.HintHelp}, {"q", lang.HintQuit}}
	if m.overlay != nil {
		hints, last = m.overlay.hints()
	}
	x, end := r.X+1, r.X+r.W+1 // behind the last one there need be no blanks
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
