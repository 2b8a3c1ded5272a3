package chart

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"descent/ui/theme"
)

// firstWide is the first rune that may be two columns wide.
const firstWide = 0x1100

// ellipsis replaces what was cut from a text.
const ellipsis = '…'

func runeWidth(r rune) int { return displaywidth.Rune(r) }

// joiners are runes that a terminal may melt into one sign with their
// neighbours, whatever stands between them in memory; a cell cannot hold them.
var joiners = &unicode.RangeTable{
	R16: []unicode.Range16{{0x1160, 0x11ff, 1}, {0xa960, 0xa97c, 1}, {0xd7b0, 0xd7fb, 1}},
	R32: []unicode.Range32{{0x1f1e6, 0x1f1ff, 1}, {0x1f3fb, 0x1f3ff, 1}},
}

// hat is the circumflex that combines with the letter before it.
const hat = "\u0302"

// reader takes a text apart into what cells hold.
type reader struct {
	rest  string
	plain bool // there is nothing but ASCII for what is one column wide
	prev  rune
}

func (c *Cells) read(s string) reader { return reader{rest: s, plain: c.Glyphs == theme.ASCII} }

// next takes the first character: the rune that is drawn for it in a cell, the
// ASCII that follows it where one character is not enough, and how many columns they take.
// Marks that combine are left off; what a cell cannot hold is a '?', and control
// characters are spaces, so that no text can send an escape sequence.
func (t *reader) next() (r rune, tail string, w int) {
	s := t.rest
	if b := s[0]; b < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		if b < ' ' || b == 0x7f {
			b = ' '
		}
		t.rest, t.prev = s[1:], rune(b)
		return rune(b), "", 1
	}
	g := displaywidth.StringGraphemes(s)
	g.Next()
	n, w := len(g.Value()), g.Width()
	r, k := utf8.DecodeRuneInString(s)
	t.rest = s[n:]
	prev := t.prev
	t.prev = r
	switch {
	case r < ' ' || r >= 0x7f && r < 0xa0:
		return ' ', "", 1
	case w == 0:
		return r, "", 0
	case r == utf8.RuneError || runeWidth(r) != w && runeWidth(r) != 1 || unicode.In(r, joiners, unicode.Mc):
		return '?', "", w
	case t.plain && w == 1:
		if s[k:n] == hat {
			return r, "^", 2
		}
		after, _ := utf8.DecodeRuneInString(t.rest)
		if ascii := theme.ToASCII(prev, r, after); ascii != "" {
			return rune(ascii[0]), ascii[1:], len(ascii)
		}
	}
	return r, "", w
}

// Width returns how many columns Text takes for s.
func (c *Cells) Width(s string) (w int) {
	for t := c.read(s); t.rest != ""; {
		_, _, k := t.next()
		w += k
	}
	return w
}

// cut returns the end of the longest beginning of s that fits into w columns,
// and how many columns that takes.
func (c *Cells) cut(s string, w int) (end, used int) {
	for t := c.read(s); t.rest != ""; {
		_, _, k := t.next()
		if used+k > w {
			break
		}
		end, used = len(s)-len(t.rest), used+k
	}
	return end, used
}

// Clip returns s cut to w columns, with an ellipsis where it was cut.
func (c *Cells) Clip(s string, w int) string {
	if w <= 0 {
		return ""
	}
	end, _ := c.cut(s, w)
	if end == len(s) {
		return s
	}
	end, _ = c.cut(s, w-1)
	if c.Glyphs != theme.ASCII {
		return s[:end] + string(ellipsis)
	}
	// The ASCII form of a character depends on the one that follows, so it is written here.
	var b strings.Builder
	for t := c.read(s); len(s)-len(t.rest) < end; {
		from := t.rest
		r, tail, _ := t.next()
		if tail == "" {
			b.WriteString(from[:len(from)-len(t.rest)])
			continue
		}
		b.WriteRune(r)
		b.WriteString(tail)
	}
	b.WriteRune(theme.Plain(ellipsis))
	return b.String()
}

// Pad returns s with spaces on its left, up to w columns.
func (c *Cells) Pad(s string, w int) string {
	return strings.Repeat(" ", max(w-c.Width(s), 0)) + s
}

// Text writes s from cell (x, y) on and returns how many columns it takes. What
// lies outside of the canvas is left out; half a double-width rune becomes a space.
// Where there is only ASCII, formulas are written in it: x^2 for x².
func (c *Cells) Text(x, y int, s string, st theme.Style) int {
	return c.write(x, y, s, len(s), st)
}

// write writes the characters of s that begin before end and returns how many columns they take.
func (c *Cells) write(x, y int, s string, end int, st theme.Style) int {
	at := x
	for t := c.read(s); len(s)-len(t.rest) < end; {
		at += c.character(at, y, &t, st)
	}
	return at - x
}

// character writes the next character of a text and returns how many columns it takes.
func (c *Cells) character(x, y int, t *reader, st theme.Style) int {
	r, tail, w := t.next()
	switch {
	case tail != "":
		c.Set(x, y, r, st)
		for i := range len(tail) {
			c.Set(x+1+i, y, rune(tail[i]), st)
		}
	case w == 2 && x == -1:
		c.Set(0, y, ' ', st)
	case w == 2 && runeWidth(r) == 1: // a sign that its context makes wide
		c.Set(x, y, r, st)
		c.Set(x+1, y, ' ', st)
	case w > 0:
		c.Set(x, y, r, st)
	}
	return w
}

// TextIn writes s into at most w columns, cut with an ellipsis, and returns how many it took.
func (c *Cells) TextIn(x, y, w int, s string, st theme.Style) int {
	if w <= 0 {
		return 0
	}
	end, used := c.cut(s, w)
	if end < len(s) {
		end, used = c.cut(s, w-1)
		c.Set(x+used, y, ellipsis, st)
		used++
	}
	c.write(x, y, s, end, st)
	return used
}

// TextRight writes s so that it ends with the w columns from x on, cut with an ellipsis.
func (c *Cells) TextRight(x, y, w int, s string, st theme.Style) {
	c.TextIn(x+max(w-c.Width(s), 0), y, w, s, st)
}
