package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
)

// What a reader can take in at once.
const (
	maxFile   = 250 // lines
	maxTests  = 300 // lines of a file of tests
	maxFunc   = 60  // lines
	maxParams = 6
)

// larger may be larger than that. The list is to get shorter.
var larger = map[string]string{
	"sim/nn.product":              "a kernel, called for every layer: a struct would be built each time",
	"sim/nn.correlate":            "a kernel, called for every layer",
	"sim/nn.Net.normalise":        "a kernel, called for every layer",
	"sim/nn.normRunning":          "a kernel, called for every layer",
	"sim/optim.scheduleFreeMove":  "numbers of one formula",
	"ui/chart.powers":             "to take a struct",
	"ui/chart.Curves.markOutside": "to take a struct",
	"ui/chart.mean":               "to take a struct",
}

// TestSizes: files, functions and lists of parameters are short, and nothing
// registers itself: a package is what its tables say.
func TestSizes(t *testing.T) {
	fset := token.NewFileSet()
	files, found := 0, map[string]bool{}
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") {
			return err
		}
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		files++
		tests := strings.HasSuffix(name, "_test.go")
		if n := fset.File(f.Pos()).LineCount(); n > maxTests || n > maxFile && !tests {
			t.Errorf("%s has %d lines", name, n)
		}
		for _, decl := range f.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			who := strings.TrimPrefix(path.Dir(name)+"."+receiver(fn)+fn.Name.Name, "..")
			lines := fset.Position(fn.End()).Line - fset.Position(fn.Pos()).Line
			params := fn.Type.Params.NumFields()
			switch _, known := larger[who]; {
			case known:
				if params > maxParams || lines > maxFunc {
					found[who] = true
				}
			case fn.Name.Name == "init" && fn.Recv == nil:
				t.Errorf("%s: %s has an init", fset.Position(fn.Pos()), who)
			case lines > maxFunc && !tests:
				t.Errorf("%s: %s has %d lines", fset.Position(fn.Pos()), who, lines)
			case params > maxParams:
				t.Errorf("%s: %s has %d parameters; take a struct", fset.Position(fn.Pos()), who, params)
			}
		}
		return nil
	})
	if err != nil || files < 100 {
		t.Fatalf("%d files, %v", files, err)
	}
	for who := range larger {
		if !found[who] {
			t.Errorf("%s is not larger than that: take it off the list", who)
		}
	}
}

// receiver returns the type that a method is of, with a dot, or nothing.
func receiver(fn *ast.FuncDecl) string {
	if fn.Recv == nil {
		return ""
	}
	kind := fn.Recv.List[0].Type
	for {
		switch x := kind.(type) {
		case *ast.StarExpr:
			kind = x.X
			continue
		case *ast.IndexExpr:
			kind = x.X
			continue
		}
		return fmt.Sprint(kind) + "."
	}
}
