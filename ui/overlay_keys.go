package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/ui/chart"
	"descent/ui/lang"
)

// keyTable is the list of keys: as help to read, or as a palette to choose from.
type keyTable struct {
	palette   bool
	filtering bool // typed letters go to the filter
	filter    filter
	at        int // the selected row, or the first shown one of help
}

func (m *Model) openHelp() tea.Cmd { return m.lay(&keyTable{filter: newFilter()}) }

func (m *Model) openFilter() tea.Cmd { return m.lay(&keyTable{filter: newFilter(), filtering: true}) }

func (m *Model) openPalette() tea.Cmd {
	return m.lay(&keyTable{filter: newFilter(), filtering: true, palette: true})
}

func (o *keyTable) press(m *Model, msg tea.KeyPressMsg) tea.Cmd {
	rows := o.found(m)
	last := max(len(rows)-1, 0)
	switch k := msg.String(); {
	case k == "up":
		o.at = max(o.at-1, 0)
	case k == "down":
		o.at = min(o.at+1, last)
	case k == "pgup":
		o.at = max(o.at-10, 0)
	case k == "pgdown":
		o.at = min(o.at+10, last)
	case k == "enter":
		m.overlay = nil
		if o.palette && len(rows) > 0 {
			return m.do(rows[o.at])
		}
	case o.filtering:
		return o.edit(msg)
	case k == "?" || k == "q":
		m.overlay = nil
	case k == "/":
		o.filtering = true
	}
	return nil
}

func (o *keyTable) edit(msg tea.Msg) tea.Cmd {
	if !o.filtering {
		return nil
	}
	return o.filter.edit(msg, &o.at)
}

// found returns the rows of keys: first those whose key is the filter's text as
// it is typed, then those with the text in their name or group.
func (o *keyTable) found(m *Model) []*Binding {
	typed, want := strings.TrimSpace(o.filter.input.Value()), o.filter.text()
	var exact, rest []*Binding
	for i := range m.keys {
		b := &m.keys[i]
		name := strings.ToLower(m.lang.T(b.What) + " " + m.lang.T(b.Group) + " " + lang.EN.T(b.What))
		switch {
		case typed != "" && slices.Contains(strings.Fields(b.Label), typed):
			exact = append(exact, b)
		case strings.Contains(name, want):
			rest = append(rest, b)
		}
	}
	return append(exact, rest...)
}

func (o *keyTable) hints() (first, last []hint) {
	last = []hint{{"esc", lang.HintBack}}
	if o.palette {
		return []hint{{"↑↓", lang.HintSelect}, {"enter", lang.HintRun}}, last
	}
	return []hint{{"↑↓", lang.HintScroll}, {"/", lang.HintFilter}}, last
}

const overlayWidth = 64

// draw draws the list over the middle of the page.
func (o *keyTable) draw(m *Model) {
	c, th := m.canvas, m.theme
	rows := o.rows(m)
	w := min(overlayWidth, m.w-4)
	h := min(len(rows)+3, m.h-4)
	if o.filtering { // stays where it is while typing narrows the list
		h = m.h - 4
	}
	box := chart.Rect{X: (m.w - w) / 2, Y: (m.h - h) / 2, W: w, H: h}
	c.Fill(box, ' ', th.Text)
	title := lang.HelpTitle
	if o.palette {
		title = lang.Palette
	}
	in := chart.Frame(c, box, th, chart.Caption{Title: m.lang.T(title), Focus: true})
	x := in.X + 1
	if o.filtering {
		o.filter.draw(m, x, in.Y, in.W-2)
		in.Y, in.H = in.Y+1, in.H-1
	}
	if len(rows) == 0 {
		c.TextIn(x, in.Y, in.W-2, m.lang.T(lang.NoMatch), th.Dim)
		return
	}
	first := o.first(rows, in.H)
	for y := 0; y < in.H && first+y < len(rows); y++ {
		m.drawKeyRow(chart.Rect{X: x, Y: in.Y + y, W: in.W - 2, H: 1}, &rows[first+y])
	}
	if below := len(rows) - first - in.H; below > 0 {
		c.TextRight(box.X+2, box.Y+box.H-1, box.W-4, " "+m.lang.T(lang.MoreRows, below)+" ", th.Dim)
	}
}

// keyRow is one line of the list: a group's name or a key.
type keyRow struct {
	group    string
	keys     string
	what     string
	why      string // why the key does nothing now
	selected bool
}

func (o *keyTable) rows(m *Model) []keyRow {
	var rows []keyRow
	group := ""
	for i, b := range o.found(m) {
		if g := m.lang.T(b.Group); !o.palette && g != group {
			group = g
			rows = append(rows, keyRow{group: g})
		}
		r := keyRow{keys: b.Label, what: m.lang.T(b.What), selected: o.palette && i == o.at}
		if b.When != nil {
			if why, ok := b.When(m); !ok {
				r.why = m.lang.T(why)
			}
		}
		rows = append(rows, r)
	}
	if !o.palette && o.filter.text() == "" {
		rows = append(rows, keyRow{group: m.lang.T(lang.GroupMouse)})
		for _, w := range lang.MouseDoes {
			rows = append(rows, keyRow{keys: m.lang.T(w[0]), what: m.lang.T(w[1])})
		}
	}
	return rows
}

// first returns the first row shown of a list with room for h.
func (o *keyTable) first(rows []keyRow, h int) int {
	if o.palette {
		return max(0, min(o.at-h/2, len(rows)-h))
	}
	o.at = max(0, min(o.at, len(rows)-h))
	return o.at
}

const keysWidth = 12

func (m *Model) drawKeyRow(r chart.Rect, row *keyRow) {
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
