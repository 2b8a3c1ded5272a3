package chart

import (
	"math"
	"strconv"
	"unicode/utf8"

	"descent/ui/theme"
)

// Level says what to think of a value.
type Level uint8

// The levels.
const (
	Fine Level = iota
	Poor
	Bad
)

// BarRow is one row of bars: a size of 0 or more, what to think of it and, where
// there is room behind its bar, a word about it.
type BarRow struct {
	Name  string
	Value float64
	Level Level
	Note  string
}

// minDecades is how many decades the axis of bars has at least, maxDecades how many at most.
const (
	minDecades = 3
	maxDecades = 15
)

// Bars draws a row a value: its name, the number and a bar on a logarithmic
// axis of whole decades, whose powers are written below where there is a row for them.
// The lowest decade lies below the smallest value, so that only 0 has no bar. What
// is not finite is hatched. Rows without room are left out with their number.
func Bars(c Canvas, r Rect, th *theme.Theme, rows []BarRow) {
	if r.Empty() || len(rows) == 0 {
		return
	}
	lo, hi := decadesOf(rows)
	name := 0
	for i := range rows {
		name = max(name, c.Width(rows[i].Name))
	}
	name = min(name, max(r.W/3, 1))
	x := r.X + name + 1 + numWidth + 1
	w := r.X + r.W - x
	shown := len(rows)
	if shown > r.H {
		shown = r.H - 1
		more(c, r.X, r.Y+shown, len(rows)-shown, th.Dim)
	}
	for i := range shown {
		b, y := &rows[i], r.Y+i
		st := level(th, b.Level)
		c.TextIn(r.X, y, name, b.Name, th.Text)
		if name+1+numWidth <= r.W {
			writeNumberRight(c, r.X+name+1+numWidth, y, b.Value, th, st)
		}
		n := 0
		sign := th.Signs.Bar
		switch v := b.Value; {
		case v-v != 0:
			n, sign, st = w, th.Signs.Hatch, th.Hole
		case v > 0:
			share := (math.Log10(v) - float64(lo)) / float64(hi-lo)
			n = int(min(max(share, 0), 1)*float64(w) + 0.5)
		}
		for k := range max(n, 0) {
			c.Set(x+k, y, sign, st)
		}
		if k := c.Width(b.Note); k > 0 && n+1+k <= w {
			c.Text(x+n+1, y, b.Note, st)
		}
	}
	if shown == len(rows) && r.H > shown && w > 8 {
		powers(c, x, r.Y+shown, w, th, lo, hi)
	}
}

// level returns the style of a level.
func level(th *theme.Theme, l Level) theme.Style {
	return [...]theme.Style{th.Good, th.Warn, th.Error}[min(l, Bad)]
}

// decadesOf returns the powers of ten that the axis reaches from and to.
func decadesOf(rows []BarRow) (lo, hi int) {
	loExp, hiExp := math.Inf(1), math.Inf(-1)
	for i := range rows {
		if v := rows[i].Value; v > 0 && v-v == 0 {
			loExp, hiExp = min(loExp, math.Log10(v)), max(hiExp, math.Log10(v))
		}
	}
	if hiExp < loExp {
		return -minDecades, 0
	}
	hi = int(math.Ceil(hiExp - 1e-9))
	lo = min(int(math.Ceil(loExp-1e-9))-1, hi-minDecades)
	return max(lo, hi-maxDecades), hi
}

// powers writes powers of ten below w columns, those that have room next to the one before.
func powers(c Canvas, x, y, w int, th *theme.Theme, lo, hi int) {
	var b [24]byte
	every := 1
	for (hi-lo)/every*6 > w {
		every++
	}
	for p, end := lo, x-1; p <= hi; p += every {
		s := append(b[:0], "1e"...)
		if p < 0 {
			s = appendMinus(s, th.Glyphs)
		}
		s = strconv.AppendInt(s, int64(max(p, -p)), 10)
		n := utf8.RuneCount(s)
		at := x + min(max((p-lo)*w/(hi-lo)-n/2, 0), w-n)
		if at <= end {
			continue
		}
		writeBytes(c, at, y, s, th.Axis)
		end = at + n
	}
}
