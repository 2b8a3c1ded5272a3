package chart

import (
	"unicode/utf8"

	"descent/ui/theme"
)

// numWidth is how many columns a number of Num takes at most.
const numWidth = 8

// number writes v as Num does, without a string of it, and returns how many columns it takes.
func (c *Canvas) number(x, y int, v float64, th *theme.Theme, st theme.Style) int {
	var b [24]byte
	return c.bytes(x, y, AppendNum(b[:0], v, th.Glyphs), st)
}

// numberRight writes v so that it ends with the w columns from x on.
func (c *Canvas) numberRight(x, y, w int, v float64, th *theme.Theme, st theme.Style) {
	var b [24]byte
	s := AppendNum(b[:0], v, th.Glyphs)
	c.bytes(x+w-utf8.RuneCount(s), y, s, st)
}

// bytes writes characters of one column each.
func (c *Canvas) bytes(x, y int, s []byte, st theme.Style) (n int) {
	for len(s) > 0 {
		r, k := utf8.DecodeRune(s)
		c.Set(x+n, y, r, st)
		n++
		s = s[k:]
	}
	return n
}
