package main

import (
	"go/ast"
	"go/token"
	"regexp"
	"strings"
	"testing"
)

// otherVerbs write a number or quote a text in another way than package typed.
var otherVerbs = regexp.MustCompile(`%[-+# 0-9.]*[eEgGq]`)

// TestMessagesUseTyped: numbers and what a user has typed are written by package typed
// wherever a message is made.
func TestMessagesUseTyped(t *testing.T) {
	formats := 0
	walkCode(t, func(name string, f *ast.File, fset *token.FileSet) {
		for _, other := range []string{"ui/lang/", "ui/figure/", "ui/uitest/"} { // patterns of sentences, SVG, tests
			if strings.HasPrefix(name, other) {
				return
			}
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if strings.Contains(lit.Value, "%s") {
					formats++
				}
				if otherVerbs.MatchString(lit.Value) {
					t.Errorf("%s: %s: take %%s and package typed", fset.Position(lit.Pos()), lit.Value)
				}
			}
			return true
		})
	})
	if formats < 100 {
		t.Errorf("only %d formats found", formats)
	}
}
