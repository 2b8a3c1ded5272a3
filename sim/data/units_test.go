package data

import (
	"math"
	"strings"
	"testing"
)

// A value of a table is shown as the table has it.
func TestUnits(t *testing.T) {
	table := "weight,price\n1000,5\n2000,7\n3000,12\n4000,13\n"
	for _, raw := range []bool{false, true} {
		d, err := ReadCSV(strings.NewReader(table), CSVOptions{Raw: raw, Want: WantNumbers})
		if err != nil {
			t.Fatal(err)
		}
		for row, want := range [][2]float64{{1000, 5}, {2000, 7}, {3000, 12}, {4000, 13}} {
			x, y := d.InUnits(0, d.Row(row)[0]), d.TargetInUnits(d.T[row])
			if math.Abs(x-want[0]) > 1e-9*want[0] || math.Abs(y-want[1]) > 1e-9*want[1] {
				t.Errorf("raw %v, row %d: %g and %g, want %v", raw, row, x, y, want)
			}
		}
	}
}
