package train

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
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
		file, err := newFile("points", ".csv")
		if err != nil {
			return refusedMsg{err}
		}
		if err = errors.Join(data.WriteCSV(file, set), file.Close()); err != nil {
			return refusedMsg{err}
		}
		return writtenMsg{n, file.Name(), set.Target}
	}
}

// maxFiles is how many files of one name are tried.
const maxFiles = 10000

// newFile creates name+ext, or if there is one name-2+ext and so on: no file is
// ever overwritten.
func newFile(name, ext string) (*os.File, error) {
	path := name + ext
	for n := 2; ; n++ {
		file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if !errors.Is(err, fs.ErrExist) || n > maxFiles {
			return file, err
		}
		path = fmt.Sprintf("%s-%d%s", name, n, ext)
	}
}
