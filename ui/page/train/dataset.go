package train

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/task"
	"descent/ui/lang"
)

// onto returns the spec of the run from its start with another set: with its
// lanes, and its model, weights and batch as far as the set can have them.
func onto(run *sim.Run, set *data.Dataset) sim.Spec {
	spec := run.Restarted()
	spec.Dataset, spec.Own = set.ID, nil
	if set.Kind != data.Classification {
		spec.Limits.Accuracy = 0
	}
	if set.Origin != nil {
		spec.Dataset, spec.Own = "", set
	}
	if family(set.ID) != family(run.Task().Data().ID) {
		spec.Model = spec.Model.Refit(set)
	}
	t, err := task.New(set, spec.Model)
	if err != nil { // as many classes as the set has now
		spec.Model = spec.Model.Refit(set)
		t, err = task.New(set, spec.Model)
	}
	if err != nil || !t.Fits(run.Task()) {
		spec.Start = nil
	}
	if spec.Batch >= len(set.Train) {
		spec.Batch = 0
	}
	return spec
}

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

