// Package typed writes what a user has typed, or a file holds, in messages: on one
// line, never too long, and without characters that a terminal would obey.
package typed

import (
	"math"
	"strconv"
	"strings"
	"unicode"
)

// Limit is how many characters of a text a message shows.
const Limit = 200

// Quote returns a text in double quotes, at most Limit characters of it, with
// characters that are not printable as Go writes them: "\x1b".
func Quote(text string) string { return strconv.Quote(cut(text)) }

// Name returns the name of a file or a column as it is, or as Quote does if there is
// anything in it that could be misread.
func Name(name string) string {
	if name == "" || cut(name) != name || strings.ContainsFunc(name, hidden) {
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

// Number writes a number so that reading it gives the same bits: small ones as 0.001,
// those far from 1 as 1e6 or 1234567, whichever is shorter, and as 1e-8.
func Number(v float64) string {
	plain := strconv.FormatFloat(v, 'f', -1, 64)
	size := math.Abs(v)
	if v == 0 || size >= 1e-4 && size < 1e5 || math.IsNaN(v-v) {
		return plain
	}
	mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(v, 'e', -1, 64), "e")
	power, _ := strconv.Atoi(exponent) // without its plus sign and leading zeros
	if short := mantissa + "e" + strconv.Itoa(power); size < 1 || len(short) < len(plain) {
		return short
	}
	return plain
}

// Rounded writes a number with so many significant digits, its power of ten as Number does.
func Rounded(v float64, digits int) string {
	text := strconv.FormatFloat(v, 'g', digits, 64)
	mantissa, exponent, ok := strings.Cut(text, "e")
	power, err := strconv.Atoi(exponent)
	if !ok || err != nil {
		return text
	}
	return mantissa + "e" + strconv.Itoa(power)
}

// cut returns the first Limit characters of a text, with a sign of what was cut.
func cut(text string) string {
	n := 0
	for i := range text {
		if n++; n > Limit {
			return text[:i] + "…"
		}
	}
	return text
}

// hidden reports whether a character is not shown as itself: control characters,
// those that change the direction of writing, and what is not UTF-8.
func hidden(r rune) bool { return r != ' ' && !unicode.IsPrint(r) || r == unicode.ReplacementChar }
