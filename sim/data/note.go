package data

import "descent/sim/table"

// Note says one thing that was decided, filled in or left out while a set was read.
type Note = table.Note

// The notes of ReadCSV besides those of package table; the comment says what the fields
// of Note are.
const (
	RowsWithoutTarget table.NoteKind = "rows_without_target" // Column: the target; Count of Of: rows
	RareClasses       table.NoteKind = "rare_classes"        // Column: the target; Count: classes, Of: rows
	MissingAsMean     table.NoteKind = "missing_as_mean"     // Count: values, Text: the words in their place, Value: the mean
	MissingAsText     table.NoteKind = "missing_as_text"     // Count: values
	CountsRows        table.NoteKind = "counts_rows"
	NamesRows         table.NoteKind = "names_rows"   // Count: different texts, Text: one of them
	Dropped           table.NoteKind = "dropped"      // Count: columns, Column: the first one
	Constant          table.NoteKind = "constant"     // Count: columns, Column: the first one
	SpelledAlike      table.NoteKind = "spelling"     // Text: texts that differ in capitals only
	Standardised      table.NoteKind = "standardised" // Column: the target; Value: its mean, Spread: its deviation
)
