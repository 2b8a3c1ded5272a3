package cli

import (
	goflag "flag"
	"os"
	"strings"
	"testing"

	_ "github.com/charmbracelet/x/exp/golden" // defines -update
	"github.com/spf13/cobra"
)

// The README's table of commands is made from the commands.
func TestReadmeCommands(t *testing.T) {
	const path, begin, end = "../../README.md", "<!-- commands: made by go test ./ui/cli -update -->\n", "<!-- end of commands -->"
	readme, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok1 := strings.Cut(string(readme), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok1 || !ok2 {
		t.Fatal("the README has no place for the commands")
	}
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
			walk(sub)
		}
	}
	walk((&app{}).root())
	want := before + begin + table.String() + end + after
	if goflag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		readme = []byte(want)
	}
	if string(readme) != want {
		t.Error("the README's commands are not those of the code: run go test ./ui/cli -update and look at the difference")
	}
}
