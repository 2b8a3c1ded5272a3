package train

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"descent/sim/param"
	"descent/sim/spec"
	"descent/ui/lang"
)

// batch makes the batch smaller (dir > 0) or larger: powers of two from 1, and all rows.
func (p *Page) batch(dir int) func() tea.Cmd {
	return func() tea.Cmd {
		s := p.S
		rows := s.Snap.Rows
		var sizes []float64
		for n := 1; n < rows; n *= 2 {
			sizes = append(sizes, float64(n))
		}
		size := int(param.NextIn(append(sizes, float64(rows)), float64(s.Snap.Batch), -dir))
		if size == rows {
			size = 0
		}
		return p.setBatch(size)
	}
}

// setBatch makes a step see so many rows, 0 for all of them.
func (p *Page) setBatch(size int) tea.Cmd {
	s := p.S
	w, n := batchWord(size, s.Snap.Rows)
	return p.Change(func() error { return s.Run.Set(spec.AllLanes, "batch", float64(size)) }, w, n...)
}

// batchText names how a step sees the data, batchShort in a word.
func (p *Page) batchText() string {
	w, args := batchWord(p.S.Snap.Batch, p.S.Snap.Rows)
	return p.T(w, args...)
}

func (p *Page) batchShort() string {
	switch s := &p.S.Snap; s.Batch {
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
