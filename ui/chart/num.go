package chart

import "descent/ui/theme"

// Num returns v with four significant digits in at most 8 columns.
func Num(v float64, g theme.GlyphSet) string { return "" }

// AppendNum appends what Num returns.
func AppendNum(dst []byte, v float64, g theme.GlyphSet) []byte { return dst }

// Pad returns s with spaces on its left up to w columns.
func Pad(s string, w int) string { return s }
