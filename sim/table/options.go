package table

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"descent/sim/typed"
)

// separatorNames are words for what is between cells.
var separatorNames = []struct {
	sign  rune
	names []string
}{
	{'\t', []string{"tab", `\t`}},
	{' ', []string{"space", "spaces", "blank", "blanks"}},
	{',', []string{"comma"}},
	{';', []string{"semicolon"}},
	{'|', []string{"bar", "pipe"}},
	{':', []string{"colon"}},
}

// ParseSeparator reads what is between cells: one character, or a word such as tab.
func ParseSeparator(text string) (rune, error) {
	for _, s := range separatorNames {
		for _, name := range s.names {
			if strings.EqualFold(text, name) {
				return s.sign, nil
			}
		}
	}
	r, size := utf8.DecodeRuneInString(text)
	if size == 0 || size != len(text) || strings.ContainsRune("\"\r\n\ufffd\x00.", r) {
		return 0, fmt.Errorf("--separator cannot be %s: it is one character, or tab, space, comma, semicolon, bar, colon", typed.Quote(text))
	}
	return r, nil
}

// SeparatorName is the inverse of ParseSeparator: a word where the character is not seen.
func SeparatorName(r rune) string {
	if r == '\t' || r == ' ' {
		for _, s := range separatorNames {
			if s.sign == r {
				return s.names[0]
			}
		}
	}
	return string(r)
}

// ParseDecimal reads the mark before decimals.
func ParseDecimal(text string) (rune, error) {
	switch strings.ToLower(text) {
	case ".", "point", "dot":
		return '.', nil
	case ",", "comma":
		return ',', nil
	}
	return 0, fmt.Errorf("--decimal cannot be %s: it is . or ,", typed.Quote(text))
}
