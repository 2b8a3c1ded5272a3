// Package page says what a page is: its keys, its layout, its drawing. A page has
// a folder of its own; the router knows pages by this interface alone.
package page

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/typed"
	"descent/ui/lang"
	"descent/ui/screen"
	"descent/ui/session"
	"descent/ui/theme"
)

// Page is what fills the screen between the header and the line of keys.
type Page interface {
	// Title names the page in the header, What says in help what its key opens.
	Title() lang.Word
	What() lang.Word
	// Keys are the page's own rows, in the order in which help shows them.
	Keys() []Binding
	// Open prepares the page to be shown, such as with its default run; if it cannot
	// be shown, ok is false and cmd says why.
	Open() (cmd tea.Cmd, ok bool)
	// Start begins the jobs whose results the screen now wants.
	Start() tea.Cmd
	// Arrange lays the page out in the screen's present size. The router calls it
	// after every message, so that keys and mouse find what is drawn next.
	Arrange()
	// Draw draws the page between the header in the first line and, in the last two,
	// the status line and the line of keys.
	Draw()
	// Status is what the status line says while no note is in it.
	Status() Status
	// Header are the fields at the right of the header, the most important first.
	Header() []string
	// Hints are what the line of keys shows.
	Hints() []screen.Hint
	// Update handles a message that the router does not: ticks, jobs, the mouse.
	Update(msg tea.Msg) tea.Cmd
}

// Watcher is a page that shows a run. Watches reports whether it has pictures of
// what the run minimises.
type Watcher interface {
	Watches(*sim.Run) bool
	Show(*sim.Run)
	// Recall gives the shown run its past.
	Recall(session.Past)
	// Run returns the run that is shown.
	Run() *sim.Run
}

// Commander is a page whose state a command line can rebuild: y copies it. Command
// returns the words that rebuild the run, with the program's name; of a state that
// needs more than the line, note says what.
type Commander interface {
	Command() (words []string, note lang.Word)
}

// Finisher is a page whose jobs can be done at once, without an event loop: Finish does
// all of them, Settle those that take no longer than a frame in a terminal.
type Finisher interface {
	Finish()
	Settle()
}

// Namer is a page that the palette finds more in than its keys: rows without a key.
type Namer interface{ Named() []Binding }

// Escaper is a page that esc takes back by one, such as from a large panel.
type Escaper interface{ Escape() }

// Status is a text of the status line with its style.
type Status struct {
	Text  string
	Style theme.Style
}

// Binding is one row of the table of keys: dispatch, help, palette and the
// README's table all read it.
type Binding struct {
	key.Binding
	Group, What lang.Word
	// Label is how the keys are written in help.
	Label string
	// When says whether the key does something now, and if not, why; nil: always.
	When func() (why lang.Word, ok bool)
	// Elsewhere says why the key does nothing on a page that has no such row.
	Elsewhere lang.Word
	Do        func() tea.Cmd
}

// Row makes a binding: keys are their names separated by blanks, shown as label.
func Row(group lang.Word, keys, label string, what lang.Word, do func() tea.Cmd) Binding {
	return Binding{
		Binding: key.NewBinding(key.WithKeys(strings.Fields(keys)...)),
		Group:   group, What: what, Label: label, Do: do,
	}
}

// If adds a condition to a binding.
func (b Binding) If(when func() (lang.Word, bool)) Binding {
	b.When = when
	return b
}

// Only says why pages without the row lack it.
func (b Binding) Only(why lang.Word) Binding {
	b.Elsewhere = why
	return b
}

// KeyName names a pressed key that no row has.
func KeyName(msg tea.KeyPressMsg) string {
	const longest = 12 // an input method sends whole words
	return typed.Cut(msg.String(), longest)
}

// Run does what a row says, or says why not now.
func (b *Binding) Run(s *screen.Screen) tea.Cmd {
	if b.When != nil {
		if why, ok := b.When(); !ok {
			return s.Say(lang.NotNow, s.T(why))
		}
	}
	return b.Do()
}

// Insert returns rows with more of them behind the one labelled after.
func Insert(rows []Binding, after string, more ...Binding) []Binding {
	at := indexOf(rows, after) + 1
	return slices.Insert(slices.Clone(rows), at, more...)
}

func indexOf(rows []Binding, label string) int {
	return slices.IndexFunc(rows, func(b Binding) bool { return b.Label == label })
}

// Merge returns the rows that work now and, at their places between them, those
// that only other pages have: they say why they do nothing here. Rows of one group
// are kept together, groups in the order in which they first appear.
func Merge(shown []Binding, others ...[]Binding) []Binding {
	all := slices.Clone(shown)
	for _, rows := range others {
		at := 0 // behind the row before
		for _, b := range rows {
			if k := indexOf(all, b.Label); k >= 0 {
				at = k + 1
				continue
			}
			why := b.Elsewhere
			b.When = func() (lang.Word, bool) { return why, false }
			all = slices.Insert(all, at, b)
			at++
		}
	}
	var groups []lang.Word
	for _, b := range all {
		if !slices.Contains(groups, b.Group) {
			groups = append(groups, b.Group)
		}
	}
	slices.SortStableFunc(all, func(a, b Binding) int {
		return slices.Index(groups, a.Group) - slices.Index(groups, b.Group)
	})
	return all
}
