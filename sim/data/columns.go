package data

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

const maxCategories = 32 // different texts in a column

// reading is the conversion of a table into a data set.
type reading struct {
	*table
	d      *Dataset
	target int
	rows   []int  // of the table: those with a target
	trains []bool // which of rows train
}

func (r *reading) note(format string, args ...any) {
	r.d.Notes = append(r.d.Notes, fmt.Sprintf(format, args...))
}

// dropRowsWithoutTarget sets rows to those with a target; at least two must have one.
func (r *reading) dropRowsWithoutTarget() error {
	for i, row := range r.table.rows {
		if !missing(row[r.target]) {
			r.rows = append(r.rows, i)
		}
	}
	if len(r.rows) < 2 {
		return fmt.Errorf("at least 2 rows must have a value of the target %q, not %d", truncate(r.d.Target), len(r.rows))
	}
	if n := len(r.table.rows) - len(r.rows); n > 0 {
		r.note("%d of %d rows have no value of %q and are left out", n, len(r.table.rows), r.d.Target)
	}
	return nil
}

// split chooses the training rows. It comes first, since means are over these only.
func (r *reading) split(o *CSVOptions) {
	n := len(r.rows)
	train := int(o.Split*float64(n)/100 + 1e-9) // 32.3·1000/100 is 322.9…
	r.d.split(n, max(2, min(n, train)), o.Seed)
	r.trains = make([]bool, n)
	for _, k := range r.d.Train {
		r.trains[k] = true
	}
}

// numbers parses a numeric column, with NaN for missing values. It returns nil if the
// column is not numeric.
func (r *reading) numbers(field int) ([]float64, error) {
	v := make([]float64, len(r.rows))
	numeric, grouped, present, bad := 0, 0, 0, -1
	for k, i := range r.rows {
		s := r.table.rows[i][field]
		if missing(s) {
			v[k] = math.NaN()
			continue
		}
		present++
		var ok bool
		if v[k], ok = r.number(s); ok {
			numeric++
			continue
		}
		if _, ok := number(strings.ReplaceAll(s, ",", "")); ok {
			grouped++
		}
		if bad < 0 {
			bad = i
		}
	}
	switch {
	case grouped > 0 && (numeric+grouped)*10 >= present*9:
		return nil, r.errAt(bad, field, "%q has a comma within it: write the numbers of column %q without, or separate columns by semicolons",
			truncate(r.table.rows[bad][field]), truncate(r.names[field]))
	case numeric*2 >= present && numeric*10 < present*9 && field != r.target: // class names may well be such a mixture
		r.note("%v", r.errAt(bad, field, "%q is not a number, so column %q is text", truncate(r.table.rows[bad][field]), truncate(r.names[field])))
		return nil, nil
	case numeric*10 < present*9:
		return nil, nil
	}
	if bad >= 0 {
		return nil, r.errAt(bad, field, "%q is not a number: column %q has numbers in %d of %d rows",
			truncate(r.table.rows[bad][field]), truncate(r.names[field]), numeric, present)
	}
	for k, i := range r.rows {
		if math.Abs(v[k]) > largest {
			return nil, r.errAt(i, field, "%q is too large: column %q may have numbers within ±%g",
				truncate(r.table.rows[i][field]), truncate(r.names[field]), largest)
		}
	}
	return v, nil
}

// texts parses a column of texts: names has the different ones, sorted, which the index
// of each row's.
func (r *reading) texts(field int, use string) (names []string, which []int, err error) {
	seen := map[string]int{}
	text := func(i int) string {
		if s := r.table.rows[i][field]; !missing(s) {
			return collapseSpace(s)
		}
		return "missing"
	}
	for _, i := range r.rows {
		seen[text(i)]++
	}
	names = slices.Sorted(maps.Keys(seen))
	if len(names) > maxCategories {
		return nil, nil, r.errAt(headerRow, field, "column %q has %d different texts, such as %q: at most %d can be %s",
			truncate(r.names[field]), len(names), truncate(names[len(names)-1]), maxCategories, use)
	}
	for n, name := range names {
		seen[name] = n
	}
	which = make([]int, len(r.rows))
	for k, i := range r.rows {
		which[k] = seen[text(i)]
	}
	return names, which, nil
}

