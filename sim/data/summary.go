package data

import "descent/sim/table"

// TableSummary says what was read of a table.
type TableSummary struct {
	// Rows is how many rows are used; LeftOut how many have no target.
	Rows, LeftOut int
	// Encoding, Separator and HeaderLines are those of table.Table.
	Encoding    string
	Separator   rune
	HeaderLines int
	// Columns are all of the file, in its order.
	Columns []ColumnSummary
	// Why says why there are classes or numbers to learn.
	Why KindReason
	// Different is how many different values the target has.
	Different int
}

// ColumnSummary says what became of a column of a table.
type ColumnSummary struct {
	Name string
	Use  ColumnUse
	// Why is the kind of the note about a column that is left out.
	Why table.NoteKind
	// Features is how many features it became, Missing how many values were missing.
	Features, Missing int
}

// ColumnUse is what a column of a table is used for.
type ColumnUse uint8

const (
	LeftOut ColumnUse = iota
	AsNumber
	AsCategories
	AsTarget
)

// String returns the use's name in lower case.
func (u ColumnUse) String() string {
	return [...]string{"left out", "number", "categories", "target"}[u%4]
}

// KindReason says why the target of a table is a class or a number.
type KindReason uint8

const (
	Asked       KindReason = iota
	IsText                 // classes
	FewWhole               // few different whole numbers: classes
	ManyValues             // more different whole numbers than maxNumericClasses
	HasDecimals            // numbers that are not whole
	RareValues             // few whole numbers, but fewer than two rows of each
)

// String returns the reason's name in lower case.
func (k KindReason) String() string {
	return [...]string{"asked for", "text", "few whole numbers", "many numbers", "decimals", "few rows of each"}[k%6]
}

// Used returns how many columns are features.
func (s *TableSummary) Used() (n int) {
	for i := range s.Columns {
		if u := s.Columns[i].Use; u == AsNumber || u == AsCategories {
			n++
		}
	}
	return n
}

// LeftOutColumns returns how many columns are left out.
func (s *TableSummary) LeftOutColumns() (n int) {
	for i := range s.Columns {
		if s.Columns[i].Use == LeftOut {
			n++
		}
	}
	return n
}

// Missing returns how many values of the used columns were missing.
func (s *TableSummary) Missing() (n int) {
	for i := range s.Columns {
		if c := &s.Columns[i]; c.Use == AsNumber || c.Use == AsCategories {
			n += c.Missing
		}
	}
	return n
}

// summary returns what was read.
func (r *reading) summary() *TableSummary {
	return &TableSummary{
		Rows: len(r.rows), LeftOut: len(r.Rows) - len(r.rows),
		Encoding: r.Encoding, Separator: r.Separator, HeaderLines: r.HeaderLines,
		Columns: r.uses, Why: r.why, Different: r.different,
	}
}
