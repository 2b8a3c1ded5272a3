package table

// Note says one thing that was decided, filled in or left out while a table was read,
// as data: package words says it in every language.
type Note struct {
	Kind NoteKind
	// Column is the name of the column that it is about, if it is about one.
	Column string
	// Text is a cell, a name or a sign; Count is how many of Of.
	Text      string
	Count, Of int
	// Value is a number; Spread a deviation.
	Value, Spread float64
}

// NoteKind is a kind of note.
type NoteKind string

// The notes of package table; the comment says what Text, Count and Of are.
const (
	OtherEncoding     NoteKind = "encoding"        // Text: its name
	ControlCharacters NoteKind = "control"         // Count: how many are read as spaces
	QuotedLines       NoteKind = "quoted_lines"    // each line is in quotes as a whole
	LooseQuotes       NoteKind = "loose_quotes"    // quotes within cells are read as they are
	LinesBefore       NoteKind = "lines_before"    // Count: lines before the table; Text: the first one
	LinesAfter        NoteKind = "lines_after"     // Count: lines below the table; Text: the first one
	CommentLines      NoteKind = "comments"        // Count: lines that begin with #
	RuleLines         NoteKind = "rules"           // Count: lines that draw a rule
	EmptyRows         NoteKind = "empty_rows"      // Count: rows without any value
	TotalRows         NoteKind = "totals"          // Count: rows at the end; Text: the word
	RepeatedHeader    NoteKind = "repeated_header" // Count: lines
	NoHeader          NoteKind = "no_header"       // Text: of line 1 that looks like data
	NumbersAsNames    NoteKind = "number_names"    // Text: a name
	MoreHeaderLines   NoteKind = "header_lines"    // Count: lines that name the columns
	RowNames          NoteKind = "row_names"       // the first column has no name in the header
	RenamedColumn     NoteKind = "renamed"         // Text: the name in the file, Column: the new one
	EmptyColumns      NoteKind = "empty_columns"   // Count: columns; Column: the first one
	DecimalComma      NoteKind = "decimal_comma"   // Text: a cell; Value: as it is read
	Thousands         NoteKind = "thousands"       // Text: a cell; Value: as it is read
	Accounting        NoteKind = "accounting"      // Text: a cell in parentheses; Value: as it is read
	Ambiguous         NoteKind = "ambiguous"       // Text: a cell; Value: as it is read
	Unit              NoteKind = "unit"            // Text: what stands beside the numbers; Count: in how many cells
	NotNumbers        NoteKind = "not_numbers"     // Text: a cell; Count of Of: cells that are missing values
	TooLarge          NoteKind = "too_large"       // Text: a cell; Count: cells that are missing values
	MostlyNumbers     NoteKind = "mostly_numbers"  // Text: a cell that makes the column a text; Count of Of: numbers
)
