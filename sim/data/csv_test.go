package data

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"descent/sim/table"
	"descent/sim/typed"
)

const people = "\ufeffage,city,smokes,\"weight, kg\",class\r\n" +
	"20,Rome,yes,60.5,b\r\n" +
	"30,Oslo,no,NA,a\r\n" +
	"\r\n" +
	"?,\" Rome \",no,70,b\r\n" +
	"50,,yes,80,a\r\n" +
	"60,Oslo,no,90,\r\n" +
	"70,\"Ulan\n Bator\",NO,1e2,\"a\"\r\n"

func TestReadCSV(t *testing.T) {
	d, err := ReadCSV(strings.NewReader(people), CSVOptions{Path: "my/people.csv", Split: 100, Raw: true})
	if err != nil {
		t.Fatal(err)
	}
	valid(t, d)
	if want := []string{"age", "city=Oslo", "city=Rome", "city=Ulan Bator", "city=missing",
		"smokes=yes", "weight, kg"}; !slices.Equal(d.Features, want) {
		t.Errorf("features %q, want %q", d.Features, want)
	}
	if want := []float64{
		20, 0, 1, 0, 0, 1, 60.5,
		30, 1, 0, 0, 0, 0, 77.625,
		42.5, 0, 1, 0, 0, 0, 70,
		50, 0, 0, 0, 1, 1, 80,
		70, 0, 0, 1, 0, 0, 100,
	}; !slices.Equal(d.X, want) {
		t.Errorf("numbers %v, want %v", d.X, want)
	}
	if d.Kind != Classification || d.Target != "class" || !slices.Equal(d.Classes, []string{"a", "b"}) || !slices.Equal(d.Y, []int{1, 0, 1, 0, 0}) {
		t.Errorf("%v of %s: %q %v", d.Kind, d.Target, d.Classes, d.Y)
	}
	if want := []Note{
		{Kind: RowsWithoutTarget, Column: "class", Count: 1, Of: 6},
		{Kind: MissingAsMean, Column: "age", Count: 1, Text: "?", Value: 42.5},
		{Kind: MissingAsText, Column: "city", Count: 1, Text: "missing"},
		{Kind: SpelledAlike, Column: "smokes", Text: "NO, no, yes"},
		{Kind: MissingAsMean, Column: "weight, kg", Count: 1, Text: "NA", Value: 77.625},
	}; !slices.Equal(d.Notes, want) {
		t.Errorf("notes %v, want %v", d.Notes, want)
	}
	if d.Name != "people.csv" || !slices.Equal(d.Origin, []string{"--csv", "my/people.csv", "--target", "class", "--split", "100", "--raw"}) {
		t.Errorf("named %q, from %q", d.Name, d.Origin)
	}
}

// TestReadCSVTargets: class or number, by name or by number, and the separators.
func TestReadCSVTargets(t *testing.T) {
	for _, c := range []struct {
		text, target string
		classes      string // "" of a regression
		features     string
	}{
		{"a,y\n1,0\n2,1\n3,0\n4,1\n", "", "0 1", "a"},
		{"y;a\n10;1\n9.0;2\n10.0;3\n9;4\n", "y", "9 10", "a"},
		{"y\ta\n1\t1\n\t2\n3\t3\n-3\t4\n3\t1\n1\t1\n-3\t0\n", "1", "-3 1 3", "a"},
		{"a,b,2\n1,2,x\n2,3,y\n1,1,x\n", "2", "x y", "a b"}, // the name before the number
		{"a,b,c\n1,2,x\n2,3,y\n1,1,x\n", "3", "x y", "a b"},
		{"a,y\n1,1\n2,4\n3,9\n", "", "", "a"}, // each number once
		{"a,y\n1,0.5\n2,0.5\n3,1\n4,1\n", "", "", "a"},
		{"a,y\n1,1e15\n2,1e15\n3,1\n4,1\n", "", "", "a"},
		{",a,y,\n0,5,u,\n1,6,v,\n3,6,,\n", "y", "u v", "a"},       // a count of the rows, and a column without values
		{",a,y\n0,5,u\n1,6,v\n3,7,v\n", "y", "u v", "column 1 a"}, // no count
		{"id,a,y\n0,5,u\n1,6,v\n2,7,v\n", "y", "u v", "a"},
		{"PassengerId,a,y\n1,5,u\n2,6,v\n3,7,v\n", "y", "u v", "a"},
		{"id,y\n1,u\n2,v\n3,v\n", "y", "u v", "id"},                    // nothing else to learn from
		{"b,a,y\n0,5,u\n1,6,v\n2,7,v\n", "y", "u v", "b a"},            // its name is none of a count
		{"\"a;b\",\"c,d\"\n1,0\n2,1\n3,0\n4,1\n", "c,d", "0 1", "a;b"}, // separators within quotes
		{"a,y\n1,u\n  \n2,v\n", "", "u v", "a"},                        // a blank line
	} {
		d, err := ReadCSV(strings.NewReader(c.text), CSVOptions{Target: c.target})
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		valid(t, d)
		if got := strings.Join(d.Classes, " "); got != c.classes || strings.Join(d.Features, " ") != c.features {
			t.Errorf("%q: classes %q, features %q, want %q, %q", c.text, got, d.Features, c.classes, c.features)
		}
	}
}

