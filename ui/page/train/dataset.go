package train

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/near"
	"descent/sim/spec"
	"descent/sim/task"
	"descent/ui/lang"
	"descent/ui/page/watch"
)

// withDataset returns the spec of the run from its start with another set: with its
// lanes, and its model, weights and batch as far as the set can have them.
func withDataset(run *sim.Run, set *data.Dataset) spec.Spec {
	s, kinds := run.Restarted(), run.Catalog().Kinds
	s.Dataset, s.Own = set.ID, nil
	if set.Kind != data.Classification {
		s.Limits.Accuracy = 0
	}
	if set.Origin != nil {
		s.Dataset, s.Own = "", set
	}
	if watch.Family(set.ID) != watch.Family(run.Objective().Info().ID) {
		s.Model = s.Model.Refit(set)
	}
	t, err := task.NewOf(kinds, set, s.Model)
	if err != nil { // as many classes as the set has now
		s.Model = s.Model.Refit(set)
		t, err = task.NewOf(kinds, set, s.Model)
	}
	if err != nil || !t.Fits(run.Objective()) {
		s.Start = nil
	}
	if s.Batch >= len(set.Train) {
		s.Batch = 0
	}
	return s
}

// goTo begins again on the data set of an id.
func (p *Page) goTo(id string) tea.Cmd {
	return p.goToSet(data.LoadIn(p.S.Run.Catalog().Datasets, id))
}

// goToSet begins again on another data set, from its own start, with the rates that
// the rules suggest for it. The error is that of loading it.
func (p *Page) goToSet(set *data.Dataset, err error) tea.Cmd {
	if err != nil {
		return p.Say(lang.SayRefused, err)
	}
	s := withDataset(p.S.Run, set)
	s.Start = nil
	s.Refit()
	return p.Restart(s, lang.SayDataset, set.Name)
}

// ids are the data sets that there are.
func (p *Page) ids() []string {
	return near.IDs(p.S.Run.Catalog().Datasets, func(e *data.Entry) string { return e.ID })
}
