package chart

import (
	"math"
	"testing"

	"descent/ui/theme"
)

func TestHistograms(t *testing.T) {
	hill := []float64{-2, -1, -1, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3}
	odd := []float64{math.NaN(), 0.5, 0.5, math.Inf(-1)}
	rows := []HistogramRow{{"layer 1", "12 % dead", hill}, {"层 2", "", odd}, {"empty", "—", nil}}
	for _, c := range []struct {
		name   string
		rows   []HistogramRow
		w, h   int
		glyphs theme.GlyphSet
		want   string
	}{
		{"three rows each", rows, 44, 9, theme.Block, `
layer 1 0.5385 ± 1.337  12 % dead
                   ▄    █
  −2.000 ▄    █    █    █    █    ▄ 3.000
层 2    0.5000 ± 0.000  2 NaN
                      █
  0.5000              █             0.5000
empty   —`},
		{"one row each", rows, 44, 3, theme.Block, `
layer 1   −2.000 ▂  ▄   ▆  █   ▄  ▂ 3.000
层 2      0.5000          █         0.5000
empty`},
		{"ASCII", rows[:2], 44, 6, theme.ASCII, `
layer 1 0.5385 +- 1.337  12 % dead
                   .    |
  -2.000 .    |    |    |    |    . 3.000
层 2    0.5000 +- 0.000  2 NaN
                      |
  0.5000              |             0.5000`},
		{"too few rows", rows, 30, 2, theme.Block, `
layer 1   −2.000 ▆▆█▆ 3.000
+2`},
		{"narrow", rows[:1], 12, 3, theme.Block, `
lay… 12 % d…
    ▄  █
▄ █ █  █ █ ▄`},
		{"the whole range", []HistogramRow{{"a", "", []float64{-math.MaxFloat64, 0, math.MaxFloat64}}}, 44, 3, theme.Block, `
a
         █            █           █
  −2e308 █            █           █ 2e308`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var h Histograms
			cv := NewCells(c.w, c.h)
			cv.Glyphs = c.glyphs
			h.Draw(cv, Rect{0, 0, c.w, c.h}, theme.New(true, theme.NoColor, c.glyphs), c.rows)
			golden(t, cv, c.want)
		})
	}
}

// TestHistogramSides: bins below 0 have the colour of what is below 0.
func TestHistogramSides(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	var h Histograms
	c := NewCells(30, 2)
	v := make([]float64, 100)
	for i := range v {
		v[i] = float64(i) - 30
	}
	h.Draw(c, Rect{0, 0, 30, 2}, th, []HistogramRow{{V: v}})
	seen := map[theme.Color]int{}
	for x := 9; x < 21; x++ { // between the ends' numbers
		seen[c.At(x, 1).Style.Fg]++
	}
	below, above := seen[th.LineStyle(theme.Side(-1)).Fg], seen[th.LineStyle(theme.Side(1)).Fg]
	if below != 3 || above != 8 || len(seen) != 3 {
		t.Errorf("%d bins below 0, %d above, %d colours", below, above, len(seen))
	}
}

func TestDescribe(t *testing.T) {
	d := describe([]float64{2, 4, math.NaN(), 4, 4, 5, 5, 7, 9, math.Inf(1)})
	if want := (description{n: 8, odd: 2, lo: 2, hi: 9, mean: 5, dev: 2}); d != want {
		t.Errorf("%+v, want %+v", d, want)
	}
}
