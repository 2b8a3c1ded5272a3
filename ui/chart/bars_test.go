package chart

import (
	"math"
	"testing"

	"descent/ui/theme"
)

func TestBars(t *testing.T) {
	rows := []BarRow{
		{"layer 1", 2e-5, Bad, "vanishing"}, {"层 2", 0.01, Poor, ""}, {"out", 1, Fine, "no room"},
		{"dead", 0, Bad, "none"}, {"odd", math.NaN(), Bad, ""}, {"more", math.Inf(1), Bad, ""},
	}
	for _, c := range []struct {
		name   string
		rows   []BarRow
		w, h   int
		glyphs theme.GlyphSet
		want   string
	}{
		{"all", rows, 40, 7, theme.Block, `
layer 1  2.00e−5 ▇ vanishing
层 2     0.01000 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇
out        1.000 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇
dead       0.000  none
odd          NaN ╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱
more         inf ╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱
                 1e−5   1e−3     1e−1`},
		{"ASCII", rows[:4], 40, 5, theme.ASCII, `
layer 1  2.00e-5 = vanishing
层 2     0.01000 ==============
out        1.000 =======================
dead       0.000  none
                 1e-5   1e-3     1e-1`},
		{"too few rows", rows, 24, 3, theme.Block, `
layer 1  2.00e−5
层 2     0.01000 ▇▇▇▇
+4`},
		{"no value has a logarithm", rows[3:5], 30, 3, theme.Block, `
dead    0.000  none
odd       NaN ╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱
              1e−3    1e−1`},
		{"the same size", []BarRow{{"a", 3, Fine, ""}, {"b", 3, Fine, ""}}, 40, 3, theme.Block, `
a    3.000 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇
b    3.000 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇
           1e−2   1e−1       1e0     1e1`},
		{"very different", []BarRow{{"a", 1e-300, Bad, ""}, {"b", 1e6, Bad, ""}}, 48, 3, theme.Block, `
a   1e−300
b   1.00e6 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇
           1e−9 1e−6   1e−3     1e0    1e3   1e6`},
		{"a power without room", []BarRow{{"layer 1", 0.3246, Fine, ""}}, 37, 2, theme.Block, `
layer 1   0.3246 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇
                 1e−3       1e−1  1e0`},
		{"narrow", rows[:2], 9, 2, theme.Block, `
la…
层…`},
	} {
		t.Run(c.name, func(t *testing.T) {
			cv := NewCells(c.w, c.h)
			cv.Glyphs = c.glyphs
			Bars(cv, Rect{0, 0, c.w, c.h}, theme.New(true, theme.NoColor, c.glyphs), c.rows)
			golden(t, cv, c.want)
		})
	}
}

func TestBarsHaveTheirLevels(t *testing.T) {
	th := theme.New(false, theme.TrueColor, theme.Block)
	c := NewCells(40, 3)
	Bars(c, Rect{0, 0, 40, 3}, th, []BarRow{{"a", 1, Fine, ""}, {"b", 1, Poor, ""}, {"c", 1, Bad, ""}})
	for y, want := range []theme.Style{th.Good, th.Warn, th.Error} {
		if got := c.At(30, y); got.Rune != th.Signs.Bar || got.Style != want {
			t.Errorf("row %d: %+v, want %+v", y, got, want)
		}
	}
}
