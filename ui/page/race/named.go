package race

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/sim/surface"
	"descent/sim/task"
	"descent/ui/lang"
)

// named returns what the palette finds by its name beside the keys: the settings
// of the shown model, and the problems of the shown page.
func (p *Page) named() (rows []Binding) {
	add := func(w lang.Word, name string, do func(*Page) tea.Cmd) {
		rows = append(rows, Binding{Group: lang.GroupProblem, What: w.Of(name), Do: do})
	}
	goTo := func(id string) func(*Page) tea.Cmd { return func(p *Page) tea.Cmd { return p.goTo(id) } }
	t := p.S.Run.Task()
	if t == nil {
		for i := range surface.All {
			s := &surface.All[i]
			add(lang.PictureSurface, s.ID, goTo(s.ID))
		}
		return rows
	}
	for i := range task.Settings {
		if s := &task.Settings[i]; applies(s.Name, t) {
			add(lang.ModelTitle, s.Name, func(p *Page) tea.Cmd { return p.openModelAt(s.Name) })
		}
	}
	for i := range data.All {
		e := &data.All[i]
		add(lang.HintData, e.ID, goTo(e.ID))
	}
	return rows
}
