package train

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"descent/ui/lang"
	"descent/ui/overlay"
	"descent/ui/screen"
)

// modelPanel is the list of what a learning problem is made of: each row is
// changed in place, and the run next to it continues.
type modelPanel struct {
	page     *Page
	at, part int
	entry    overlay.Entry
	rows     []modelRow // as they were last made
}

// openModel opens the panel.
func (p *Page) openModel() tea.Cmd { return p.openModelAt("") }

// openModelAt opens the panel on the row of a name.
func (p *Page) openModelAt(name string) tea.Cmd {
	o := &modelPanel{page: p}
	o.make()
	o.at = max(slices.IndexFunc(o.rows, func(r modelRow) bool { return r.name == name }), 0)
	return p.Overlays.Open(o)
}

// make makes the rows again and keeps the selection in range.
func (o *modelPanel) make() *modelRow {
	p := o.page
	o.rows = p.modelRows()
	o.at = min(max(o.at, 0), len(o.rows)-1)
	r := &o.rows[o.at]
	o.part = max(min(o.part, len(r.parts)-1), 0)
	return r
}

// Press implements overlay.Overlay.
func (o *modelPanel) Press(msg tea.KeyPressMsg) tea.Cmd {
	p := o.page
	r := o.make()
	if o.entry.Open {
		if value, done := o.entry.Enter(msg); done {
			return r.set(value)
		}
		return o.entry.Edit(msg)
	}
	k := msg.String()
	switch {
	case k == "up" || k == "shift+tab":
		o.at, o.part = wrap(o.at-1, len(o.rows)), 0
	case k == "down" || k == "tab":
		o.at, o.part = wrap(o.at+1, len(o.rows)), 0
	case k == "enter":
		o.entry.Begin(r.value)
	case len(k) == 1 && k[0] >= '0' && k[0] <= '9':
		o.entry.Begin("")
		o.entry.Edit(msg)
	case k == "left" || k == "right":
		dir := 1
		if k == "left" {
			dir = -1
		}
		if r.step != nil {
			return r.step(dir)
		}
		o.part = max(min(o.part+dir, len(r.parts)-1), 0)
	case r.grow != nil && len(r.parts) > 0 && (k == "+" || k == "="):
		return r.grow(o.part, 1)
	case r.grow != nil && len(r.parts) > 0 && (k == "-" || k == "_"):
		return r.grow(o.part, -1)
	case r.add != nil && (k == "a" || k == "insert"):
		o.part = len(r.parts)
		return r.add(1)
	case r.add != nil && (k == "x" || k == "delete"):
		return r.add(-1)
	default:
		return p.PressTime(msg)
	}
	return nil
}

// Edit implements overlay.Overlay.
func (o *modelPanel) Edit(msg tea.Msg) tea.Cmd { return o.entry.Edit(msg) }

// Cancel implements overlay.Canceller.
func (o *modelPanel) Cancel() bool { return o.entry.Cancel() }

// Hints implements overlay.Overlay.
func (o *modelPanel) Hints() (first, last []screen.Hint) {
	first = []screen.Hint{{Keys: "↑↓", Word: lang.HintSelect}}
	switch r := &o.rows[o.at]; {
	case o.entry.Open:
		return []screen.Hint{{Keys: "enter", Word: lang.HintTake}}, []screen.Hint{{Keys: "esc", Word: lang.HintBack}}
	case r.add != nil:
		first = append(first, screen.Hint{Keys: "←→", Word: lang.HintLayer}, screen.Hint{Keys: "+−", Word: lang.HintUnits}, screen.Hint{Keys: "a x", Word: lang.HintLayers})
	case r.grow != nil:
		first = append(first, screen.Hint{Keys: "←→", Word: lang.HintSelect}, screen.Hint{Keys: "+−", Word: lang.HintOnOff})
	default:
		first = append(first, screen.Hint{Keys: "←→", Word: lang.HintChange})
	}
	return append(first, screen.Hint{Keys: "enter", Word: lang.HintType}, screen.Hint{Keys: "space", Word: lang.HintPlay}), []screen.Hint{{Keys: "esc", Word: lang.HintBack}}
}
