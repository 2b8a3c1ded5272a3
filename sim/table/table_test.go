package table

import (
	"descent/sim/typed"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
)

// TestOptions: what the options say is done, whatever the lines look like.
func TestOptions(t *testing.T) {
	const text = "1;2\n1.500;3,5\n2.500;4\n3.500;5\n"
	for _, c := range []struct {
		text  string
		o     Options
		names string
		sums  []float64
	}{
		{text, Options{}, "1 2", []float64{7500, 12.5}}, // the second column has decimal commas
		{text, Options{Header: WithoutHeader}, "column 1 column 2", []float64{7501, 14.5}},
		{text, Options{Header: WithHeader, Decimal: '.'}, "1 2", []float64{7.5, 12.5}},
		{"5;1\n5;2\n", Options{Header: WithHeader}, "5 1", []float64{5, 2}},
		{"a;b,c\n1;2,3\n2;4,5\n", Options{Separator: ';'}, "a b,c", []float64{3, 6.8}},
		{"a:b\n1:2\n", Options{Separator: ':'}, "a b", []float64{1, 2}},
		{"a  b\n1   2\n", Options{Separator: ' '}, "a b", []float64{1, 2}},
		{"a;b\nx;1,007\ny;2,500\n", Options{Decimal: '.'}, "a b", []float64{0, 3507}},
		{"a;b\nx;1,007\ny;2,500\n", Options{Decimal: ','}, "a b", []float64{0, 3.507}},
	} {
		table, err := Read(strings.NewReader(c.text), c.o)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		if got := strings.Join(table.Names, " "); got != c.names {
			t.Errorf("%q, %+v: names %q, want %q", c.text, c.o, got, c.names)
		}
		for j, col := range table.Columns(make([]bool, len(table.Names)), 32) {
			sum := 0.0
			for _, v := range col.Values {
				sum += v
			}
			if math.Abs(sum-c.sums[j]) > 1e-9 {
				t.Errorf("%q, %+v: column %d sums to %v, want %v", c.text, c.o, j+1, sum, c.sums[j])
			}
		}
	}
}

// TestNumbers: cells that are numbers, by the mark before decimals of their column.
func TestNumbers(t *testing.T) {
	nan := math.NaN()
	for cell, want := range map[string][2]float64{ // with a point, with a comma
		"5": {5, 5}, "+5": {5, 5}, "-5": {-5, -5}, "5-": {-5, -5}, "(5)": {-5, -5}, "\u22125": {-5, -5},
		"1,5": {1.5, 1.5}, "1.5": {1.5, 1.5}, ".5": {0.5, 0.5}, "-,5": {-0.5, -0.5}, "5.": {5, 5},
		"1,007": {1007, 1.007}, "1.007": {1.007, 1007}, "0,125": {0.125, 0.125},
		"1,200.50": {1200.5, 1200.5}, "1.200,50": {1200.5, 1200.5}, "1,234,567": {1234567, 1234567}, "12,34,567": {1234567, 1234567},
		"1 234,5": {1234.5, 1234.5}, "1'234.5": {1234.5, 1234.5}, "1_000": {1000, 1000}, "1\u202f234": {1234, 1234},
		"$5": {5, 5}, "-$5.50": {-5.5, -5.5}, "$ -5": {-5, -5}, "5 €": {5, 5}, "USD 5": {5, 5}, "7%": {7, 7}, "7 kg": {7, 7},
		"1,5E+03": {1500, 1500}, "2e-3": {0.002, 0.002},
		"12,34": {12.34, 12.34}, "1,23,4": {nan, nan}, "1,2,3": {nan, nan}, "1.2.3": {nan, nan}, "2024-01-05": {nan, nan}, "12:30": {nan, nan},
		"1/2": {nan, nan}, "+41 79 123": {nan, nan}, "12.05.2020": {nan, nan}, "10.0.0.1": {nan, nan}, "x1": {nan, nan}, "bolt-001": {nan, nan}, "<5": {nan, nan}, "$5 kg": {nan, nan}, "": {nan, nan}, "1,5,": {1.5, 1.5},
	} {
		for k, decimal := range []byte{'.', ','} {
			got := nan
			if f, ok := parseFigure(cell); ok {
				if v, ok := f.value(decimal); ok {
					got = v
				}
			}
			if got != want[k] && !(math.IsNaN(got) && math.IsNaN(want[k])) {
				t.Errorf("%q with %q before decimals: %v, want %v", cell, decimal, got, want[k])
			}
		}
	}
}

