package train

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim/task"
	"descent/ui/lang"
	"descent/ui/page"
)

// Keys implements page.Page.
func (p *Page) Keys() []page.Binding {
	rows := page.Insert(p.Page.Keys(), "S",
		page.Row(lang.GroupProblem, "u", "u", lang.DoSurfaces, p.openDatasets))
	rows = page.Insert(rows, "N",
		page.Row(lang.GroupProblem, "b", "b", lang.DoNextBatch, p.batch(1)).Only(lang.WhyNoBatches),
		page.Row(lang.GroupProblem, "B", "B", lang.DoPrevBatch, p.batch(-1)).Only(lang.WhyNoBatches),
		page.Row(lang.GroupProblem, "M", "M", lang.DoModel, p.openModel).Only(lang.WhyNoModel),
		page.Row(lang.GroupProblem, "I", "I", lang.DoData, p.openData),
		page.Row(lang.GroupProblem, "enter", "enter", lang.DoNeuron, p.openNeuron).If(p.hasUnits).Only(lang.WhyNoUnits),
		page.Row(lang.GroupPlane, "i", "i", lang.DoNextStart, p.openPointEditor))
	return page.Insert(rows, "P",
		page.Row(lang.GroupShow, "f", "f", lang.DoAxes, p.NextAxes).If(p.OtherAxes).Only(lang.WhyOneAxes),
		page.Row(lang.GroupShow, "T", "T", lang.DoTest, p.toggleTest).If(p.hasTest).Only(lang.WhyNoTest))
}

// Named implements page.Namer: the settings of the model, and every data set.
func (p *Page) Named() (rows []page.Binding) {
	add := func(w lang.Word, name string, do func() tea.Cmd) {
		rows = append(rows, page.Binding{Group: lang.GroupProblem, What: w.Of(name), Do: do})
	}
	for i := range task.Settings {
		if name := task.Settings[i].Name; applies(name, p.task()) {
			add(lang.ModelTitle, name, func() tea.Cmd { return p.openModelAt(name) })
		}
	}
	for _, id := range p.ids() {
		add(lang.HintData, id, func() tea.Cmd { return p.goTo(id) })
	}
	return rows
}
