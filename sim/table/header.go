package table

import (
	"slices"
	"strconv"
	"strings"
)

const (
	judgedRows     = 200 // by how many rows it is judged whether line 1 is one of them
	maxHeaderLines = 4
)

// readHeader names the columns: after the first lines, if these are names, else by number.
func (t *Table) readHeader(rec *records, o Options) {
	width := len(rec.cells[0])
	t.Names, t.Named = make([]string, width), make([]bool, width)
	h := judge(rec)
	switch {
	case o.Header == WithoutHeader:
	case o.Header == FindHeader && h.isData():
		t.note(Note{Kind: NoHeader, Text: h.evidence})
	default:
		t.HeaderLines = h.lines()
		if o.Header == FindHeader && h.numbered != "" {
			t.note(Note{Kind: NumbersAsNames, Text: h.numbered})
		}
	}
	if t.HeaderLines > 1 {
		t.note(Note{Kind: MoreHeaderLines, Count: t.HeaderLines})
	}
	names := joinNames(rec.cells[:t.HeaderLines], width)
	times, taken := map[string]int{}, map[string]bool{}
	for j, name := range names {
		if t.Named[j] = name != ""; !t.Named[j] {
			names[j] = "column " + strconv.Itoa(j+1)
		}
		taken[names[j]] = true
	}
	for j, name := range names { // the second a is a.1, as pandas has it
		t.Names[j] = name
		for n := times[name]; n > 0 && taken[t.Names[j]]; n++ {
			t.Names[j], times[name] = name+"."+strconv.Itoa(n), n
		}
		times[name]++
		taken[t.Names[j]] = true
		if t.Names[j] != name {
			t.note(Note{Kind: RenamedColumn, Column: t.Names[j], Text: name})
		}
	}
}

// joinNames returns the columns' names: those of the first line, or, if these are not all
// different, of all lines together.
func joinNames(lines [][]string, width int) []string {
	names := make([]string, width)
	seen := map[string]bool{}
	alike := false
	if len(lines) == 0 {
		return names
	}
	for j, s := range lines[0] {
		names[j] = collapseSpace(s)
		alike = alike || seen[names[j]] || names[j] == ""
		seen[names[j]] = true
	}
	if !alike {
		return names
	}
	for j := range names {
		var parts []string
		for _, line := range lines {
			if s := collapseSpace(line[j]); s != "" && !slices.Contains(parts, s) {
				parts = append(parts, s)
			}
		}
		names[j] = strings.Join(parts, " ")
	}
	return names
}

// judgement is what the first line and those below it tell of whether it names the
// columns.
type judgement struct {
	rec     *records
	numeric []bool // columns of numbers, by the lines below the first
	// over is whether a text of line 1 stands over numbers; numbers are the numbers in it
	// that do, and repeated is a text of line 1 that its column has again.
	over     bool
	numbers  []string
	repeated string
	// evidence is the cell that looks like data; numbered a number that names a column.
	evidence, numbered string
}

func judge(rec *records) *judgement {
	first := rec.cells[0]
	h := &judgement{rec: rec, numeric: make([]bool, len(first))}
	rows := rec.cells[1:min(rec.len(), judgedRows)]
	if len(rows) > 2*maxHeaderLines { // more lines may name the columns
		rows = rows[maxHeaderLines-1:]
	}
	for j, s := range first {
		numbers, present, again := 0, 0, false
		for _, row := range rows {
			if oneOf(missingWords, row[j]) || slices.Equal(row, first) {
				continue
			}
			present++
			again = again || row[j] == s
			if looksNumeric(row[j]) {
				numbers++
			}
		}
		h.numeric[j] = numbers > 0 && 2*numbers >= present
		switch {
		case Missing(s) && s != "":
		case h.numeric[j] && looksNumeric(s):
			h.numbers = append(h.numbers, s)
		case h.numeric[j] && s != "" && 10*numbers >= 9*present:
			h.over = true
		case again && s != "" && h.repeated == "" && !looksNumeric(s):
			h.repeated = s
		}
	}
	return h
}

func looksNumeric(s string) bool {
	if _, ok := plain(s); ok {
		return true
	}
	f, ok := parseFigure(s)
	if ok {
		_, ok = readMarks(f.digits)
	}
	return ok
}

// isData reports whether the first line is a row: it has numbers where the lines below have,
// other than years or numbers of columns, or a text that its column has again; and no
// text stands over numbers.
func (h *judgement) isData() bool {
	switch {
	case h.over:
		return false
	case len(h.numbers) > 0 && !namesByNumber(h.numbers):
		h.evidence = h.numbers[0]
		return true
	case h.repeated != "":
		h.evidence = h.repeated
		return true
	case len(h.numbers) > 0:
		h.numbered = h.numbers[0]
	}
	return false
}

// namesByNumber reports whether numbers can be names of columns: whole numbers, at least
// two, that increase by one, or years that increase.
func namesByNumber(cells []string) bool {
	before, ones, years := 0, true, true
	for i, s := range cells {
		n, err := strconv.Atoi(s)
		if err != nil || i > 0 && n <= before {
			return false
		}
		ones = ones && (i == 0 || n == before+1)
		years = years && n >= 1800 && n <= 2200
		before = n
	}
	return ones && len(cells) > 1 || years
}

// lines is how many lines name the columns: a line below the first does too if it has
// texts in at least two columns of numbers and no number there.
func (h *judgement) lines() int {
	n := 1
	for n < maxHeaderLines && n < h.rec.len()-1 && h.over && h.names(h.rec.cells[n]) {
		n++
	}
	return n
}

func (h *judgement) names(cells []string) bool {
	texts := 0
	for j, s := range cells {
		switch {
		case !h.numeric[j] || s == "":
		case looksNumeric(s):
			return false
		case !oneOf(missingWords, s) && !oneOf(weakWords, s):
			texts++
		}
	}
	return texts > 1
}