// TestWide: a line of too many cells is refused as it is read.
func TestWide(t *testing.T) {
	_, err := Read(strings.NewReader("a,b\n"+strings.Repeat("1,", MaxColumns)+"1\n"), Options{})
	if want := "line 2: 32769 cells: a table may have 32768 columns at most"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

// TestNames: names are made different, whatever they are, also of many columns.
func TestNames(t *testing.T) {
	for header, want := range map[string]string{
		"a,a,a":          "a a.1 a.2",
		"a,a.1,a":        "a a.1 a.2",
		"a,a,a.1,a":      "a a.2 a.1 a.3",
		"b,,":            "b column 2 column 3",
		"column 2,,c":    "column 2 column 2.1 c",
		"\"x  y\", z ,w": "x y z w",
	} {
		n := strings.Count(header, ",")
		table, err := Read(strings.NewReader(header+"\n"+strings.Repeat("1,", n)+"2\n"), Options{})
		if err != nil {
			t.Errorf("%s: %v", header, err)
		} else if strings.Join(table.Names, " ") != want {
			t.Errorf("%s: %q, want %s", header, table.Names, want)
		}
	}
	const many = 20_000
	table, err := Read(strings.NewReader(strings.Repeat("a,", many)+"a\n"+strings.Repeat("1,", many)+"2\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if table.Names[many] != "a.20000" {
		t.Errorf("%q", table.Names[many])
	}
}

func TestSeparatorNames(t *testing.T) {
	for text, want := range map[string]rune{"tab": '\t', `\t`: '\t', "space": ' ', "blanks": ' ', "Comma": ',', ";": ';', "bar": '|', "£": '£'} {
		r, err := ParseSeparator(text)
		if err != nil || r != want {
			t.Errorf("%q: %q, %v", text, r, err)
		}
		if again, err := ParseSeparator(SeparatorName(r)); err != nil || again != r {
			t.Errorf("%q is written %q and read %q, %v", r, SeparatorName(r), again, err)
		}
	}
	for _, text := range []string{"", "ab", "\n", `"`, ".", "\xff"} {
		if r, err := ParseSeparator(text); err == nil {
			t.Errorf("%q is read as %q", text, r)
		}
	}
	for _, text := range []string{"", "x", ";", "..", "\x1b[2J"} {
		if r, err := ParseDecimal(text); err == nil || strings.Contains(err.Error(), "\x1b") {
			t.Errorf("%q is read as %q, %v", text, r, err)
		}
	}
}

// TestErrorsAreLines: an error is one line without control characters, however long and
// wild what it quotes.
func TestErrorsAreLines(t *testing.T) {
	wild := strings.Repeat("\x1b[2Jä", 5000)
	for _, s := range []string{wild, "a\nb", "\x00", strings.Repeat("字", 100)} {
		q := typed.Excerpt(s)
		if len([]rune(q)) > 200 || strings.ContainsFunc(q, func(r rune) bool { return r < ' ' || r == 0x7f }) {
			t.Errorf("quoted as %q", q)
		}
	}
}

// TestNoTable: what has no table in it is an error, not a panic.
func TestNoTable(t *testing.T) {
	for _, text := range []string{"#", "#\n#a\n", "---\n", "|---|---|\n", ",,\n,,\n", "\n;\n", "sep=;", "sep=;\n", "\"\"", "\"a,b\"\n\"1,2\"", "x\n\"", "::\n", "\xff\xfe", "\xfe\xff\x00a", "a\x00b\x00"} {
		for _, h := range []Header{FindHeader, WithHeader, WithoutHeader} {
			table, err := Read(strings.NewReader(text), Options{Header: h})
			if err == nil {
				table.Columns(make([]bool, len(table.Names)), 32)
			} else if strings.ContainsFunc(err.Error(), func(r rune) bool { return r < ' ' }) {
				t.Errorf("%q: %q", text, err)
			}
		}
	}
}

// TestSameNumbers: columns are read alike one by one and together, and the text's end
// makes no difference.
func TestSameNumbers(t *testing.T) {
	const text = "a,b\n1,\"2,000\"\n3,\"4,000\""
	for _, end := range []string{"", "\n", "\r\n", "\n\n", "\r"} {
		table, err := Read(io.MultiReader(strings.NewReader(text), strings.NewReader(end)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		cols := table.Columns([]bool{true, false}, 32)
		if cols[0].Values != nil || !slices.Equal(cols[1].Values, []float64{2000, 4000}) || !slices.Equal(table.Lines, []int{2, 3}) {
			t.Errorf("%q: %v", end, cols)
		}
	}
}
