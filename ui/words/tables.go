package words

import (
	"slices"
	"strings"

	"descent/sim/data"
	"descent/sim/table"
	"descent/sim/typed"
	"descent/ui/lang"
)

// noteRow is what is said of a kind of note.
type noteRow struct {
	kind table.NoteKind
	says lang.Word
	// several is said where it is about more than one.
	several lang.Word
}

// notes has a row for each kind of note about a table that was read. It is never written.
var notes = []noteRow{
	{kind: table.OtherEncoding, says: lang.NoteEncoding},
	{kind: table.ControlCharacters, says: lang.NoteControl},
	{kind: table.QuotedLines, says: lang.NoteQuotedLines},
	{kind: table.LooseQuotes, says: lang.NoteLooseQuotes},
	{kind: table.LinesBefore, says: lang.NoteLinesBefore},
	{kind: table.LinesAfter, says: lang.NoteLinesAfter},
	{kind: table.CommentLines, says: lang.NoteComments},
	{kind: table.RuleLines, says: lang.NoteRules},
	{kind: table.EmptyRows, says: lang.NoteEmptyRows},
	{kind: table.TotalRows, says: lang.NoteTotals},
	{kind: table.RepeatedHeader, says: lang.NoteRepeatedHeader},
	{kind: table.NoHeader, says: lang.NoteNoHeader},
	{kind: table.NumbersAsNames, says: lang.NoteNumberNames},
	{kind: table.MoreHeaderLines, says: lang.NoteHeaderLines},
	{kind: table.RowNames, says: lang.NoteRowNames},
	{kind: table.RenamedColumn, says: lang.NoteRenamed},
	{kind: table.EmptyColumns, says: lang.NoteEmptyColumn, several: lang.NoteEmptyColumns},
	{kind: table.DecimalComma, says: lang.NoteDecimalComma},
	{kind: table.Thousands, says: lang.NoteThousands},
	{kind: table.Accounting, says: lang.NoteAccounting},
	{kind: table.Ambiguous, says: lang.NoteAmbiguous},
	{kind: table.Unit, says: lang.NoteUnit},
	{kind: table.NotNumbers, says: lang.NoteNotNumbers},
	{kind: table.TooLarge, says: lang.NoteTooLarge},
	{kind: table.MostlyNumbers, says: lang.NoteMostlyNumbers},
	{kind: data.RowsWithoutTarget, says: lang.NoteNoTarget},
	{kind: data.RareClasses, says: lang.NoteRareClasses},
	{kind: data.MissingAsMean, says: lang.NoteMean},
	{kind: data.MissingAsText, says: lang.NoteMissingText},
	{kind: data.CountsRows, says: lang.NoteCountsRows},
	{kind: data.NamesRows, says: lang.NoteNamesRows},
	{kind: data.Dropped, says: lang.NoteDropped, several: lang.NoteDroppedSeveral},
	{kind: data.Constant, says: lang.NoteConstant, several: lang.NoteConstants},
	{kind: data.SpelledAlike, says: lang.NoteSpelling},
	{kind: data.Standardised, says: lang.NoteStandardised},
}

// tableNote says a note about a table.
func (s Speaker) tableNote(n data.Note) string {
	i := slices.IndexFunc(notes, func(r noteRow) bool { return r.kind == n.Kind })
	if i < 0 {
		return string(n.Kind)
	}
	w := notes[i].says
	switch {
	case n.Count > 1 && notes[i].several != lang.Word{}:
		w = notes[i].several
	case n.Kind == data.MissingAsMean && n.Text != "":
		w = lang.NoteMeanOf
	}
	if text := s.Lang.T(w); !strings.Contains(text, "%[") {
		return text
	}
	return s.Lang.T(w, typed.Excerpt(n.Column), typed.Excerpt(n.Text), n.Count, n.Of, digits(n.Value), digits(n.Spread))
}

// alike is how many notes of a kind are said.
const alike = 5

// TableNotes says the notes about a table; of many of one kind the first ones.
func (s Speaker) TableNotes(list []data.Note) (texts []string) {
	count := map[table.NoteKind]int{}
	for _, n := range list {
		if count[n.Kind]++; count[n.Kind] <= alike {
			texts = append(texts, s.tableNote(n))
		}
	}
	for i := range notes {
		if more := count[notes[i].kind] - alike; more > 0 {
			texts = append(texts, s.Lang.T(lang.NoteMore, more, string(notes[i].kind)))
		}
	}
	return texts
}

// digits writes a number of a table: as it is if that is short, else with four digits.
func digits(v float64) string {
	const short = 8
	if text := typed.Number(v); len(text) <= short {
		return text
	}
	return typed.Rounded(v, 4)
}

// kindReasons say why there are classes or numbers to learn.
var kindReasons = map[data.KindReason]lang.Word{
	data.Asked: lang.SinceAsked, data.IsText: lang.SinceText, data.FewWhole: lang.SinceFew,
	data.ManyValues: lang.SinceMany, data.HasDecimals: lang.SinceDecimals, data.RareValues: lang.SinceRare,
}

// TableSummary says what was read of a table: rows, columns, what is learnt and why, and
// how the text was read.
func (s Speaker) TableSummary(d *data.Dataset) []string {
	t := d.Table
	learnt, other := lang.LearnsNumbers, ""
	if d.Kind == data.Classification {
		learnt = lang.LearnsClasses
	}
	switch {
	case t.Why == data.FewWhole:
		other = s.Lang.T(lang.OrNumbers)
	case d.Kind == data.Regression && t.Why != data.Asked && t.Different <= data.MaxCategories:
		other = s.Lang.T(lang.OrClasses)
	}
	between := table.SeparatorName(t.Separator)
	if w, ok := separators[t.Separator]; ok {
		between = s.Lang.T(w)
	}
	return []string{
		s.Lang.T(lang.TableRows, t.Rows, len(d.Train), len(d.Test)),
		s.Lang.T(lang.TableColumns, t.Used(), d.Cols, t.LeftOutColumns(), t.Missing()),
		s.Lang.T(learnt, typed.Excerpt(d.Target), t.Different, s.Lang.T(kindReasons[t.Why])) + other,
		s.Lang.T(lang.TableText, t.Encoding, between, t.HeaderLines),
	}
}

var separators = map[rune]lang.Word{',': lang.Commas, ';': lang.Semicolons, '\t': lang.Tabs, '|': lang.Bars, ' ': lang.Spaces}

// ColumnUse says what became of a column of a table.
func (s Speaker) ColumnUse(c *data.ColumnSummary) string {
	switch c.Use {
	case data.AsTarget:
		return s.Lang.T(lang.UseTarget)
	case data.AsNumber:
		return s.Lang.T(lang.UseNumber)
	case data.AsCategories:
		return s.Lang.T(lang.UseCategories, c.Features)
	}
	for _, r := range leftOut {
		if r.kind == c.Why {
			return s.Lang.T(r.says)
		}
	}
	return s.Lang.T(lang.UseNone)
}

// leftOut says why a column is left out, in a few words.
var leftOut = []noteRow{
	{kind: data.Dropped, says: lang.UseDropped},
	{kind: data.CountsRows, says: lang.UseCounts},
	{kind: data.NamesRows, says: lang.UseNames},
	{kind: table.EmptyColumns, says: lang.UseEmpty},
}
