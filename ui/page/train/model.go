package train

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"descent/ui/lang"
)

// modelPanel is the list of what a learning problem is made of: each row is
// changed where it stands, and the run beside it goes on.
type modelPanel struct {
	at, part int
	entry    entry
	rows     []modelRow // as they were last made
}

// openModel opens the panel.
func (p *Page) openModel() tea.Cmd { return p.openModelAt("") }

// openModelAt opens the panel on the row of a name.
func (p *Page) openModelAt(name string) tea.Cmd {
	o := &modelPanel{}
	o.make(m)
	o.at = max(slices.IndexFunc(o.rows, func(r modelRow) bool { return r.name == name }), 0)
	return p.lay(o)
}

// make makes the rows anew and keeps the selection in range.
func (o *modelPanel) make(p *Page) *modelRow {
	o.rows = p.modelRows()
	o.at = min(max(o.at, 0), len(o.rows)-1)
	r := &o.rows[o.at]
	o.part = max(min(o.part, len(r.parts)-1), 0)
	return r
}

func (o *modelPanel) press(m *Page, msg tea.KeyPressMsg) tea.Cmd {
	r := o.make(m)
	if o.entry.open {
		if value, done := o.entry.press(msg); done {
			return r.set(value)
		}
		return nil
	}
	k := msg.String()
	switch {
	case k == "up" || k == "shift+tab":
		o.at, o.part = wrap(o.at-1, len(o.rows)), 0
	case k == "down" || k == "tab":
		o.at, o.part = wrap(o.at+1, len(o.rows)), 0
	case k == "enter":
		o.entry.begin(r.value)
	case len(k) == 1 && k[0] >= '0' && k[0] <= '9':
		o.entry.begin("")
		o.entry.press(msg)
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
		return p.pressTime(msg)
	}
	return nil
}

func (o *modelPanel) edit(msg tea.Msg) tea.Cmd {
	o.entry.edit(msg)
	return nil
}

func (o *modelPanel) cancel() bool { return o.entry.cancel() }

func (o *modelPanel) hints() (first, last []hint) {
	first = []hint{{"↑↓", lang.HintSelect}}
	switch r := &o.rows[o.at]; {
	case o.entry.open:
		return []hint{{"enter", lang.HintTake}}, []hint{{"esc", lang.HintBack}}
	case r.add != nil:
		first = append(first, hint{"←→", lang.HintLayer}, hint{"+−", lang.HintUnits}, hint{"a x", lang.HintLayers})
	case r.grow != nil:
		first = append(first, hint{"←→", lang.HintSelect}, hint{"+−", lang.HintOnOff})
	default:
		first = append(first, hint{"←→", lang.HintChange})
	}
	return append(first, hint{"enter", lang.HintType}, hint{"space", lang.HintPlay}), []hint{{"esc", lang.HintBack}}
}
