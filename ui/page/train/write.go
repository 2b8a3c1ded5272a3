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

// writePoints writes points to a new file in the working directory and says its name.
func (p *Page) writePoints(points []data.Point) tea.Cmd {
	set, err := data.FromPoints(points)
	if err != nil {
		return p.Say(lang.SayRefused, err)
	}
	file, err := newFile("points", ".csv")
	if err != nil {
		return p.Say(lang.SayRefused, err)
	}
	err = errors.Join(data.WriteCSV(file, set), file.Close())
	if err != nil {
		return p.Say(lang.SayRefused, err)
	}
	return p.SayFor(captionTime, p.T(lang.SayWritten, len(points), file.Name(), set.Target))
}

// manyFiles is how many files of one name are tried.
const manyFiles = 10000

// newFile creates name+ext, or if there is one name-2+ext and so on: no file is
// ever written over.
func newFile(name, ext string) (*os.File, error) {
	path := name + ext
	for n := 2; ; n++ {
		file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if !errors.Is(err, fs.ErrExist) || n > manyFiles {
			return file, err
		}
		path = fmt.Sprintf("%s-%d%s", name, n, ext)
	}
}
