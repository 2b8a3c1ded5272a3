// Package data holds the data sets that models learn from: one line in All adds
// one. A set with a file has it in csv/; a generated one has a Go file with its
// generator.
package data

import (
	_ "embed"
	"fmt"
	"strings"

	"descent/sim/near"
)

// Dataset is a table of numbers with one class per row. It is not changed after
// it was made, so many runs may share it.
type Dataset struct {
	ID, Name string
	// Doc is one sentence; Cite says where the data come from.
	Doc, Cite string
	// Features names the columns of X, Classes the values of Y.
	Features, Classes []string
	// Cols is the number of features.
	Cols int
	// X holds the features, row after row: Row(i) is X[i*Cols : (i+1)*Cols].
	X []float64
	// Y is the class of each row, counted from 0.
	Y []int
	// Train and Test are row numbers, in the order in which training uses them.
	// Test is empty if the set is not split.
	Train, Test []int
}

// Row returns the features of row i, Cols long, not to be written to.
func (d *Dataset) Row(i int) []float64 {
	return d.X[i*d.Cols : (i+1)*d.Cols : (i+1)*d.Cols]
}

// Entry is a data set that is known but not read yet.
type Entry struct {
	ID, Name, Doc, Cite string
	read                func() (*Dataset, error)
}

// Load reads or generates the data set, anew with each call.
func (e *Entry) Load() (*Dataset, error) {
	d, err := e.read()
	if err != nil {
		return nil, fmt.Errorf("dataset %s: %w", e.ID, err)
	}
	d.ID, d.Name, d.Doc, d.Cite = e.ID, e.Name, e.Doc, e.Cite
	return d, nil
}

// All lists the data sets. It is never written.
var All = []Entry{
	{
		ID:   "classification_100x10",
		Name: "100×10",
		Doc: "Two classes of 50 rows; 5 features are informative, the other 5 are linear combinations of them; " +
			"80 rows train, 20 test.",
		Cite: "scikit-learn 1.2.1: make_classification(n_samples=100, n_features=10, n_informative=5, n_redundant=5, " +
			"random_state=42), train_test_split(test_size=0.2, random_state=42)",
		read: embedded(classification100x10),
	},
}

//go:embed csv/make_classification_100x10.csv
var classification100x10 string

// embedded returns the reader of a file that is part of the program.
func embedded(text string) func() (*Dataset, error) {
	return func() (*Dataset, error) { return readCSV(strings.NewReader(text)) }
}

// ByID returns the entry of that id, or nil.
func ByID(id string) *Entry { return near.Row(All, id, (*Entry).id) }

// IDs returns the ids of All.
func IDs() []string { return near.IDs(All, (*Entry).id) }

func (r *Entry) id() string { return r.ID }
