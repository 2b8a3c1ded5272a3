package ui

import (
	"slices"
	"strconv"
	"strings"

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
	base, _, _ := strings.Cut(id, ":") // a family's surface stands where its default does
	return ids[wrap(slices.Index(ids, base)+by, len(ids))]
}

// goTo begins anew on another surface or dataset, from its own start, with the
// rates that the rules suggest for it.
func (m *Model) goTo(id string) tea.Cmd {
	run := m.cur().run
	spec := run.Restarted()
	spec.Start, spec.Batch = nil, 0
	spec.Refit()
	var name string
	if run.Task() != nil {
		spec.Dataset, name = id, data.ByID(id).Name
	} else {
		spec.Surface, spec.Formula, spec.Window, name = id, "", surface.Rect{}, surface.ByID(id).Name
	}
	if run.Task() != nil {
		return m.restart(spec, lang.SayDataset, name)
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
		return m.change(func() error { return s.run.Set(sim.AllLanes, "noise", v) },
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
		w, n := batchWord(max(size, 0), rows)
		return m.change(func() error { return s.run.Set(sim.AllLanes, "batch", float64(size)) }, w, n...)
	}
}

func hasBatches(m *Model) (lang.Word, bool) { return lang.WhyNoBatches, m.cur().run.Task() != nil }

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
