package table

import (
	_ "embed"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

// pandasText is what pandas makes of each case: testdata/with_pandas.py wrote it.
//
//go:embed testdata/pandas.txt
var pandasText string

// TestCases reads every case as pandas does by default, or as the row of differs says.
func TestCases(t *testing.T) {
	seen := map[string]bool{}
	for _, line := range strings.Split(strings.TrimSpace(pandasText), "\n") {
		name, pandas, _ := strings.Cut(line, "\t")
		seen[name] = true
		got := readCase(t, name)
		want, other := pandas, false
		for _, d := range differs {
			if d.name == name {
				want, other = d.reads, true
			}
		}
		if got != want {
			t.Errorf("%s is read as\n     %s\nwant %s", name, got, want)
		}
		if other && want == pandas {
			t.Errorf("%s: pandas reads the same", name)
		}
	}
	for _, d := range differs {
		if !seen[d.name] {
			t.Errorf("no case %s", d.name)
		}
	}
}

// TestNotes: what is decided or left out in a case is noted; nothing is noted of the others.
func TestNotes(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(pandasText), "\n") {
		name, _, _ := strings.Cut(line, "\t")
		file, err := os.Open("testdata/cases/" + name)
		if err != nil {
			t.Fatal(err)
		}
		table, err := Read(file, Options{})
		file.Close()
		if err != nil {
			continue
		}
		table.Columns(make([]bool, len(table.Names)), 32)
		var kinds []string
		for _, n := range table.Notes {
			kinds = append(kinds, string(n.Kind)+" "+n.Column+" "+n.Text)
		}
		if got, want := strings.Join(kinds, "; "), noted[name]; got != want {
			t.Errorf("%q: %q,", name, got)
		}
	}
}

// readCase reads a case and writes it as testdata/pandas.txt has it.
func readCase(t *testing.T, name string) string {
	t.Helper()
	file, err := os.Open("testdata/cases/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	table, err := Read(file, Options{})
	if err != nil {
		return "error: " + err.Error()
	}
	words := []string{strconv.Itoa(len(table.Rows))}
	for _, c := range table.Columns(make([]bool, len(table.Names)), 32) {
		name := strings.Trim(strconv.QuoteToASCII(c.Name), `"`)
		if c.Values == nil {
			words = append(words, fmt.Sprintf("%s text, %d missing", name, c.Missing))
			continue
		}
		sum := 0.0
		for _, v := range c.Values {
			if !math.IsNaN(v) {
				sum += v
			}
		}
		words = append(words, fmt.Sprintf("%s number, %d missing %.6g", name, c.Missing, sum))
	}
	return strings.Join(words, "\t")
}
