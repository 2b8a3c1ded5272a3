package train

import (
	"io"

	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/ui/job"
	"descent/ui/lang"
)

// writtenMsg says which file the points were written to, and the name of the
// column with their classes.
type writtenMsg struct {
	points       int
	file, target string
}

// writePoints returns the command that writes points to a new file in the working
// directory; it reports a writtenMsg or a refusedMsg.
func (p *Page) writePoints(points []data.Point) tea.Cmd {
	set, err := data.FromPoints(points)
	if err != nil {
		return p.Say(lang.SayRefused, err)
	}
	n := len(points)
	return func() tea.Msg {
		file, err := job.WriteNew("points", ".csv", func(w io.Writer) error { return data.WriteCSV(w, set) })
		if err != nil {
			return refusedMsg{err}
		}
		return writtenMsg{n, file, set.Target}
	}
}
