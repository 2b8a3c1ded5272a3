package typed

import (
	"math"
	"strconv"
	"strings"
)

// Number writes a number so that reading it gives the same bits: small ones as 0.001,
// those far from 1 as 1e6 or 1234567, whichever is shorter, and as 1e-8.
func Number(v float64) string {
	plain := strconv.FormatFloat(v, 'f', -1, 64)
	size := math.Abs(v)
	if v == 0 || size >= 1e-4 && size < 1e5 || math.IsNaN(v-v) {
		return plain
	}
	mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(v, 'e', -1, 64), "e")
	power, _ := strconv.Atoi(exponent) // without its plus sign and leading zeros
	if short := mantissa + "e" + strconv.Itoa(power); size < 1 || len(short) < len(plain) {
		return short
	}
	return plain
}

// Rounded writes a number as Number does, with at most so many significant digits.
func Rounded(v float64, digits int) string { return Number(Round(v, digits)) }

// Round returns v with the given number of significant decimal digits, as a
// decimal literal of that many digits would read.
func Round(v float64, digits int) float64 {
	if math.IsNaN(v - v) {
		return v
	}
	out, err := strconv.ParseFloat(strconv.FormatFloat(v, 'e', digits-1, 64), 64)
	if err != nil { // beyond the largest number
		return math.Copysign(math.MaxFloat64, v)
	}
	return out
}

// Numbers writes numbers with commas between.
func Numbers(v ...float64) string {
	words := make([]string, len(v))
	for i := range v {
		words[i] = Number(v[i])
	}
	return strings.Join(words, ",")
}
