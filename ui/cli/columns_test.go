package cli

import (
	"descent/sim/spec"
	"descent/ui/lang"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// TestFitted: no line of a list is wider than asked, no word of it is lost or
// broken, and what stands in a narrow column stays on its line.
func TestFitted(t *testing.T) {
	for _, c := range catalogues() {
		rows, err := c.table(spec.Builtin(), lang.EN)
		if err != nil {
			t.Fatal(err)
		}
		for _, width := range []int{80, 100, 120, 400} {
			text := ansi.Strip(fitted(rows, width))
			for _, line := range strings.Split(text, "\n") {
				if lipgloss.Width(line) > width || line != strings.TrimRight(line, " ") {
					t.Errorf("%s at %d: %q", c.name, width, line)
				}
			}
			words := map[string]bool{}
			for _, w := range strings.Fields(text) {
				words[w] = true
			}
			for _, row := range rows {
				if !strings.Contains("\n"+text, "\n"+row[0]+" ") {
					t.Errorf("%s at %d: no line begins with %q", c.name, width, row[0])
				}
				for _, w := range strings.Fields(strings.Join(row, " ")) {
					if len(w) < 15 && !strings.Contains(w, "|") && !words[w] {
						t.Errorf("%s at %d: no word %q in\n%s", c.name, width, w, text)
					}
				}
			}
		}
	}
}

// TestFittedNarrow: a table with room to spare is no wider than it needs to be.
func TestFittedNarrow(t *testing.T) {
	got := ansi.Strip(fitted([][]string{{"ID", "RATE"}, {"gd", "1e-08"}, {"adam", "-1|2"}}, 100))
	if want := "ID    RATE\ngd    1e-08\nadam  -1|2"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

// TestFittedBreaks: a line may end between choices, and not within a number.
func TestFittedBreaks(t *testing.T) {
	got := ansi.Strip(fitted([][]string{{"ID", "RATE"}, {"gd", "eps=1e-08 mode=first|second|third"}, {"x", "12345678 eps=1e-08"}}, 20))
	if want := "ID  RATE\ngd  eps=1e-08\n    mode=first|\n    second|third\nx   12345678\n    eps=1e-08"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}
