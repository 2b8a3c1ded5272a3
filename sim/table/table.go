// Package table reads tables as people have them: as text in one of several encodings,
// with or without a line of names, separated by commas, semicolons, tabs, bars or
// spaces, with numbers as programs and as people write them. What it had to decide
// or to leave out is said in notes.
package table

import (
	"fmt"
	"io"
	"strings"
)

const (
	// MaxBytes, MaxCells and MaxColumns bound the memory of a table.
	MaxBytes   = 1 << 27
	MaxCells   = 1 << 24
	MaxColumns = 1 << 15
)

// Options say how a table is read. The zero value finds everything out.
type Options struct {
	Header Header
	// Separator is between the cells of a line, a space for one or more; 0 is
	// found out.
	Separator rune
	// Decimal is the mark before the decimals, '.' or ','; 0 is found out.
	Decimal rune
}

// Header says whether the first line of a table names the columns.
type Header uint8

const (
	FindHeader Header = iota // judged by the lines below
	WithHeader
	WithoutHeader
)

// Table is a table of texts.
type Table struct {
	// Names are the columns' names, all different and none of them empty. Named says which
	// of them stand in the file; the others are numbered.
	Names []string
	Named []bool
	// Rows are the cells, len(Names) in each row, without spaces around them.
	Rows [][]string
	// Lines is the line of the file on which each row begins, from 1.
	Lines []int
	// Encoding is the name of the text's encoding, "UTF-8" in most cases; Separator is
	// between the cells; HeaderLines is how many lines named the columns.
	Encoding    string
	Separator   rune
	HeaderLines int
	Notes       []Note

	decimal rune // as asked for in the options, or 0
}

// Read reads a table: at least one column and one row. An error says which line is
// wrong, where one is.
func Read(in io.Reader, o Options) (*Table, error) {
	t := &Table{decimal: o.Decimal}
	text, err := t.decode(in)
	if err != nil {
		return nil, err
	}
	rec, err := t.records(text, o)
	if err != nil {
		return nil, err
	}
	if err := t.arrange(rec, o); err != nil {
		return nil, err
	}
	if len(t.Rows) == 0 {
		return nil, fmt.Errorf("no row after the header")
	}
	return t, nil
}

func (t *Table) note(n Note) { t.Notes = append(t.Notes, n) }

// lineError returns an error about a line of the file, counted from 1.
func lineError(line int, format string, args ...any) error {
	return fmt.Errorf("line %d: %s", line, fmt.Sprintf(format, args...))
}

// collapseSpace replaces each run of white space by one space and trims the ends.
func collapseSpace(s string) string { return strings.Join(strings.Fields(s), " ") }
