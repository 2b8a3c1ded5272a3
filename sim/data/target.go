package data

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"

	"descent/sim/table"
	"descent/sim/typed"
)

const (
	// maxNumericClasses is the largest number of classes given as numbers, all of them below
	// beyondWhole.
	maxNumericClasses = 10
	beyondWhole       = 1e15
)

// readTarget sets the rows that have a target, and the classes or the numbers to learn.
func (r *reading) readTarget(want Want) error {
	c := &r.columns[r.target]
	if c.Values != nil && want != WantNumbers && c.Odd > 0 && r.fewTexts() {
		*c = table.Column{Name: c.Name} // names of classes may well be such a mixture
	}
	if c.Values == nil { // what was said of its numbers
		r.Notes = slices.DeleteFunc(r.Notes, func(n Note) bool { return n.Column == c.Name && n.Kind != table.RenamedColumn })
	}
	if c.Values == nil && want == WantNumbers {
		return fmt.Errorf("the target %s has texts such as %s: --kind regression needs numbers", typed.Excerpt(c.Name), typed.Excerpt(r.firstText(r.target)))
	}
	if err := r.dropRowsWithoutTarget(c); err != nil {
		return err
	}
	d := r.d
	var v []float64
	if c.Values == nil {
		texts := r.texts(r.target)
		d.Classes, d.Y, r.why, r.different = texts.names, texts.which, IsText, len(texts.names)
	} else {
		v = r.take(c.Values)
		r.judge(v, want)
	}
	switch {
	case len(d.Classes) > MaxCategories:
		return fmt.Errorf("the target %s has %d different values, such as %s: at most %d can be classes; --target learns another column",
			typed.Excerpt(c.Name), len(d.Classes), typed.Excerpt(d.Classes[len(d.Classes)-1]), MaxCategories)
	case len(d.Classes) == 1, d.Kind == Regression && slices.Min(v) == slices.Max(v):
		return fmt.Errorf("every row has the value %s of the target %s: at least 2 are needed",
			typed.Excerpt(r.Rows[r.rows[0]][r.target]), typed.Excerpt(d.Target))
	}
	if n := len(d.Classes); n > 2 && 2*n > len(r.rows) {
		r.note(Note{Kind: RareClasses, Column: d.Target, Count: n, Of: len(r.rows)})
	}
	return nil
}

// firstText returns the first text of a column, empty if it has none.
func (r *reading) firstText(column int) string {
	for i := range r.Rows {
		if s, ok := r.Text(i, column); ok {
			return s
		}
	}
	return ""
}

// fewTexts reports whether the target has so few different texts that they are classes.
func (r *reading) fewTexts() bool {
	seen := map[string]bool{}
	for i := range r.Rows {
		if s, ok := r.Text(i, r.target); ok {
			if seen[s] = true; len(seen) > maxNumericClasses {
				return false
			}
		}
	}
	return 2*len(seen) <= len(r.Rows)
}

// dropRowsWithoutTarget sets rows to those with a target; at least two must have one.
func (r *reading) dropRowsWithoutTarget(c *table.Column) error {
	for i := range r.Rows {
		has := c.Values != nil && !math.IsNaN(c.Values[i])
		if c.Values == nil {
			_, has = r.Text(i, r.target)
		}
		if has {
			r.rows = append(r.rows, i)
		}
	}
	if len(r.rows) < 2 {
		return fmt.Errorf("at least 2 rows must have a value of the target %s, not %d", typed.Excerpt(r.d.Target), len(r.rows))
	}
	if n := len(r.Rows) - len(r.rows); n > 0 {
		r.note(Note{Kind: RowsWithoutTarget, Column: r.d.Target, Count: n, Of: len(r.Rows)})
	}
	return nil
}

// judge makes classes of the numbers of a target, or numbers to learn, and says why.
func (r *reading) judge(v []float64, want Want) {
	d := r.d
	seen, whole := map[float64]int{}, true
	for _, x := range v {
		seen[x+0]++
		whole = whole && x == math.Trunc(x) && math.Abs(x) < beyondWhole
	}
	r.different = len(seen)
	switch {
	case want != WantFitting:
		r.why = Asked
	case !whole:
		r.why = HasDecimals
	case len(seen) > maxNumericClasses:
		r.why = ManyValues
	case 2*len(seen) > len(v):
		r.why = RareValues
	default:
		r.why = FewWhole
	}
	if want == WantNumbers || want == WantFitting && r.why != FewWhole {
		d.Kind, d.T = Regression, v
		return
	}
	for n, x := range slices.SortedFunc(maps.Keys(seen), cmp.Compare[float64]) {
		seen[x] = n
		d.Classes = append(d.Classes, strconv.FormatFloat(x, 'f', -1, 64))
	}
	for _, x := range v {
		d.Y = append(d.Y, seen[x+0])
	}
}
