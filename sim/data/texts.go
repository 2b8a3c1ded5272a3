package data

import (
	"maps"
	"slices"
	"strings"
)

// missingText stands for a missing value among texts.
const missingText = "missing"

// categories are the different texts of a column, sorted, and which of them each row has.
type categories struct {
	names   []string
	which   []int
	missing int // rows without a value, whose text is missingText
}

// pairs are two answers that are the same in capitals and in small letters.
var pairs = [][2]string{{"false", "true"}, {"no", "yes"}, {"n", "y"}, {"f", "t"}, {"off", "on"}}

// texts returns the categories of a column over the rows with a target.
func (r *reading) texts(column int) categories {
	c := categories{which: make([]int, len(r.rows))}
	seen := map[string]int{}
	cells := make([]string, len(r.rows))
	for k, i := range r.rows {
		s, ok := r.Text(i, column)
		if !ok {
			s = missingText
			c.missing++
		}
		cells[k] = s
		seen[s]++
	}
	if to := foldPair(seen); to != nil {
		r.note(Note{Kind: SpelledAlike, Column: r.Names[column], Text: strings.Join(slices.Sorted(maps.Keys(to)), ", ")})
		seen = map[string]int{}
		for k, s := range cells {
			if low, ok := to[s]; ok {
				cells[k] = low
			}
			seen[cells[k]]++
		}
	}
	c.names = slices.Sorted(maps.Keys(seen))
	for n, name := range c.names {
		seen[name] = n
	}
	for k, s := range cells {
		c.which[k] = seen[s]
	}
	return c
}

// foldPair returns what each text becomes if they are the two answers of a pair in several
// spellings, such as True, TRUE and False; else nil.
func foldPair(seen map[string]int) map[string]string {
	answers := map[string]string{}
	folded := map[string]bool{}
	for s := range seen {
		if s != missingText || len(seen) == 1 {
			answers[s] = strings.ToLower(s)
			folded[answers[s]] = true
		}
		if len(answers) > 6 {
			return nil
		}
	}
	for _, p := range pairs {
		if len(answers) > 2 && len(folded) == 2 && folded[p[0]] && folded[p[1]] {
			return answers
		}
	}
	return nil
}
