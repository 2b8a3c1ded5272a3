package data

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
)

// The columns after the features: the class, and for data that are split into
// training and test rows, which of the two and the place within it.
const labelColumn = "label"

var splitColumns = []string{"split", "split_index"}

// largest bounds every feature, so that sums of squares stay finite: of infinite
// numbers the decompositions of package mat never return.
const largest = 1e100

// readCSV reads a table with a header line: the features, then "label" (the
// class, counted from 0), then "split" (train or test) and "split_index" (the
// row's place among those of its split, counted from 0), or neither. Without a
// split every row trains, in the order of the file. An error names the line and
// the column, the latter counted in bytes from 1.
func readCSV(in io.Reader) (*Dataset, error) {
	t := table{csv: csv.NewReader(in), Dataset: new(Dataset)}
	t.csv.FieldsPerRecord = -1 // counted here, to say how many are right
	if err := t.readHeader(); err != nil {
		return nil, err
	}
	for {
		rec, err := t.record()
		if err == io.EOF {
			break
		}
		if err == nil {
			err = t.readRow(rec)
		}
		if err != nil {
			return nil, err
		}
	}
	if err := t.finish(); err != nil {
		return nil, err
	}
	return t.Dataset, nil
}

// table is a data set while its file is being read.
type table struct {
	*Dataset
	csv         *csv.Reader
	header      []string
	train, test []place
}

// place is where a row stands in its split, and where in the file that is said.
type place struct{ row, index, line, column int }

// errAt is an error about field i of the current line.
func (t *table) errAt(i int, format string, args ...any) error {
	line, column := t.csv.FieldPos(i)
	return posError(line, column, format, args...)
}

func posError(line, column int, format string, args ...any) error {
	return fmt.Errorf("line %d, column %d: %s", line, column, fmt.Sprintf(format, args...))
}

// record returns the fields of the next line, or io.EOF.
func (t *table) record() ([]string, error) {
	rec, err := t.csv.Read()
	if bad, ok := errors.AsType[*csv.ParseError](err); ok {
		err = posError(bad.Line, bad.Column, "%v", bad.Err)
	}
	return rec, err
}

func (t *table) readHeader() error {
	header, err := t.record()
	if err == io.EOF {
		return posError(1, 1, "the file is empty: its first line must name the columns")
	}
	if err != nil {
		return err
	}
	label := slices.Index(header, labelColumn)
	switch {
	case label < 0:
		return t.errAt(len(header)-1, "no column is named %q", labelColumn)
	case label == 0:
		return t.errAt(0, "no feature before %q", labelColumn)
	}
	if rest := header[label+1:]; len(rest) > 0 && !slices.Equal(rest, splitColumns) {
		return t.errAt(label+1, "after %q come %q or nothing, not %q", labelColumn, splitColumns, rest)
	}
	t.header, t.Features, t.Cols = header, header[:label:label], label
	return nil
}

func (t *table) readRow(rec []string) error {
	if len(rec) != len(t.header) {
		return t.errAt(min(len(rec)-1, len(t.header)), "the line has %d fields, the header %d", len(rec), len(t.header))
	}
	for i, s := range rec[:t.Cols] {
		v, err := strconv.ParseFloat(s, 64)
		if err != nil || !(math.Abs(v) <= largest) {
			return t.errAt(i, "%s: %q is not a number within ±%g", t.header[i], s, largest)
		}
		t.X = append(t.X, v)
	}
	class, err := strconv.Atoi(rec[t.Cols])
	if err != nil || class < 0 {
		return t.errAt(t.Cols, "%s: %q is not a class, a whole number from 0", labelColumn, rec[t.Cols])
	}
	t.Y = append(t.Y, class)
	return t.readSplit(rec)
}

// readSplit notes the place of the row that was just appended.
func (t *table) readSplit(rec []string) error {
	row := len(t.Y) - 1
	name := t.Cols + 1
	if name == len(rec) {
		t.Train = append(t.Train, row)
		return nil
	}
	p := place{row: row}
	p.line, p.column = t.csv.FieldPos(name + 1)
	var err error
	if p.index, err = strconv.Atoi(rec[name+1]); err != nil || p.index < 0 {
		return t.errAt(name+1, "%s: %q is not a whole number from 0", t.header[name+1], rec[name+1])
	}
	switch rec[name] {
	case "train":
		t.train = append(t.train, p)
	case "test":
		t.test = append(t.test, p)
	default:
		return t.errAt(name, "%s: %q is neither train nor test", t.header[name], rec[name])
	}
	return nil
}

// finish names the classes and puts the rows in the order of their split.
func (t *table) finish() error {
	if len(t.Y) == 0 {
		return errors.New("no row after the header")
	}
	seen := make(map[int]bool)
	for _, class := range t.Y {
		seen[class] = true
	}
	for class := range len(seen) {
		if !seen[class] {
			return fmt.Errorf("no row of class %d: labels must run from 0 without a gap", class)
		}
		t.Classes = append(t.Classes, strconv.Itoa(class))
	}
	if len(t.header) == t.Cols+1 {
		return nil
	}
	var err error
	if t.Train, err = order(t.train); err != nil {
		return err
	}
	t.Test, err = order(t.test)
	return err
}

// order returns the rows by their index, which must be 0 … len(places)-1, each once.
func order(places []place) ([]int, error) {
	const free = -1
	rows := slices.Repeat([]int{free}, len(places))
	for _, p := range places {
		if p.index >= len(rows) || rows[p.index] != free {
			return nil, posError(p.line, p.column, "%d is too large or there twice: the %d rows of this split are numbered from 0, each once",
				p.index, len(rows))
		}
		rows[p.index] = p.row
	}
	return rows, nil
}
