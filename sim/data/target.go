package data

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
)

const (
	// maxNumericClasses is the largest number of classes given as numbers, all of them below
	// beyondWhole.
	maxNumericClasses = 10
	beyondWhole       = 1e15
)

// readTarget sets the classes or the numbers to learn from the target column.
func (r *reading) readTarget() error {
	v, err := r.numbers(r.target)
	if err != nil {
		return err
	}
	d := r.d
	if v == nil {
		d.Classes, d.Y, err = r.texts(r.target, "classes")
	} else if !d.numberedClasses(v) {
		d.Kind, d.T = Regression, v
	}
	if err != nil {
		return err
	}
	if len(d.Classes) == 1 || d.Kind == Regression && slices.Min(v) == slices.Max(v) {
		return fmt.Errorf("every row has the value %q of the target %q: at least 2 are needed",
			truncate(r.table.rows[r.rows[0]][r.target]), truncate(d.Target))
	}
	return nil
}

// numberedClasses makes classes of the numbers if they are few different integers, and
// reports whether it did.
func (d *Dataset) numberedClasses(v []float64) bool {
	seen := map[float64]int{}
	for _, x := range v {
		if seen[x+0]++; len(seen) > maxNumericClasses || x != math.Trunc(x) || math.Abs(x) >= beyondWhole {
			return false
		}
	}
	if 2*len(seen) > len(v) {
		return false
	}
	for n, x := range slices.SortedFunc(maps.Keys(seen), cmp.Compare[float64]) {
		seen[x] = n
		d.Classes = append(d.Classes, strconv.FormatFloat(x, 'f', -1, 64))
	}
	for _, x := range v {
		d.Y = append(d.Y, seen[x+0])
	}
	return true
}
