package ui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"descent/ui/lang"
	"descent/ui/overlay"
	"descent/ui/page"
	"descent/ui/page/watch"
	"descent/ui/player"
	"descent/ui/screen"
)

// rows are the router's own, which work on every page.
func (m *Model) rows() []page.Binding {
	rows := []page.Binding{
		page.Row(lang.GroupShow, "m", "m", lang.DoMouse, m.toggleMouse),
		page.Row(lang.GroupShow, "t", "t", lang.DoTheme, m.nextTheme),
	}
	for i, p := range m.pages {
		k := strconv.Itoa(i + 1)
		rows = append(rows, page.Row(lang.GroupProgram, k, k, p.What(), func() tea.Cmd { return m.open(i) }).
			If(func() (lang.Word, bool) { return lang.WhyHere, m.at != i }))
	}
	return append(rows,
		page.Row(lang.GroupProgram, "?", "?", lang.DoHelp, m.openHelp),
		page.Row(lang.GroupProgram, "/", "/", lang.DoFilter, m.openFilter),
		page.Row(lang.GroupProgram, ": ctrl+p", ": ctrl+p", lang.DoPalette, m.openPalette),
		page.Row(lang.GroupProgram, "y", "y", lang.DoCopy, m.copyCommand).If(m.hasCommand),
		page.Row(lang.GroupProgram, "esc", "esc", lang.DoEscape, m.escape),
		page.Row(lang.GroupProgram, "ctrl+z", "^z", lang.DoSuspend, func() tea.Cmd { return tea.Suspend }).If(m.canSuspend),
		page.Row(lang.GroupProgram, "q ctrl+c", "q ctrl+c", lang.DoQuit, func() tea.Cmd { return tea.Quit }),
	)
}

// merged returns the rows of each page, with those of the other pages and the router's.
func (m *Model) merged() [][]page.Binding {
	own := make([][]page.Binding, len(m.pages))
	for i, p := range m.pages {
		own[i] = p.Keys()
	}
	all := make([][]page.Binding, len(m.pages))
	for i := range all {
		var others [][]page.Binding
		for j := range own {
			if j != i {
				others = append(others, own[j])
			}
		}
		all[i] = page.Merge(append(own[i][:len(own[i]):len(own[i])], m.rows()...), others...)
	}
	return all
}

func (m *Model) openHelp() tea.Cmd {
	return m.overlays.Open(overlay.NewHelp(m.screen, m.overlays, m.keys[m.at], false))
}

func (m *Model) openFilter() tea.Cmd {
	return m.overlays.Open(overlay.NewHelp(m.screen, m.overlays, m.keys[m.at], true))
}

func (m *Model) openPalette() tea.Cmd {
	rows := m.keys[m.at]
	if n, ok := m.page().(page.Namer); ok {
		rows = append(rows[:len(rows):len(rows)], n.Named()...)
	}
	return m.overlays.Open(overlay.NewPalette(m.screen, m.overlays, rows))
}

func (m *Model) toggleMouse() tea.Cmd {
	m.screen.Mouse = !m.screen.Mouse
	if m.screen.Mouse {
		return m.screen.Say(lang.SayMouseOn)
	}
	return m.screen.Say(lang.SayMouseOff)
}

func (m *Model) nextTheme() tea.Cmd { return m.screen.Say(lang.SayTheme, m.screen.NextTheme()) }

func (m *Model) canSuspend() (lang.Word, bool) { return lang.WhyNoSuspend, m.suspends }

func (m *Model) hasCommand() (lang.Word, bool) {
	_, ok := m.page().(page.Commander)
	return lang.WhyNoCommand, ok
}

// copyCommand copies the command line that rebuilds what is shown, and shows it:
// not every terminal lets a program write to its clipboard.
func (m *Model) copyCommand() tea.Cmd {
	line, note := m.CommandLine()
	return tea.Batch(m.overlays.Open(&overlay.TextBox{
		Screen: m.screen, Stack: m.overlays, Title: lang.CommandTitle, Text: line, Note: note,
		Mouse: m.toggleMouse, Page: m.press,
	}), tea.SetClipboard(line))
}

// escape goes back by one; it never quits.
func (m *Model) escape() tea.Cmd {
	if e, ok := m.page().(page.Escaper); ok {
		e.Escape()
	}
	m.screen.ClearNote()
	return nil
}

// KeyRow is a row of the table of keys as text.
type KeyRow struct{ Group, Keys, What string }

// KeyRows returns every key in a language, for the list command and the README.
func KeyRows(l lang.Lang) []KeyRow {
	var rows []KeyRow
	for _, b := range Bindings() {
		rows = append(rows, KeyRow{l.T(b.Group), b.Label, l.T(b.What)})
	}
	for _, w := range lang.MouseDoes {
		rows = append(rows, KeyRow{l.T(lang.GroupMouse), l.T(w[0]), l.T(w[1])})
	}
	return rows
}

// Bindings returns the rows of all pages. They are to be read, not run.
func Bindings() []page.Binding { return unopened().merged()[0] }

// unopened returns the program without a run.
func unopened() *Model {
	s := screen.New(screen.Options{})
	m := &Model{screen: s, player: player.New(player.DefaultSpeed, player.DefaultFPS, true), overlays: overlay.NewStack(s)}
	m.pages = Pages(watch.Env{Screen: s, Player: m.player, Overlays: m.overlays, Settings: &watch.Settings{}})
	return m
}
