package data

import (
	"slices"
	"strings"
	"testing"

	"descent/sim/table"
)

// FuzzCSV: any text is read or refused, and what is read is the same table after
// it was written and read again.
func FuzzCSV(f *testing.F) {
	f.Add(",,0,0\n,,,,00\n,,,,0A", "") // a class a row
	f.Add("0\xa0AA,0\n,,0\n,0,1", "")  // a space that does not break, in Latin-1
	f.Add(people, "class")
	f.Add("a,b,c,label\n1,2,3,0\n4,5,7,0\n1e100,-1e100,1e-300,1\n", "")
	f.Add("a;b;y\n1;\"x\"\"z\";0.5\n?;y;2.5\n3;;\n", "3")
	f.Add("\ty\t\n1\tu\t\n2\tv\t\n", "y")
	f.Add(",y\n0,1\n,2\n2,3\n", "2")
	f.Add("1,2,y\n,2,-0\n2,1,0\n3,4,1\n4,4,1", "")
	f.Fuzz(func(t *testing.T, text, target string) {
		d, err := ReadCSV(strings.NewReader(text), CSVOptions{Target: target, Raw: true})
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
		var written strings.Builder
		if err := WriteCSV(&written, d); err != nil {
			t.Fatal(err)
		}
		all := CSVOptions{Raw: true, Keep: d.Features, Table: table.Options{Header: table.WithHeader, Separator: ',', Decimal: '.'}}
		again, err := ReadCSV(strings.NewReader(written.String()), all)
		if err != nil {
			t.Fatalf("%q is not read again: %v", written.String(), err)
		}
		if !slices.Equal(again.Features, d.Features) || again.Target != d.Target || !slices.Equal(again.Classes, d.Classes) ||
			!slices.Equal(again.X, d.X) || !slices.Equal(again.Y, d.Y) || !slices.Equal(again.T, d.T) || !slices.Equal(again.Train, d.Train) {
			t.Errorf("%q is read as\n%+v and after %q as\n%+v", text, d, written.String(), again)
		}
		for _, n := range again.Notes {
			if n.Kind != Constant && n.Kind != RareClasses { // which are true of the numbers themselves
				t.Errorf("the second reading of %q notes %v", written.String(), n)
			}
		}
		standard, err := ReadCSV(strings.NewReader(text), CSVOptions{Target: target})
		if err != nil {
			t.Fatal(err)
		}
		valid(t, standard)
	})
}

// FuzzPoints: any text is refused or read as points that are written and read
// again to the bit.
func FuzzPoints(f *testing.F) {
	f.Add("0.5,-1,0 2,3.25,1")
	f.Add("-0,1e6,5\n1e-320,0x1p-3,+2")
	f.Fuzz(func(t *testing.T, text string) {
		pts, err := ParsePoints(text)
		if err != nil || len(pts) == 0 {
			return
		}
		written := FormatPoints(pts)
		again, err := ParsePoints(written)
		if err != nil || !slices.Equal(again, pts) || FormatPoints(again) != written {
			t.Errorf("%q is read as %v, then as %v, %v", text, pts, again, err)
		}
		d, err := FromPoints(pts)
		if err != nil {
			t.Fatal(err)
		}
		valid(t, d)
	})
}
