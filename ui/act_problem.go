package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/surface"
	"descent/ui/chart"
	"descent/ui/lang"
)

// nextObjective goes to another surface or dataset.
func nextObjective(by int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		run := m.cur().run
		if run.Task() != nil {
			return m.goTo(beyond(data.IDs(), run.Spec().Dataset, by))
		}
		return m.goTo(beyond(surface.IDs(), run.Surface().ID, by))
	}
}

// beyond returns the id that stands by places after this one, round the end.
func beyond(ids []string, id string, by int) string {
	return ids[wrap(slices.Index(ids, id)+by, len(ids))]
}

// goTo begins anew on another surface or dataset, from its own start, with the
// rates that the rules suggest for it.
func (m *Model) goTo(id string) tea.Cmd {
	run := m.cur().run
	spec := run.Restarted()
	spec.Start, spec.Batch = nil, 0
	for i := range spec.Lanes {
		spec.Lanes[i].Knobs[0] = sim.SuggestRate
	}
	var name string
	if run.Task() != nil {
		spec.Dataset, name = id, data.ByID(id).Name
	} else {
		spec.Surface, name = id, surface.ByID(id).Name
	}
	return m.restart(spec, lang.SayObjective, name)
}

func otherObjective(m *Model) (lang.Word, bool) {
	return lang.WhyOnlyOne, m.cur().run.Task() == nil || len(data.All) > 1
}

// noises are the standard deviations that the keys choose from.
var noises = []float64{0, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100}

func noise(dir int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		v := beside(noises, s.snap.Noise, dir)
		if err := s.run.Set(sim.AllLanes, "noise", v); err != nil {
			return m.say(lang.SayRefused, err)
		}
		s.refresh()
		return m.say(lang.SayNoise, chart.Num(v, m.theme.Glyphs))
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
		if err := s.run.Set(sim.AllLanes, "batch", float64(size)); err != nil {
			return m.say(lang.SayRefused, err)
		}
		s.refresh()
		return m.sayText(m.batchText())
	}
}

func hasBatches(m *Model) (lang.Word, bool) { return lang.WhyNoBatches, m.cur().run.Task() != nil }

// batchText names how a step sees the data.
func (m *Model) batchText() string {
	switch s := &m.cur().snap; s.Batch {
	case s.Rows:
		return m.lang.T(lang.BatchFull, s.Rows)
	case 1:
		return m.lang.T(lang.BatchOne)
	default:
		return m.lang.T(lang.BatchMini, s.Batch)
	}
}
