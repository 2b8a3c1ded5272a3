package lang

import (
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

var verb = regexp.MustCompile(`%(\[\d+\])?[a-z]`)

// verbs returns the verbs of a format by argument: "1d 2s".
func verbs(format string) string {
	var all []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(strings.ReplaceAll(format, "%%", ""), -1) {
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
	symbols := []string{"|g|"}
	fset := token.NewFileSet()
	n := 0
	for _, file := range []string{"keys.go", "screen.go", "says.go", "sees.go", "train.go", "scenes.go", "steer.go"} {
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
			if verbs(a) != verbs(b) {
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
