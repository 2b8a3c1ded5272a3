package data

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"descent/sim/table"
)

// TestLeftOut: columns that count or name the rows are left out, also where the rows are a part
// of a larger table or have missing texts, and what is said of them counts the texts alone.
func TestLeftOut(t *testing.T) {
	text := "PassengerId,cabin,a,y\n"
	for i := range 40 {
		cabin := ""
		if i%2 == 1 {
			cabin = "zone " + strconv.Itoa(i)
		}
		text += strconv.Itoa(892+i) + "," + cabin + "," + strconv.Itoa(i*7%11) + "," + strconv.Itoa(i%2) + "\n"
	}
	d, err := ReadCSV(strings.NewReader(text), CSVOptions{})
	if err != nil {
		t.Fatal(err)
	}
	want := []Note{
		{Kind: NamesRows, Column: "cabin", Text: "zone 1", Count: 20, Of: 20},
		{Kind: CountsRows, Column: "PassengerId"},
	}
	if !slices.Equal(d.Notes, want) {
		t.Errorf("notes %v, not %v", d.Notes, want)
	}
}

// TestTables: what is learnt from what, of tables as people have them, and what the options
// change.
func TestTables(t *testing.T) {
	for _, c := range []struct {
		file     string
		o        CSVOptions
		kind     Kind
		target   string
		features string // with commas between them
		rows     int
		why      KindReason
	}{
		{"text_column.csv", CSVOptions{}, Classification, "passed", "weight,length", 40, IsText},
		{"text_column.csv", CSVOptions{Drop: []string{"length"}}, Classification, "passed", "weight", 40, IsText},
		{"text_column.csv", CSVOptions{Target: "weight", Drop: []string{"1", "passed"}}, Regression, "weight", "length", 40, HasDecimals},
		{"semicolon_thousands.csv", CSVOptions{}, Regression, "price", "rooms", 20, ManyValues},
		{"percent.csv", CSVOptions{}, Classification, "sold", "share", 20, IsText},
		{"mac_cr.csv", CSVOptions{}, Classification, "sold", "a,b", 20, FewWhole},
		{"no_header.csv", CSVOptions{}, Classification, "column 3", "column 1=blue,column 1=green,column 1=red,column 2", 20, IsText},
		{"no_header.csv", CSVOptions{Table: table.Options{Header: table.WithHeader}}, Classification, "yes", "red=blue,red=green,red=red,0", 19, IsText},
		{"trailing_comma.csv", CSVOptions{}, Classification, "sold", "a,b", 20, FewWhole},
		{"counts.csv", CSVOptions{}, Classification, "children", "age,income", 40, FewWhole},
		{"counts.csv", CSVOptions{Want: WantNumbers}, Regression, "children", "age,income", 40, Asked},
		{"counts.csv", CSVOptions{Want: WantClasses, Target: "income"}, Classification, "income", "age,children", 40, Asked},
		{"grade.csv", CSVOptions{}, Classification, "passed", "level,hours", 40, IsText},
		{"grade.csv", CSVOptions{Target: "level"}, Classification, "level", "hours,passed=yes", 40, IsText},
		{"grade.csv", CSVOptions{Target: "level", Want: WantNumbers}, Regression, "level", "hours,passed=yes", 38, Asked},
		{"mixed_bool.csv", CSVOptions{}, Regression, "y", "flag=true,a", 20, HasDecimals},
		{"quote_inside.csv", CSVOptions{}, Classification, "sold", `pipe=3" inch,len`, 20, FewWhole},
		{"unnamed_index.csv", CSVOptions{}, Classification, "y", "a", 12, FewWhole},
		{"unnamed_index.csv", CSVOptions{Keep: []string{"Unnamed: 1"}}, Classification, "y", "Unnamed: 1,a", 12, FewWhole},
		{"row_names.csv", CSVOptions{}, Classification, "y", "a,b", 12, FewWhole},
		{"plus_minus.csv", CSVOptions{Target: "test"}, Classification, "test", "a,y", 12, IsText},
		{"duplicate_names.csv", CSVOptions{}, Classification, "y", "a,a.1", 12, FewWhole},
		{"constant.csv", CSVOptions{}, Classification, "y", "a,b", 12, FewWhole},
		{"dates.csv", CSVOptions{}, Regression, "y", "a", 12, HasDecimals},
	} {
		file, err := os.Open("../table/testdata/cases/" + c.file)
		if err != nil {
			t.Fatal(err)
		}
		want := c.o.Want
		d, err := ReadCSV(file, c.o)
		file.Close()
		if err != nil {
			if c.file == "counts.csv" && want == WantClasses && strings.Contains(err.Error(), "at most 32 can be classes") {
				continue
			}
			t.Errorf("%s: %v", c.file, err)
			continue
		}
		valid(t, d)
		if got := strings.Join(d.Features, ","); d.Kind != c.kind || d.Target != c.target || got != c.features || d.Rows() != c.rows || d.Table.Why != c.why {
			t.Errorf("%s, %+v: %v of %s from %s, %d rows, since %v", c.file, c.o, d.Kind, d.Target, got, d.Rows(), d.Table.Why)
		}
		if s := d.Table; s.Rows != c.rows || len(s.Columns) < s.Used()+s.LeftOutColumns()+1 {
			t.Errorf("%s: %+v", c.file, s)
		}
	}
}

// TestKeep: a column that names the rows makes as many features as it has texts, if it is
// asked for.
func TestKeep(t *testing.T) {
	text, err := os.ReadFile("../table/testdata/cases/text_column.csv")
	if err != nil {
		t.Fatal(err)
	}
	d, err := ReadCSV(strings.NewReader(string(text)), CSVOptions{Path: "x.csv", Keep: []string{"part"}, Drop: []string{"2"}})
	if err != nil || d.Cols != 41 || d.Features[0] != "part=bolt-000" {
		t.Fatalf("%v, %v", d, err)
	}
	if want := []string{"--csv", "x.csv", "--target", "passed", "--drop", "2", "--keep", "part"}; !slices.Equal(d.Origin, want) {
		t.Errorf("%q, want %q", d.Origin, want)
	}
	if _, err := ReadCSV(strings.NewReader(string(text)), CSVOptions{Keep: []string{"parts"}}); err == nil || !strings.Contains(err.Error(), `no column "parts": did you mean "part"?`) {
		t.Error(err)
	}
}
