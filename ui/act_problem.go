package ui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/plane"
	"descent/sim/spec"
	"descent/sim/surface"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/lang"
)

// nextObjective goes to another surface or dataset.
func nextObjective(by int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		run := m.cur().run
		if taskOf(run.Objective()) != nil {
			return m.goTo(beyond(data.IDs(), taskOf(run.Objective()).Data().ID, by))
		}
		return m.goTo(beyond(surface.IDs(), surfaceOf(run.Objective()).ID, by))
	}
}

// beyond returns the id that stands by places after this one, round the end.
func beyond(ids []string, id string, by int) string {
	at := slices.Index(ids, family(id)) // what has parameters stands where its default does
	if at < 0 && by < 0 {
		at = 0 // what is no row of a table stands before the first one
	}
	return ids[wrap(at+by, len(ids))]
}

// goTo begins anew on another surface or dataset, from its own start, with the
// rates that the rules suggest for it.
func (m *Model) goTo(id string) tea.Cmd {
	run := m.cur().run
	if taskOf(run.Objective()) == nil {
		spec := run.Restarted()
		spec.Start, spec.Batch = nil, 0
		spec.Refit()
		spec.Surface, spec.Formula, spec.Window = id, "", plane.Rect{}
		return m.restart(spec, lang.SayObjective, surface.ByID(id).Name)
	}
	set, err := data.Load(id)
	if err != nil {
		return m.say(lang.SayRefused, err)
	}
	spec := onto(run, set)
	spec.Start = nil
	spec.Refit()
	return m.restart(spec, lang.SayDataset, set.Name)
}

// onto returns the spec of the run from its start with another set: with its
// lanes, and its model, weights and batch as far as the set can have them.
func onto(run *sim.Run, set *data.Dataset) spec.Spec {
	spec := run.Restarted()
	spec.Dataset, spec.Own = set.ID, nil
	if set.Kind != data.Classification {
		spec.Limits.Accuracy = 0
	}
	if set.Origin != nil {
		spec.Dataset, spec.Own = "", set
	}
	if family(set.ID) != family(taskOf(run.Objective()).Data().ID) {
		spec.Model = spec.Model.Refit(set)
	}
	t, err := task.New(set, spec.Model)
	if err != nil { // as many classes as the set has now
		spec.Model = spec.Model.Refit(set)
		t, err = task.New(set, spec.Model)
	}
	if err != nil || !t.Fits(taskOf(run.Objective())) {
		spec.Start = nil
	}
	if spec.Batch >= len(set.Train) {
		spec.Batch = 0
	}
	return spec
}

// family is the id of a surface or a set without the parameters.
func family(id string) string {
	base, _, _ := strings.Cut(id, ":")
	return base
}

// noises are the standard deviations that the keys choose from.
var noises = []float64{0, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100}

func noise(dir int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		v := beside(noises, s.snap.Noise, dir)
		return m.change(func() error { return s.run.Set(spec.AllLanes, "noise", v) },
			lang.SayNoise, chart.Num(v, m.theme.Glyphs))
	}
}

// beside returns the next of the sorted values above or below v, or v itself at the end.
func beside(sorted []float64, v float64, dir int) float64 {
	i, found := slices.BinarySearch(sorted, v)
	if dir < 0 || found {
		i += dir
	}
	if i < 0 || i >= len(sorted) {
		return v
	}
	return sorted[i]
}

// batch makes the batch smaller (dir > 0) or larger: powers of two from 1, and all rows.
func batch(dir int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		rows := s.snap.Rows
		var sizes []float64
		for n := 1; n < rows; n *= 2 {
			sizes = append(sizes, float64(n))
		}
		size := int(beside(append(sizes, float64(rows)), float64(s.snap.Batch), -dir))
		if size == rows {
			size = 0
		}
		return m.setBatch(size)
	}
}

// setBatch makes a step see so many rows, 0 for all of them.
func (m *Model) setBatch(size int) tea.Cmd {
	s := m.cur()
	w, n := batchWord(size, s.snap.Rows)
	return m.change(func() error { return s.run.Set(spec.AllLanes, "batch", float64(size)) }, w, n...)
}

func hasBatches(m *Model) (lang.Word, bool) { return lang.WhyNoBatches, taskOf(m.cur().run.Objective()) != nil }

// batchText names how a step sees the data, batchShort in a word.
func (m *Model) batchText() string {
	w, args := batchWord(m.cur().snap.Batch, m.cur().snap.Rows)
	return m.lang.T(w, args...)
}

func (m *Model) batchShort() string {
	switch s := &m.cur().snap; s.Batch {
	case s.Rows:
		return "BGD"
	case 1:
		return "SGD"
	default:
		return "MBGD " + strconv.Itoa(s.Batch)
	}
}

// batchWord returns the word for a batch size, 0 for all rows.
func batchWord(size, rows int) (lang.Word, []any) {
	switch size {
	case 0, rows:
		return lang.BatchFull, []any{rows}
	case 1:
		return lang.BatchOne, nil
	}
	return lang.BatchMini, []any{size}
}
