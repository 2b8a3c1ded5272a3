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

// TestEmbedded compares each file and what is read of it with what the reference
// says: its sum, shape, classes, and mean and deviation of each feature.
func TestEmbedded(t *testing.T) {
	var all struct {
		Datasets []struct {
			File           string
			Rows, Features int
			Classes        []string
			Counts         []int  `json:"class_counts"`
			MadeWith       string `json:"made_with"`
			Split, SHA256  string
			Mean           []float64 `json:"feature_mean"`
			Std            []float64 `json:"feature_std_ddof0"`
		}
	}
	if err := json.Unmarshal(datasetsJSON, &all); err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{"iris": iris, "wine": wine, "breast_cancer": breastCancer, "digits": digits, "make_classification_100x10": classification100x10}
	found := 0
	for _, ref := range all.Datasets {
		id := strings.TrimSuffix(ref.File, ".csv")
		text, ok := texts[id]
		if !ok {
			continue
		}
		found++
		if sum := sha256.Sum256([]byte(text)); hex.EncodeToString(sum[:]) != ref.SHA256 {
			t.Errorf("%s has the sha256 %x, want %s", ref.File, sum, ref.SHA256)
		}
		id = strings.TrimPrefix(id, "make_") + ":standardize=false"
		d := load(t, id)
		if d.Rows() != ref.Rows || d.Cols != ref.Features || !slices.Equal(d.Classes, ref.Classes) || d.Mean != nil || d.Std != nil {
			t.Fatalf("%s: %d rows, %d columns, classes %q", id, d.Rows(), d.Cols, d.Classes)
		}
		counts := make([]int, len(d.Classes))
		for _, y := range d.Y {
			counts[y]++
		}
		if !slices.Equal(counts, ref.Counts) {
			t.Errorf("%s: class counts %v, want %v", id, counts, ref.Counts)
		}
		scale := 1.0
		if d.Image != 0 {
			scale = 16
			if d.Image*d.Image != d.Cols || slices.Min(d.X) != 0 || slices.Max(d.X) != 1 {
				t.Errorf("%s: pictures of %d² pixels from %v to %v", id, d.Image, slices.Min(d.X), slices.Max(d.X))
			}
		}
		for j := range d.Cols {
			mean, std := columnMoments(d, j, all0(d.Rows()))
			closeTo(t, id+" mean of "+d.Features[j], mean*scale, ref.Mean[j], 1e-13*(1+ref.Mean[j]))
			closeTo(t, id+" deviation of "+d.Features[j], std*scale, ref.Std[j], 1e-13*(1+ref.Std[j]))
		}
		if ref.Split != "" && (len(d.Train) != 80 || len(d.Test) != 20) {
			t.Errorf("%s: %d rows train and %d test, want 80 and 20", id, len(d.Train), len(d.Test))
		}
	}
	if found != len(texts) {
		t.Errorf("the reference has %d of %d files", found, len(texts))
	}
}

// all0 are the rows 0 … n−1.
func all0(n int) []int {
	rows := make([]int, n)
	for i := range rows {
		rows[i] = i
	}
	return rows
}

func columnMoments(d *Dataset, j int, rows []int) (mean, std float64) {
	n := float64(len(rows))
	for _, i := range rows {
		mean += d.Row(i)[j] / n
	}
	for _, i := range rows {
		std += (d.Row(i)[j] - mean) * (d.Row(i)[j] - mean) / n
	}
	return mean, math.Sqrt(std)
}

// TestStandardize: over the training rows each feature has the mean 0 and the
// deviation 1, constant pixels stay 0, and Mean and Std lead back to the raw
// numbers, which are what is written.
func TestStandardize(t *testing.T) {
	for _, id := range []string{"iris:standardize=true", "wine:train=30,standardize=true,seed=7", "digits:standardize=true", "classification_100x10:standardize=true"} {
		d := load(t, id)
		raw := load(t, strings.Replace(id, "=true", "=false", 1))
		constant := 0
		for j := range d.Cols {
			mean, std := columnMoments(d, j, d.Train)
			rawMean, rawStd := columnMoments(raw, j, raw.Train)
			closeTo(t, id+" mean", mean, 0, 1e-14)
			closeTo(t, id+" Mean", d.Mean[j], rawMean, 1e-12*(1+math.Abs(rawMean)))
			if rawStd == 0 {
				constant++
				rawStd, std = 1, std+1
			}
			closeTo(t, id+" deviation", std, 1, 1e-13)
			closeTo(t, id+" Std", d.Std[j], rawStd, 1e-12*(1+rawStd))
			for i := range d.Rows() {
				if x := (raw.Row(i)[j] - d.Mean[j]) / d.Std[j]; x != d.Row(i)[j] {
					t.Fatalf("%s: row %d of %s is %v, want %v", id, i, d.Features[j], d.Row(i)[j], x)
				}
			}
		}
		if (constant > 0) != (d.Image > 0) {
			t.Errorf("%s: %d constant features", id, constant)
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

// BenchmarkLoad: the largest embedded set; budget 15 ms.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load("digits"); err != nil {
			b.Fatal(err)
		}
	}
}
