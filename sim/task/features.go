package task

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"descent/sim/data"
	"descent/sim/near"
	"descent/sim/typed"
)

// rawFeatures are the columns as they are.
const rawFeatures = "raw"

// maxInputs is the largest number of inputs, that of the largest layer drawn.
const maxInputs = 64

// feature is one input of the model, made of a row's columns: (of − mean)·scale.
type feature struct {
	name        string
	of          func(row []float64) float64
	mean, scale float64
}

// switches are Playground's inputs of two columns.
var switches = []struct {
	id string
	of func(x, y float64) float64
}{
	{"x1", func(x, _ float64) float64 { return x }},
	{"x2", func(_, y float64) float64 { return y }},
	{"x1^2", func(x, _ float64) float64 { return x * x }},
	{"x2^2", func(_, y float64) float64 { return y * y }},
	{"x1x2", func(x, y float64) float64 { return x * y }},
	{"sinx1", func(x, _ float64) float64 { return math.Sin(x) }},
	{"sinx2", func(_, y float64) float64 { return math.Sin(y) }},
}

// SwitchIDs returns the names of Playground's inputs of two columns, which the
// setting features lists.
func SwitchIDs() []string {
	ids := make([]string, len(switches))
	for i := range switches {
		ids[i] = switches[i].id
	}
	return ids
}

// maxDegree is the highest power of polynomial features.
const maxDegree = 9

// degree reads poly2 … poly9.
func degree(text string) (int, bool) {
	digits, ok := strings.CutPrefix(text, "poly")
	n, err := strconv.Atoi(digits)
	return n, ok && err == nil && digits == strconv.Itoa(n)
}

// checkFeatures returns an error if a text names no inputs of any data set.
func checkFeatures(text string) error {
	if text == rawFeatures {
		return nil
	}
	if n, ok := degree(text); ok {
		if n < 2 || n > maxDegree {
			return fmt.Errorf("features cannot be %s: they are poly2 to poly%d", typed.Quote(text), maxDegree)
		}
		return nil
	}
	var seen []string
	for id := range strings.SplitSeq(text, ",") {
		if !slices.Contains(SwitchIDs(), id) {
			return near.Unknown("feature", id, append(SwitchIDs(), rawFeatures, "poly2"))
		}
		if slices.Contains(seen, id) {
			return fmt.Errorf("features %s: %s is given twice", text, id)
		}
		seen = append(seen, id)
	}
	return nil
}

// features returns the inputs that a text names, for a data set.
func features(ds *data.Dataset, text string) ([]feature, error) {
	if err := checkFeatures(text); err != nil {
		return nil, err
	}
	if n, ok := degree(text); ok {
		return powers(ds, n)
	}
	var list []feature
	if text == rawFeatures {
		for j, name := range ds.Features {
			list = append(list, feature{name, func(row []float64) float64 { return row[j] }, 0, 1})
		}
		return list, nil
	}
	if ds.Cols != 2 {
		return nil, fmt.Errorf("features %s: they are made of 2 columns, and %s has %d; write raw or poly2", text, ds.ID, ds.Cols)
	}
	for id := range strings.SplitSeq(text, ",") {
		s := switches[slices.Index(SwitchIDs(), id)]
		list = append(list, feature{id, func(row []float64) float64 { return s.of(row[0], row[1]) }, 0, 1})
	}
	return list, nil
}

// powers returns all products of columns up to a degree, the lowest first, each
// standardised over the training rows: the ninth power of 6 is ten million, and no
// learning rate suits such an input together with the first power.
func powers(ds *data.Dataset, n int) ([]feature, error) {
	// The columns of each product, in ascending order. Each product is an earlier one
	// times one more column; the first is empty.
	terms := [][]int{nil}
	for i := 0; len(terms[i]) < n && len(terms) <= maxInputs+1; i++ {
		from := 0
		if of := terms[i]; len(of) > 0 {
			from = of[len(of)-1]
		}
		for j := from; j < ds.Cols; j++ {
			terms = append(terms, append(slices.Clone(terms[i]), j))
		}
	}
	terms = terms[1:]
	if len(terms) > maxInputs {
		return nil, fmt.Errorf("features poly%d: more than %d inputs of %d columns; write a lower degree", n, maxInputs, ds.Cols)
	}
	list := make([]feature, len(terms))
	for i, term := range terms {
		f := &list[i]
		f.name = product(ds, term)
		f.of = func(row []float64) float64 {
			v := 1.0
			for _, k := range term {
				v *= row[k]
			}
			return v
		}
		if !f.standardise(ds) {
			return nil, fmt.Errorf("features poly%d: %s has no finite variance; write a lower degree", n, f.name)
		}
	}
	return list, nil
}

// product names a product of columns.
func product(ds *data.Dataset, term []int) string {
	words := make([]string, len(term))
	for i, j := range term {
		words[i] = ds.Features[j]
	}
	return strings.Join(words, "·")
}

// standardise sets mean and scale from the training rows, and reports whether they are
// finite. A constant becomes exactly 0.
func (f *feature) standardise(ds *data.Dataset) bool {
	n := float64(len(ds.Train))
	lo, hi := math.Inf(1), math.Inf(-1)
	var mean, square float64
	for _, i := range ds.Train {
		v := f.of(ds.Row(i))
		lo, hi = min(lo, v), max(hi, v)
		mean += v / n
	}
	for _, i := range ds.Train {
		d := f.of(ds.Row(i)) - mean
		square += d * d / n
	}
	f.mean, f.scale = mean, 1/math.Sqrt(square)
	if lo == hi || square == 0 {
		f.mean, f.scale = lo, 1
	}
	return square <= math.MaxFloat64
}
