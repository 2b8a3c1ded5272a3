package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// records are the lines of a file as cells, as many as each line has.
type records struct {
	cells [][]string
	lines []int
}

func (r *records) len() int { return len(r.cells) }

// remove removes the records from i to, but without, j.
func (r *records) remove(i, j int) {
	r.cells = append(r.cells[:i], r.cells[j:]...)
	r.lines = append(r.lines[:i], r.lines[j:]...)
}

// keep removes the records that keep refuses, and returns how many.
func (r *records) keep(keep func(cells []string) bool) (removed int) {
	n := 0
	for i, cells := range r.cells {
		if keep(cells) {
			r.cells[n], r.lines[n] = cells, r.lines[i]
			n++
		}
	}
	removed = len(r.cells) - n
	r.cells, r.lines = r.cells[:n], r.lines[:n]
	return removed
}

// records parts the text into lines and cells.
func (t *Table) records(text []byte, o Options) (*records, error) {
	if len(bytes.TrimSpace(text)) == 0 {
		return nil, lineError(1, "the file is empty")
	}
	if inner := unquoteLines(text); inner != nil {
		t.note(Note{Kind: QuotedLines})
		text = inner
	}
	separator := o.Separator
	if separator == 0 {
		if doubleColons(text) {
			text = bytes.ReplaceAll(text, []byte("::"), []byte("\t"))
		}
		separator = findSeparator(text)
	}
	t.Separator = separator
	rec, err := split(text, separator, false)
	if errors.Is(err, csv.ErrQuote) || errors.Is(err, csv.ErrBareQuote) {
		if rec, err = split(text, separator, true); err == nil {
			t.note(Note{Kind: LooseQuotes})
		}
	}
	return rec, err
}

// doubleColons reports whether two colons are what is between the cells of the first line.
func doubleColons(text []byte) bool {
	line, _, _ := bytes.Cut(bytes.TrimSpace(text), []byte("\n"))
	return bytes.Contains(line, []byte("::")) && !bytes.ContainsAny(line, separators)
}

// split reads the cells of every line that is not blank. Loosely, a quote within a cell
// stands for itself, and no cell goes over more than a line.
func split(text []byte, separator rune, loosely bool) (*records, error) {
	in := csv.NewReader(bytes.NewReader(text))
	in.Comma, in.FieldsPerRecord, in.LazyQuotes = separator, -1, loosely
	in.TrimLeadingSpace = separator != '\t' // of spaces that separate: all but the first
	rec, total := &records{}, 0
	for {
		cells, err := in.Read()
		if err == io.EOF {
			return rec, nil
		}
		if wrong, ok := errors.AsType[*csv.ParseError](err); ok {
			return nil, &parseError{wrong}
		}
		if err != nil {
			return nil, err
		}
		line, _ := in.FieldPos(0)
		for i, s := range cells {
			if loosely && strings.Contains(s, "\n") {
				return nil, lineError(line, "a quote is opened in cell %d and not closed on the line", i+1)
			}
			cells[i] = strings.TrimSpace(s)
		}
		if n := len(cells); separator == ' ' && n > 1 && cells[n-1] == "" {
			cells = cells[:n-1]
		}
		if len(cells) == 1 && cells[0] == "" {
			continue
		}
		if len(cells) > MaxColumns {
			return nil, lineError(line, "%d cells: a table may have %d columns at most", len(cells), MaxColumns)
		}
		if total += len(cells); total > MaxCells {
			return nil, lineError(line, "a table may have %d cells at most", MaxCells)
		}
		rec.cells, rec.lines = append(rec.cells, cells), append(rec.lines, line)
	}
}

// parseError says where a quote is wrong.
type parseError struct{ *csv.ParseError }

func (e *parseError) Error() string {
	return lineError(e.Line, "column %d: %v", e.Column, e.Err).Error()
}

func (e *parseError) Unwrap() error { return e.Err }

// unquoteLines returns the text of lines each of which is in quotes as a whole, without
// these; nil if that is so of less than half of the first lines.
func unquoteLines(text []byte) []byte {
	whole, lines := 0, 0
	for _, line := range bytes.SplitN(text, []byte("\n"), sampledLines+1) {
		line = bytes.TrimSpace(line)
		if inner, ok := unquote(line); ok && bytes.ContainsAny(inner, separators) {
			whole++
		}
		if len(line) > 0 {
			lines++
		}
	}
	if whole < 2 || 2*whole < lines {
		return nil
	}
	all := bytes.Split(text, []byte("\n"))
	for i := range all {
		all[i], _ = unquote(bytes.TrimSpace(all[i]))
	}
	return bytes.Join(all, []byte("\n"))
}

// unquote returns what is within the quotes of a line that is in quotes as a whole: every
// quote within is doubled.
func unquote(line []byte) (inner []byte, ok bool) {
	n := len(line)
	if n < 2 || line[0] != '"' || line[n-1] != '"' {
		return line, false
	}
	inner = line[1 : n-1]
	if bytes.Contains(bytes.ReplaceAll(inner, []byte(`""`), nil), []byte(`"`)) {
		return line, false
	}
	return bytes.ReplaceAll(inner, []byte(`""`), []byte(`"`)), true
}
