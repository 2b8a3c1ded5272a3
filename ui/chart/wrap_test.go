package chart

import (
	"slices"
	"strings"
	"testing"

	"descent/ui/theme"
)

func TestWrap(t *testing.T) {
	c := NewCells(1, 1)
	for _, tt := range []struct {
		name, text string
		w          int
		want       []string
	}{
		{"no words", "  ", 20, []string{""}},
		{"one line, blanks once", " steps  against\nthe gradient ", 30, []string{"steps against the gradient"}},
		{"at blanks", "steps against the gradient", 13, []string{"steps against", "the gradient"}},
		{"exactly as wide", "abc def", 3, []string{"abc", "def"}},
		{"not at hyphens", "lr=-0.1 is step-by-step at 1e-3 ok", 20, []string{"lr=-0.1 is", "step-by-step at 1e-3", "ok"}},
		{"a word wider than a line", "aaaa bbbbbbbbbbbb cc", 10, []string{"aaaa bbbbb", "bbbbbbb cc"}},
		{"Chinese fills the lines", "adam 的学习率太大所以它来回跳跃", 20, []string{"adam 的学习率太大所", "以它来回跳跃"}},
		{"a character wider than a line", "学习 率", 1, []string{"学", "习", "率"}},
		{"no room", "ab", 0, []string{"ab"}},
	} {
		if got := c.Wrap(tt.text, tt.w); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	c.Glyphs = theme.ASCII // which writes √ as sqrt
	if got, want := c.Wrap("√(v) + ε", 8), []string{"√(v)", "+ ε"}; c.Width("√(v) + ε") <= 8 || !slices.Equal(got, want) {
		t.Errorf("%d columns: %q, want %q", c.Width("√(v) + ε"), got, want)
	}
}

// TestWrapASCII: a character whose ASCII form has more columns than a line has
// stands alone.
func TestWrapASCII(t *testing.T) {
	c := NewCells(1, 1)
	c.Glyphs = theme.ASCII
	if got, want := c.Wrap("√√ a √", 3), []string{"√", "√", "a", "√"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// FuzzWrap: no character is lost, and a line is no wider than asked but for one
// that a single character is too wide for.
func FuzzWrap(f *testing.F) {
	f.Add("steps against the gradient", 9, false)
	f.Add("√(v̂) 学习率 1e-3", 2, true)
	f.Fuzz(func(t *testing.T, text string, w int, ascii bool) {
		c := NewCells(1, 1)
		if ascii {
			c.Glyphs = theme.ASCII
		}
		text, w = strings.ToValidUTF8(text, "?"), max(1, min(w, 200))
		lines := c.Wrap(text, w)
		if got, want := strings.Join(strings.Fields(strings.Join(lines, "")), ""), strings.Join(strings.Fields(text), ""); got != want {
			t.Errorf("%q are not the characters of %q", lines, text)
		}
		if w < 12 { // the widest ASCII form of a character
			return
		}
		for _, line := range lines {
			if c.Width(line) > w {
				t.Errorf("%q is %d columns wide, not %d", line, c.Width(line), w)
			}
		}
	})
}
