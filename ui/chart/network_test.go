package chart

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"descent/ui/theme"
)

// network returns a network of layers of these sizes with weights and maps of a
// fixed kind, and nothing selected.
func network(sizes ...int) *NetworkOptions {
	r := rand.New(rand.NewPCG(5, uint64(len(sizes))))
	o := &NetworkOptions{MapW: 12, MapH: 12, Selected: Unit{Layer: -1}, From: -1}
	for i, n := range sizes {
		l := Layer{Units: n}
		for k := range n {
			if i == 0 || i == len(sizes)-1 {
				l.Names = append(l.Names, fmt.Sprintf("n%d", k))
			}
			for range o.MapW * o.MapH {
				l.Maps = append(l.Maps, math.Tanh(r.NormFloat64()))
			}
			l.B = append(l.B, r.NormFloat64())
			if i > 0 {
				for range sizes[i-1] {
					l.W = append(l.W, r.NormFloat64())
				}
			}
		}
		o.Layers = append(o.Layers, l)
	}
	return o
}

// even returns a network of one map a unit, each of one value, with those weights to its last layer.
func even(w []float64, values ...[]float64) *NetworkOptions {
	o := &NetworkOptions{MapW: 1, MapH: 1, Selected: Unit{Layer: -1}, From: -1}
	for _, v := range values {
		o.Layers = append(o.Layers, Layer{Units: len(v), Maps: v})
	}
	o.Layers[len(values)-1].W = w
	return o
}

func TestNetworkPictures(t *testing.T) {
	nan := math.NaN()
	named := even([]float64{1, -1}, []float64{-1, 1}, []float64{0.2})
	named.Layers[0].Names = []string{"x₁", "a long name"}
	named.Layers[1].Names = []string{"类别"}
	named.Layers[1].B = []float64{-0.5}
	picked := even([]float64{0.1, -0.1, 0, 0, 0.5, 0.5}, []float64{1, 1}, []float64{1, 1, 1})
	picked.Selected, picked.From = Unit{1, 0}, 1
	many := even(nil, make([]float64, 30), []float64{1})
	many.Selected = Unit{0, 20}
	for _, c := range []struct {
		name   string
		o      *NetworkOptions
		w, h   int
		glyphs theme.GlyphSet
		want   string
	}{
		{"names, bias, signs of weights", named, 40, 7, theme.Block, `
         │      │
      x₁ │      │⣶⣶⣤⣤⣤⣤⣀⣀│░░░░░░░░│
         │      │  ⠉⠉⠉⠉⠛⠛│░░░░░░░░│ 类别
                       ⣀⠤│░░░░░░░░│
         │▓▓▓▓▓▓│  ⣀⠤⣒⠭⠒⠉−░░░░░░░░│
a long … │▓▓▓▓▓▓│⣒⠭⠒⠉
         │▓▓▓▓▓▓│`},
		{"ASCII", named, 40, 7, theme.ASCII, `
         |      |
      x1 |      |####    |++++++++|
         |      |    ####|++++++++| 类别
                       ==|++++++++|
         |@@@@@@|  ====  -++++++++|
a long ~ |@@@@@@|==
         |@@@@@@|`},
		{"a unit and a link picked out", picked, 30, 8, theme.Block, `
│▓▓▓▓▓▓│          ⣀⣀⣀⣀⠤⠤▐▓▓▓▓▌
│▓▓▓▓▓▓│⠤⠤⠒⠒⠒⠒⠉⠉⠉⠉   ⢀⠠⠐▐▓▓▓▓▌
│▓▓▓▓▓▓│⠈⠙⠿⣦⣄⡀    ⠠⠐⠈
           ⠈⠙⠻⣶⣄⡀       │▓▓▓▓│
│▓▓▓▓▓▓│   ⡀⠄⠂ ⠙⠻⣶⣄⡀    │▓▓▓▓│
│▓▓▓▓▓▓│⠄⠂⠁⣄⣀⣀    ⠙⠻⢷⣤⡀
│▓▓▓▓▓▓│ ⠈⠉⠙⠛⠛⠿⠿⣶⣶⣤⣤⣄⣉⡻⢷│▓▓▓▓│
                  ⠉⠉⠙⠛⠻⠿│▓▓▓▓│`},
		{"more units than rows", many, 20, 6, theme.Block, `
 +18
│░░│        │▓▓▓▓▓▓│
│░░│        │▓▓▓▓▓▓│
▐░░▌        │▓▓▓▓▓▓│
│░░│
 +8`},
		{"more layers than columns", even(nil, make([]float64, 1), make([]float64, 2), make([]float64, 1), make([]float64, 1), make([]float64, 1), make([]float64, 1)), 14, 3, theme.Block, `
        │░│
   │░│     +4
        │░│`},
		{"not a number", even([]float64{nan, math.Inf(1)}, []float64{nan, 1}, []float64{1}), 30, 5, theme.Block, `
│╱╱╱╱│            │▓▓▓▓▓▓▓▓▓▓│
│╱╱╱╱│            │▓▓▓▓▓▓▓▓▓▓│
                  │▓▓▓▓▓▓▓▓▓▓│
│▓▓▓▓│⣀⣀⣀⣤⣤⣤⣤⣤⣤⣶⣶⣶│▓▓▓▓▓▓▓▓▓▓│
│▓▓▓▓│⠛⠛⠛⠉⠉⠉⠉⠉⠉   │▓▓▓▓▓▓▓▓▓▓│`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var n Network
			cv := NewCells(c.w, c.h)
			cv.Glyphs = c.glyphs
			n.Draw(cv, Rect{0, 0, c.w, c.h}, theme.New(true, theme.NoColor, c.glyphs), c.o)
			golden(t, cv, c.want)
		})
	}
}

