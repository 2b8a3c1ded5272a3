package data

import (
	"slices"
	"strings"
	"testing"
)

func TestReadCSV(t *testing.T) {
	d, err := readCSV(strings.NewReader("a,b,label,split,split_index\n" +
		"1,2.5,1,test,0\r\n-3,4e-2,0,train,2\n5,6,2,train,0\n\n7,8,0,train,1\n"))
	if err != nil {
		t.Fatal(err)
	}
	valid(t, d)
	if want := []string{"a", "b"}; !slices.Equal(d.Features, want) {
		t.Errorf("features %q, want %q", d.Features, want)
	}
	if want := []string{"0", "1", "2"}; !slices.Equal(d.Classes, want) {
		t.Errorf("classes %q, want %q", d.Classes, want)
	}
	if want := []float64{1, 2.5, -3, 0.04, 5, 6, 7, 8}; !slices.Equal(d.X, want) {
		t.Errorf("numbers %v, want %v", d.X, want)
	}
	if want := []int{1, 0, 2, 0}; !slices.Equal(d.Y, want) {
		t.Errorf("labels %v, want %v", d.Y, want)
	}
	if want := []int{2, 3, 1}; !slices.Equal(d.Train, want) || !slices.Equal(d.Test, []int{0}) {
		t.Errorf("train %v and test %v, want %v and [0]", d.Train, d.Test, want)
	}
	if row := d.Row(1); !slices.Equal(row, []float64{-3, 0.04}) || cap(row) != 2 {
		t.Errorf("row 1 is %v with room for %d", row, cap(row))
	}
}

func TestReadCSVWithoutSplit(t *testing.T) {
	d, err := readCSV(strings.NewReader("a,label\n1,0\n2,1\n3,0"))
	if err != nil {
		t.Fatal(err)
	}
	valid(t, d)
	if !slices.Equal(d.Train, []int{0, 1, 2}) || len(d.Test) != 0 {
		t.Errorf("train %v and test %v, want all rows in order and none", d.Train, d.Test)
	}
}

func TestReadCSVErrors(t *testing.T) {
	const split = "a,label,split,split_index\n"
	for _, c := range []struct{ text, want string }{
		{"", `line 1, column 1: the file is empty: its first line must name the columns`},
		{"a,b\n", `line 1, column 3: no column is named "label"`},
		{"label\n0\n", `line 1, column 1: no feature before "label"`},
		{"a,label,fold\n", `line 1, column 9: after "label" come ["split" "split_index"] or nothing, not ["fold"]`},
		{"a,label,split\n", `line 1, column 9: after "label" come ["split" "split_index"] or nothing, not ["split"]`},
		{"a,label\n", `no row after the header`},
		{"a,b,label\n1,2,0\n3,4\n", `line 3, column 3: the line has 2 fields, the header 3`},
		{"a,b,label\n1,2,0,9\n", `line 2, column 7: the line has 4 fields, the header 3`},
		{"a,b,label\n1,2,0\n3,four,1\n", `line 3, column 3: b: "four" is not a number within ±1e+100`},
		{"a,b,label\n,2,0\n", `line 2, column 1: a: "" is not a number within ±1e+100`},
		{"a,label\nNaN,0\n", `line 2, column 1: a: "NaN" is not a number within ±1e+100`},
		{"a,label\n-Inf,0\n", `line 2, column 1: a: "-Inf" is not a number within ±1e+100`},
		{"a,label\n1e400,0\n", `line 2, column 1: a: "1e400" is not a number within ±1e+100`},
		{"a,label\n-1.1e100,0\n", `line 2, column 1: a: "-1.1e100" is not a number within ±1e+100`},
		{"a,label\n1.25,x\n", `line 2, column 6: label: "x" is not a class, a whole number from 0`},
		{"a,label\n1,-1\n", `line 2, column 3: label: "-1" is not a class, a whole number from 0`},
		{"a,label\n1,0.5\n", `line 2, column 3: label: "0.5" is not a class, a whole number from 0`},
		{"a,label\n1,0\n2,2\n", `no row of class 1: labels must run from 0 without a gap`},
		{"a,label\n1,9000000000000000000\n", `no row of class 0: labels must run from 0 without a gap`},
		{split + "1,0,learn,0\n", `line 2, column 5: split: "learn" is neither train nor test`},
		{split + "1,0,train,x\n", `line 2, column 11: split_index: "x" is not a whole number from 0`},
		{split + "1,0,train,-1\n", `line 2, column 11: split_index: "-1" is not a whole number from 0`},
		{split + "1,0,train,0\n2,1,train,0\n", `line 3, column 11: 0 is too large or there twice: the 2 rows of this split are numbered from 0, each once`},
		{split + "1,0,train,0\n2,1,test,1\n", `line 3, column 10: 1 is too large or there twice: the 1 rows of this split are numbered from 0, each once`},
		{"a,label\n1,\"0\n", `line 2, column 6: extraneous or missing " in quoted-field`},
		{"a,label\n1\"2,0\n", `line 2, column 2: bare " in non-quoted-field`},
		{"a\"b,label\n", `line 1, column 2: bare " in non-quoted-field`},
	} {
		d, err := readCSV(strings.NewReader(c.text))
		if err == nil {
			t.Errorf("%q: no error", c.text)
		} else if err.Error() != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, err, c.want)
		}
		if d != nil {
			t.Errorf("%q: a data set beside the error", c.text)
		}
	}
}

func FuzzReadCSV(f *testing.F) {
	f.Add("a,b,label,split,split_index\n1,2,0,train,0\n3,4,1,test,0\n")
	f.Add("a,b,c,label\n1,2,3,0\n4,5,7,0\n1e100,-1e100,1e-300,1\n")
	f.Add("a,label\n1,0\n\"2\",1\n")
	f.Add("a,label\n1,9")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := readCSV(strings.NewReader(text))
		if err != nil {
			return
		}
		valid(t, d)
		if p, err := NewPlane(d); err == nil {
			if !(p.Share >= 0 && p.Share <= 1) {
				t.Errorf("the plane has a share of %v of the variance", p.Share)
			}
			p.Window(d)
		}
	})
}
