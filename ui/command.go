package ui

import (
	"descent/sim"
	"descent/sim/spec"
	"descent/ui/lang"
	"descent/ui/page"
	"descent/ui/session"
)

// CommandLine returns the command line that rebuilds what is shown, and what it
// needs besides; the line is empty if the page has none.
func (m *Model) CommandLine() (line string, note lang.Word) {
	p, ok := m.page().(page.Commander)
	if !ok {
		return "", note
	}
	words, note := p.Command()
	if v, ok := m.page().(page.Viewer); ok {
		if text := page.FormatView(v.ViewSettings()); text != "" {
			words = append(words, "--show", text)
		}
	}
	return spec.Quote(append(words, m.screen.Args()...)), note
}

// restore shows a run as the options say: what a command line says besides the run.
func (m *Model) restore(run *sim.Run, o *Options) error {
	var rows []page.Setting
	if v, ok := m.page().(page.Viewer); ok {
		rows = v.ViewSettings()
	}
	if err := page.SetView(rows, o.Show); err != nil {
		return err
	}
	past, err := session.NewPast(run, o.At, o.Newest, o.Ghosts)
	if err == nil {
		m.page().(page.Watcher).Recall(past)
	}
	return err
}

// ViewSettings returns what the view of the page of that kind is made of. The rows
// are to be read.
func ViewSettings(kind string) []page.Setting {
	for _, p := range unopened().pages {
		if v, ok := p.(page.Viewer); ok && v.Kind() == kind {
			return v.ViewSettings()
		}
	}
	return nil
}
