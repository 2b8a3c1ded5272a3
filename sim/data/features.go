package data

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"descent/sim/table"
	"descent/sim/typed"
)

// block is how many rows of a column are copied at a time.
const block = 64

// features sets X from the columns that are of use, except the target.
func (r *reading) features() error {
	var made []feature
	counting := -1
	for i := range r.columns {
		c := &r.columns[i]
		if r.uses[i].Use == AsTarget || r.uses[i].Why != "" {
			continue
		}
		if !r.keep[i] && r.numbersRows(i) {
			r.uses[i].Why = CountsRows
			if counting < 0 {
				counting = i
			}
			continue
		}
		f, err := r.feature(i, c)
		if err != nil {
			return err
		}
		if len(f) > 0 && (len(made)+len(f))*len(r.rows) > table.MaxCells {
			return fmt.Errorf("column %s makes more than %d numbers: drop some columns", typed.Excerpt(c.Name), table.MaxCells)
		}
		made = append(made, f...)
	}
	if len(made) == 0 && counting >= 0 { // nothing else to learn from
		r.uses[counting].Why = ""
		made, _ = r.feature(counting, &r.columns[counting])
	}
	for i := range r.uses {
		if r.uses[i].Why == CountsRows {
			r.note(Note{Kind: CountsRows, Column: r.Names[i]})
		}
	}
	if len(made) == 0 {
		return r.nothingLeft()
	}
	r.noteConstants(made)
	r.assemble(made)
	return nil
}

// fewTexts is how many different texts are categories even if most rows have one of their
// own.
const fewTexts = 8

// feature is a column of X.
type feature struct {
	name   string
	values []float64
}

// numbersRows reports whether a column has a name for a number of the row, and is one.
func (r *reading) numbersRows(i int) bool {
	c := &r.columns[i]
	if c.Values == nil || r.HeaderLines == 0 {
		return false
	}
	name := strings.ToLower(c.Name)
	named := !r.Named[i] || strings.HasPrefix(name, "unnamed: ") || strings.HasSuffix(name, "id") || slices.Contains(countNames, name)
	return named && r.countsRows(r.take(c.Values))
}

// feature returns the columns of X for one column of the table: none if it names the
// rows.
func (r *reading) feature(i int, c *table.Column) ([]feature, error) {
	use := &r.uses[i]
	if c.Values == nil {
		return r.categories(i)
	}
	use.Use, use.Features = AsNumber, 1
	v := r.take(c.Values)
	mean, missing := r.fill(v)
	if math.IsNaN(mean) { // no row with a target has one
		*use = ColumnSummary{Name: c.Name, Why: table.EmptyColumns, Missing: missing}
		r.note(Note{Kind: table.EmptyColumns, Column: c.Name, Count: 1})
		return nil, nil
	}
	if use.Missing = missing; missing > 0 {
		r.note(Note{Kind: MissingAsMean, Column: c.Name, Count: missing, Text: strings.Join(c.Words, ", "), Value: mean})
	}
	return []feature{{c.Name, v}}, nil
}

// categories returns a column of 0 and 1 for each text (one-hot), or a single column if
// there are two texts; none if the texts name the rows.
func (r *reading) categories(i int) ([]feature, error) {
	name, use := r.Names[i], &r.uses[i]
	most := MaxCategories
	if r.keep[i] {
		most = keptCategories
	}
	c := r.texts(i)
	n := len(c.names)
	switch {
	case r.keep[i] && n > most:
		return nil, fmt.Errorf("column %s has %d different texts, such as %s: at most %d can be kept", typed.Excerpt(name), n, typed.Excerpt(c.names[n-1]), most)
	case n > most, !r.keep[i] && n > fewTexts && 2*n > len(c.which)-c.missing:
		use.Why = NamesRows
		r.note(Note{Kind: NamesRows, Column: name, Text: r.firstText(i), Count: n - oneIf(c.missing > 0), Of: len(r.rows) - c.missing})
		return nil, nil
	}
	var made []feature
	for k := oneIf(n == 2); k < n; k++ {
		f := feature{name + "=" + c.names[k], make([]float64, len(c.which))}
		for row, w := range c.which {
			f.values[row] = float64(oneIf(w == k))
		}
		made = append(made, f)
	}
	if c.missing > 0 {
		r.note(Note{Kind: MissingAsText, Column: name, Count: c.missing, Text: missingText})
	}
	use.Use, use.Features, use.Missing = AsCategories, len(made), c.missing
	return made, nil
}

// nothingLeft says why there is no feature.
func (r *reading) nothingLeft() error {
	for i := range r.uses {
		if r.uses[i].Why == NamesRows {
			return fmt.Errorf("no column is left to learn from: %s has a text of its own in most rows; --keep uses it", typed.Excerpt(r.Names[i]))
		}
	}
	return fmt.Errorf("no column but the target %s has values to learn from", typed.Excerpt(r.d.Target))
}

// noteConstants says which features have one value only.
func (r *reading) noteConstants(made []feature) {
	first, n := "", 0
	for i := range made {
		v := made[i].values
		if slices.ContainsFunc(v, func(x float64) bool { return x != v[0] }) {
			continue
		}
		if n++; n == 1 {
			first = made[i].name
		}
	}
	if n > 0 {
		r.note(Note{Kind: Constant, Column: first, Count: n})
	}
}

// assemble copies the columns into X, row by row.
func (r *reading) assemble(made []feature) {
	d, n := r.d, len(r.rows)
	seen := map[string]bool{d.Target: true}
	for i := range made {
		name := made[i].name
		for k := 1; seen[name]; k++ {
			name = fmt.Sprintf("%s.%d", made[i].name, k)
		}
		seen[name] = true
		d.Features = append(d.Features, name)
	}
	d.Cols = len(made)
	d.X = make([]float64, d.Cols*n)
	for from := 0; from < n; from += block {
		for j := range made {
			for k := from; k < min(from+block, n); k++ {
				d.X[k*d.Cols+j] = made[j].values[k]
			}
		}
	}
}
