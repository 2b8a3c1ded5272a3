package chart

import (
	"math"
	"testing"

	"descent/ui/theme"
)

func TestSimplex(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	v := View{Rect{1, 1, 20, 5}, square}
	simplex := func(p ...float64) func(c *Cells, th *theme.Theme) {
		return func(c *Cells, th *theme.Theme) { Simplex(c, v, th, p, theme.Style{}) }
	}
	cloud := func(p ...float64) func(c *Cells, th *theme.Theme) {
		return func(c *Cells, th *theme.Theme) { Cloud(c, v, th, p, theme.Style{}) }
	}
	for _, c := range []struct {
		name   string
		glyphs theme.GlyphSet
		draw   func(c *Cells, th *theme.Theme)
		want   string
	}{
		{"simplex", theme.Block, simplex(1, 1, 9, 1, 5, 9), `
          ⢀⢄
        ⢀⠔⠁ ⠑⢄
      ⢀⠔⠁     ⠑⢄
    ⢀⠔⠁         ⠑⢄
   ⠴⠥⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠵⠄`},
		{"simplex in ASCII", theme.ASCII, simplex(1, 1, 9, 1, 5, 9), `
          ..
        ..  ..
      ..      ..
    ..          ..
   .................`},
		{"simplex of one point", theme.Block, simplex(5, 5, 5, 5, 5, 5), `
           ⠄`},
		{"simplex beyond the window", theme.Block, simplex(-1e6, -1e6, 1e6, 1e6, 1e6, -1e6), `
                 ⣀⠤⠒⠉
             ⣀⠤⠒⠉
         ⣀⠤⠒⠉
     ⣀⠤⠒⠉
 ⣀⠤⠒⠉`},
		{"simplex with a corner that is none", theme.Block, simplex(1, 1, nan, 1, 9, 9), `
                 ⢀⡠⠄
             ⢀⡠⠔⠊⠁
         ⢀⡠⠔⠊⠁
     ⢀⡠⠔⠊⠁
   ⠔⠊⠁`},
		{"no simplex", theme.Block, simplex(), ``},
		{"cloud", theme.Block, cloud(1, 1, 1.3, 1, 5, 5, 9, 9, 50, 5, nan, 1, inf, inf, 10, 10, 3), `
                   ⠄⠈

           ⠄

   ⠤`},
		{"trials", theme.Block, func(c *Cells, th *theme.Theme) {
			Trials(c, v, th, []float64{1, 1, 5, 5, 5, 5, 9, 9, 50, 5, nan, 1, 3}, []bool{false, false, true, true}, th.Accent)
		}, `
                   ·

           •

   •`},
		{"trials in ASCII", theme.ASCII, func(c *Cells, th *theme.Theme) {
			Trials(c, v, th, []float64{1, 1, 9, 9}, []bool{false, true}, th.Accent)
		}, `
                   ,



   :`},
	} {
		t.Run(c.name, func(t *testing.T) {
			cv := NewCells(22, 7)
			c.draw(cv, theme.New(true, theme.NoColor, c.glyphs))
			golden(t, cv, c.want)
		})
	}
}

// TestSimplexKeepsColours: what lies under the signs keeps its colour, and rejected trials are faint.
func TestSimplexKeepsColours(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	ground := th.Bands[3]
	c := NewCells(20, 5)
	c.Fill(Rect{0, 0, 20, 5}, ' ', theme.Style{Bg: ground})
	v := View{Rect{0, 0, 20, 5}, square}
	Simplex(c, v, th, []float64{1, 1, 9, 1, 5, 9}, th.Accent)
	Cloud(c, v, th, []float64{5, 5}, th.Mark)
	Trials(c, v, th, []float64{0.1, 9.9, 9.9, 9.9}, []bool{true, false}, th.Warn)
	for y := range c.H {
		for x := range c.W {
			if got := c.At(x, y).Style.Bg; got != ground {
				t.Fatalf("cell %d, %d has background %x", x, y, got)
			}
		}
	}
	if a, b := c.At(0, 0), c.At(19, 0); a.Style.Attr&theme.Faint == 0 || b.Style.Attr&theme.Faint != 0 || a.Rune == b.Rune || a.Style.Fg != th.Warn.Fg {
		t.Errorf("rejected %+v, not rejected %+v", a, b)
	}
}