// features sets X from all columns except the target.
func (r *reading) features() error {
	var columns [][]float64
	seen := map[string]bool{r.d.Target: true}
	for field := range r.names {
		if field == r.target {
			continue
		}
		names, made, err := r.feature(field)
		if err != nil {
			return err
		}
		for _, name := range names {
			if seen[name] {
				return r.errAt(headerRow, field, "two columns would be named %q", truncate(name))
			}
			seen[name] = true
		}
		r.d.Features = append(r.d.Features, names...)
		columns = append(columns, made...)
		if len(columns)*len(r.rows) > maxCells {
			return r.errAt(headerRow, field, "a table may have %d numbers at most", maxCells)
		}
	}
	r.d.Cols = len(columns)
	if r.d.Cols == 0 {
		return fmt.Errorf("no column but the target %q has values to learn from", truncate(r.d.Target))
	}
	r.d.X = make([]float64, r.d.Cols*len(r.rows))
	for j, c := range columns {
		for k, v := range c {
			r.d.X[k*r.d.Cols+j] = v
		}
	}
	return nil
}

// feature returns the columns of X, with their names, for one column of the file.
func (r *reading) feature(field int) (names []string, columns [][]float64, err error) {
	name := r.names[field]
	v, err := r.numbers(field)
	if err != nil {
		return nil, nil, err
	}
	if v == nil {
		return r.categories(field)
	}
	if r.header[field] == "" && r.countsRows(v) {
		r.note("%s has no name and counts the rows: it is left out", name)
		return nil, nil, nil
	}
	absent := 0
	for _, x := range v {
		absent += oneIf(math.IsNaN(x))
	}
	if absent == len(v) {
		r.note("column %q has no values and is left out", name)
		return nil, nil, nil
	}
	if absent > 0 {
		mean := r.fill(v)
		r.note("column %q: %d missing values are the mean of the training rows, %.4g", name, absent, mean)
	}
	return []string{name}, [][]float64{v}, nil
}

// countsRows reports whether v numbers the rows of the file: 0, 1, 2, … or 1, 2, 3, ….
func (r *reading) countsRows(v []float64) bool {
	first := v[0] - float64(r.rows[0])
	for k, x := range v {
		if x-float64(r.rows[k]) != first {
			return false
		}
	}
	return first == 0 || first == 1
}

// fill replaces missing values by the mean over the training rows that have one, or,
// if none has, over all rows. It returns that mean.
func (r *reading) fill(v []float64) float64 {
	sum, n := [2]float64{}, [2]float64{}
	for k, x := range v {
		if !math.IsNaN(x) {
			trains := oneIf(r.trains[k])
			sum[trains] += x
			n[trains]++
		}
	}
	which := oneIf(n[1] > 0)
	mean := sum[which] / n[which]
	for k, x := range v {
		if math.IsNaN(x) {
			v[k] = mean
		}
	}
	return mean
}

// categories returns a column of 0 and 1 for each text (one-hot), or a single column if
// there are two texts.
func (r *reading) categories(field int) (names []string, columns [][]float64, err error) {
	texts, which, err := r.texts(field, "features: leave the column out")
	if err != nil {
		return nil, nil, err
	}
	from := oneIf(len(texts) == 2)
	for n := from; n < len(texts); n++ {
		column := make([]float64, len(which))
		for k, w := range which {
			column[k] = float64(oneIf(w == n))
		}
		names = append(names, r.names[field]+"="+texts[n])
		columns = append(columns, column)
	}
	absent := 0
	for _, i := range r.rows {
		absent += oneIf(missing(r.table.rows[i][field]))
	}
	if absent > 0 {
		r.note("column %q: %d missing values are a category of their own, %q", r.names[field], absent, "missing")
	}
	return names, columns, nil
}
