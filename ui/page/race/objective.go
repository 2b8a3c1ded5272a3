package race

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim/surface"
	"descent/ui/lang"
)

// goTo begins anew on another surface or dataset, from its own start, with the
// rates that the rules suggest for it.
func (p *Page) goTo(id string) tea.Cmd {
	run := p.S.Run
	if run.Task() == nil {
		spec := run.Restarted()
		spec.Start, spec.Batch = nil, 0
		spec.Refit()
		spec.Surface, spec.Formula, spec.Window = id, "", plane.Rect{}
		return p.Restart(spec, lang.SayObjective, surface.ByID(id).Name)
	}
	set, err := data.Load(id)
	if err != nil {
		return p.Say(lang.SayRefused, err)
	}
	spec := onto(run, set)
	spec.Start = nil
	spec.Refit()
	return p.Restart(spec, lang.SayDataset, set.Name)
}

