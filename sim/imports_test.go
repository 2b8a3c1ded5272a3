package sim

import (
	"os/exec"
	"strings"
	"testing"
)

// Nothing below sim may know of a terminal, a clock, a file or a stream of random numbers.
func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}: {{join .Imports " "}}`, "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(lines) < 5 {
		t.Fatalf("go list found %q", lines)
	}
	for _, line := range lines {
		from, imports, _ := strings.Cut(line, ": ")
		for _, path := range strings.Fields(imports) {
			switch {
			case path == "os", path == "time", path == "math/rand",
				strings.HasPrefix(path, "descent/ui"), strings.HasPrefix(path, "charm.land/"), strings.HasPrefix(path, "github.com/charmbracelet/"):
				t.Errorf("%s imports %s", from, path)
			}
		}
	}
}
