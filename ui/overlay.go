package ui

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
)

// overlayKind is what lies over the page.
type overlayKind uint8

const (
	noOverlay overlayKind = iota
	helpOverlay
	paletteOverlay
)

// overlay is the list of keys over the page: as help to read, or as a palette to choose from.
type overlay struct {
	kind      overlayKind
	filtering bool // typed letters go to the filter
	input     textinput.Model
	at        int // the selected row, or the first shown one of help
}

func (m *Model) openHelp() tea.Cmd {
	m.overlay = overlay{kind: helpOverlay, input: newInput()}
	return nil
}

func (m *Model) openFilter() tea.Cmd {
	m.overlay = overlay{kind: helpOverlay, filtering: true, input: newInput()}
	return nil
}

func (m *Model) openPalette() tea.Cmd {
	m.overlay = overlay{kind: paletteOverlay, filtering: true, input: newInput()}
	return nil
}

func newInput() textinput.Model {
	in := textinput.New()
	in.Prompt = ""
	in.CharLimit = 40
	in.Focus()
	return in
}

// update hands a message to the filter.
func (o *overlay) update(msg tea.Msg) tea.Cmd {
	if !o.filtering {
		return nil
	}
	before := o.input.Value()
	var cmd tea.Cmd
	o.input, cmd = o.input.Update(msg)
	if o.input.Value() != before {
		o.at = 0
	}
	return cmd
}

// pressOverlay handles a key while an overlay is open.
func (m *Model) pressOverlay(msg tea.KeyPressMsg) tea.Cmd {
	o := &m.overlay
	rows := m.found()
	switch k := msg.String(); {
	case k == "ctrl+c":
		return tea.Quit
	case k == "esc":
		m.overlay = overlay{}
	case k == "up":
		o.at = max(o.at-1, 0)
	case k == "down":
		o.at = min(o.at+1, max(len(rows)-1, 0))
	case k == "pgup":
		o.at = max(o.at-10, 0)
	case k == "pgdown":
		o.at = min(o.at+10, max(len(rows)-1, 0))
	case k == "enter" && o.kind == paletteOverlay:
		at := o.at
		m.overlay = overlay{}
		if len(rows) > 0 {
			return m.do(rows[at])
		}
	case k == "enter":
		m.overlay = overlay{}
	case o.filtering:
		return o.update(msg)
	case k == "?" || k == "q":
		m.overlay = overlay{}
	case k == "/":
		o.filtering = true
	}
	return nil
}

// found returns the rows of keys whose key, name or group has the filter's text in it.
func (m *Model) found() []*Binding {
	want := strings.ToLower(strings.TrimSpace(m.overlay.input.Value()))
	var rows []*Binding
	for i := range m.keys {
		b := &m.keys[i]
		name := strings.ToLower(m.lang.T(b.What) + " " + m.lang.T(b.Group) + " " + lang.EN.T(b.What))
		if strings.Contains(name, want) || strings.Contains(" "+b.Label+" ", " "+want+" ") {
			rows = append(rows, b)
		}
	}
	return rows
}

// hints returns the keys that work while the overlay is open.
func (o *overlay) hints() (first, last []hint) {
	last = []hint{{"esc", lang.HintBack}}
	if o.kind == paletteOverlay {
		return []hint{{"↑↓", lang.HintSelect}, {"enter", lang.HintRun}}, last
	}
	return []hint{{"↑↓", lang.HintScroll}, {"/", lang.HintFilter}}, last
}

const overlayWidth = 64