// TestNetworkPlaces: in every rectangle each shown unit is inside, apart from the
// others, and found by the cells of its picture; the selected one is always shown.
func TestNetworkPlaces(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	th := theme.New(true, theme.TrueColor, theme.Block)
	for range 3000 {
		sizes := make([]int, 2+r.IntN(9))
		for i := range sizes {
			sizes[i] = 1 + r.IntN([]int{4, 10, 64}[r.IntN(3)])
		}
		o := &NetworkOptions{Selected: Unit{Layer: -1}}
		for _, n := range sizes {
			o.Layers = append(o.Layers, Layer{Units: n})
		}
		o.Layers[0].Names = []string{"x₁", "花瓣长度"}
		if r.IntN(2) == 0 {
			o.Selected.Layer = r.IntN(len(sizes))
			o.Selected.Index = r.IntN(sizes[o.Selected.Layer])
		}
		rect := Rect{3, 2, 1 + r.IntN(120), 1 + r.IntN(40)}
		var n Network
		n.Lay(rect, th, o)
		taken := map[[2]int]bool{}
		shown := 0
		for layer, size := range sizes {
			for k := range size {
				u := Unit{layer, k}
				at, ok := n.Node(u)
				if !ok {
					continue
				}
				shown++
				for y := at.Y; y < at.Y+at.H; y++ {
					for x := at.X - 1; x <= at.X+at.W; x++ {
						if !rect.Contains(x, y) || taken[[2]int{x, y}] {
							t.Fatalf("%v of %v in %+v is at %+v", u, sizes, rect, at)
						}
						taken[[2]int{x, y}] = true
						if got, ok := n.At(x, y); !ok || got != u {
							t.Fatalf("At(%d, %d) = %v, %v, want %v", x, y, got, ok, u)
						}
					}
				}
			}
		}
		if _, ok := n.Node(o.Selected); o.Selected.Layer >= 0 && !ok && rect.W > 12 && rect.H > 2 {
			t.Fatalf("%v of %v is not shown in %+v", o.Selected, sizes, rect)
		}
		if rect.W >= 60 && rect.H >= 3 && shown == 0 {
			t.Fatalf("nothing of %v in %+v", sizes, rect)
		}
		if _, ok := n.At(rect.X-1, rect.Y); ok {
			t.Fatal("a unit beside the rectangle")
		}
	}
}

// TestNetworkColours: a line's colour says the sign of its weight, a picture's shade the unit's values.
func TestNetworkColours(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	o := even([]float64{-2, 1}, []float64{-1, 1}, []float64{0})
	var n Network
	c := NewCells(40, 9)
	n.Draw(c, Rect{0, 0, 40, 9}, th, o)
	for k, want := range []theme.Color{th.Diverging[0], th.Diverging[len(th.Diverging)-1]} {
		at, _ := n.Node(Unit{0, k})
		if got := c.At(at.X, at.Y).Style.Bg; got != want {
			t.Errorf("unit %d: %x, want %x", k, got, want)
		}
	}
	seen := map[theme.Color]int{}
	for y := range c.H {
		for x := range c.W {
			if cell := c.At(x, y); cell.Rune > brailleBase && cell.Rune < brailleBase+256 {
				seen[cell.Style.Fg]++
			}
		}
	}
	strong, weak := th.LineStyle(theme.Side(-1)).Fg, th.LineStyle(theme.Side(0.5)).Fg
	if len(seen) != 2 || seen[strong] == 0 || seen[weak] == 0 {
		t.Errorf("lines of the colours %x, want %x and %x", seen, strong, weak)
	}
}

// The largest networks there are, drawn in a large panel: budget 0.3 ms and no allocation.
func BenchmarkNetwork(b *testing.B) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	for _, sizes := range [][]int{{2, 4, 2, 1}, {64, 32, 10}, {64, 64, 64, 64, 64, 64, 64, 64, 64, 10}} {
		b.Run(fmt.Sprint(sizes), func(b *testing.B) {
			o := network(sizes...)
			o.Selected = Unit{1, 1}
			var n Network
			c := NewCells(120, 40)
			b.ReportAllocs()
			for b.Loop() {
				n.Draw(c, Rect{0, 0, 70, 38}, th, o)
			}
		})
	}
}
