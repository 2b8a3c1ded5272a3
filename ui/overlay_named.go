package ui

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/sim/surface"
	"descent/sim/task"
	"descent/ui/lang"
)

// named returns what the palette finds by its name beside the keys: the settings
// of the shown model, and the problems of the shown page.
func (m *Model) named() (rows []Binding) {
	add := func(w lang.Word, name string, do func(*Model) tea.Cmd) {
		rows = append(rows, Binding{Group: lang.GroupProblem, What: w.Of(name), Do: do})
	}
	goTo := func(id string) func(*Model) tea.Cmd { return func(m *Model) tea.Cmd { return m.goTo(id) } }
	t := taskOf(m.cur().run.Objective())
	if t == nil {
		for i := range surface.All {
			s := &surface.All[i]
			add(lang.PictureSurface, s.ID, goTo(s.ID))
		}
		return rows
	}
	for i := range task.Settings {
		if s := &task.Settings[i]; applies(s.Name, t) {
			add(lang.ModelTitle, s.Name, func(m *Model) tea.Cmd { return m.openModelAt(s.Name) })
		}
	}
	for i := range data.All {
		e := &data.All[i]
		add(lang.HintData, e.ID, goTo(e.ID))
	}
	return rows
}
