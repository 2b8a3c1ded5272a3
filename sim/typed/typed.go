// Package typed writes what a user has typed, or a file holds, in messages: on one
// line, never too long, and without characters that a terminal would obey. Numbers are
// written as a user would type them.
package typed

import (
	"strconv"
	"strings"
	"unicode"
)

// Limit is how many characters of a text a message shows.
const Limit = 200

// Quote returns a text in double quotes, at most Limit characters of it, with
// characters that are not printable as Go writes them: "\x1b".
func Quote(text string) string { return strconv.Quote(Cut(text, Limit)) }

// Excerpt returns the beginning of a text in double quotes, as Quote does: enough to find
// a cell or a name of a table by.
func Excerpt(text string) string {
	const most = 40
	return strconv.Quote(Cut(text, most))
}

// Name returns the name of a file or a column as it is, or as Quote does if there is
// anything in it that could be misread.
func Name(name string) string {
	if name == "" || Cut(name, Limit) != name || strings.ContainsFunc(name, hidden) {
		return Quote(name)
	}
	return name
}

// Printable returns a text of several lines with the characters that are not
// printable as Go writes them. It is the last guard of what is printed.
func Printable(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return r != '\n' && hidden(r) }) {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		body, end := strings.CutSuffix(line, "\n")
		for i, r := range body {
			switch {
			case r == unicode.ReplacementChar && !strings.HasPrefix(body[i:], string(r)): // not UTF-8
				b.WriteString(`\x` + strconv.FormatUint(uint64(body[i]), 16))
			case hidden(r):
				quoted := strconv.QuoteRune(r)
				b.WriteString(quoted[1 : len(quoted)-1])
			default:
				b.WriteRune(r)
			}
		}
		if end {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// Cut returns at most that many characters of a text, followed by … if there
// were more.
func Cut(text string, most int) string {
	n := 0
	for i := range text {
		if n++; n > most {
			return text[:i] + "…"
		}
	}
	return text
}

// hidden reports whether a character is not shown as itself: control characters,
// those that change the direction of writing, and what is not UTF-8.
func hidden(r rune) bool { return r != ' ' && !unicode.IsPrint(r) || r == unicode.ReplacementChar }
