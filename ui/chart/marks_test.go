package chart

import (
	"math"
	"testing"

	"descent/sim/plane"
	"descent/sim/surface"
	"descent/ui/theme"
)

var bare = theme.New(true, theme.NoColor, theme.Block)

func TestSurfaceMarks(t *testing.T) {
	s := &surface.Surface{
		Minima:  []plane.Point{{X: 5, Y: 5}, {X: 50, Y: 5}},
		Locals:  []plane.Point{{X: 1, Y: 9}},
		Saddles: []plane.Point{{X: 9, Y: 1}, {X: 5, Y: 5}},
	}
	c := NewCanvas(12, 7)
	var m Marks
	m.Surface(c, View{Rect{1, 1, 10, 5}, square}, bare, s, [2]float64{1, 1})
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
			cv := NewCanvas(20, 4)
			var m Marks
			m.Arrow(cv, View{Rect{0, 0, 20, 4}, square}, theme.New(true, theme.NoColor, c.glyphs), c.x, c.y, c.dx, c.dy, c.lo, c.hi, theme.Style{})
			golden(t, cv, c.want)
		})
	}
}

func TestPoints(t *testing.T) {
	th := theme.New(true, theme.ANSI16, theme.Block)
	c := NewCanvas(10, 2)
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
