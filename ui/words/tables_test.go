package words

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"descent/sim/data"
	"descent/sim/table"
	"descent/ui/lang"
	"descent/ui/theme"
)

// TestEveryNoteIsSaid: each kind of note that the packages declare has its words, and
// nothing of them is left over in either language.
func TestEveryNoteIsSaid(t *testing.T) {
	kinds := map[string]bool{}
	for _, path := range []string{"../../sim/table/note.go", "../../sim/data/note.go"} {
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if s, ok := n.(*ast.ValueSpec); ok && len(s.Values) == 1 {
				if lit, ok := s.Values[0].(*ast.BasicLit); ok {
					kinds[strings.Trim(lit.Value, `"`)] = true
				}
			}
			return true
		})
	}
	if len(kinds) != len(notes) {
		t.Errorf("%d kinds of notes, %d rows", len(kinds), len(notes))
	}
	for kind := range kinds {
		for _, l := range []lang.Lang{lang.EN, lang.ZH} {
			for _, count := range []int{1, 2} {
				n := data.Note{Kind: table.NoteKind(kind), Column: "a\x1b", Text: strings.Repeat("x", 300), Count: count, Of: 9, Value: 1.5, Spread: 0.25}
				text := New(l, theme.ASCII).tableNote(n)
				if text == kind || strings.ContainsAny(text, "%!\x1b") || len([]rune(text)) > 250 {
					t.Errorf("%s in %s: %q", kind, l, text)
				}
			}
		}
	}
}

// TestTableSummary says what was read, in both languages.
func TestTableSummary(t *testing.T) {
	text := "id,name,a,colour,y\n"
	for i := range 40 {
		text += strings.Join([]string{string(rune('0' + i/10)), string(rune('0' + i%10))}, "") + ",n" + strings.Repeat("x", i) + "," +
			[]string{"1.5", "", "2"}[i%3] + "," + []string{"red", "blue", "green"}[i%3] + "," + []string{"0", "1"}[i%2] + "\n"
	}
	d, err := data.ReadCSV(strings.NewReader(text), data.CSVOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for l, want := range map[lang.Lang]string{
		lang.EN: `rows: 40, of which 32 train and 8 test
columns: 2 used (features: 4), 2 left out; missing values: 13
"y" is learnt as 2 classes, since its values are whole numbers, at most 10 different ones; --kind regression learns it as a number
text: UTF-8, commas between cells, header lines: 1
column "name" has 40 different texts in 40 rows, such as "n", and is left out; --keep uses it
column "a": missing values: 13, replaced by the mean of the training rows, 1.725
column "id" counts the rows and is left out; --keep uses it`,
		lang.ZH: `行数：40，其中 32 行训练，8 行测试
列数：使用 2 列，成为 4 个特征，略去 2 列；缺失值：13
"y" 作为 2 个类别学习，因为其值是整数，不超过 10 种；--kind regression 则作为数值
文本：UTF-8，单元格之间为逗号，列名行数：1
列 "name" 在 40 行中有 40 种文本，例如 "n"，略去；--keep 可保留
列 "a"：13 个缺失值以训练行的均值 1.725 代替
列 "id" 只是行号，略去；--keep 可保留`,
	} {
		say := New(l, theme.ASCII)
		if got := strings.Join(append(say.TableSummary(d), say.TableNotes(d.Notes)...), "\n"); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", l, got, want)
		}
	}
}
