package overlay

import (
	"math"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/page"
	"descent/ui/screen"
)

// KeyTable is the list of keys: as help to read, or as a palette to choose from.
type KeyTable struct {
	*screen.Screen
	stack     *Stack
	all       []page.Binding
	palette   bool
	filtering bool // typed letters go to the filter
	filter    filter
	at        int // the selected row, or the first shown one of help
}

// NewHelp returns the list to read; NewPalette the list to choose from, which
// filters at once.
func NewHelp(s *screen.Screen, stack *Stack, rows []page.Binding, filtering bool) *KeyTable {
	return &KeyTable{Screen: s, stack: stack, all: rows, filter: newFilter(), filtering: filtering}
}

// NewPalette returns the list to choose a row from.
func NewPalette(s *screen.Screen, stack *Stack, rows []page.Binding) *KeyTable {
	return &KeyTable{Screen: s, stack: stack, all: rows, filter: newFilter(), filtering: true, palette: true}
}

// Press implements Overlay.
func (o *KeyTable) Press(msg tea.KeyPressMsg) tea.Cmd {
	rows := o.found()
	last := max(len(rows)-1, 0)
	if !o.palette {
		last = math.MaxInt // of help there are more lines than keys; drawing it finds the end
	}
	switch k := msg.String(); {
	case k == "up":
		o.at = max(o.at-1, 0)
	case k == "down":
		o.at = min(o.at, last-1) + 1
	case k == "pgup":
		o.at = max(o.at-10, 0)
	case k == "pgdown":
		o.at = min(o.at, last-10) + 10
	case k == "enter":
		o.stack.Close()
		if o.palette && len(rows) > 0 {
			return rows[o.at].Run(o.Screen)
		}
	case o.filtering:
		return o.Edit(msg)
	case k == "?" || k == "q":
		o.stack.Close()
	case k == "/":
		o.filtering = true
	default:
		return o.Say(lang.NoUseHere, page.KeyName(msg))
	}
	return nil
}

// Edit implements Overlay.
func (o *KeyTable) Edit(msg tea.Msg) tea.Cmd {
	if !o.filtering {
		return nil
	}
	return o.filter.edit(msg, &o.at)
}

// found returns the rows of keys: first those whose key is the filter's text as it is
// typed, then those whose name begins with it, then those with it in their name or group.
func (o *KeyTable) found() []*page.Binding {
	typed, want := strings.TrimSpace(o.filter.line.Value()), o.filter.text()
	var first, second, rest []*page.Binding
	for i := range o.all {
		b := &o.all[i]
		shown, english := strings.ToLower(o.T(b.What)), strings.ToLower(lang.EN.T(b.What))
		switch {
		case typed != "" && slices.Contains(strings.Fields(b.Label), typed):
			first = append(first, b)
		case strings.HasPrefix(shown, want) || strings.HasPrefix(english, want):
			second = append(second, b)
		case strings.Contains(shown+" "+strings.ToLower(o.T(b.Group))+" "+english, want):
			rest = append(rest, b)
		}
	}
	return slices.Concat(first, second, rest)
}

// Hints implements Overlay.
func (o *KeyTable) Hints() (first, last []screen.Hint) {
	last = []screen.Hint{{Keys: "esc", Word: lang.HintBack}}
	if o.palette {
		return []screen.Hint{{Keys: "↑↓", Word: lang.HintSelect}, {Keys: "enter", Word: lang.HintRun}}, last
	}
	return []screen.Hint{{Keys: "↑↓", Word: lang.HintScroll}, {Keys: "/", Word: lang.HintFilter}}, last
}

// The widths of the list: of a column of it, and of a screen with room for two.
const (
	overlayWidth = 72
	twoColumns   = 110
)

