package chart

import (
	"unicode/utf8"

	"descent/ui/theme"
)

// numWidth is how many columns a number of Num takes at most.
const numWidth = 8

// writeNumber writes v as Num does, without a string of it, and returns how many columns it takes.
func writeNumber(c Canvas, x, y int, v float64, th *theme.Theme, st theme.Style) int {
	var b [24]byte
	return writeBytes(c, x, y, AppendNum(b[:0], v, th.Glyphs), st)
}

// writeNumberRight writes v so that it ends before column end.
func writeNumberRight(c Canvas, end, y int, v float64, th *theme.Theme, st theme.Style) {
	var b [24]byte
	s := AppendNum(b[:0], v, th.Glyphs)
	writeBytes(c, end-utf8.RuneCount(s), y, s, st)
}

// writeBytes writes characters of one column each.
func writeBytes(c Canvas, x, y int, s []byte, st theme.Style) (n int) {
	for len(s) > 0 {
		r, k := utf8.DecodeRune(s)
		c.Set(x+n, y, r, st)
		n++
		s = s[k:]
	}
	return n
}
