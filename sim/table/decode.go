package table

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	utf16 "golang.org/x/text/encoding/unicode"
)

// decode reads the whole text and returns it as UTF-8 with lines that end in \n, as long as
// the original if that was UTF-8.
func (t *Table) decode(in io.Reader) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(in, MaxBytes+1))
	if err != nil {
		return nil, err
	}
	if len(text) > MaxBytes {
		return nil, ErrTooLarge
	}
	text, t.Encoding, err = toUTF8(text)
	if err != nil {
		return nil, err
	}
	if !strings.HasPrefix(t.Encoding, "UTF-") { // it is a guess
		t.note(Note{Kind: OtherEncoding, Text: t.Encoding})
	}
	if err := otherFormat(text); err != nil {
		return nil, err
	}
	endLines(text)
	changed, err := blankControls(text)
	if changed > 0 {
		t.note(Note{Kind: ControlCharacters, Count: changed})
	}
	return text, err
}

// ErrTooLarge refuses a file of more than MaxBytes.
var ErrTooLarge = fmt.Errorf("the file is larger than %d MiB: take some of its rows, such as head -n 100000 FILE", MaxBytes>>20)

// toUTF8 converts a text in UTF-16, GB 18030 or Windows-1252, of which Latin-1 is a part,
// to UTF-8 without a byte order mark, and names what it was.
func toUTF8(text []byte) ([]byte, string, error) {
	if err := otherFormat(text); err != nil {
		return nil, "", err
	}
	var from encoding.Encoding
	var name string
	switch little, wide := isUTF16(text); {
	case wide && little:
		from, name = utf16.UTF16(utf16.LittleEndian, utf16.UseBOM), "UTF-16"
	case wide:
		from, name = utf16.UTF16(utf16.BigEndian, utf16.UseBOM), "UTF-16"
	case utf8.Valid(text):
		return bytes.TrimPrefix(text, []byte("\ufeff")), "UTF-8", nil
	case highInPairs(text):
		from, name = simplifiedchinese.GB18030, "GB 18030"
	default:
		from, name = charmap.Windows1252, "Windows-1252 (Latin-1)"
	}
	text, err := from.NewDecoder().Bytes(text)
	return bytes.TrimPrefix(text, []byte("\ufeff")), name, err
}

// isUTF16 reports whether a text is in UTF-16: it has its byte order mark, or at least
// two of five bytes are zeros that stand at odd places (little-endian) or at even ones.
func isUTF16(text []byte) (little, yes bool) {
	switch {
	case bytes.HasPrefix(text, []byte{0xff, 0xfe}):
		return true, true
	case bytes.HasPrefix(text, []byte{0xfe, 0xff}):
		return false, true
	}
	sample := text[:min(len(text), 4096)]
	var zeros [2]int
	for i, b := range sample {
		if b == 0 {
			zeros[i%2]++
		}
	}
	much := len(sample) * 2 / 5
	return zeros[1] > zeros[0], much > 0 && max(zeros[0], zeros[1]) >= much && min(zeros[0], zeros[1]) == 0
}

// highInPairs reports whether bytes beyond ASCII come in pairs, as those of Chinese
// characters in GB 18030; of Latin-1 most stand alone.
func highInPairs(text []byte) bool {
	run := 0
	for _, b := range text {
		if b >= 0x80 {
			run++
			continue
		}
		if run%2 != 0 {
			return false
		}
		run = 0
	}
	decoded, err := simplifiedchinese.GB18030.NewDecoder().Bytes(text)
	return err == nil && run%2 == 0 && !bytes.ContainsRune(decoded, utf8.RuneError)
}

// endLines makes every line end in \n where some end in \r alone, in place.
func endLines(text []byte) {
	for i := 0; i < len(text); i++ {
		next := bytes.IndexByte(text[i:], '\r')
		if next < 0 {
			return
		}
		if i += next; i+1 == len(text) || text[i+1] != '\n' {
			text[i] = '\n'
		}
	}
}

// blankControls replaces control characters and those that turn the direction of writing
// by spaces, in place, and returns how many. A NUL byte is an error: the file is not text.
func blankControls(text []byte) (changed int, err error) {
	line := 1
	for i := 0; i < len(text); {
		if b := text[i]; b >= ' ' && b < 0x7f || b == '\t' || b == '\r' {
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		switch {
		case r == '\n':
			line++
		case r == 0:
			return changed, lineError(line, "a NUL byte: this is a binary file, not a table in text")
		case unicode.IsControl(r) || turnsWriting(r):
			changed++
			for k := range size {
				text[i+k] = ' '
			}
		}
		i += size
	}
	return changed, nil
}

// turnsWriting reports whether a character is invisible and changes how those after it
// are shown.
func turnsWriting(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x2028 || r == 0x2029 || r == 0x200b || r == 0xfeff
}
