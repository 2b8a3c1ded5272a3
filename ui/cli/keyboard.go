package cli

import (
	"errors"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/term"
)

// keyboard is the way from the terminal. It lets only text through of what is pasted: an
// escape sequence in it could hide the mark of its end, and every later key, ctrl+c too,
// would be taken for more of it.
type keyboard struct {
	namedFile
	pasting bool
	held    []byte    // read and not yet known to be a mark or a whole character
	last    time.Time // when something was read
}

// namedFile is a terminal that tea can stop reading.
type namedFile interface {
	term.File
	Name() string
}

const (
	pasteBegin = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
	pasteStall = time.Second // without anything pasted a paste has lost the mark of its end
)

// errNoTerminal is what reading the terminal ends with. Without it tea takes the end for
// that of a script, and goes on drawing.
var errNoTerminal = errors.New("the terminal is gone")

// Read implements io.Reader. It needs room for more than two marks.
func (k *keyboard) Read(p []byte) (int, error) {
	in := make([]byte, len(p)-2*len(pasteEnd))
	n, err := k.namedFile.Read(in)
	if err != nil {
		return 0, errNoTerminal
	}
	return copy(p, k.pass(in[:n], time.Now())), nil
}

// pass returns what of the bytes, read at this time, goes on.
func (k *keyboard) pass(in []byte, now time.Time) (out []byte) {
	if k.pasting && now.Sub(k.last) > pasteStall {
		k.pasting, k.held = false, k.held[:0]
		out = append(out, pasteEnd...)
	}
	k.last = now
	for _, b := range in {
		k.held = append(k.held, b)
		if k.pasting {
			out = k.text(out)
			continue
		}
		out = append(out, b)
		for !strings.HasPrefix(pasteBegin, string(k.held)) {
			k.drop(1)
		}
		if string(k.held) == pasteBegin {
			k.pasting, k.held = true, k.held[:0]
		}
	}
	return out
}

// text appends what of the held bytes is text, or the mark of the paste's end.
func (k *keyboard) text(out []byte) []byte {
	for len(k.held) > 0 {
		if string(k.held) == pasteEnd {
			k.pasting, k.held = false, k.held[:0]
			return append(out, pasteEnd...)
		}
		if strings.HasPrefix(pasteEnd, string(k.held)) || !utf8.FullRune(k.held) {
			return out
		}
		r, n := utf8.DecodeRune(k.held)
		broken := r == utf8.RuneError && n == 1
		if !broken && (!unicode.IsControl(r) || strings.ContainsRune("\t\r\n", r)) {
			out = append(out, k.held[:n]...)
		}
		k.drop(n)
	}
	return out
}

func (k *keyboard) drop(n int) { k.held = append(k.held[:0], k.held[n:]...) }
