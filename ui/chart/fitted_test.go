package chart

import (
	"math"
	"testing"

	"descent/ui/theme"
)

func TestFittedCurves(t *testing.T) {
	var tr Trails
	th := theme.New(true, theme.TrueColor, theme.Block)
	c := NewCells(22, 6)
	v := View{Rect{1, 1, 20, 4}, square}
	fits := []FittedCurve{{0, []float64{0, 10}}, {1, []float64{5, 5, math.NaN(), 5, 5}}, {2, []float64{20, 30}}, {3, nil}}
	tr.FittedCurves(c, v, th, fits, 0)
	golden(t, c, `
                ⣀⡠⠤⠒⠉
           ⣀⡠⠔⠒⠉
 ⠉⠉⠉⠉⠉⣀⠤⠔⠊⠉     ⠉⠉⠉⠉⠉
 ⣀⠤⠒⠊⠉`)
	tr.FittedCurves(c, v, th, fits, 1)
	if got, want := c.At(1, 3).Style, th.Lane(1); got != want {
		t.Errorf("the selected curve looks like %+v, want %+v", got, want)
	}
}

func TestPolyline(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		name   string
		points []float64
		glyphs theme.GlyphSet
		want   string
	}{
		{"with a gap", []float64{1, 1, 1, 9, nan, 5, 5, 9, 9, 1}, theme.Block, `
   ⡆       ⠢⣀
   ⡇         ⠑⢄⡀
   ⡇           ⠈⠢⡀
   ⠇             ⠈⠑■`},
		{"ASCII", []float64{1, 1, 9, 9}, theme.ASCII, `
                 ..#
            .....
      ......
   ...`},
		{"one point", []float64{5, 5}, theme.Block, `
           ■`},
		{"ends beyond the window", []float64{5, 5, 50, 5}, theme.Block, `
           ⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉`},
		{"ends nowhere", []float64{1, 5, 5, 5, nan, nan}, theme.Block, `
   ⠉⠉⠉⠉⠉⠉⠉⠉⠁`},
		{"half a point", []float64{1}, theme.Block, ``},
	} {
		t.Run(c.name, func(t *testing.T) {
			var tr Trails
			cv := NewCells(22, 6)
			tr.Polyline(cv, View{Rect{1, 1, 20, 4}, square}, theme.New(true, theme.NoColor, c.glyphs), c.points, 1)
			golden(t, cv, c.want)
		})
	}
}
