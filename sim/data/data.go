// Package data has the data sets that models learn from: one row in All adds one. The
// files of embedded sets are in csv/; a generated set has a Go file with its generator.
// The user's sets come from a CSV file (ReadCSV) or are drawn (FromPoints).
package data

import "strconv"

// Kind is what can be learnt from a data set.
type Kind uint8

const (
	Classification Kind = iota // which class a row is of
	Regression                 // a number for each row
	Clustering                 // where the rows gather; no answer is given
)

// String returns the kind's name in lower case.
func (k Kind) String() string {
	names := [...]string{"classification", "regression", "clustering"}
	if int(k) >= len(names) {
		return "kind " + strconv.Itoa(int(k))
	}
	return names[k]
}

// Dataset is a table of numbers with a class or a number to learn for each row. It is
// immutable, so many runs may share it.
type Dataset struct {
	// ID is what Load reads to get the same set: "circle", "circle:noise=25".
	ID, Name string
	// Doc is one sentence; Cite says where the data come from.
	Doc, Cite string
	// Notes says what ReadCSV decided, filled in or left out, and Table what it read; Table
	// is nil of every other set.
	Notes []Note
	Table *TableSummary
	Kind  Kind
	// Features names the columns of X, Classes the values of Y, Target what is
	// learnt. There are no classes in a regression.
	Features, Classes []string
	Target            string
	// Cols is the number of features.
	Cols int
	// X has the features, row-major: Row(i) is X[i*Cols : (i+1)*Cols].
	X []float64
	// Y is the class of each row, counted from 0: of a clustering the blob that the
	// row was drawn from, which nothing learns from; of a regression nil.
	Y []int
	// T is the number of each row to learn, of a regression only.
	T []float64
	// Train and Test are row numbers, in the order in which training uses them.
	// Test is empty if the set is not split.
	Train, Test []int
	// Image is n if each row is a picture of n×n pixels, line after line; else 0.
	Image int
	// Mean and Std are what the features were standardised with, one each:
	// x = (raw − Mean)/Std. They are mean and deviation (ddof 0) of the training
	// rows; a constant column has the deviation 1. Both are nil if x is raw.
	Mean, Std []float64
	// TargetMean and TargetStd are the same of T; TargetStd is 0 if T is raw.
	TargetMean, TargetStd float64
	// Origin is the command-line flags that give a set of the user's own, such as
	// --csv f.csv --target y; nil for a row of All.
	Origin []string

	// raw and rawT are X and T before they were standardised; nil if they were not.
	raw    []float64
	rawT   []float64
	params []Param
	values []float64
}

// Shape is what a model must know of a data set to suit it: what is learnt, how
// many classes and features there are, and Dataset.Image. That of a set is never zero.
type Shape struct {
	Kind                 Kind
	Classes, Cols, Image int
}

// Shape returns the shape of the set.
func (d *Dataset) Shape() Shape { return Shape{d.Kind, len(d.Classes), d.Cols, d.Image} }

// Row returns the features of row i, of length Cols. The caller must not write to them.
func (d *Dataset) Row(i int) []float64 {
	return d.X[i*d.Cols : (i+1)*d.Cols : (i+1)*d.Cols]
}

// Rows returns the number of rows.
func (d *Dataset) Rows() int { return len(d.X) / d.Cols }

// Params returns the parameters of the set's row of All and the value of each; none for
// a set of the user's own. The caller must not write to them.
func (d *Dataset) Params() ([]Param, []float64) { return d.params, d.values }