// TestReadCSVNumbers: decimal commas where semicolons separate, and a column that
// one text makes a text, which is said.
func TestReadCSVNumbers(t *testing.T) {
	d, err := ReadCSV(strings.NewReader("a;b;y\n1,5;1000;u\n-2,25;2e3;v\n3;.5;u\n"), CSVOptions{Raw: true, Split: 100})
	if err != nil {
		t.Fatal(err)
	}
	if want := []float64{1.5, 1000, -2.25, 2000, 3, 0.5}; !slices.Equal(d.X, want) {
		t.Errorf("read %v, want %v", d.X, want)
	}
	d, err = ReadCSV(strings.NewReader("a,y\n1,u\n2,v\nz,u\n4,v\n"), CSVOptions{})
	if want := (Note{Kind: table.MostlyNumbers, Column: "a", Text: "z", Count: 3, Of: 4}); err != nil || len(d.Features) != 4 || !slices.Contains(d.Notes, want) {
		t.Errorf("features %q, notes %v, %v", d.Features, d.Notes, err)
	}
}

// TestReadCSVSplit: the training rows alone say what missing values are filled
// with and how the features are standardised.
func TestReadCSVSplit(t *testing.T) {
	var text strings.Builder
	text.WriteString("a,c,y\n")
	for i := range 100 {
		a := fmt.Sprint(i * i)
		if i%10 == 3 {
			a = ""
		}
		fmt.Fprintf(&text, "%s,7.1,%v\n", a, float64(i)/3)
	}
	for _, o := range []CSVOptions{{}, {Seed: 5}, {Split: 29}, {Split: 0.1}} {
		d, err := ReadCSV(strings.NewReader(text.String()), o)
		if err != nil {
			t.Fatal(err)
		}
		valid(t, d)
		if want := map[float64]int{0: 80, 29: 29, 0.1: 2}[o.Split]; len(d.Train) != want {
			t.Errorf("%d rows train, want %d", len(d.Train), want)
		}
		mean, n := 0.0, 0.0
		for _, i := range d.Train {
			if i%10 != 3 {
				mean, n = mean+float64(i*i), n+1
			}
		}
		closeTo(t, "what is filled in", d.Mean[0]+d.Std[0]*d.Row(53)[0], mean/n, 1e-9)
		got, std := columnMoments(d, 0, d.Train)
		closeTo(t, "mean", got, 0, 1e-14)
		closeTo(t, "deviation", std, 1, 1e-14)
		if d.Mean[1] != 7.1 || d.Std[1] != 1 || d.Row(9)[1] != 0 {
			t.Errorf("a constant is standardised by %v and %v to %v", d.Mean[1], d.Std[1], d.Row(9)[1])
		}
		closeTo(t, "the target of row 4", d.T[4]*d.TargetStd+d.TargetMean, 4.0/3, 1e-14)
		mean = 0
		for _, i := range d.Train {
			mean += d.T[i] / float64(len(d.Train))
		}
		closeTo(t, "mean of the target", mean, 0, 1e-14)
	}
	a, _ := ReadCSV(strings.NewReader(text.String()), CSVOptions{Seed: 5})
	b, _ := ReadCSV(strings.NewReader(text.String()), CSVOptions{Seed: 6})
	if slices.Equal(a.Train, b.Train) {
		t.Error("two seeds make the same split")
	}
}

