package chart

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"descent/sim/surface"
	"descent/ui/theme"
)

var bare = theme.New(true, theme.NoColor, theme.Block)

func TestSurfaceMarks(t *testing.T) {
	s := &surface.Surface{
		Minima:  []surface.Point{{X: 5, Y: 5}, {X: 50, Y: 5}},
		Locals:  []surface.Point{{X: 1, Y: 9}},
		Saddles: []surface.Point{{X: 9, Y: 1}, {X: 5, Y: 5}},
	}
	c := NewCanvas(12, 7)
	var m Marks
	m.Surface(c, View{Rect{1, 1, 10, 5}, square}, bare, s, [2]float64{1, 1})
	golden(t, c, `
  ×

      ✕

  ○       +`)
}

func TestHeads(t *testing.T) {
	names := []string{"GD", "Momentum", "Adam", "动量"}
	head := func(lane int, x, y float64) Head { return Head{Lane: lane, X: x, Y: y, Label: names[lane]} }
	selected := func(h Head) Head { h.Selected = true; return h }
	for _, c := range []struct {
		name  string
		heads []Head
		want  string
	}{
		{"apart", []Head{head(0, 1, 9), head(1, 1, 1), head(2, 9, 9), head(3, 9, 1)}, `
  ● GD       Adam ▲


  ■ Momentum 动量 ◆`},
		{"one row: one above", []Head{head(1, 5, 5), head(0, 5.5, 5), head(2, 6, 5)}, `

             GD
 Momentum ■●▲ Adam`},
		{"shared", []Head{head(0, 1, 5), head(2, 1, 5)}, `


  ● GD ▲ Adam`},
		{"shared, the selected one in front", []Head{head(0, 1, 5), selected(head(2, 1, 5))}, `


  ▲ Adam ● GD`},
		{"shared, on the left", []Head{head(0, 9.6, 5), head(2, 9.6, 5)}, `


         ▲ Adam GD ●`},
		{"shared, no room for names", []Head{head(1, 5, 5), head(0, 5, 5), head(2, 5, 5), head(3, 5, 5)}, `


          ■ ●▲◆`},
		{"beyond every border", []Head{head(0, -3, 5), head(1, 99, 5), head(2, 5, 1e6), head(3, 5, -4)}, `
          ↑▲ Adam

←● GD    Momentum ■→
          ↓◆ 动量`},
		{"beyond the corners", []Head{head(0, -3, 15), head(1, 99, -5), head(2, math.Inf(1), 11), head(3, math.NaN(), 5)}, `
↖● GD        Adam ▲↗


         Momentum ■↘`},
		{"beyond, at the same place", []Head{head(0, 30, 5), head(1, 40, 5)}, `

               GD ●→
         Momentum ■→`},
	} {
		t.Run(c.name, func(t *testing.T) {
			cv := NewCanvas(22, 5)
			var m Marks
			m.Heads(cv, View{Rect{0, 0, 20, 4}, square}, bare, c.heads)
			golden(t, cv, c.want)
		})
	}
}

// TestLabelsCoverNoSign draws heads at random and looks for every sign.
func TestLabelsCoverNoSign(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	s := &surface.Surface{Minima: []surface.Point{{X: 3, Y: 3}}, Saddles: []surface.Point{{X: 7, Y: 7}}}
	labels := []string{"GD", "Momentum", "动量法", "RMSProp", "Adam"}
	for range 2000 {
		c := NewCanvas(30, 10)
		v := View{Rect{2, 1, 26, 8}, square}
		var m Marks
		m.Surface(c, v, bare, s, [2]float64{1, 1})
		var heads []Head
		cells := map[[2]int]bool{}
		for i, l := range labels {
			h := Head{Lane: i, X: r.Float64()*14 - 2, Y: r.Float64()*14 - 2, Label: l, Selected: i == 2}
			x, y, ok := v.Cell(h.X, h.Y)
			if ok && cells[[2]int{x, y}] {
				continue
			}
			cells[[2]int{x, y}] = true
			heads = append(heads, h)
		}
		m.Heads(c, v, bare, heads)
		exact(t, c)
		text := plain(c)
		for _, h := range heads {
			if n := strings.Count(text, string(bare.Marker(h.Lane))); n != 1 {
				t.Fatalf("%s has %d signs\n%s", h.Label, n, text)
			}
		}
		for _, p := range []surface.Point{s.Minima[0], s.Saddles[0], {X: 1, Y: 1}} {
			x, y, _ := v.Cell(p.X, p.Y)
			if strings.ContainsRune("✕+○", c.At(x, y).Rune) {
				continue
			}
			if !strings.ContainsRune("●■▲◆★", c.At(x, y).Rune) {
				t.Fatalf("a label covers the sign at %d, %d\n%s", x, y, text)
			}
		}
	}
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
