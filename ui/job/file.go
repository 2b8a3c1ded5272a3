package job

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// maxFiles is how many files of one name are tried.
const maxFiles = 10000

// WriteNew writes a new file in the working directory and returns its path: name+ext,
// or if there is one name-2+ext and so on. No file is ever overwritten. It is for
// commands: nothing on the event loop waits for a disk.
func WriteNew(name, ext string, write func(io.Writer) error) (path string, err error) {
	path = name + ext
	for n := 2; ; n++ {
		file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if err == nil {
			return path, errors.Join(write(file), file.Close())
		}
		if !errors.Is(err, fs.ErrExist) || n > maxFiles {
			return "", err
		}
		path = fmt.Sprintf("%s-%d%s", name, n, ext)
	}
}
