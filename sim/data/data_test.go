package data

import (
	"math"
	"slices"
	"strings"
	"testing"

	"descent/sim/param"
)

func load(t *testing.T, id string) *Dataset {
	t.Helper()
	d, err := Load(id)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func closeTo(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol) {
		t.Errorf("%s is %v, want %v within %g", what, got, want, tol)
	}
}

func TestAll(t *testing.T) {
	seen := map[string]bool{}
	for i := range All {
		e := &All[i]
		if seen[e.ID] {
			t.Errorf("two datasets are named %q", e.ID)
		}
		seen[e.ID] = true
		if e.Name == "" || e.Doc == "" || e.Cite == "" || ByID(e.ID) != e {
			t.Errorf("%q has an empty description or is not found", e.ID)
		}
		for _, p := range e.Params {
			if p.Doc == "" || p.Check(p.Default) != nil {
				t.Errorf("%s: the parameter %+v", e.ID, p)
			}
		}
		a := load(t, e.ID)
		b, err := e.Load()
		if err != nil {
			t.Fatal(err)
		}
		if a.ID != e.ID || a.Name != e.Name || a.Doc != e.Doc || a.Cite != e.Cite || a.Kind != e.Kind || a.Origin != nil || a.Target == "" {
			t.Errorf("%q loses its description when it is read", e.ID)
		}
		valid(t, a)
		if !slices.Equal(a.X, b.X) || !slices.Equal(a.Y, b.Y) || !slices.Equal(a.T, b.T) || !slices.Equal(a.Train, b.Train) {
			t.Errorf("two loads of %q differ", e.ID)
		}
		if a.X[0]++; a.X[0] == b.X[0] {
			t.Errorf("two loads of %q share memory", e.ID)
		}
	}
}

// TestParamsMatter: every parameter of every set changes something, and the set's
// id loads it again.
func TestParamsMatter(t *testing.T) {
	for i := range All {
		e := &All[i]
		plain := load(t, e.ID)
		for j, p := range e.Params {
			v := param.Defaults(e.Params)
			if v[j] = p.Max; p.Max == p.Default {
				v[j] = p.Min
			}
			d := load(t, Format(e, v))
			valid(t, d)
			if d.ID != e.ID+":"+p.Name+"="+p.Format(v[j]) {
				t.Errorf("%s with %s=%g is called %s", e.ID, p.Name, v[j], d.ID)
			}
			params, values := d.Params()
			if len(params) != len(e.Params) || !slices.Equal(values, v) {
				t.Errorf("%s has the values %v, want %v", d.ID, values, v)
			}
			if slices.Equal(d.X, plain.X) && slices.Equal(d.Y, plain.Y) && slices.Equal(d.T, plain.T) && slices.Equal(d.Train, plain.Train) {
				t.Errorf("%s is the same as %s", d.ID, e.ID)
			}
			// The share that trains moves no row, and rows keep their place in the order.
			if p.Name == "train" && plain.Mean == nil {
				order := func(d *Dataset) []int { return slices.Concat(d.Train, d.Test) }
				if !slices.Equal(d.X, plain.X) || !slices.Equal(order(d), order(plain)) {
					t.Errorf("%s has other rows than %s", d.ID, e.ID)
				}
			}
		}
	}
}

func TestLoad(t *testing.T) {
	for _, c := range []struct{ text, id, err string }{
		{text: "circle", id: "circle"},
		{text: "circle:noise=25,train=70", id: "circle:noise=25,train=70"},
		{text: "circle:train=70,noise=25,points=500", id: "circle:noise=25,train=70"},
		{text: "circle:seed=1", id: "circle"},
		{text: "iris:standardize=false", id: "iris:standardize=false"},
		{text: "iris:standardize=true", id: "iris"},
		{text: "digits:standardize=true", id: "digits:standardize=true"},
		{text: "circel", err: `no dataset "circel": did you mean circle, circles?`},
		{text: "circle:nose=3", err: `no circle parameter "nose": did you mean noise?`},
		{text: "circle:points=99", err: "circle: points cannot be \"99\": it is a whole number from 100 to 2000"},
		{text: "circle:points=100.5", err: "circle: points cannot be \"100.5\": it is a whole number from 100 to 2000"},
		{text: "circle:noise=50.5", err: "circle: noise cannot be \"50.5\": it is a number from 0 to 50"},
		{text: "circle:noise=NaN", err: `circle: noise cannot be "NaN": it is a number from 0 to 50`},
		{text: "iris:standardize=1", err: "iris: standardize cannot be \"1\": it is true or false"},
		{text: "iris:", err: `iris: "" is not parameter=value, such as iris:train=80`},
		{text: "circle:noise=1,noise=1", err: "circle: noise is given twice"},
	} {
		d, err := Load(c.text)
		if err != nil {
			if err.Error() != c.err {
				t.Errorf("%q: error %q, want %q", c.text, err, c.err)
			}
		} else if d.ID != c.id {
			t.Errorf("%q is %s, want %q %q", c.text, d.ID, c.id, c.err)
		}
	}
}

// valid checks what everyone relies on in a data set.
func valid(t *testing.T, d *Dataset) {
	t.Helper()
	n := d.Rows()
	if d.Cols < 1 || len(d.Features) != d.Cols || len(d.X) != n*d.Cols || n == 0 {
		t.Fatalf("sizes do not agree: %d columns, %d features, %d numbers", d.Cols, len(d.Features), len(d.X))
	}
	for _, numbers := range [][]float64{d.X, d.T, d.Mean, d.Std} {
		for i, v := range numbers {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				t.Fatalf("number %d is %v", i, v)
			}
		}
	}
	if regression := d.Kind == Regression; regression != (d.T != nil) || regression != (d.Y == nil) || regression != (d.Classes == nil) ||
		len(d.T)+len(d.Y) != n {
		t.Fatalf("%v with %d numbers, %d labels, %d classes, %d rows", d.Kind, len(d.T), len(d.Y), len(d.Classes), n)
	}
	for i, y := range d.Y {
		if y < 0 || y >= len(d.Classes) {
			t.Fatalf("row %d is of class %d of %d", i, y, len(d.Classes))
		}
	}
	rows := slices.Sorted(slices.Values(slices.Concat(d.Train, d.Test)))
	for i, row := range rows {
		if row != i {
			t.Fatalf("training and test rows together are not every row once: %v", rows)
		}
	}
	if len(rows) != n || len(d.Train) == 0 {
		t.Fatalf("%d rows train, %d test, of %d", len(d.Train), len(d.Test), n)
	}
	names := map[string]bool{}
	for _, name := range append(slices.Clone(d.Features), d.Target) {
		if name == "" || names[name] || strings.ContainsAny(name, "\x00\x1b\n") {
			t.Fatalf("names %q, target %q", d.Features, d.Target)
		}
		names[name] = true
	}
}
