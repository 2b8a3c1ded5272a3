package chart

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"descent/ui/theme"
)

// firstWide is the first rune that may be two columns wide.
const firstWide = 0x1100

// ellipsis stands where a text was cut.
const ellipsis = '…'

func runeWidth(r rune) int { return displaywidth.Rune(r) }

// joiners are runes that a terminal may melt into one sign with their
// neighbours, whatever stands between them in memory; a cell cannot hold them.
var joiners = &unicode.RangeTable{
	R16: []unicode.Range16{{0x1160, 0x11ff, 1}, {0xa960, 0xa97c, 1}, {0xd7b0, 0xd7fb, 1}},
	R32: []unicode.Range32{{0x1f1e6, 0x1f1ff, 1}, {0x1f3fb, 0x1f3ff, 1}},
}

// next splits the first character off s, which is not empty: the rune that
// stands for it in a cell, how many columns it takes (0 to 2) and its length in
// bytes. Marks that combine are left off; what a cell cannot hold is a '?', and
// control characters are spaces, so that no text can send an escape sequence.
func next(s string) (r rune, w, n int) {
	if b := s[0]; b < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		if b < ' ' || b == 0x7f {
			b = ' '
		}
		return rune(b), 1, 1
	}
	g := displaywidth.StringGraphemes(s)
	g.Next()
	n, w = len(g.Value()), g.Width()
	r, _ = utf8.DecodeRuneInString(s)
	switch {
	case r < ' ' || r >= 0x7f && r < 0xa0:
		return ' ', 1, n
	case w == 0:
		return r, 0, n
	case r == utf8.RuneError || runeWidth(r) != w && runeWidth(r) != 1 || unicode.In(r, joiners, unicode.Mc):
		return '?', w, n
	}
	return r, w, n
}

// Width returns how many columns Text needs for s.
func Width(s string) (w int) {
	for len(s) > 0 {
		_, k, n := next(s)
		w, s = w+k, s[n:]
	}
	return w
}

// cut returns the end of the longest beginning of s that fits into w columns,
// and how many columns that takes.
func cut(s string, w int) (end, used int) {
	for end < len(s) {
		_, k, n := next(s[end:])
		if used+k > w {
			return end, used
		}
		end, used = end+n, used+k
	}
	return end, used
}

// Clip returns s cut to w columns, with an ellipsis where it was cut.
func Clip(s string, w int) string {
	if w <= 0 {
		return ""
	}
	end, _ := cut(s, w)
	if end == len(s) {
		return s
	}
	end, _ = cut(s, w-1)
	return s[:end] + string(ellipsis)
}

// Text writes s from cell (x, y) on and returns how many columns it takes. What
// lies outside of the canvas is left out; half a double-width rune becomes a space.
func (c *Canvas) Text(x, y int, s string, st theme.Style) int {
	at := x
	for len(s) > 0 {
		r, w, n := next(s)
		s = s[n:]
		switch {
		case w == 2 && at == -1:
			c.Set(0, y, ' ', st)
		case w == 2 && runeWidth(r) == 1: // a sign that its context makes wide
			c.Set(at, y, r, st)
			c.Set(at+1, y, ' ', st)
		case w > 0:
			c.Set(at, y, r, st)
		}
		at += w
	}
	return at - x
}

// TextIn writes s into at most w columns, cut with an ellipsis, and returns how many it took.
func (c *Canvas) TextIn(x, y, w int, s string, st theme.Style) int {
	if w <= 0 {
		return 0
	}
	end, used := cut(s, w)
	if end == len(s) {
		return c.Text(x, y, s, st)
	}
	end, used = cut(s, w-1)
	c.Text(x, y, s[:end], st)
	c.Set(x+used, y, ellipsis, st)
	return used + 1
}

// TextRight writes s so that it ends with the w columns from x on, cut with an ellipsis.
func (c *Canvas) TextRight(x, y, w int, s string, st theme.Style) {
	c.TextIn(x+max(w-Width(s), 0), y, w, s, st)
}
