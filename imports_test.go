package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers are the packages of the module, lowest first. A package imports those of
// earlier rows and none of its own row, so a page knows nothing of another page.
// A new package is added to the row where it belongs.
var layers = [][]string{
	{"sim/typed", "sim/fmath"},
	{"sim/near"},
	{"sim/param", "sim/plane"},
	{"sim/objective"}, // below what implements it: Eval takes its types
	{"sim/optim", "sim/schedule", "sim/data", "sim/nn"},
	{"sim/surface", "sim/task"},
	{"sim/spec"},
	{"sim/probe", "sim/sweep"},
	{"sim"},
	{"ui/lang", "ui/theme", "ui/job", "ui/player"},
	{"ui/session", "ui/chart"},
	{"ui/words"}, // numbers in sentences are written as on axes
	{"ui/figure", "ui/screen"},
	{"ui/page"},
	{"ui/overlay"},
	{"ui/page/watch"}, // what pages that watch a run share
	{"ui/page/race", "ui/page/train", "ui/page/map", "ui/page/learn"},
	{"ui"},
	{"ui/uitest"}, // imported by tests alone
	{"ui/cli", "ui/serve"},
	{"."},
}

// bans are packages that others must not import, by the folders that they lie in.
var bans = []struct {
	in, why string
	not     []string
}{
	{"sim", "a run has no terminal, clock or file",
		[]string{"os", "time", "net", "io/fs", "charm.land", "github.com/charmbracelet", "github.com/NimbleMarkets", "github.com/spf13"}},
	{"ui/chart", "a chart is the same whenever and wherever it is drawn", []string{"os", "time", "net", "math/rand", "charm.land/bubbletea"}},
	{"ui/theme", "a theme is a value", []string{"os", "time", "net", "math/rand", "charm.land/bubbletea"}},
	{"ui/page", "Update touches nothing slow itself: that is a command", []string{"os", "net"}},
}

// TestImports: packages import only what lies below them.
func TestImports(t *testing.T) {
	graph := imports(t, os.DirFS("."))
	if len(graph) < 15 {
		t.Fatalf("only %d packages found: %v", len(graph), slices.Sorted(maps.Keys(graph)))
	}
	for _, wrong := range slices.Concat(upward(graph), banned(graph)) {
		t.Error(wrong)
	}
}

// TestImportsOfExample: each kind of wrong import is found, and no right one.
func TestImportsOfExample(t *testing.T) {
	right := map[string][]string{
		".":         {"descent/ui/cli"},
		"sim":       {"descent/sim/task", "descent/sim/near", "math", "gonum.org/v1/gonum/mat"},
		"sim/task":  {"descent/sim/objective", "strings"},
		"ui/chart":  {"descent/sim/plane", "descent/ui/theme"},
		"ui/page":   {"time", "charm.land/bubbletea/v2"},
		"sim/param": nil,
	}
	if wrong := slices.Concat(upward(right), banned(right)); wrong != nil {
		t.Errorf("%q", wrong)
	}
	wrong := map[string][]string{
		"sim/task":      {"descent/sim"},
		"sim/plane":     {"descent/sim/param"},
		"sim/data":      {"os", "osier"},
		"sim/optim":     {"charm.land/lipgloss/v2"},
		"ui/chart":      {"math/rand/v2"},
		"ui/page/race":  {"descent/ui/page/train"},
		"ui/elsewhere":  {"fmt"},
		"ui/page/train": {"descent/ui/nowhere"},
	}
	want := []string{
		"descent/sim/plane imports descent/sim/param, which is not below it",
		"descent/sim/task imports descent/sim, which is not below it",
		"descent/ui/elsewhere has no place in layers",
		"descent/ui/page/race imports descent/ui/page/train, which is not below it",
		"descent/ui/page/train imports descent/ui/nowhere, which has no place in layers",
		"descent/sim/data imports os: a run has no terminal, clock or file",
		"descent/sim/optim imports charm.land/lipgloss/v2: a run has no terminal, clock or file",
		"descent/ui/chart imports math/rand/v2: a chart is the same whenever and wherever it is drawn",
	}
	if got := slices.Concat(upward(wrong), banned(wrong)); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// upward returns what is wrong with the imports within the module: by folder, what
// the package there imports.
func upward(graph map[string][]string) (wrong []string) {
	layer := map[string]int{}
	for i, row := range layers {
		for _, dir := range row {
			layer[dir] = i
		}
	}
	for _, dir := range slices.Sorted(maps.Keys(graph)) {
		from, known := layer[dir]
		if !known {
			wrong = append(wrong, "descent/"+dir+" has no place in layers")
			continue
		}
		for _, p := range graph[dir] {
			to, known := layer[strings.TrimPrefix(p, "descent/")]
			switch {
			case !strings.HasPrefix(p, "descent/"):
			case !known:
				wrong = append(wrong, "descent/"+dir+" imports "+p+", which has no place in layers")
			case to >= from:
				wrong = append(wrong, "descent/"+dir+" imports "+p+", which is not below it")
			}
		}
	}
	return wrong
}

// banned returns the imports that bans forbids.
func banned(graph map[string][]string) (wrong []string) {
	within := func(p, folder string) bool { return p == folder || strings.HasPrefix(p, folder+"/") }
	for _, dir := range slices.Sorted(maps.Keys(graph)) {
		for _, ban := range bans {
			if !within(dir, ban.in) {
				continue
			}
			for _, p := range graph[dir] {
				if slices.ContainsFunc(ban.not, func(b string) bool { return within(p, b) }) {
					wrong = append(wrong, "descent/"+dir+" imports "+p+": "+ban.why)
				}
			}
		}
	}
	return wrong
}

// imports returns by folder what the package there imports, tests left out.
func imports(t *testing.T, module fs.FS) map[string][]string {
	t.Helper()
	graph := map[string][]string{}
	err := fs.WalkDir(module, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		text, err := fs.ReadFile(module, name)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ImportsOnly)
		if err != nil {
			return err
		}
		dir := path.Dir(name)
		if _, ok := graph[dir]; !ok {
			graph[dir] = nil // even of a package that imports nothing
		}
		for _, spec := range f.Imports {
			p, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if !slices.Contains(graph[dir], p) {
				graph[dir] = append(graph[dir], p)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return graph
}
