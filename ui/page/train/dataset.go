package train

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/spec"
	"descent/sim/task"
	"descent/ui/lang"
	"descent/ui/page/watch"
)

// onto returns the spec of the run from its start with another set: with its
// lanes, and its model, weights and batch as far as the set can have them.
func withDataset(run *sim.Run, set *data.Dataset) spec.Spec {
	spec := run.Restarted()
	spec.Dataset, spec.Own = set.ID, nil
	if set.Kind != data.Classification {
		spec.Limits.Accuracy = 0
	}
	if set.Origin != nil {
		spec.Dataset, spec.Own = "", set
	}
	if watch.Family(set.ID) != watch.Family(run.Objective().Info().ID) {
		spec.Model = spec.Model.Refit(set)
	}
	t, err := task.New(set, spec.Model)
	if err != nil { // as many classes as the set has now
		spec.Model = spec.Model.Refit(set)
		t, err = task.New(set, spec.Model)
	}
	if err != nil || !t.Fits(run.Objective()) {
		spec.Start = nil
	}
	if spec.Batch >= len(set.Train) {
		spec.Batch = 0
	}
	return spec
}

// goTo begins again on another data set, from its own start, with the rates that
// the rules suggest for it.
func (p *Page) goTo(id string) tea.Cmd {
	run := p.S.Run
	set, err := data.Load(id)
	if err != nil {
		return p.Say(lang.SayRefused, err)
	}
	spec := withDataset(run, set)
	spec.Start = nil
	spec.Refit()
	return p.Restart(spec, lang.SayDataset, set.Name)
}
