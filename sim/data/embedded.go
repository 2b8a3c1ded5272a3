package data

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"descent/sim/param"
)

// The files hold the features, then "label" (the class, counted from 0), then, if
// the set comes with its own split, "split" (train or test) and "split_index"
// (the row's place among those of its split, counted from 0).
var (
	//go:embed csv/make_classification_100x10.csv
	classification100x10 string
	//go:embed csv/iris.csv
	iris string
	//go:embed csv/wine.csv
	wine string
	//go:embed csv/breast_cancer.csv
	breastCancer string
	//go:embed csv/digits.csv
	digits string
)

var (
	measuredParams = []Param{shareParam, param.NewSwitch("standardize", standardizes, true), seedParam}
	digitsParams   = []Param{shareParam, param.NewSwitch("standardize", standardizes, false), seedParam}
	ownSplitParams = []Param{param.NewSwitch("standardize", standardizes, false)}

	shareParam = whole("train", "percent of the rows that train; the others test", 80, 10, 100)
)

const standardizes = "each feature less its mean over the training rows, divided by its deviation"

// file is a data set that is part of the program.
type file struct {
	text    string
	target  string
	classes []string
	// scale is what the features are divided by, if it is not 0; image as in Dataset.
	scale float64
	image int
}

func (f file) read(p values) (*Dataset, error) {
	t, err := readTable(strings.NewReader(f.text))
	if err != nil {
		return nil, err
	}
	cols := slices.Index(t.header, "label")
	d := &Dataset{Features: t.header[:cols:cols], Classes: f.classes, Target: f.target, Cols: cols, Image: f.image}
	d.X = make([]float64, 0, len(t.rows)*cols)
	for i, row := range t.rows {
		for j, s := range row[:cols] {
			v, ok := number(s)
			if !ok {
				return nil, t.errAt(i, j, "%q is not a number", s)
			}
			if f.scale != 0 {
				v /= f.scale
			}
			d.X = append(d.X, v)
		}
		class, err := strconv.Atoi(row[cols])
		if err != nil || class < 0 || class >= len(f.classes) {
			return nil, t.errAt(i, cols, "%q is not a class", row[cols])
		}
		d.Y = append(d.Y, class)
	}
	if len(t.header) == cols+1 {
		d.split(len(t.rows), int(p["train"])*len(t.rows)/100, uint64(p["seed"]))
	} else if err := t.ownSplit(d, cols+1); err != nil {
		return nil, err
	}
	if p["standardize"] == 1 {
		d.standardize()
	}
	return d, nil
}

// ownSplit reads the columns "split" and "split_index" behind the label.
func (t *table) ownSplit(d *Dataset, column int) error {
	places := map[string]map[int]int{"train": {}, "test": {}}
	for i, row := range t.rows {
		index, err := strconv.Atoi(row[column+1])
		if err != nil || places[row[column]] == nil {
			return t.errAt(i, column, "%q is not a place in train or test", row[column:])
		}
		places[row[column]][index] = i
	}
	for name, dst := range map[string]*[]int{"train": &d.Train, "test": &d.Test} {
		for index := range len(places[name]) {
			row, ok := places[name][index]
			if !ok {
				return fmt.Errorf("no row has the place %d of %s", index, name)
			}
			*dst = append(*dst, row)
		}
	}
	return nil
}
