package data

import (
	"fmt"
	"math"

	"descent/sim/table"
	"descent/sim/typed"
)

// MaxCategories is how many different texts a column may have, and how many classes a
// target.
const MaxCategories = 32

// keptCategories is the same of a column that the options keep.
const keptCategories = 1000

// reading is the conversion of a table into a data set.
type reading struct {
	*table.Table
	d       *Dataset
	columns []table.Column
	uses    []ColumnSummary
	keep    []bool // the columns that the options keep
	target  int
	rows    []int  // of the table: those with a target
	trains  []bool // which of rows train

	why       KindReason
	different int // values of the target
}

func (r *reading) note(n Note) { r.Notes = append(r.Notes, n) }

// choose reads the columns that the options do not drop, and finds the target.
func (r *reading) choose(o *CSVOptions) error {
	n := len(r.Names)
	drop := make([]bool, n)
	r.keep, r.uses = make([]bool, n), make([]ColumnSummary, n)
	for _, l := range []struct {
		names []string
		mark  []bool
	}{{o.Drop, drop}, {o.Keep, r.keep}} {
		for _, name := range l.names {
			i, err := find(r.Names, name)
			if err != nil {
				return err
			}
			l.mark[i] = true
		}
	}
	r.target = -1
	if o.Target != "" {
		i, err := find(r.Names, o.Target)
		if err != nil {
			return err
		}
		if drop[i] {
			return fmt.Errorf("column %s is the target and cannot be dropped", typed.Excerpt(r.Names[i]))
		}
		r.target = i
	}
	r.columns = r.Columns(drop, MaxCategories)
	var dropped, empty []string
	for i := range r.columns {
		c, use := &r.columns[i], &r.uses[i]
		use.Name, use.Missing = c.Name, c.Missing
		switch {
		case drop[i]:
			use.Why = Dropped
			dropped = append(dropped, c.Name)
		case c.Missing == len(r.Rows) && i != r.target:
			use.Why = table.EmptyColumns
			empty = append(empty, c.Name)
		case o.Target == "":
			r.target = i
		}
	}
	for _, l := range []struct {
		kind  table.NoteKind
		names []string
	}{{Dropped, dropped}, {table.EmptyColumns, empty}} {
		if len(l.names) > 0 {
			r.note(Note{Kind: l.kind, Column: l.names[0], Count: len(l.names)})
		}
	}
	if r.target < 0 {
		return fmt.Errorf("no column has values")
	}
	r.d.Target, r.uses[r.target].Use = r.Names[r.target], AsTarget
	return nil
}

// split chooses the training rows. It comes before the features, since means are over
// these rows only.
func (r *reading) split(o *CSVOptions) {
	n := len(r.rows)
	train := int(o.Split*float64(n)/100 + 1e-9) // 32.3·1000/100 is 322.9…
	r.d.split(n, max(2, min(n, train)), o.Seed)
	r.trains = make([]bool, n)
	for _, k := range r.d.Train {
		r.trains[k] = true
	}
}

// take returns the values of the rows with a target.
func (r *reading) take(values []float64) []float64 {
	if len(r.rows) == len(r.Rows) {
		return values
	}
	v := make([]float64, len(r.rows))
	for k, i := range r.rows {
		v[k] = values[i]
	}
	return v
}

// countNames are names of columns that may count the rows, in lower case, besides those that
// end in id.
var countNames = []string{"index", "row", "rownames", "row names", "row_names", "row.names",
	"no", "no.", "nr", "nr.", "number", "#", "level_0", "s.no", "s.no.", "sno", "sl no", "serial", "序号", "编号"}

// countsRows reports whether v numbers the rows of the table, from 0, 1 or, of a part of a
// larger table, any whole number.
func (r *reading) countsRows(v []float64) bool {
	first := v[0] - float64(r.rows[0])
	for k, x := range v {
		if x-float64(r.rows[k]) != first {
			return false
		}
	}
	return first == math.Trunc(first)
}

// fill replaces missing values by the mean over the training rows that have one, or,
// if none has, over all rows. It returns that mean and how many were missing.
func (r *reading) fill(v []float64) (mean float64, missing int) {
	sum, n := [2]float64{}, [2]float64{}
	for k, x := range v {
		if math.IsNaN(x) {
			missing++
			continue
		}
		trains := oneIf(r.trains[k])
		sum[trains] += x
		n[trains]++
	}
	if missing == 0 {
		return 0, 0
	}
	which := oneIf(n[1] > 0)
	mean = sum[which] / n[which]
	for k, x := range v {
		if math.IsNaN(x) {
			v[k] = mean
		}
	}
	return mean, missing
}