// drawOverlay draws the list of keys over the middle of the page.
func (m *Model) drawOverlay() {
	o := &m.overlay
	if o.kind == noOverlay {
		return
	}
	c, th := m.canvas, m.theme
	rows := m.overlayRows()
	w := min(overlayWidth, m.w-4)
	h := min(len(rows)+3, m.h-4)
	if o.filtering { // stays where it is while typing narrows the list
		h = m.h - 4
	}
	box := chart.Rect{X: (m.w - w) / 2, Y: (m.h - h) / 2, W: w, H: h}
	c.Fill(box, ' ', th.Text)
	title := lang.HelpTitle
	if o.kind == paletteOverlay {
		title = lang.Palette
	}
	in := chart.Frame(c, box, th, chart.Caption{Title: m.lang.T(title), Focus: true})
	x := in.X + 1
	if o.filtering {
		n := c.TextIn(x, in.Y, in.W-2, "/ ", th.Accent)
		n += c.TextIn(x+n, in.Y, in.W-2-n, o.input.Value(), th.Text)
		c.Set(x+n, in.Y, ' ', th.Text.With(theme.Reverse))
		if n == 2 {
			c.TextIn(x+4, in.Y, in.W-6, m.lang.T(lang.HintFilter), th.Dim)
		}
		in.Y, in.H = in.Y+1, in.H-1
	}
	if len(rows) == 0 {
		c.TextIn(x, in.Y, in.W-2, m.lang.T(lang.NoMatch), th.Dim)
		return
	}
	first := m.firstRow(rows, in.H)
	for y := 0; y < in.H && first+y < len(rows); y++ {
		m.drawOverlayRow(chart.Rect{X: x, Y: in.Y + y, W: in.W - 2, H: 1}, &rows[first+y])
	}
	if below := len(rows) - first - in.H; below > 0 {
		c.TextRight(box.X+2, box.Y+box.H-1, box.W-4, " "+m.lang.T(lang.MoreRows, below)+" ", th.Dim)
	}
}

// overlayRow is one line of the list: a group's name or a key.
type overlayRow struct {
	group    string
	keys     string
	what     string
	why      string // why the key does nothing now
	selected bool
}

func (m *Model) overlayRows() []overlayRow {
	o := &m.overlay
	var rows []overlayRow
	group := ""
	for i, b := range m.found() {
		if g := m.lang.T(b.Group); o.kind == helpOverlay && g != group {
			group = g
			rows = append(rows, overlayRow{group: g})
		}
		r := overlayRow{keys: b.Label, what: m.lang.T(b.What), selected: o.kind == paletteOverlay && i == o.at}
		if b.When != nil {
			if why, ok := b.When(m); !ok {
				r.why = m.lang.T(why)
			}
		}
		rows = append(rows, r)
	}
	if o.kind == helpOverlay && strings.TrimSpace(o.input.Value()) == "" {
		rows = append(rows, overlayRow{group: m.lang.T(lang.GroupMouse)})
		for _, w := range lang.MouseDoes {
			rows = append(rows, overlayRow{keys: m.lang.T(w[0]), what: m.lang.T(w[1])})
		}
	}
	return rows
}

// firstRow returns the first row shown of a list with room for h.
func (m *Model) firstRow(rows []overlayRow, h int) int {
	o := &m.overlay
	if o.kind == paletteOverlay {
		return max(0, min(o.at-h/2, len(rows)-h))
	}
	o.at = max(0, min(o.at, len(rows)-h))
	return o.at
}

const keysWidth = 12

func (m *Model) drawOverlayRow(r chart.Rect, row *overlayRow) {
	c, th := m.canvas, m.theme
	if row.group != "" {
		c.TextIn(r.X, r.Y, r.W, row.group, th.Title)
		return
	}
	text := th.Text
	switch {
	case row.why != "":
		text = th.Dim
	case row.selected:
		text = th.Selected
	}
	if row.selected {
		c.Set(r.X, r.Y, th.Signs.Select, th.Accent)
	}
	c.TextIn(r.X+2, r.Y, keysWidth, row.keys, th.Key)
	n := c.TextIn(r.X+2+keysWidth, r.Y, r.W-2-keysWidth, row.what, text)
	if row.why != "" {
		c.TextIn(r.X+4+keysWidth+n, r.Y, r.W-4-keysWidth-n, row.why, th.Dim)
	}
}
