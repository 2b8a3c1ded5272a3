package table

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Largest bounds every number, so that sums of squares stay finite.
const Largest = 1e100

// plain parses a number as programs write it.
func plain(s string) (v float64, ok bool) {
	if s == "" || s[0] > '9' { // most texts
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil && math.Abs(v) <= Largest
}

// infinite reports whether a cell is a number that is too large to be one.
func infinite(s string) bool {
	v, err := strconv.ParseFloat(s, 64)
	return !math.IsNaN(v) && math.Abs(v) > Largest && (err == nil || math.IsInf(v, 0))
}

// figure is a cell that looks like a number, taken apart.
type figure struct {
	negative bool
	digits   string // with marks between them, and an exponent
	unit     string // before or after them
	currency bool   // the unit is one of money
	// accounting says that parentheses make it negative.
	accounting bool
}

// currencies are codes of money; signs of money are known by their class.
var currencies = []string{"usd", "eur", "gbp", "chf", "jpy", "cny", "rmb", "inr", "us$", "r$", "rs", "rs.", "kr"}

// longestUnit is how many bytes a unit has at most.
const longestUnit = 12

// likeSpaces are signs between groups of digits, each with the one that it is read as.
var likeSpaces = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ", "’", "'", "−", "-")

// parseFigure returns the parts of a cell that has digits, marks between them, and besides at
// most a sign and a unit.
func parseFigure(s string) (f figure, ok bool) {
	s = likeSpaces.Replace(s)
	if len(s) > 2 && s[0] == '(' && s[len(s)-1] == ')' { // of accountants
		f.negative, f.accounting, s = true, true, s[1:len(s)-1]
	}
	first := strings.IndexAny(s, "0123456789")
	if first < 0 {
		return f, false
	}
	if first > 0 && (s[first-1] == '.' || s[first-1] == ',') {
		first--
	}
	end := first
	for i := first; i < len(s); i++ {
		if isDigit(s[i]) {
			end = i + 1
		} else if !strings.ContainsRune(".,' _", rune(s[i])) {
			break
		}
	}
	end += exponent(s[end:])
	f.digits = s[first:end]
	before, after := strings.TrimSpace(s[:first]), strings.TrimSpace(s[end:])
	if after == "." || after == "," { // "5."
		after = ""
	}
	switch {
	case strings.ContainsRune(before, '-'):
		f.negative, before = true, strings.TrimSpace(strings.Replace(before, "-", "", 1))
	case strings.HasPrefix(before, "+"):
		before = strings.TrimSpace(before[1:])
	case after == "-":
		f.negative, after = true, ""
	}
	if before != "" && after != "" || len(after) > longestUnit || strings.ContainsAny(after, "0123456789 \"'") {
		return f, false
	}
	f.unit, f.currency = before+after, isCurrency(before+after)
	return f, before == "" || f.currency
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// exponent is the length of an exponent of ten that a text begins with.
func exponent(s string) int {
	if len(s) < 2 || s[0] != 'e' && s[0] != 'E' {
		return 0
	}
	i := 1
	if s[i] == '+' || s[i] == '-' {
		i++
	}
	from := i
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i == from {
		return 0
	}
	return i
}

func isCurrency(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return size > 0 && size == len(s) && unicode.Is(unicode.Sc, r) || slices.Contains(currencies, strings.ToLower(s))
}

// marks say what the marks between the digits of a figure are.
type marks struct {
	// decimal is the mark before the decimals, group that between groups of three
	// digits; 0 if there is none.
	decimal, group byte
	// either is a mark that can be one or the other, as that of 1,007.
	either byte
}

// readMarks finds out what the marks between digits are; ok is false if they are neither.
func readMarks(digits string) (m marks, ok bool) {
	mantissa := digits
	if i := strings.IndexAny(digits, "eE"); i >= 0 {
		mantissa = digits[:i]
	}
	last := strings.LastIndexAny(mantissa, ".,' _")
	if last < 0 {
		return m, true
	}
	mark := mantissa[last]
	others := strings.Trim(mantissa[:last], "0123456789"+string(mark))
	alone := strings.Count(mantissa, string(mark)) == 1
	isPoint := mark == '.' || mark == ','
	switch {
	case others == "" && alone && isPoint && grouped(mantissa, mark):
		m.either = mark
	case others == "" && alone && isPoint:
		m.decimal = mark
	case others == "":
		m.group = mark
		return m, grouped(mantissa, mark)
	default:
		m.decimal, m.group = mark, others[0]
		return m, alone && isPoint && grouped(mantissa[:last], m.group)
	}
	return m, true
}

// grouped reports whether a mark parts digits into groups of three, the first shorter or
// as long and not a zero; with commas those in the middle may be of two, as in India.
func grouped(digits string, mark byte) bool {
	groups := strings.Split(digits, string(mark))
	for i, g := range groups {
		if strings.Trim(g, "0123456789") != "" {
			return false
		}
		n := len(g)
		switch {
		case i == 0 && (n < 1 || n > 3 || g[0] == '0'):
			return false
		case i > 0 && n != 3 && (n != 2 || mark != ',' || i == len(groups)-1):
			return false
		}
	}
	return len(groups) > 1
}

// value is the number that a figure stands for where decimal is the mark before decimals.
func (f *figure) value(decimal byte) (v float64, ok bool) {
	m, ok := readMarks(f.digits)
	if !ok {
		return 0, false
	}
	text := []byte(f.digits)
	n := 0
	for _, b := range text {
		switch {
		case b == m.decimal, b == m.either && b == decimal:
			b = '.'
		case b == m.group, b == m.either:
			continue
		}
		text[n] = b
		n++
	}
	v, err := strconv.ParseFloat(string(text[:n]), 64)
	if f.negative {
		v = -v
	}
	return v, err == nil && math.Abs(v) <= Largest
}
