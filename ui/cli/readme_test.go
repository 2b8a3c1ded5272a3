package cli

import (
	goflag "flag"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	_ "github.com/charmbracelet/x/exp/golden" // defines -update
	"github.com/spf13/cobra"

	"descent/sim/surface"
)

// TestExamples: the command lines in the README and in the help run, those of the
// screen as far as the run at its first step.
func TestExamples(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	table := "depth,soil,yield\n"
	for i := range 40 {
		table += fmt.Sprintf("%d,%s,%d.5\n", i, []string{"clay", "sand"}[i%2], 2*i)
	}
	if err := os.WriteFile("measurements.csv", []byte(table), 0o644); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(readme)+"\n"+new(app).root(io.Discard).Example, "\n")
	for _, k := range kinds {
		lines = append(lines, strings.Split(k.example+"\n"+k.runExample, "\n")...)
	}
	tried := 0
	for _, line := range lines {
		if !strings.HasPrefix(line, "descent ") {
			continue
		}
		tried++
		words := unquoted(line)[1:]
		if words[0] != "race" && words[0] != "train" {
			if code, _, errs := call(t, words...); code != 0 {
				t.Errorf("%s\n%s", line, errs)
			}
			continue
		}
		// Without a terminal, what is right ends with the line to use instead.
		if code, _, errs := call(t, words...); code != 2 || !strings.Contains(errs, "; without a screen: descent run "+words[0]) {
			t.Errorf("%s\ncode %d, %s", line, code, errs)
		}
	}
	if tried < 18 {
		t.Errorf("%d lines: the places where they stand have moved", tried)
	}
}

// The README's tables of commands and of a formula's functions are made from the code.
func TestReadmeTables(t *testing.T) {
	compareTable(t, "commands", commandsTable())
	compareTable(t, "functions", functionsTable())
}

func compareTable(t *testing.T, name, table string) {
	t.Helper()
	path, begin, end := "../../README.md", "<!-- "+name+": made by go test ./ui/cli -update -->\n", "<!-- end of "+name+" -->"
	readme, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok1 := strings.Cut(string(readme), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok1 || !ok2 {
		t.Fatal("the README has no place for the " + name)
	}
	want := before + begin + table + end + after
	if goflag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		readme = []byte(want)
	}
	if string(readme) != want {
		t.Error("the README's " + name + " are not those of the code: run go test ./ui/cli -update and look at the difference")
	}
}

func commandsTable() string {
	var table strings.Builder
	table.WriteString("| command | what |\n|---|---|\n")
	var walk func(*cobra.Command)
	walk = func(c *cobra.Command) {
		if !c.HasSubCommands() || !c.HasParent() || c.Name() == "completion" {
			table.WriteString("| `" + strings.TrimSuffix(c.UseLine(), " [flags]") + "` | " + c.Short + " |\n")
		}
		if c.Name() == "completion" {
			return
		}
		for _, sub := range c.Commands() {
			if !sub.Hidden {
				walk(sub)
			}
		}
	}
	walk(new(app).root(io.Discard))
	return table.String()
}

func functionsTable() string {
	table := "| function | what it is |\n|---|---|\n"
	for _, f := range surface.Functions() {
		table += "| `" + f.Usage + "` | " + f.Doc + " |\n"
	}
	return table
}
