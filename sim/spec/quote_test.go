package spec

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"mvdan.cc/sh/v3/shell"
)

// FuzzQuote: a shell, here mvdan.cc/sh, reads the words back as they were.
//
// Its syntax.Quote is not used to write them: it leaves ! and ^ bare, which an
// interactive shell may expand, quotes --start=-1,1, which needs none, and refuses
// a line break.
func FuzzQuote(f *testing.F) {
	f.Add("gd lr=0.001", "--start=-1.2,1")
	f.Add("", "it's")
	f.Add("$HOME `x` \"q\" \\", "a*b?[c]{d,e}")
	f.Add("~", "#")
	f.Add("if", "x^2 + 10*sin(y)^2!")
	f.Add("a\nb\tc", "步")
	f.Fuzz(func(t *testing.T, a, b string) {
		want := []string{"descent", a, b}
		for _, w := range want {
			// What no command line has, what that parser refuses, and \r\n, which it reads as \n.
			if strings.ContainsAny(w, "\x00\r") || !utf8.ValidString(w) {
				t.Skip()
			}
		}
		line := Quote(want)
		got, err := shell.Fields(line, func(string) string { return "expanded" })
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s\nreads back as %q, not %q (%v)", line, got, want, err)
		}
	})
}

func TestQuote(t *testing.T) {
	for want, words := range map[string][]string{
		"race rosenbrock --start=-1.2,1 --seed 7": {"race", "rosenbrock", "--start=-1.2,1", "--seed", "7"},
		"--lane 'gd lr=0.001'":                    {"--lane", "gd lr=0.001"},
		"--f 'x^2'":                               {"--f", "x^2"},
		`'' 'it'\''s' 1e+06`:                      {"", "it's", "1e+06"},
		"'步'":                                     {"步"},
	} {
		if got := Quote(words); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
