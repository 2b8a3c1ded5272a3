package chart

import (
	"bytes"
	"math"
	"strconv"

	"descent/ui/theme"
)

// Num returns v in at most 8 columns. Of the size 0.001 to 99999 it has four
// significant digits, but no more than five decimals (0.00100, 0.1234, 12.34,
// 12345); else it is written as 1.23e-7 with as many digits as a minus leaves
// room for. What is not a number is said in words.
func Num(v float64, g theme.GlyphSet) string {
	var b [24]byte
	return string(AppendNum(b[:0], v, g))
}

// AppendNum appends what Num returns.
func AppendNum(dst []byte, v float64, g theme.GlyphSet) []byte {
	if v != v {
		return append(dst, "NaN"...)
	}
	if v < 0 {
		dst = appendMinus(dst, g)
		v = -v
	}
	switch {
	case math.IsInf(v, 1):
		return append(dst, "inf"...)
	case v == 0:
		return append(dst, "0.000"...)
	}
	e := exponent(v, 3)
	if e >= -3 && v < 99999.5 {
		return strconv.AppendFloat(dst, v, 'f', min(max(3-e, 0), 5), 64)
	}
	digits := 2
	switch e = exponent(v, 2); {
	case e <= -100 || e >= 100:
		digits = 0
	case e <= -10 || e >= 10:
		digits = 1
	}
	return appendScientific(dst, v, digits, g)
}

// exponent returns the decimal exponent of v > 0 rounded to so many digits after the first.
func exponent(v float64, digits int) int {
	var b [32]byte
	s := strconv.AppendFloat(b[:0], v, 'e', digits, 64)
	e, _ := strconv.Atoi(string(s[bytes.IndexByte(s, 'e')+1:]))
	return e
}

// appendScientific appends v ≥ 0 as 1.23e-7, without Go's padding of the exponent.
func appendScientific(dst []byte, v float64, digits int, g theme.GlyphSet) []byte {
	var b [32]byte
	s := strconv.AppendFloat(b[:0], v, 'e', digits, 64)
	i := bytes.IndexByte(s, 'e')
	dst = append(append(dst, s[:i]...), 'e')
	if s[i+1] == '-' {
		dst = appendMinus(dst, g)
	}
	s = bytes.TrimLeft(s[i+2:], "0")
	if len(s) == 0 {
		s = append(s, '0')
	}
	return append(dst, s...)
}

func appendMinus(dst []byte, g theme.GlyphSet) []byte {
	if g == theme.ASCII {
		return append(dst, '-')
	}
	return append(dst, "−"...)
}
