package surface

import (
	"fmt"
	"strings"
	"unicode"
)

// FormulaError says what is wrong with a formula, where, and what would be right.
type FormulaError struct {
	// Text is the formula as it was given.
	Text string
	// Column is the position of the error, in runes from 0; the length is the end.
	Column int
	// Message says what is wrong, Hint what to write (may be empty).
	Message, Hint string
	// Rewrite is the formula as it would be right, or empty if that is not known.
	Rewrite string
}

// shownRunes is the number of runes of a long formula that Error prints around the column.
const shownRunes = 60

// Error is the message, the formula with a caret under the column, and the hint,
// a line each. An empty formula has no line.
func (e *FormulaError) Error() string {
	lines := []string{e.Message}
	if strings.TrimSpace(e.Text) != "" {
		line, column := e.line()
		lines = append(lines, "  "+line, "  "+strings.Repeat(" ", column)+"^")
	}
	if e.Hint != "" {
		lines = append(lines, e.Hint)
	}
	return strings.Join(lines, "\n")
}

// line returns the part of the formula around the column, on one line, and the column
// within it. All runes before the column are one cell wide: a wider one would itself be
// the error.
func (e *FormulaError) line() (string, int) {
	runes := []rune(e.Text)
	for i, r := range runes {
		switch {
		case unicode.IsSpace(r):
			runes[i] = ' '
		case !unicode.IsPrint(r):
			runes[i] = unicode.ReplacementChar
		}
	}
	column := e.Column
	if from := column - shownRunes/2; len(runes) > shownRunes && from > 0 {
		from = min(from, len(runes)-shownRunes)
		runes = append([]rune("…"), runes[from+1:]...)
		column -= from
	}
	if len(runes) > shownRunes {
		runes = append(runes[:shownRunes-1], '…')
	}
	return string(runes), column
}

// formulaText is the text of a formula, with the methods that parse it.
type formulaText string

func (t formulaText) errorAt(column int, hint, message string, args ...any) error {
	return &FormulaError{Text: string(t), Column: column, Message: fmt.Sprintf(message, args...), Hint: hint}
}
