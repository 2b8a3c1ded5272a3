package cli

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// breaks are the characters that end a word in bash, if nobody has changed them.
const breaks = " \t\n\"'><=;|&(:"

// TestCompletion: what the shell puts in for what has been typed of a line. The first
// word of the answer says how: open has no space after it, files leaves it to the shell.
func TestCompletion(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("m.csv", []byte("depth,soil type,yield\n1,clay,2\n2,sand,3\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ line, want string }{
		{`descent ra`, "|race"},
		{`descent race --show 'axis=linear chart=r`, "|axis=linear chart=rate"},
		{`descent train --show 'axis=linear sl`, "|axis=linear slice=|axis=linear slice=path|axis=linear slice=random|axis=linear slice=weights"},
		{`descent race --lane 'adam b`, "|adam beta1=|adam beta2="},
		{`descent race --lane 'adam beta1=0.5 b`, "|adam beta1=0.5 beta2=|adam beta1=0.5 beta2=0.999"},
		{`descent race --lane adam\ b`, `|adam\ beta1=|adam\ beta2=`},
		{`descent race --lane="adam am`, "|adam amsgrad=|adam amsgrad=true|adam amsgrad=false"},
		{`descent race --lane 'rmsprop centered=f`, "|rmsprop centered=false"},
		{`descent race --lane 'cg variant=p`, "|cg variant=polak_ribiere"},
		{`descent race --lane mom`, `|momentum|momentum\ lr=`},
		{`descent race --lane 'gd schedule=co`, "|gd schedule=cosine|gd schedule=cosine_restarts|gd schedule=constant"},
		{`descent race --lane 'gd schedule=linear>cosine:t_max=9,e`, "|gd schedule=linear>cosine:t_max=9,eta_min=|gd schedule=linear>cosine:t_max=9,eta_min=0"},
		{`descent race --lane adam --la`, "|--lane|--lang"},
		{`descent race rav`, `|ravine|ravine:b=|ravine:b=100`},
		{`descent race ravine:`, "|b=|b=100"},
		{`descent race rosenbrock:a=1,`, "|1,b=|1,b=100"},
		{`descent run train circle:n`, "|noise=|noise=0"},
		{`descent run train iris:standardize=`, "|true|false"},
		{`descent train --csv m.csv --target s`, `|soil\ type`},
		{`descent train --csv m.csv --target 's`, "|soil type"},
		{`descent train --csv `, "files"},
		{`descent race --speed 1`, "|1|10|1000|10000"},
		{`descent race --theme=d`, "|dark"},
		{`descent race --glyphs `, "|block|braille|ascii"},
		{`descent list --lang `, "|en|zh"},
		{`descent race --scene edge`, "|edge-of-stability"},
		{`descent race --set 's`, "|step=|step=1"},
		{`descent race --set 'step=3 `, "|step=3 lane=|step=3 noise="},
		{`descent race --lane gd --lane adam --set 'step=3 lane=`, "|step=3 lane=1|step=3 lane=2"},
		{`descent race --lane gd --lane adam --set 'step=3 lane=2 beta1`, "|step=3 lane=2 beta1=|step=3 lane=2 beta1=0.9"},
		{`descent race --lane gd --set 'step=3 lane=1 rule=adam beta1`, "|step=3 lane=1 rule=adam beta1=|step=3 lane=1 rule=adam beta1=0.9"},
		{`descent train --set 'step=3 activation=r`, "|step=3 activation=relu"},
		{`descent train --batch f`, "|full"},
		{`descent race --f 'x`, ""},
		{`descent race --lane 'adm b`, ""},
		{`descent race --set 'step=3 lane=9 `, ""},
		{`des`, "|"},
	} {
		code, out, errs := call(t, "__line", c.line, breaks)
		if got := strings.TrimSuffix(strings.ReplaceAll(out, "\n", "|"), "|"); code != 0 || errs != "" || got != strings.TrimSuffix(c.want, "|") {
			t.Errorf("%s\ngives %s, code %d, %s\nnot   %s", c.line, got, code, errs, c.want)
		}
	}
}

// TestSplitLine: words are those of the shell, and what it keeps is what stands before the
// last break or open quote.
func TestSplitLine(t *testing.T) {
	for _, c := range []struct {
		line  string
		words []string
		last  lineWord
	}{
		{`d a 'b c' "d'e" f\ g ''`, []string{"a", "b c", "d'e", "f g"}, lineWord{}},
		{`d --x=a`, nil, lineWord{text: "--x=a", kept: 4}},
		{`d --x='a b`, nil, lineWord{text: "--x=a b", kept: 4, quote: '\''}},
		{`d "a\"\b$`, nil, lineWord{text: `a"\b$`, quote: '"'}},
		{`d a\`, nil, lineWord{text: `a\`}},
		{`d '' `, []string{""}, lineWord{}},
		{`d`, nil, lineWord{text: "d"}},
		{``, nil, lineWord{}},
	} {
		words, last := splitLine(c.line, breaks)
		if !slices.Equal(words, c.words) || last != c.last {
			t.Errorf("%s: %q, %+v", c.line, words, last)
		}
	}
}

// FuzzCompletion: whatever is typed, the answer is a list of words that go on from it.
func FuzzCompletion(f *testing.F) {
	for _, line := range []string{"descent race --lane 'adam b", "descent race ravine:b=", "descent train --set \"step=1 l", "descent \x00\xff'", "descent run train --target="} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if words, last := splitLine(line, breaks); last.kept > len(last.text) || strings.Count(line, "'") == 0 && len(words) > len(line) {
			t.Fatalf("%q, %+v", words, last)
		}
		if code, out, _ := call(t, "__line", line); code != 0 || !strings.Contains(out, "\n") {
			t.Fatalf("code %d, %q", code, out)
		}
	})
}
