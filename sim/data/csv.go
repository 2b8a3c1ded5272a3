package data

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"descent/sim/near"
	"descent/sim/table"
	"descent/sim/typed"
)

// CSVOptions are the options of ReadCSV.
type CSVOptions struct {
	// Path is the file's name, for messages and Origin; it is not opened. "-" is
	// the standard input.
	Path string
	// Target is the column to learn: its name or its number from 1; "" is the last.
	Target string
	// Want is what is to be learnt of it.
	Want Want
	// Drop are columns to leave out, Keep those to use that would be left out otherwise: each a
	// name or a number from 1.
	Drop, Keep []string
	// Table says how the text is read.
	Table table.Options
	// Split is the percentage of the rows that train, more than 0 and at most 100;
	// 0 is DefaultSplit. At least two rows train.
	Split float64
	// Raw turns standardisation of features and target off.
	Raw bool
	// Seed is the seed of the split.
	Seed uint64
}

// Want is what is to be learnt of a target.
type Want uint8

const (
	WantFitting Want = iota // classes or numbers, judged by the target's values
	WantClasses
	WantNumbers
)

// DefaultSplit is the default percentage of training rows.
const DefaultSplit = 80

// StandardInput is the Path that means standard input.
const StandardInput = "-"

// source is the name of the file in messages and on the screen.
func (o *CSVOptions) source() string {
	switch o.Path {
	case "":
		return "table"
	case StandardInput:
		return "standard input"
	}
	return typed.Name(o.Path[strings.LastIndexAny(o.Path, `/\`)+1:])
}

// ReadCSV reads a data set from a table as package table reads it.
//
// A column with numbers in at least nine of ten of its values is numeric; missing values,
// and texts among the numbers, become the mean of its training rows. Other columns are
// categorical: each different text (a missing one is "missing") becomes a column
// "name=text" of 0 and 1, but two texts together the column of the second. Left out
// are columns without values, those that count the rows, and those whose texts name the
// rows: more than 32 different ones, or a different one in most rows. So are rows
// without a target.
//
// The target is a class if it is text, or if its numbers are whole, at most ten
// different ones, and on average in two rows each; else it is a number to learn.
// Classes are in the order of their texts or numbers. Features and numbers to learn
// are standardised unless o.Raw.
//
// Notes says what was decided, filled in or left out, Table what became of each
// column. An error names the file, and the line where it can.
func ReadCSV(in io.Reader, o CSVOptions) (*Dataset, error) {
	d, err := readCSV(in, &o)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", o.source(), err)
	}
	return d, nil
}

func readCSV(in io.Reader, o *CSVOptions) (*Dataset, error) {
	if o.Split == 0 {
		o.Split = DefaultSplit
	}
	if !(o.Split > 0 && o.Split <= 100) {
		return nil, fmt.Errorf("split cannot be %s: it is more than 0 and at most 100 percent", typed.Number(o.Split))
	}
	t, err := table.Read(in, o.Table)
	if err != nil {
		return nil, err
	}
	if len(t.Names) < 2 {
		return nil, errors.New("one column only: a table needs a feature and a target; --separator says what is between them")
	}
	r := &reading{Table: t, d: &Dataset{ID: "csv", Name: o.source(), Cite: "The file " + o.source() + "."}}
	if err := r.choose(o); err != nil {
		return nil, err
	}
	if err := r.readTarget(o.Want); err != nil {
		return nil, err
	}
	d := r.d
	d.Origin = o.origin(d.Target)
	r.split(o)
	if err := r.features(); err != nil {
		return nil, err
	}
	if !o.Raw {
		d.standardize()
	}
	d.Notes = t.Notes
	if !o.Raw && d.Kind == Regression {
		d.standardizeTarget()
		d.Notes = append(d.Notes, Note{Kind: Standardised, Column: d.Target, Value: d.TargetMean, Spread: d.TargetStd})
	}
	d.Table = r.summary()
	d.Doc = fmt.Sprintf("A table of %d rows (features: %d); %d rows train, %d test.", d.Rows(), d.Cols, len(d.Train), len(d.Test))
	return d, nil
}

// origin returns the command-line flags that read the table again, without the seed of
// the split.
func (o *CSVOptions) origin(target string) []string {
	if o.Path == "" {
		return nil
	}
	words := []string{"--csv", o.Path, "--target", target}
	add := func(is bool, more ...string) {
		if is {
			words = append(words, more...)
		}
	}
	for _, column := range o.Drop {
		add(true, "--drop", column)
	}
	for _, column := range o.Keep {
		add(true, "--keep", column)
	}
	add(o.Want == WantClasses, "--kind", Classification.String())
	add(o.Want == WantNumbers, "--kind", Regression.String())
	add(o.Table.Header == table.WithHeader, "--header")
	add(o.Table.Header == table.WithoutHeader, "--no-header")
	add(o.Table.Separator != 0, "--separator", table.SeparatorName(o.Table.Separator))
	add(o.Table.Decimal != 0, "--decimal", string(o.Table.Decimal))
	add(o.Split != DefaultSplit, "--split", typed.Number(o.Split))
	add(o.Raw, "--raw")
	return words
}

// FromInput reports whether the set was read from standard input, so that the flags of
// Origin cannot read it again.
func (d *Dataset) FromInput() bool {
	return len(d.Origin) > 1 && d.Origin[0] == "--csv" && d.Origin[1] == StandardInput
}

// listedColumns is how many columns an error lists.
const listedColumns = 12

// find returns the index of the column with a name or a number from 1.
func find(names []string, column string) (int, error) {
	if i := slices.Index(names, strings.Join(strings.Fields(column), " ")); i >= 0 {
		return i, nil
	}
	n, err := strconv.Atoi(column)
	if err != nil {
		if close := near.Nearest(column, names); len(close) > 0 {
			return 0, fmt.Errorf("no column %s: did you mean %s?", typed.Excerpt(column), quoteAll(close))
		}
		return 0, fmt.Errorf("no column %s: there are %s", typed.Excerpt(column), quoteAll(names))
	}
	if n < 1 || n > len(names) {
		return 0, fmt.Errorf("no column %d: there are columns 1 to %d", n, len(names))
	}
	return n - 1, nil
}

// quoteAll lists names, the first ones of many.
func quoteAll(names []string) string {
	var list []string
	for _, name := range names[:min(len(names), listedColumns)] {
		list = append(list, typed.Excerpt(name))
	}
	if more := len(names) - len(list); more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(list, ", "), more)
	}
	return strings.Join(list, ", ")
}
