package table

import (
	"slices"
	"strings"
)

// arrange finds the names and the rows among the records and leaves out what belongs to
// neither.
func (t *Table) arrange(rec *records, o Options) error {
	if n := rec.keep(func(cells []string) bool { return !empty(cells) }); n > 0 {
		t.note(Note{Kind: EmptyRows, Count: n})
	}
	if n := rec.keep(func(cells []string) bool { return !isRule(cells) }); n > 0 {
		t.note(Note{Kind: RuleLines, Count: n})
	}
	if t.Separator == '|' {
		rec.cutBars()
	}
	width := rec.width()
	t.dropAround(rec, width)
	t.nameRowNames(rec, width, o)
	if err := rec.checkWidth(width); err != nil {
		return err
	}
	if rec.len() == 0 {
		return lineError(1, "no line with cells")
	}
	t.readHeader(rec, o)
	if t.HeaderLines > 0 {
		first := slices.Clone(rec.cells[0])
		rec.remove(0, t.HeaderLines)
		if n := rec.keep(func(cells []string) bool { return !slices.Equal(cells, first) }); n > 0 {
			t.note(Note{Kind: RepeatedHeader, Count: n})
		}
	}
	t.dropTotals(rec)
	t.Rows, t.Lines = rec.cells, rec.lines
	return nil
}

// isRule reports whether a line draws a rule below the names, as databases and Markdown
// have it.
func isRule(cells []string) bool {
	rules := 0
	for _, s := range cells {
		if strings.Trim(s, "-=+:| ") != "" {
			return false
		}
		if s != "" {
			if rules++; strings.Count(s, "-")+strings.Count(s, "=") < 3 {
				return false
			}
		}
	}
	return rules > 0
}

// cutBars takes the empty cells before a first bar and after a last one from all lines
// that have both.
func (r *records) cutBars() {
	for i, cells := range r.cells {
		if n := len(cells); n > 2 && cells[0] == "" && cells[n-1] == "" {
			r.cells[i] = cells[1 : n-1]
		}
	}
}

// width is how many cells most records have, empty ones at the end aside where there are
// too many; of equally frequent ones the first.
func (r *records) width() int {
	count := map[int]int{}
	best := 0
	for _, cells := range r.cells {
		count[len(cells)]++
	}
	for _, cells := range r.cells {
		if n := len(cells); count[n] > count[best] {
			best = n
		}
	}
	return best
}

func empty(cells []string) bool {
	return !slices.ContainsFunc(cells, func(s string) bool { return s != "" })
}

// filled is how many of the cells are not empty, and first the first of these.
func filled(cells []string) (n int, first string) {
	for _, s := range cells {
		if s != "" {
			if n++; n == 1 {
				first = s
			}
		}
	}
	return n, first
}

// dropAround leaves out what is not part of the table: lines of one cell above and below it,
// comments, and empty cells after the last column.
func (t *Table) dropAround(rec *records, width int) {
	for i, cells := range rec.cells {
		if n := len(cells); n > width && empty(cells[width:]) {
			rec.cells[i] = cells[:width]
		}
	}
	lone := func(i int) (first string, yes bool) {
		n, first := filled(rec.cells[i])
		short := width > 1 && len(rec.cells[i]) != width
		return first, n <= 1 && (short || width > 2 && !looksNumeric(first))
	}
	if rec.len() > 0 && width > 1 && strings.HasPrefix(rec.cells[0][0], "#") {
		t.uncomment(rec, width)
	}
	comments := rec.keep(func(cells []string) bool { return len(cells) == width || !strings.HasPrefix(cells[0], "#") })
	if comments > 0 {
		t.note(Note{Kind: CommentLines, Count: comments})
	}
	before, after := 0, rec.len()
	for before < after {
		if _, yes := lone(before); !yes {
			break
		}
		before++
	}
	if before < after && len(rec.cells[0]) == width && slices.ContainsFunc(rec.cells[before], looksNumeric) {
		before = 0 // no names below them: they are part of the table
	}
	for after > before {
		if _, yes := lone(after - 1); !yes {
			break
		}
		after--
	}
	if n := rec.len() - after; n > 0 {
		first, _ := lone(after)
		t.note(Note{Kind: LinesAfter, Count: n, Text: first})
		rec.remove(after, rec.len())
	}
	if before > 0 {
		first, _ := lone(0)
		t.note(Note{Kind: LinesBefore, Count: before, Text: first})
		rec.remove(0, before)
	}
}

// uncomment takes the sign # from the last of the comments that the file begins with, if
// what remains has as many cells as the table: it names the columns.
func (t *Table) uncomment(rec *records, width int) {
	last := 0
	for last+1 < rec.len() && strings.HasPrefix(rec.cells[last+1][0], "#") {
		last++
	}
	if last+1 == rec.len() { // all lines begin so: it is a value
		return
	}
	cells := slices.Clone(rec.cells[last])
	if cells[0] = strings.TrimSpace(strings.TrimLeft(cells[0], "#")); cells[0] == "" {
		cells = cells[1:]
	}
	if len(cells) == width {
		rec.cells[last] = cells
	}
}

// nameRowNames gives the first column a name, an empty one, where the header has one cell
// less than the rows: R writes the rows' names so.
func (t *Table) nameRowNames(rec *records, width int, o Options) {
	if o.Header == WithoutHeader || rec.len() < 2 || len(rec.cells[0]) != width-1 || len(rec.cells[1]) != width {
		return
	}
	rec.cells[0] = append([]string{""}, rec.cells[0]...)
	t.note(Note{Kind: RowNames})
}

// checkWidth returns an error about the first record that has not width cells.
func (r *records) checkWidth(width int) error {
	for i, cells := range r.cells {
		switch n := len(cells); {
		case n == width:
		case i == 0:
			return lineError(r.lines[i], "%d cells, most of the lines below have %d", n, width)
		default:
			return lineError(r.lines[i], "%d cells, most lines have %d", n, width)
		}
	}
	return nil
}

// totals are words of a row that sums up the others.
var totals = []string{"total", "totals", "grand total", "sum", "average", "mean", "subtotal", "summe", "gesamt", "итого", "合计", "总计", "小计", "平均"}

// lastRows is how many rows at the end can sum up the others.
const lastRows = 3

// dropTotals leaves out rows at the end that begin with a word for a sum which no other
// row begins with.
func (t *Table) dropTotals(rec *records) {
	word := func(i int) string {
		_, first := filled(rec.cells[i])
		first = strings.ToLower(strings.TrimRight(first, ": "))
		if slices.Contains(totals, first) {
			return first
		}
		return ""
	}
	n := 0
	for n < lastRows && n < rec.len() && word(rec.len()-1-n) != "" {
		n++
	}
	end := rec.len() - n
	for i := range end {
		if w := word(i); w != "" {
			return // such a word is a value here
		}
	}
	if n > 0 && end > 0 {
		_, first := filled(rec.cells[end])
		t.note(Note{Kind: TotalRows, Count: n, Text: first})
		rec.remove(end, rec.len())
	}
}
