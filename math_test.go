package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
)

// rounded are the functions of package math that have an exponential in them. On amd64
// its last bit depends on the processor: numbers are made with those of sim/fmath.
var rounded = []string{"Exp", "Sinh", "Cosh", "Tanh", "Pow", "Erf", "Erfc", "Gamma", "Lgamma"}

func TestSameNumbersOnEveryProcessor(t *testing.T) {
	const why = "%s: %s differs from processor to processor: take that of sim/fmath"
	walkCode(t, func(name string, f *ast.File, fset *token.FileSet) {
		if strings.HasPrefix(name, "sim/fmath/") {
			return
		}
		ast.Inspect(f, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if p, ok := s.X.(*ast.Ident); ok && p.Name == "math" && slices.Contains(rounded, s.Sel.Name) {
				t.Errorf(why, fset.Position(s.Pos()), "math."+s.Sel.Name)
			}
			return true
		})
	})
}

// walkCode calls visit for every file of the program but its tests.
func walkCode(t *testing.T, visit func(name string, f *ast.File, fset *token.FileSet)) {
	t.Helper()
	fset := token.NewFileSet()
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err == nil {
			visit(name, f, fset)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
