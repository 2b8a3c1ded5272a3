package data

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// largest bounds every number, so that sums of squares stay finite: with infinite
	// numbers the decompositions of package mat do not terminate.
	largest = 1e100
	// maxBytes and maxCells bound the memory of a table.
	maxBytes = 1 << 27
	maxCells = 1 << 24
)

// table is a parsed CSV file: rows of fields, as many in each as in the header.
type table struct {
	text      []byte
	separator rune
	header    []string
	rows      [][]string
	// names are those of the header, completed by nameColumns.
	names []string
}

// readTable reads a file with a header line, separated by commas, semicolons or tabs,
// and trims the fields. An error names the line and the column, which is counted in
// bytes from 1.
func readTable(in io.Reader) (*table, error) {
	text, err := io.ReadAll(io.LimitReader(in, maxBytes+1))
	if err != nil {
		return nil, err
	}
	if len(text) > maxBytes {
		return nil, fmt.Errorf("the file is larger than %d MiB", maxBytes>>20)
	}
	t := &table{text: bytes.TrimPrefix(text, []byte("\ufeff"))}
	if err := t.checkText(); err != nil {
		return nil, err
	}
	t.separator = separator(t.text)
	r := t.reader()
	for {
		rec, err := next(r)
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		switch {
		case t.header == nil:
			t.header = rec
		case len(rec) != len(t.header):
			line, column := r.FieldPos(min(len(rec)-1, len(t.header)))
			return nil, posError(line, column, "the line has %d fields, the header %d", len(rec), len(t.header))
		case (len(t.rows)+1)*len(rec) > maxCells:
			line, _ := r.FieldPos(0)
			return nil, posError(line, 1, "a table may have %d fields at most", maxCells)
		default:
			t.rows = append(t.rows, rec)
		}
	}
	switch {
	case t.header == nil:
		return nil, posError(1, 1, "the file is empty: its first line must name the columns")
	case len(t.rows) == 0:
		return nil, errors.New("no row after the header")
	}
	return t, nil
}

// checkText returns an error if the file has control characters, which would reach
// the screen.
func (t *table) checkText() error {
	line, start := 1, 0
	for i := 0; i < len(t.text); {
		r, size := utf8.DecodeRune(t.text[i:])
		switch {
		case r == '\n':
			line, start = line+1, i+1
		case r == 0:
			return posError(line, i-start+1, "a NUL byte: a binary file, or one in UTF-16? Save it as UTF-8 text")
		case r == utf8.RuneError && size == 1:
			return posError(line, i-start+1, "byte %#x is not UTF-8 text: save the file as UTF-8", t.text[i])
		case unicode.IsControl(r) && r != '\t' && r != '\r':
			return posError(line, i-start+1, "the control character %U: a table is plain text", r)
		}
		i += size
	}
	return nil
}

// separator returns the first of comma, semicolon and tab that occurs in the header
// outside quotes.
func separator(text []byte) rune {
	count := map[rune]int{}
	quoted := false
	for _, r := range string(text[:min(len(text), 1<<20)]) {
		if r == '"' {
			quoted = !quoted
		} else if !quoted && !unicode.IsSpace(r) || r == '\t' {
			count[r]++
		}
		if r == '\n' && !quoted && len(count) > 0 {
			break
		}
	}
	for _, r := range ",;\t" {
		if count[r] > 0 {
			return r
		}
	}
	return ','
}

func (t *table) reader() *csv.Reader {
	r := csv.NewReader(bytes.NewReader(t.text))
	r.Comma = t.separator
	r.FieldsPerRecord = -1 // counted in readTable, to say how many are right
	r.TrimLeadingSpace = t.separator != '\t'
	return r
}

// next returns the trimmed fields of the next line that is not blank, or io.EOF.
func next(r *csv.Reader) ([]string, error) {
	for {
		rec, err := r.Read()
		if bad, ok := errors.AsType[*csv.ParseError](err); ok {
			return nil, posError(bad.Line, bad.Column, "%v", bad.Err)
		}
		if err != nil {
			return nil, err
		}
		for i, s := range rec {
			rec[i] = strings.TrimSpace(s)
		}
		if len(rec) > 1 || rec[0] != "" {
			return rec, nil
		}
	}
}

// errAt returns an error about a field of a row; row headerRow is the header.
func (t *table) errAt(row, field int, format string, args ...any) error {
	r := t.reader()
	for range row + 2 {
		if _, err := next(r); err != nil {
			return err
		}
	}
	line, column := r.FieldPos(field)
	return posError(line, column, format, args...)
}

const headerRow = -1

func posError(line, column int, format string, args ...any) error {
	return fmt.Errorf("line %d, column %d: %s", line, column, fmt.Sprintf(format, args...))
}

// number parses a number, also one that overflows; ok is false for any other text.
func number(s string) (v float64, ok bool) {
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil && !math.IsNaN(v) || errors.Is(err, strconv.ErrRange)
}

// number parses a number; where commas do not separate columns, the decimal separator
// may be a comma.
func (t *table) number(s string) (v float64, ok bool) {
	if t.separator != ',' && strings.Count(s, ",") == 1 && !strings.Contains(s, ".") {
		s = strings.Replace(s, ",", ".", 1)
	}
	return number(s)
}

// missing are the words for no value, whatever their case.
var missingWords = []string{"", "NA", "N/A", "nan", "null", "?"}

func missing(s string) bool {
	return len(s) <= 4 && slices.ContainsFunc(missingWords, func(w string) bool { return strings.EqualFold(s, w) })
}

// collapseSpace replaces each run of white space by one blank and trims the ends.
func collapseSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

// truncate shortens a long text for a message.
func truncate(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return s
}