// Draw draws the list over the middle of the page.
func (o *KeyTable) Draw() {
	c, th := o.Canvas, o.Theme
	columns := 1
	if o.W >= twoColumns && !o.palette {
		columns = 2
	}
	w := min(columns*overlayWidth, o.W-4)
	wide := (w - 4 - 2*(columns-1)) / columns // of a column, with two blanks between
	rows := o.rows(wide)
	h := min((len(rows)+columns-1)/columns+2, o.H-4)
	if o.filtering { // stays where it is while typing narrows the list
		h = o.H - 4
	}
	box := chart.Rect{X: (o.W - w) / 2, Y: (o.H - h) / 2, W: w, H: h}
	c.Fill(box, ' ', th.Text)
	title := lang.HelpTitle
	if o.palette {
		title = lang.Palette
	}
	in := chart.Frame(c, box, th, chart.Caption{Title: o.T(title), Focus: true})
	x := in.X + 1
	if o.filtering {
		o.filter.draw(o.Screen, x, in.Y, in.W-2)
		in.Y, in.H = in.Y+1, in.H-1
	}
	if len(rows) == 0 {
		c.TextIn(x, in.Y, in.W-2, o.T(lang.NoMatch), th.Dim)
		return
	}
	room := columns * in.H
	first := o.first(rows, room)
	for i := 0; i < room && first+i < len(rows); i++ {
		at := chart.Rect{X: x + i/in.H*(wide+2), Y: in.Y + i%in.H, W: wide, H: 1}
		o.drawRow(at, &rows[first+i])
	}
	if below := len(rows) - first - room; below > 0 {
		c.TextRight(box.X+2, box.Y+box.H-1, box.W-4, " "+o.T(lang.MoreRows, below)+" ", th.Dim)
	}
}

// keyRow is one line of the list: a group's name, a key, or more of its text.
type keyRow struct {
	group    string
	keys     string
	what     string
	idle     bool // the key does nothing now
	selected bool
}

// rows returns the lines of the list in w columns; what has no room in one line of
// help goes on in the next.
func (o *KeyTable) rows(w int) []keyRow {
	var rows []keyRow
	add := func(r keyRow) {
		if o.palette {
			rows = append(rows, r)
			return
		}
		for i, line := range o.Wrap(r.what, w-2-keysWidth) {
			if r.what = line; i > 0 {
				r.keys = ""
			}
			rows = append(rows, r)
		}
	}
	group := ""
	for i, b := range o.found() {
		if g := o.T(b.Group); !o.palette && g != group {
			group = g
			rows = append(rows, keyRow{group: g})
		}
		r := keyRow{keys: b.Label, what: o.T(b.What), selected: o.palette && i == o.at}
		if b.When != nil {
			if why, ok := b.When(); !ok {
				r.idle = true
				if more := "  " + o.T(why); o.Canvas.Width(r.what+more) <= w-2-keysWidth {
					r.what += more // else choosing it says so
				}
			}
		}
		add(r)
	}
	if !o.palette && o.filter.text() == "" {
		rows = append(rows, keyRow{group: o.T(lang.GroupMouse)})
		for _, w := range lang.MouseDoes {
			add(keyRow{keys: o.T(w[0]), what: o.T(w[1])})
		}
	}
	return rows
}

// first returns the first row shown of a list with room for h.
func (o *KeyTable) first(rows []keyRow, h int) int {
	if o.palette {
		return max(0, min(o.at-h/2, len(rows)-h))
	}
	o.at = max(0, min(o.at, len(rows)-h))
	return o.at
}

const keysWidth = 10

func (o *KeyTable) drawRow(r chart.Rect, row *keyRow) {
	c, th := o.Canvas, o.Theme
	if row.group != "" {
		c.TextIn(r.X, r.Y, r.W, row.group, th.Title)
		return
	}
	text := th.Text
	switch {
	case row.idle:
		text = th.Dim
	case row.selected:
		text = th.Selected
	}
	if row.selected {
		c.Set(r.X, r.Y, th.Signs.Select, th.Accent)
	}
	c.TextIn(r.X+2, r.Y, keysWidth, row.keys, th.Key)
	c.TextIn(r.X+2+keysWidth, r.Y, r.W-2-keysWidth, row.what, text)
}
