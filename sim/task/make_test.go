package task

import (
	"math"
	"testing"

	"descent/sim/data"
)

// load returns a data set of package data.
func load(t testing.TB, id string) *data.Dataset {
	t.Helper()
	ds, err := data.Load(id)
	if err != nil {
		t.Fatal(err)
	}
	return ds
}

// table returns a data set of two classes, row by row in turn, all of which train.
func table(cols int, x ...float64) *data.Dataset {
	ds := &data.Dataset{ID: "table", Classes: []string{"no", "yes"}, Target: "class", Cols: cols, X: x}
	for j := range cols {
		ds.Features = append(ds.Features, string(rune('a'+j)))
	}
	for i := range len(x) / cols {
		ds.Y = append(ds.Y, i%2)
		ds.Train = append(ds.Train, i)
	}
	return ds
}

// must returns the task of a model on a data set of package data.
func must(t testing.TB, set string, m Model) *Task {
	t.Helper()
	return made(t, load(t, set), m)
}

// made returns the task of a model on a data set.
func made(t testing.TB, ds *data.Dataset, m Model) *Task {
	t.Helper()
	p, err := New(ds, m)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// begin returns parameters and statistics as the seed draws them.
func begin(t testing.TB, p *Task, seed uint64) []float64 {
	t.Helper()
	x := make([]float64, p.Dim()+p.Stats())
	if err := p.Init(x, seed); err != nil {
		t.Fatal(err)
	}
	return x
}

// alike compares two numbers.
func alike(t testing.TB, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol) {
		t.Errorf("%s is %v, want %v within %g", what, got, want, tol)
	}
}
