package data

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
)

//go:embed testdata/datasets.json
var datasetsJSON []byte

// source is what the reference says about a file.
type source struct {
	File           string
	Rows, Features int
	Classes        []string
	Counts         []int  `json:"class_counts"`
	MadeWith       string `json:"made_with"`
	Split, SHA256  string
	Mean           []float64 `json:"feature_mean"`
	Std            []float64 `json:"feature_std_ddof0"`
}

func sourceOf(t *testing.T, file string) source {
	t.Helper()
	var all struct{ Datasets []source }
	if err := json.Unmarshal(datasetsJSON, &all); err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(all.Datasets, func(s source) bool { return s.File == file })
	if i < 0 {
		t.Fatalf("no %s in datasets.json", file)
	}
	return all.Datasets[i]
}

func load(t *testing.T, id string) *Dataset {
	t.Helper()
	e := ByID(id)
	if e == nil {
		t.Fatalf("no dataset %q", id)
	}
	d, err := e.Load()
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

func TestClassification(t *testing.T) {
	ref := sourceOf(t, "make_classification_100x10.csv")
	if sum := sha256.Sum256([]byte(classification100x10)); hex.EncodeToString(sum[:]) != ref.SHA256 {
		t.Errorf("the file's sha256 is %x, want %s", sum, ref.SHA256)
	}
	d := load(t, "classification_100x10")
	if len(d.Y) != ref.Rows || d.Cols != ref.Features || len(d.X) != ref.Rows*ref.Features || len(d.Features) != d.Cols {
		t.Fatalf("%d classes, %d numbers, %d columns, features %q", len(d.Y), len(d.X), d.Cols, d.Features)
	}
	if !slices.Equal(d.Classes, ref.Classes) {
		t.Errorf("classes %q, want %q", d.Classes, ref.Classes)
	}
	counts := make([]int, len(d.Classes))
	for _, y := range d.Y {
		counts[y]++
	}
	if !slices.Equal(counts, ref.Counts) {
		t.Errorf("class counts %v, want %v", counts, ref.Counts)
	}
	if len(d.Train) != 80 || len(d.Test) != 20 {
		t.Errorf("%d rows train and %d test, want 80 and 20", len(d.Train), len(d.Test))
	}
	n := float64(len(d.Y))
	for j := range d.Cols {
		mean, square := 0.0, 0.0
		for i := range d.Y {
			mean += d.Row(i)[j] / n
		}
		for i := range d.Y {
			square += (d.Row(i)[j] - mean) * (d.Row(i)[j] - mean) / n
		}
		closeTo(t, "mean of "+d.Features[j], mean, ref.Mean[j], 1e-14)
		closeTo(t, "deviation of "+d.Features[j], math.Sqrt(square), ref.Std[j], 1e-14)
	}
	for _, call := range []string{"n_informative=5", "n_redundant=5", "random_state=42", "test_size=0.2"} {
		if !strings.Contains(ref.MadeWith+ref.Split, call) || !strings.Contains(d.Cite, call) {
			t.Errorf("the citation must tell %s", call)
		}
	}
}

// TestClassificationCells compares every cell with the text of the file, split
// by hand.
func TestClassificationCells(t *testing.T) {
	d := load(t, "classification_100x10")
	lines := strings.Split(strings.TrimSpace(classification100x10), "\n")[1:]
	if len(lines) != len(d.Y) {
		t.Fatalf("%d lines for %d rows", len(lines), len(d.Y))
	}
	for i, line := range lines {
		cell := strings.Split(strings.TrimSpace(line), ",")
		for j, v := range d.Row(i) {
			if want, err := strconv.ParseFloat(cell[j], 64); err != nil || v != want {
				t.Errorf("row %d, column %d is %v, the file has %s", i, j, v, cell[j])
			}
		}
		if strconv.Itoa(d.Y[i]) != cell[10] {
			t.Errorf("row %d is of class %d, the file has %s", i, d.Y[i], cell[10])
		}
		index, err := strconv.Atoi(cell[12])
		if err != nil {
			t.Fatal(err)
		}
		if rows := map[string][]int{"train": d.Train, "test": d.Test}[cell[11]]; rows[index] != i {
			t.Errorf("place %d of %s is row %d, the file has %d", index, cell[11], rows[index], i)
		}
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
		if e.ID == "" || e.Name == "" || e.Doc == "" || e.Cite == "" {
			t.Errorf("%q has an empty description", e.ID)
		}
		if ByID(e.ID) != e {
			t.Errorf("ByID does not find %q", e.ID)
		}
		a, b := load(t, e.ID), load(t, e.ID)
		if a.ID != e.ID || a.Name != e.Name || a.Doc != e.Doc || a.Cite != e.Cite {
			t.Errorf("%q loses its description when it is read", e.ID)
		}
		valid(t, a)
		first := b.X[0]
		a.X[0]++
		if b.X[0] != first {
			t.Errorf("two loads of %q share memory", e.ID)
		}
	}
	if ByID("no such set") != nil {
		t.Error("ByID finds a set that does not exist")
	}
}

// valid checks what everyone relies on in a data set.
func valid(t *testing.T, d *Dataset) {
	t.Helper()
	if d.Cols < 1 || len(d.Features) != d.Cols || len(d.X) != len(d.Y)*d.Cols || len(d.Y) == 0 {
		t.Fatalf("sizes do not agree: %d columns, %d features, %d numbers, %d rows", d.Cols, len(d.Features), len(d.X), len(d.Y))
	}
	for i, v := range d.X {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			t.Fatalf("number %d is %v", i, v)
		}
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
	if len(rows) != len(d.Y) {
		t.Fatalf("%d rows train or test, of %d", len(rows), len(d.Y))
	}
}
