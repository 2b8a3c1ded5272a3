package surface

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"
)

// choice is a notation that has two meanings. The reader takes the first one; the second
// is an alternative.
type choice uint8

const (
	noChoice        choice = iota
	inverseChoice          // cos^-1(x): acos(x), 1/cos(x)
	digitsChoice           // x2: x^2, 2*x
	quotientChoice         // 1/2x: 1/2*x, 1/(2*x)
	exponentChoice         // e^2x: e^2*x, e^(2*x)
	numberOfChoices = iota
)

// advise completes the error of a text that is no formula, if it can be read as one in
// another notation: LaTeX, Python, Desmos, a spreadsheet, a textbook.
func (t formulaText) advise(err error) error {
	var e *FormulaError
	if !errors.As(err, &e) || len([]rune(string(t))) > maxFormula {
		return err
	}
	first, ok := t.reading(noChoice)
	if !ok {
		return err
	}
	e.Rewrite, e.Hint = first.text, "write "+first.text
	for c := noChoice + 1; c < numberOfChoices; c++ {
		if !first.met[c] {
			continue
		}
		if other, ok := t.reading(c); ok && other.text != first.text {
			e.Hint += ", or " + other.text + " if that is meant"
			break
		}
	}
	switch {
	case first.renamed:
		e.Hint = "the coordinates are x and y: " + e.Hint
	case first.equation:
		e.Hint += ", which is least where both sides are equal"
	}
	return e
}

// reading is a text of another notation written as a formula.
type reading struct {
	text    string
	met     [numberOfChoices]bool // which notations with two meanings it has
	renamed bool                  // coordinates had other names
	// equation says that the text is one.
	equation bool
}

// reading reads the text with the second meaning of what is chosen. ok is false if it
// cannot be read, or is no formula then either.
func (t formulaText) reading(second choice) (out reading, ok bool) {
	all, params := t.pieces()
	r := otherReader{pieces: all, second: second}
	p := r.whole()
	if r.failed || len(all) == 0 {
		return out, false
	}
	names, ok := coordinates(r.variables, params)
	if !ok {
		return out, false
	}
	for from, to := range names {
		out.renamed = out.renamed || !strings.EqualFold(from, to)
	}
	if len(names) > 0 {
		again := otherReader{pieces: all, second: second, names: names}
		p = again.whole()
	}
	out.text, out.met, out.equation = p.text, r.met, r.equation
	if strings.TrimSpace(string(t)) == out.text {
		return out, false
	}
	_, err := formulaText(out.text).strict()
	return out, err == nil
}

// coordinates says which of the variables is x and which is y; those that are named so
// are not listed. ok is false if there are others than two.
func coordinates(variables, params []string) (names map[string]string, ok bool) {
	names = map[string]string{}
	assign := func(x, y string) {
		if x != "x" {
			names[x] = "x"
		}
		if y != "y" {
			names[y] = "y"
		}
	}
	slices.Sort(variables)
	variables = slices.Compact(variables)
	covered := func(two ...string) bool {
		return !slices.ContainsFunc(variables, func(v string) bool { return !slices.Contains(two, v) })
	}
	if len(params) == 2 && covered(params...) && !(params[0] == "y" && params[1] == "x") {
		assign(params[0], params[1])
		return names, true
	}
	pairs := [][2]string{{"x", "y"}, {"X", "Y"}}
	if len(variables) > 0 {
		base := variables[0][:max(strings.IndexAny(variables[0], "_[("), 0)]
		for _, index := range [][2]string{{"[0", "[1"}, {"[1", "[2"}, {"(1", "(2"}, {"_1", "_2"}, {"_0", "_1"}} {
			pairs = append(pairs, [2]string{base + index[0], base + index[1]})
		}
	}
	if len(variables) == 2 && oneLetter(variables[0]) && oneLetter(variables[1]) && !strings.EqualFold(variables[0], variables[1]) {
		pairs = append(pairs, ordered(variables[0], variables[1]))
	}
	for _, two := range pairs {
		if covered(two[0], two[1]) {
			assign(two[0], two[1])
			return names, true
		}
	}
	return nil, false
}

// ordered returns two names of coordinates so that x is the first or y the second if
// one of them is.
func ordered(a, b string) [2]string {
	if a == "y" || b == "x" {
		a, b = b, a
	}
	return [2]string{a, b}
}

func oneLetter(name string) bool { return utf8.RuneCountInString(name) == 1 }
