package chart

import (
	"math"
	"testing"

	"descent/ui/theme"
)

var bare = theme.New(true, theme.NoColor, theme.Block)

func TestPointMarks(t *testing.T) {
	points := []PointMark{{9, 1, Saddle}, {5, 5, Saddle}, {1, 9, LocalMinimum}, {1, 1, Start}, {5, 5, Minimum}, {50, 5, Minimum}}
	c := NewCells(12, 7)
	PointMarks(c, View{Rect{1, 1, 10, 5}, square}, bare, points)
	golden(t, c, `
  ×

      ✕

  ○       +`)
}

func TestArrow(t *testing.T) {
	for _, c := range []struct {
		name         string
		x, y, dx, dy float64
		lo, hi       float64
		glyphs       theme.GlyphSet
		want         string
	}{
		{"to scale", 1.2, 5, 5, 0, 2, 20, theme.Block, `


   ⠉⠉⠉⠉⠉⠉⠉⠉⠉→`},
		{"not too long", 1.2, 5, 1e9, 0, 2, 5, theme.Block, `


   ⠉⠉⠉⠉→`},
		{"not too short", 1.2, 5, 1e-9, 0, 3, 5, theme.Block, `


   ⠉⠉→`},
		{"up to the left", 9, 1, -8, 8, 2, 100, theme.Block, `
  ←⠤⣀⡀
     ⠈⠑⠒⠤⣀
          ⠉⠑⠢⠤⣀
               ⠉⠑⠢`},
		{"out of the window", 9, 5, 9, 0, 2, 100, theme.Block, `


                   ⠉`},
		{"nothing", 5, 5, 0, 0, 2, 5, theme.Block, ``},
		{"not a number", 5, 5, math.NaN(), 0, 2, 5, theme.Block, ``},
		{"from outside", 50, 5, 1, 0, 2, 5, theme.Block, ``},
		{"ASCII", 1.2, 5, 5, 0, 2, 20, theme.ASCII, `


   .........>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			cv := NewCells(20, 4)
			var m Marks
			m.Arrow(cv, View{Rect{0, 0, 20, 4}, square}, theme.New(true, theme.NoColor, c.glyphs), Arrow{X: c.x, Y: c.y, DX: c.dx, DY: c.dy, Min: c.lo, Max: c.hi})
			golden(t, cv, c.want)
		})
	}
}

func TestPoints(t *testing.T) {
	th := theme.New(true, theme.ANSI16, theme.Block)
	c := NewCells(10, 2)
	Points(c, View{Rect{0, 0, 10, 2}, square}, th, []DataPoint{
		{U: 1, V: 9, Wrong: true}, {U: 1, V: 9, Class: 1}, // the wrong one lies on top
		{U: 3, V: 9, Class: 1}, {U: 5, V: 9, Class: 1, Test: true}, {U: 7, V: 2, Class: 2, Test: true, Wrong: true},
		{U: 50, V: 2}, {U: 1, V: 2, Class: -1}, {U: 9, V: 2, Class: 8}, {U: math.NaN()},
	})
	golden(t, c, `
 ▼ ★ ☆
       ✛ ▼`)
	if got := c.At(1, 0).Style; got != th.Lane(0).With(theme.Reverse) {
		t.Errorf("a wrong row looks like %+v", got)
	}
}
