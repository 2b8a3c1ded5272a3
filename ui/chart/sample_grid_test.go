package chart

import (
	"testing"

	"descent/ui/theme"
)

// strokes are pictures of 4 by 4 with a bar on the left or at the top.
func strokes(n int) (list []Sample) {
	left := []float64{9, 0, 0, 0, 9, 0, 0, 0, 9, 0, 0, 0, 9, 0, 0, 0}
	top := []float64{9, 9, 9, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
	for i := range n {
		s := Sample{Pixels: left, Predicted: "1", Actual: "1"}
		if i%2 == 1 {
			s = Sample{Pixels: top, Predicted: "1", Actual: "7"}
		}
		list = append(list, s)
	}
	return list
}

func TestSampleGrid(t *testing.T) {
	o := SampleGridOptions{Side: 4, Max: 9}
	for _, c := range []struct {
		name   string
		n      int
		w, h   int
		glyphs theme.GlyphSet
		drawn  int
		want   string
	}{
		{"all", 3, 20, 4, theme.Block, 3, `
▓    ░░░░ ▓
▓         ▓
 1   7→1   1`},
		{"ASCII", 3, 20, 4, theme.ASCII, 3, `
@    ==== @
@         @
 1   7>1   1`},
		{"two lines", 9, 24, 6, theme.Block, 9, `
▓    ░░░░ ▓    ░░░░ ▓
▓         ▓         ▓
 1   7→1   1   7→1   1
░░░░ ▓    ░░░░ ▓
     ▓         ▓
7→1   1   7→1   1`},
		{"halved", 20, 14, 5, theme.Block, 10, `
░  ·· ░  ·· ░
1  1  1  1  1
·· ░  ·· ░  ··
1  1  1  1  1`},
		{"no room", 3, 1, 1, theme.Block, 0, ``},
	} {
		t.Run(c.name, func(t *testing.T) {
			cv := NewCells(c.w, c.h)
			cv.Glyphs = c.glyphs
			if got := SampleGrid(cv, Rect{0, 0, c.w, c.h}, theme.New(true, theme.NoColor, c.glyphs), strokes(c.n), o); got != c.drawn {
				t.Errorf("%d drawn, want %d", got, c.drawn)
			}
			golden(t, cv, c.want)
		})
	}
}

// TestSampleGridPixels: in half blocks each pixel has its own tone, and a halved one the mean of four.
func TestSampleGridPixels(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	c := NewCells(4, 3)
	pixels := make([]float64, 16)
	pixels[0], pixels[5] = 8, 4 // the first of row 0, the second of row 1
	SampleGrid(c, Rect{0, 0, 4, 3}, th, []Sample{{pixels, "0", "0"}}, SampleGridOptions{4, 8})
	dark, light, half := th.Tones[0], th.Tones[len(th.Tones)-1], th.Tones[len(th.Tones)/2-1]
	for x, want := range []Cell{{upperHalf, theme.Style{Fg: light, Bg: dark}}, {upperHalf, theme.Style{Fg: dark, Bg: half}}, {' ', theme.Style{Bg: dark}}} {
		if got := c.At(x, 0); got != want {
			t.Errorf("cell %d: %+v, want %+v", x, got, want)
		}
	}
	if got := mean(pixels, 4, 4, 0, 0, 2, 2); got != 3 {
		t.Errorf("the mean of the first quarter is %g", got)
	}
	if got := mean(pixels, 4, 4, 9, 0, 10, 10); got != 0 {
		t.Errorf("a pixel smaller than a value has %g", got)
	}
}
