package table

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// Column is a column as it was read.
type Column struct {
	Name string
	// Values are the numbers of a column of numbers, one for each row and NaN where there is
	// none; nil of a column of texts.
	Values []float64
	// Missing is how many cells have no value; Words are those among them that are not
	// empty, three at most.
	Missing int
	Words   []string
	// Odd is how many of the missing cells of a column of numbers are texts.
	Odd int
}

// Columns reads the columns but those to skip, of which it returns only the names. At least
// nine of ten cells that have a value are numbers in a column of numbers, or every other
// one if its texts are too many to be categories.
func (t *Table) Columns(skip []bool, maxTexts int) []Column {
	cols, whole := t.plainColumns(skip)
	surveys := make([]*survey, len(cols))
	for j := range cols {
		if !skip[j] && !whole[j] {
			surveys[j] = t.survey(j)
		}
	}
	decimal := byte(t.decimal)
	if decimal == 0 {
		decimal = t.usualDecimal(surveys, skip)
	}
	pointsInDoubt := decimal == ',' || decimal == 0 && t.Separator == ';' // a table from where commas are before decimals
	for j := range cols {
		if skip[j] {
			continue
		}
		if whole[j] && pointsInDoubt && t.pointsMayGroup(j) {
			surveys[j] = t.survey(j)
		}
		if surveys[j] != nil {
			surveys[j].read(&cols[j], decimal, maxTexts)
		}
	}
	return cols
}

// plainColumns reads what needs no thought: numbers as programs write them, and empty
// cells. whole says of which columns that is all.
func (t *Table) plainColumns(skip []bool) (cols []Column, whole []bool) {
	cols, whole = make([]Column, len(t.Names)), make([]bool, len(t.Names))
	for j := range cols {
		cols[j].Name, whole[j] = t.Names[j], true
		if !skip[j] {
			cols[j].Values = make([]float64, len(t.Rows))
		}
	}
	for i, row := range t.Rows {
		for j, s := range row {
			c := &cols[j]
			if c.Values == nil {
				continue
			}
			v, ok := plain(s)
			if !ok {
				v = math.NaN()
				c.Missing++
				whole[j] = whole[j] && s == ""
			}
			c.Values[i] = v
		}
	}
	return cols, whole
}

// usualDecimal returns the mark before decimals of the columns that leave no doubt, ',' or
// '.', or 0 if there is none or if they differ.
func (t *Table) usualDecimal(surveys []*survey, skip []bool) byte {
	commas, points := 0, 0
	for j, s := range surveys {
		if s != nil {
			commas += s.decimal[','] + s.group['.']
			points += s.decimal['.'] + s.group[',']
		} else if !skip[j] {
			points += t.points(j)
		}
	}
	switch {
	case commas > 0 && points == 0:
		return ','
	case points > 0 && commas == 0:
		return '.'
	}
	return 0
}

// sampledRows is how many rows the usual mark before decimals is judged by.
const sampledRows = 200

// points counts the numbers with a decimal point that cannot be one between groups of
// digits, among the first of a column.
func (t *Table) points(j int) (n int) {
	for _, row := range t.Rows[:min(len(t.Rows), sampledRows)] {
		if m, ok := readMarks(strings.TrimLeft(row[j], "+-")); ok && m.decimal == '.' {
			n++
		}
	}
	return n
}

// pointsMayGroup reports whether all points of a column, at least one, may be such between
// groups of digits.
func (t *Table) pointsMayGroup(j int) bool {
	n := 0
	for _, row := range t.Rows {
		if s := strings.TrimLeft(row[j], "+-"); strings.Contains(s, ".") {
			if m, ok := readMarks(s); !ok || m.either != '.' {
				return false
			}
			n++
		}
	}
	return n > 0
}

// Text returns the text of a cell, and whether it has a value.
func (t *Table) Text(row, column int) (s string, ok bool) {
	s = t.Rows[row][column]
	if Missing(s) {
		return "", false
	}
	if strings.ContainsFunc(s, otherSpace) || strings.Contains(s, "  ") {
		s = collapseSpace(s) // as names of columns are, which texts become part of
	}
	return s, true
}

// otherSpace reports whether a character is white space, but not a plain space.
func otherSpace(r rune) bool { return r != ' ' && unicode.IsSpace(r) }

// distinct returns the different texts of a column, up to most+1 of them.
func (t *Table) distinct(j, most int) (texts []string) {
	for _, row := range t.Rows {
		if s := row[j]; !Missing(s) && !slices.Contains(texts, s) {
			if texts = append(texts, s); len(texts) > most {
				break
			}
		}
	}
	return texts
}
