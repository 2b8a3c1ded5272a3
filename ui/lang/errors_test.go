package lang

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestError(t *testing.T) {
	for _, c := range []struct{ en, zh string }{
		{`no optimizer "adm": did you mean adam, adamw?`, `没有名为 "adm" 的优化器：是否想写 adam, adamw？`},
		{`no adam hyper-parameter "a \"b": there are lr`, `没有名为 "a \"b" 的 adam 超参数：可选 lr`},
		{`lane 2: adam: lr cannot be "-1": it is a number from 1e-8 to 1000`, `赛道 2：adam：lr 不能是 "-1"：应为 1e-8 到 1000 之间的数`},
		{`--net cannot be "x: permission denied": it is true or false`, `--net 不能是 "x: permission denied"：应为 true 或 false`},
		{`csv my file.csv: no such file or directory`, `csv my file.csv：无法读取：没有此文件或目录`},
		{`no sign between 2 and y` + "\n  2y\n   ^\nwrite 2*y", "2 与 y 之间没有运算符\n  2y\n   ^\n请写 2*y"},
		{`m.csv: line 3: 2 cells, most lines have 4`, `m.csv：第 3 行：有 2 个单元格，而多数行有 4 个`},
		{`m.csv: this is a bzip2 file, not a table in text: unpack it first, such as bunzip2 -k FILE`, `m.csv：这是 bzip2 文件，不是文本表格：请先解压，例如 bunzip2 -k FILE`},
		{`--theme is for the screen: leave it out`, `--theme 只用于屏幕：请去掉`},
		{`something else: of no row`, `something else: of no row`},
		{``, ``},
		{`: `, `: `},
	} {
		if got := ZH.Error(errors.New(c.en)); got != c.zh {
			t.Errorf("%s\ngives %s\nnot   %s", c.en, got, c.zh)
		}
		if got := EN.Error(errors.New(c.en)); got != c.en {
			t.Errorf("%s", got)
		}
	}
	if got, want := ZH.T(SayRefused, errors.New("no row after the header")), "无法执行：列名之后没有数据行"; got != want {
		t.Errorf("%s, not %s", got, want)
	}
}

// Every sentence of an error or a reason that the program can write has a row.
func TestErrorsHaveRows(t *testing.T) {
	formats, n := map[string]bool{}, 0
	for _, w := range slices.Concat(errorsOfRuns, errorsOfData, otherFiles, sentencesOfRuns) {
		formats[bare(w.en)] = true
	}
	for _, folder := range []string{"../../sim", "../cli", "../page"} {
		walkGo(t, folder, func(_ string, f *ast.File, fset *token.FileSet) {
			ast.Inspect(f, func(node ast.Node) bool {
				for _, line := range strings.Split(message(node), "\n") {
					if n++; !strings.ContainsFunc(verbs.ReplaceAllString(line, ""), isLetter) {
						continue // such as "%s: %w"
					}
					if !formats[bare(line)] {
						t.Errorf("%s: %q has no row", fset.Position(node.Pos()), line)
					}
				}
				return true
			})
		})
	}
	if n < 150 {
		t.Errorf("only %d sentences found", n)
	}
}

// A sentence has one row: of two the second would never be found.
func TestRowsOnce(t *testing.T) {
	seen := map[string]string{}
	for _, w := range slices.Concat(errorsOfRuns, errorsOfData, otherFiles, sentencesOfRuns) {
		if first, ok := seen[bare(w.en)]; ok {
			t.Errorf("%q is the sentence of %q", w.en, first)
		}
		seen[bare(w.en)] = w.en
	}
}

// fromElsewhere are sentences that the system or a library writes.
var fromElsewhere = []string{
	"flag needs an argument: %s", "no such file or directory", "permission denied", "no space left on device", "input/output error",
}

// Every row is of a sentence that the program can write, in whole or as parts that are joined.
func TestRowsAreUsed(t *testing.T) {
	var code strings.Builder
	for _, folder := range []string{"../../sim", ".."} {
		walkGo(t, folder, func(name string, f *ast.File, _ *token.FileSet) {
			if strings.Contains(name, "/lang/") {
				return
			}
			ast.Inspect(f, func(node ast.Node) bool {
				if lit, ok := node.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					text, _ := strconv.Unquote(lit.Value)
					code.WriteString(bare(text) + "\n")
				}
				return true
			})
		})
	}
	all := code.String()
	for _, w := range slices.Concat(errorsOfRuns, errorsOfData, sentencesOfRuns) {
		if slices.Contains(fromElsewhere, w.en) {
			continue
		}
		for part := range strings.SplitSeq(bare(w.en), "%") {
			// param joins the kind of a value and its range, cli what a file is.
			part = strings.TrimPrefix(strings.TrimSuffix(strings.TrimSpace(part), " from"), "this is ")
			if !strings.Contains(all, part) {
				t.Errorf("%q: nothing writes %q", w.en, part)
			}
		}
	}
}

// walkGo visits the files below a folder but tests.
func walkGo(t *testing.T, folder string, visit func(name string, f *ast.File, fset *token.FileSet)) {
	t.Helper()
	err := filepath.WalkDir(folder, func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		fset := token.NewFileSet()
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

// bare is a format without the kind of its verbs: what the package quotes itself is %q in a row.
func bare(format string) string { return verbs.ReplaceAllString(format, "%") }

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// makers are what makes an error of a format, and which argument that is.
var makers = map[string]int{"Errorf": 0, "usagef": 0, "New": 0, "Unknown": 0, "named": 0, "errorAt": 2, "lineError": 1, "choice": 2}

// message is the format of an error that a node makes, or nothing.
func message(node ast.Node) string {
	call, ok := node.(*ast.CallExpr)
	if !ok {
		return ""
	}
	name := ""
	switch fn := call.Fun.(type) {
	case *ast.Ident:
		name = fn.Name
	case *ast.SelectorExpr:
		name = fn.Sel.Name
	}
	at, ok := makers[name]
	if !ok || len(call.Args) <= at {
		return ""
	}
	lit, ok := call.Args[at].(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return ""
	}
	text, _ := strconv.Unquote(lit.Value)
	return text
}

// BenchmarkSentence: the line of a formula says one or two in every frame; budget 1 ms.
func BenchmarkSentence(b *testing.B) {
	for b.Loop() {
		ZH.Sentence(`lane 2: adam: lr cannot be "-1": it is a number from 1e-8 to 1000`)
	}
}

// FuzzSentence: any text is said in the end, and says something if it did.
func FuzzSentence(f *testing.F) {
	for _, text := range []string{"no x \"y\": there are z", "lane 1: lane 2: lane 3: ", "write write write", "a: b: c\nd"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if got := ZH.Sentence(text); (got == "") != (text == "") {
			t.Errorf("%q: %q", text, got)
		}
	})
}
