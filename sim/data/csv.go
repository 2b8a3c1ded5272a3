package data

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"descent/sim/near"
)

// CSVOptions are the options of ReadCSV.
type CSVOptions struct {
	// Path is the file's name, for messages and Origin; it is not opened. "-" is
	// the standard input.
	Path string
	// Target is the column to learn: its name or its number from 1; "" is the last.
	Target string
	// Split is the percentage of the rows that train, more than 0 and at most 100;
	// 0 is DefaultSplit. At least two rows train.
	Split float64
	// Raw turns standardisation of features and target off.
	Raw bool
	// Seed is the seed of the split.
	Seed uint64
}

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
	return o.Path[strings.LastIndexAny(o.Path, `/\`)+1:]
}

// ReadCSV reads a data set from a table: a header line with the names of the columns,
// then one row per line, separated by commas (or, if the header has none, semicolons
// or tabs); fields may be quoted. Empty fields, NA, N/A, nan, null and ? are missing
// values.
//
// A column with numbers in at least nine of ten of its values is numeric, and any
// other text in it is an error; missing values become the mean of its training
// rows. Other columns are categorical: each different text (a missing one is
// "missing") becomes a column "name=text" of 0 and 1, but two texts together the
// column of the second. Columns without values, and a nameless one that counts
// the rows, are left out, and so are rows without a target.
//
// The target is a class if it is text, or if its numbers are whole, at most ten
// different ones, and on average in two rows each; else it is a number to learn.
// Classes are in the order of their texts or numbers. Features and numbers to learn
// are standardised unless o.Raw.
//
// Notes says what was filled in or left out. An error names the file, and
// line and column where it can, the column counted in bytes from 1.
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
		return nil, fmt.Errorf("split %g: allowed is more than 0 and at most 100 percent", o.Split)
	}
	t, err := readTable(in)
	if err != nil {
		return nil, err
	}
	if err := t.nameColumns(); err != nil {
		return nil, err
	}
	target, err := t.find(o.Target)
	if err != nil {
		return nil, err
	}
	name := t.names[target]
	d := &Dataset{ID: "csv", Name: o.source(), Cite: "The file " + o.source() + ".", Target: name, Origin: o.origin(name)}
	r := &reading{table: t, d: d, target: target}
	if err := r.dropRowsWithoutTarget(); err != nil {
		return nil, err
	}
	r.split(o)
	if err := r.features(); err != nil {
		return nil, err
	}
	if err := r.readTarget(); err != nil {
		return nil, err
	}
	if !o.Raw {
		d.standardize()
	}
	if !o.Raw && d.Kind == Regression {
		d.standardizeTarget()
		d.Notes = append(d.Notes, fmt.Sprintf("%s is standardised: 0 is its mean %.4g, 1 is its deviation %.4g", name, d.TargetMean, d.TargetStd))
	}
	d.Doc = fmt.Sprintf("A table of %d rows and %d features; %d rows train, %d test.", d.Rows(), d.Cols, len(d.Train), len(d.Test))
	return d, nil
}

// origin returns the command-line flags that read the table again, without the seed of
// the split.
func (o *CSVOptions) origin(target string) []string {
	if o.Path == "" {
		return nil
	}
	words := []string{"--csv", o.Path, "--target", target}
	if o.Split != DefaultSplit {
		words = append(words, "--split", strconv.FormatFloat(o.Split, 'g', -1, 64))
	}
	if o.Raw {
		words = append(words, "--raw")
	}
	return words
}

// FromInput reports whether the set was read from standard input, so that the flags of
// Origin cannot read it again.
func (d *Dataset) FromInput() bool {
	return len(d.Origin) > 1 && d.Origin[0] == "--csv" && d.Origin[1] == StandardInput
}

// nameColumns names the columns after the header: one without a name by its number.
func (t *table) nameColumns() error {
	if len(t.header) < 2 {
		return t.errAt(headerRow, 0, "one column only: a table needs a feature and a target, separated by commas")
	}
	seen := make(map[string]bool, len(t.header))
	for i, name := range t.header {
		name = collapseSpace(name)
		if _, ok := number(name); ok && strings.Trim(name, "0123456789") != "" {
			return t.errAt(headerRow, i, "%q is a number: the first line must name the columns", truncate(name))
		}
		if name == "" {
			name = "column " + strconv.Itoa(i+1)
		}
		if seen[name] {
			return t.errAt(headerRow, i, "two columns are named %q: the first line must name each column differently", truncate(name))
		}
		seen[name] = true
		t.names = append(t.names, name)
	}
	return nil
}

// find returns the index of the column with a name or a number from 1; of the last
// column if the text is empty.
func (t *table) find(column string) (int, error) {
	if column == "" {
		return len(t.names) - 1, nil
	}
	if i := slices.Index(t.names, collapseSpace(column)); i >= 0 {
		return i, nil
	}
	n, err := strconv.Atoi(column)
	if err != nil {
		return 0, near.Unknown("column", column, t.names)
	}
	if n < 1 || n > len(t.names) {
		return 0, fmt.Errorf("no column %d: there are columns 1 to %d", n, len(t.names))
	}
	return n - 1, nil
}
