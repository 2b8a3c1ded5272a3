package lang

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

var verbOf = regexp.MustCompile(`%[#.\d]*(\[\d+\])?[a-zA-Z]`)

// argumentsOf returns the verbs of a format by argument: "1d 2s".
func argumentsOf(format string) string {
	var all []string
	next := 1
	for _, m := range verbOf.FindAllStringSubmatch(strings.ReplaceAll(format, "%%", ""), -1) {
		if m[1] != "" {
			next, _ = strconv.Atoi(strings.Trim(m[1], "[]"))
		}
		all = append(all, strconv.Itoa(next)+m[0][len(m[0])-1:])
		next++
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), " ")
}

// Every word has a text in both languages, with the same arguments; the Chinese
// one is Chinese but where it names a symbol.
func TestWords(t *testing.T) {
	symbols := []string{"；", "、", "|g|", "，κ %s"}
	fset := token.NewFileSet()
	n := 0
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(node ast.Node) bool {
			lit, ok := node.(*ast.CompositeLit)
			if !ok || len(lit.Elts) != 2 {
				return true
			}
			en, ok1 := lit.Elts[0].(*ast.BasicLit)
			zh, ok2 := lit.Elts[1].(*ast.BasicLit)
			if !ok1 || !ok2 {
				return true
			}
			n++
			a, _ := strconv.Unquote(en.Value)
			b, _ := strconv.Unquote(zh.Value)
			if a == "" || b == "" {
				t.Errorf("%s: an empty word", fset.Position(lit.Pos()))
			}
			for _, text := range []string{a, b} {
				if strings.Contains(text, "  ") {
					t.Errorf("%s: %q has two blanks in a row", fset.Position(lit.Pos()), text)
				}
			}
			if argumentsOf(a) != argumentsOf(b) {
				t.Errorf("%s: %q and %q take other arguments", fset.Position(lit.Pos()), a, b)
			}
			if !slices.Contains(symbols, b) && !strings.ContainsFunc(b, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
				t.Errorf("%s: %q is not Chinese", fset.Position(lit.Pos()), b)
			}
			return true
		})
	}
	if n < 100 {
		t.Errorf("only %d words found", n)
	}
}

func TestParse(t *testing.T) {
	for text, want := range map[string]Lang{"zh": ZH, "zh_CN.UTF-8": ZH, "ZH-tw": ZH, "en": EN, "en_GB": EN} {
		if got, ok := Parse(text); !ok || got != want {
			t.Errorf("%q: %v, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "C", "de_DE", "zhuang"} {
		if _, ok := Parse(text); ok {
			t.Errorf("%q is no language of the screen", text)
		}
	}
}

// T fills in the arguments, in each language in its own order; without arguments
// a % is itself.
func TestT(t *testing.T) {
	w := Word{"%s of %s: 5%%", "%[2]s 的 %[1]s：5%%"}
	for l, want := range map[Lang]string{EN: "lr of adam: 5%", ZH: "adam 的 lr：5%"} {
		if got := l.T(w, "lr", "adam"); got != want {
			t.Errorf("%v: %q, want %q", l, got, want)
		}
	}
	if got := EN.T(Word{"100 %", "100 %"}); got != "100 %" {
		t.Errorf("%q", got)
	}
	named := Word{"surface", "曲面"}.Of("Rosenbrock")
	if en, zh := EN.T(named), ZH.T(named); en != "surface: Rosenbrock" || zh != "曲面：Rosenbrock" {
		t.Errorf("%q, %q", en, zh)
	}
}

// A language's code is read back as it.
func TestString(t *testing.T) {
	for _, l := range []Lang{EN, ZH} {
		if got, ok := Parse(l.String()); !ok || got != l {
			t.Errorf("%q is read as %v, %v", l.String(), got, ok)
		}
	}
}

// Every word is said somewhere.
func TestWordsAreUsed(t *testing.T) {
	words := map[string]bool{}
	err := filepath.WalkDir("..", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		home := f.Name.Name == "lang"
		ast.Inspect(f, func(node ast.Node) bool {
			switch x := node.(type) {
			case *ast.ValueSpec:
				for _, n := range x.Names {
					if home && n.IsExported() && !words[n.Name] {
						words[n.Name] = false
					}
				}
			case *ast.SelectorExpr:
				if pkg, ok := x.X.(*ast.Ident); ok && pkg.Name == "lang" {
					words[x.Sel.Name] = true
				}
			case *ast.CompositeLit:
				for _, e := range x.Elts {
					if id, ok := e.(*ast.Ident); ok && home {
						words[id.Name] = true
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(words) < 100 {
		t.Errorf("only %d words found", len(words))
	}
	for name, used := range words {
		if !used {
			t.Errorf("%s is said nowhere", name)
		}
	}
}
