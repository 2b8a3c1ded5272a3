package data

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// BenchmarkReadCSV: budgets 0.5 s for 2,000 rows of 500 columns, and 1 s for 200,000 rows of
// 10 columns, one of them text.
func BenchmarkReadCSV(b *testing.B) {
	for _, c := range []struct {
		name          string
		rows, columns int
	}{{"wide", 2_000, 500}, {"long", 200_000, 10}} {
		r := rand.New(rand.NewPCG(1, 2))
		var text strings.Builder
		for j := range c.columns - 2 {
			fmt.Fprintf(&text, "c%d,", j)
		}
		text.WriteString("city,y\n")
		for range c.rows {
			for range c.columns - 2 {
				fmt.Fprintf(&text, "%.6f,", r.NormFloat64())
			}
			fmt.Fprintf(&text, "city %d,%d\n", r.IntN(5), r.IntN(3))
		}
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(text.Len()))
			for b.Loop() {
				if _, err := ReadCSV(strings.NewReader(text.String()), CSVOptions{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