func TestReadCSVErrors(t *testing.T) {
	many := "name,y\n"
	for i := range 100 {
		many += fmt.Sprintf("n%02d,%d\n", i%33, i%2)
	}
	for _, c := range []struct{ text, target, want string }{
		{"", "", `line 1: the file is empty`},
		{"\n \n", "", `line 1: the file is empty`},
		{"a,b\n", "", `no row after the header`},
		{"a\n1\n", "", `one column only: a table needs a feature and a target; --separator says what is between them`},
		{"species,petal,y\n1,2,3\n", "Speces", `no column "Speces": did you mean "species"?`},
		{"a,b\n1,2\n", "zzz", `no column "zzz": there are "a", "b"`},
		{"a,b\n1,2\n", "3", `no column 3: there are columns 1 to 2`},
		{"a,b\n1,2\n", "0", `no column 0: there are columns 1 to 2`},
		{"a,b,label\n1,2,0\n3,4\n", "", `line 3: 2 cells, most lines have 3`},
		{"a,b,label\n1,2,0,9\n", "", `line 2: 4 cells, most lines have 3`},
		{many, "name", `the target "name" has 33 different values, such as "n32": at most 32 can be classes; --target learns another column`},
		{many, "", `no column is left to learn from: "name" has a text of its own in most rows; --keep uses it`},
		{"a,y\n1,5\n2,5\n", "", `every row has the value "5" of the target "y": at least 2 are needed`},
		{"a,y\n1,u\n2,u\n", "", `every row has the value "u" of the target "y": at least 2 are needed`},
		{"a,y\n1,0.5\n2,0.5\n", "", `every row has the value "0.5" of the target "y": at least 2 are needed`},
		{"a,y\n1,\n2,nan\n3,7\n", "", `at least 2 rows must have a value of the target "y", not 1`},
		{"a,y\n,0\nNULL,1\n", "", `no column but the target "y" has values to learn from`},
		{"a,y\n1,\"0\n2,1\n", "", `line 2: a quote is opened in cell 2 and not closed on the line`},
		{"a,y\n1,\x00\n", "", `line 2: a NUL byte: this is a binary file, not a table in text`},
	} {
		d, err := ReadCSV(strings.NewReader(c.text), CSVOptions{Path: "dir/data.csv", Target: c.target})
		if err == nil {
			t.Errorf("%q: no error", typed.Excerpt(c.text))
		} else if want := "data.csv: " + c.want; err.Error() != want {
			t.Errorf("%q:\n got %s\nwant %s", typed.Excerpt(c.text), err, want)
		}
		if d != nil {
			t.Errorf("%q: a data set beside the error", typed.Excerpt(c.text))
		}
	}
	_, err := ReadCSV(strings.NewReader("a,b\n"), CSVOptions{Path: "-", Split: 150})
	if want := "standard input: split cannot be 150: it is more than 0 and at most 100 percent"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestReadCSVLimit: an endless file ends with an error.
func TestReadCSVLimit(t *testing.T) {
	row := strings.Repeat("1,", 1<<12) + "1\n"
	_, err := ReadCSV(io.MultiReader(strings.NewReader(strings.ReplaceAll(row, "1", "a")), &repeat{row, 0}), CSVOptions{})
	if want := "table: " + table.ErrTooLarge.Error(); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

type repeat struct {
	text string
	at   int
}

func (r *repeat) Read(p []byte) (int, error) {
	n := copy(p, r.text[r.at:])
	r.at = (r.at + n) % len(r.text)
	return n, nil
}

// TestWriteCSV: what was written reads as the same numbers, of sets of each kind.
func TestWriteCSV(t *testing.T) {
	for _, id := range []string{"iris", "digits", "circle", "reg_gauss", "sine", "clusters"} {
		d := load(t, id)
		var text strings.Builder
		if err := WriteCSV(&text, d); err != nil {
			t.Fatal(err)
		}
		want := d.X
		if id == "iris" {
			want = load(t, "iris:standardize=false").X
		}
		got, err := ReadCSV(strings.NewReader(text.String()), CSVOptions{Raw: true})
		if err != nil {
			t.Fatalf("%s: %v", id, err)
		}
		if !slices.Equal(got.X, want) || !slices.Equal(got.T, d.T) || got.Target != d.Target || !slices.Equal(got.Features, d.Features) {
			t.Errorf("%s is not read as it was written", id)
		}
		for i, y := range got.Y {
			if got.Classes[y] != d.Classes[d.Y[i]] {
				t.Fatalf("%s: row %d is of class %s, want %s", id, i, got.Classes[y], d.Classes[d.Y[i]])
			}
		}
	}
}
