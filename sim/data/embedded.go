package data

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"descent/sim/param"
	"descent/sim/typed"
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
	lines, err := csv.NewReader(strings.NewReader(f.text)).ReadAll()
	if err != nil {
		return nil, err
	}
	header, rows := lines[0], lines[1:]
	cols := slices.Index(header, "label")
	d := &Dataset{Features: header[:cols:cols], Classes: f.classes, Target: f.target, Cols: cols, Image: f.image}
	d.X = make([]float64, 0, len(rows)*cols)
	for i, row := range rows {
		for j, s := range row[:cols] {
			v, err := strconv.ParseFloat(s, 64)
			if err != nil {
				return nil, fmt.Errorf("row %d, column %s: %w", i+1, header[j], err)
			}
			if f.scale != 0 {
				v /= f.scale
			}
			d.X = append(d.X, v)
		}
		class, err := strconv.Atoi(row[cols])
		if err != nil || class < 0 || class >= len(f.classes) {
			return nil, fmt.Errorf("row %d: %s is not a class", i+1, typed.Quote(row[cols]))
		}
		d.Y = append(d.Y, class)
	}
	if len(header) == cols+1 {
		d.split(len(rows), int(p["train"])*len(rows)/100, uint64(p["seed"]))
	} else if err := ownSplit(d, rows, cols+1); err != nil {
		return nil, err
	}
	if p["standardize"] == 1 {
		d.standardize()
	}
	return d, nil
}

// ownSplit reads the columns "split" and "split_index" behind the label.
func ownSplit(d *Dataset, rows [][]string, column int) error {
	places := map[string]map[int]int{"train": {}, "test": {}}
	for i, row := range rows {
		index, err := strconv.Atoi(row[column+1])
		if err != nil || places[row[column]] == nil {
			return fmt.Errorf("row %d: %s is not a place in train or test", i+1, typed.Quote(strings.Join(row[column:], " ")))
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
