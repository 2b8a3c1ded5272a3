package chart

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"descent/ui/theme"
)

// words returns every string constant of the program but those that are no
// words: what charts are made of, how a figure is drawn, and what stands in files.
func words(t *testing.T) (list []string) {
	root := os.DirFS("../..")
	skip := map[string]bool{"ui/chart": true, "ui/theme": true, "ui/figure": true, "sim/table": true}
	for _, top := range []string{"sim", "ui"} {
		err := fs.WalkDir(root, top, func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir() && (skip[name] || d.Name() == "testdata"):
				return fs.SkipDir
			case d.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
				return nil
			}
			source, err := fs.ReadFile(root, name)
			if err != nil {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
					if s, err := strconv.Unquote(l.Value); err == nil {
						list = append(list, s)
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return list
}

// TestEveryWordInASCII: every formula, term and sentence of the program can be
// written with ASCII alone, beside what is two columns wide.
func TestEveryWordInASCII(t *testing.T) {
	c := NewCells(4000, 1)
	c.Glyphs = theme.ASCII
	formulas := 0
	for _, s := range words(t) {
		if strings.ContainsAny(s, "²√β") {
			formulas++
		}
		c.Clear()
		n := c.Text(0, 0, s, theme.Style{})
		if n != c.Width(s) || n > c.W {
			t.Fatalf("%q takes %d columns, Width says %d", s, n, c.Width(s))
		}
		unknown := 0
		for x := range n {
			switch r := c.At(x, 0).Rune; {
			case r == '?':
				unknown++
			case r >= utf8.RuneSelf && runeWidth(r) == 1:
				t.Errorf("%q has %q", s, r)
			}
		}
		if unknown != strings.Count(s, "?") {
			t.Errorf("%q is written %q", s, strings.TrimSpace(c.String()))
		}
	}
	if formulas < 50 {
		t.Errorf("only %d formulas found", formulas)
	}
}
