package train

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/screen"
	"descent/ui/theme"
)

// dataPanel says what the data are: of a table of the user's own what was read, column by
// column, and what was decided.
type dataPanel struct {
	page *Page
	top  int // the first line that is shown
	most int // the largest top of the last drawing
	room int // lines that were shown
}

func (p *Page) openData() tea.Cmd { return p.Overlays.Open(&dataPanel{page: p}) }

// dataLine is a line of the panel: a text that is broken where it is too long, or what
// became of a column.
type dataLine struct {
	text   string
	style  theme.Style
	column *data.ColumnSummary
}

func (o *dataPanel) lines() (lines []dataLine) {
	p := o.page
	d, th := p.task().Data(), p.Theme
	add := func(style theme.Style, texts ...string) {
		for _, text := range texts {
			lines = append(lines, dataLine{text: text, style: style})
		}
	}
	if d.Table == nil {
		add(th.Text, d.Doc, d.Cite, p.T(lang.TableRows, d.Rows(), len(d.Train), len(d.Test)))
		add(th.Dim, p.T(lang.DataFeatures, d.Cols, strings.Join(d.Features, ", ")))
		return lines
	}
	say := p.Speaker()
	add(th.Text, say.TableSummary(d)...)
	add(th.Dim, "", p.T(lang.DataColumns))
	for i := range d.Table.Columns {
		lines = append(lines, dataLine{column: &d.Table.Columns[i]})
	}
	if notes := say.TableNotes(d.Notes); len(notes) > 0 {
		add(th.Dim, "", p.T(lang.DataNotes))
		add(th.Text, notes...)
	}
	return lines
}

// Press implements overlay.Overlay.
func (o *dataPanel) Press(msg tea.KeyPressMsg) tea.Cmd {
	move := map[string]int{"up": -1, "down": 1, "pgup": -o.room, "pgdown": o.room, "home": -o.most, "end": o.most}
	k := msg.String()
	if by, ok := move[k]; ok {
		o.top = min(max(o.top+by, 0), o.most)
		return nil
	}
	if k == "enter" || k == "q" || k == "I" {
		o.page.Overlays.Close()
		return nil
	}
	return o.page.PressTime(msg)
}

// Edit implements overlay.Overlay.
func (o *dataPanel) Edit(tea.Msg) tea.Cmd { return nil }

// Hints implements overlay.Overlay.
func (o *dataPanel) Hints() (first, last []screen.Hint) {
	return []screen.Hint{{Keys: "↑↓", Word: lang.HintScroll}, {Keys: "space", Word: lang.HintPlay}}, []screen.Hint{{Keys: "esc", Word: lang.HintBack}}
}

const (
	useWidth     = 26 // of what became of a column
	missingWidth = 14
)

// Draw implements overlay.Overlay.
func (o *dataPanel) Draw() {
	p := o.page
	c, th := p.Canvas, p.Theme
	w := min(p.W-4, 110)
	in := chart.Rect{W: w - 4}
	var lines []dataLine
	for _, l := range o.lines() {
		if l.column != nil || l.text == "" {
			lines = append(lines, l)
			continue
		}
		for _, part := range p.Wrap(l.text, in.W) {
			lines = append(lines, dataLine{text: part, style: l.style})
		}
	}
	h := min(len(lines)+2, p.H-3)
	box := chart.Rect{X: (p.W - w) / 2, Y: 1 + (p.H-3-h)/2, W: w, H: h}
	c.Fill(box, ' ', th.Text)
	in = chart.Frame(c, box, th, chart.Caption{Title: p.T(lang.DataTitle, p.task().Data().Name), Focus: true})
	in.X, in.W = in.X+1, in.W-2
	o.room, o.most = in.H, max(len(lines)-in.H, 0)
	o.top = min(o.top, o.most)
	for y := 0; y < in.H && o.top+y < len(lines); y++ {
		o.drawLine(chart.Rect{X: in.X, Y: in.Y + y, W: in.W, H: 1}, lines[o.top+y])
	}
}

func (o *dataPanel) drawLine(r chart.Rect, l dataLine) {
	c, th := o.page.Canvas, o.page.Theme
	if l.column == nil {
		c.TextIn(r.X, r.Y, r.W, l.text, l.style)
		return
	}
	name, rest := th.Text, th.Text
	if l.column.Use == data.LeftOut {
		name, rest = th.Dim, th.Dim
	}
	first := r.W - useWidth - missingWidth
	c.TextIn(r.X+1, r.Y, first-2, l.column.Name, name)
	c.TextIn(r.X+first, r.Y, useWidth-1, o.page.Speaker().ColumnUse(l.column), rest)
	if n := l.column.Missing; n > 0 {
		c.TextIn(r.X+first+useWidth, r.Y, missingWidth, o.page.T(lang.ColumnMissing, n), rest)
	}
}
