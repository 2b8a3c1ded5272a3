package chart

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"descent/sim/plane"
	"descent/sim/surface"
	"descent/ui/theme"
)

var headNames = []string{"GD", "Momentum", "Adam", "动量"}

func headAt(mark int, x, y float64) Head {
	return Head{Mark: mark, X: x, Y: y, Label: headNames[mark]}
}

func TestHeads(t *testing.T) {
	head := headAt
	selected := func(h Head) Head { h.Selected = true; return h }
	for _, c := range []struct {
		name  string
		heads []Head
		want  string
	}{
		{"apart", []Head{head(0, 1, 9), head(1, 1, 1), head(2, 9, 9), head(3, 9, 1)}, `
  ● GD       Adam ▲


  ■ Momentum 动量 ◆`},
		{"one row: the middle one has no place", []Head{head(1, 5, 5), head(0, 5.5, 5), head(2, 6, 5)}, `


 Momentum ■●▲ Adam`},
		{"one row: the middle one's place is over it", []Head{head(1, 3, 5), head(0, 5, 5), head(2, 7, 5)}, `

          GD
      ■   ●   ▲ Adam`},
		{"one above the other", []Head{head(0, 5, 6), head(2, 5, 3)}, `

          ● GD
          ▲ Adam`},
		{"shared", []Head{head(0, 1, 5), head(2, 1, 5)}, `


  ● GD+Adam`},
		{"shared, the selected one in front", []Head{head(0, 1, 5), selected(head(2, 1, 5))}, `


  ▲ Adam+GD`},
		{"shared, on the left", []Head{head(0, 9.6, 5), head(2, 9.6, 5)}, `


           GD+Adam ●`},
		{"shared, no room for the names", []Head{head(1, 5, 5), head(0, 5, 5), head(2, 5, 5), head(3, 5, 5)}, `


          ■`},
		{"beyond every border", []Head{head(0, -3, 5), head(1, 99, 5), head(2, 5, 1e6), head(3, 5, -4)}, `
          ↑▲ Adam

←● GD    Momentum ■→
          ↓◆ 动量`},
		{"two beyond one border", []Head{head(1, 4, 50), head(2, 5.6, 60)}, `
        ↑■ ↑▲ Adam
  Momentum`},
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

// TestHeadsHaveTheirMarks: sign and colour are the mark's, wherever the head stands in the list.
func TestHeadsHaveTheirMarks(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	c := NewCanvas(20, 3)
	var m Marks
	m.Heads(c, View{Rect{0, 0, 20, 3}, square}, th, []Head{{Mark: 5, X: 1, Y: 5, Label: "a"}, {Mark: 2, X: 70, Y: 5, Label: "b"}})
	for x, mark := range map[int]int{2: 5, 18: 2} {
		if got := c.At(x, 1); got.Rune != th.Marker(mark) || got.Style.Fg != th.Lane(mark).Fg {
			t.Errorf("%+v, want mark %d", got, mark)
		}
	}
	if a, b := c.At(4, 1), c.At(16, 1); a.Style.Fg != th.Lane(5).Fg || b.Style.Fg != th.Lane(2).Fg {
		t.Errorf("labels %+v, %+v", a, b)
	}
}

// TestLabelsStayOnTheRight: a head that moves a little keeps its label where it was.
func TestLabelsStayOnTheRight(t *testing.T) {
	for x := 0.5; x < 6.9; x += 0.1 {
		c := NewCanvas(20, 4)
		var m Marks
		m.Heads(c, View{Rect{0, 0, 20, 4}, square}, bare, []Head{headAt(2, x, 99)})
		if text := plain(c); !strings.Contains(text, "↑▲ Adam") {
			t.Fatalf("x %g: %s", x, text)
		}
	}
}

// TestLabelsAreHonest draws heads at random, over the signs of a surface: there is
// one sign for each place with a head, no label covers one, and each label is
// nearer to the sign of its own heads than to any other.
func TestLabelsAreHonest(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	s := &surface.Surface{Minima: []plane.Point{{X: 3, Y: 3}}, Saddles: []plane.Point{{X: 7, Y: 7}}}
	labels := []string{"GD", "Momentum", "动量法", "RMSProp", "Adam"}
	drawn, named := 0, 0
	for range 3000 {
		c := NewCanvas(40, 12)
		v := View{Rect{2, 1, 36, 10}, square}
		var m Marks
		m.Surface(c, v, bare, s, [2]float64{1, 1})
		var heads []Head
		for i, l := range labels {
			h := Head{Mark: i, X: r.Float64()*12 - 1, Y: r.Float64()*12 - 1, Label: l, Selected: i == 2}
			if i > 0 && r.IntN(4) == 0 {
				h.X, h.Y = heads[0].X, heads[0].Y
			}
			heads = append(heads, h)
		}
		m.Heads(c, v, bare, heads)
		exact(t, c)
		rows := grid(c)
		groups, places := map[[2]int][]string{}, map[[2]int]bool{}
		for _, h := range heads {
			at := find(rows, string(bare.Marker(h.Mark)))
			if len(at) > 1 {
				t.Fatalf("%s has %d signs\n%s", h.Label, len(at), plain(c))
			}
			x, y, inside := v.Cell(h.X, h.Y)
			switch {
			case len(at) == 0 && inside:
				groups[[2]int{x, y}] = append(groups[[2]int{x, y}], h.Label)
			case len(at) == 0:
				t.Fatalf("%s has no sign\n%s", h.Label, plain(c))
			case inside && at[0] != [2]int{x, y}:
				t.Fatalf("%s stands at %v, not at %d, %d\n%s", h.Label, at[0], x, y, plain(c))
			default:
				places[at[0]] = true
				groups[at[0]] = append(groups[at[0]], h.Label)
			}
		}
		for at, names := range groups {
			if !places[at] {
				t.Fatalf("nothing stands at %v\n%s", at, plain(c))
			}
			if i := slices.Index(names, labels[2]); i > 0 { // the selected one is in front
				copy(names[1:i+1], names[:i])
				names[0] = labels[2]
			}
			name := strings.Join(names, "+")
			for _, found := range find(rows, name) {
				drawn++
				named += len(names)
				near := distanceTo(at, found, name)
				for _, x := range [...]int{at[0] - 1, at[0] + 1} {
					if slices.Contains(bare.Signs.Arrows[:], c.At(x, at[1]).Rune) {
						near = min(near, distanceTo([2]int{x, at[1]}, found, name))
					}
				}
				for other := range places {
					if other != at && distanceTo(other, found, name) < near {
						t.Fatalf("%s at %v is nearer to %v than to its own %v\n%s", name, found, other, at, plain(c))
					}
				}
			}
			for _, name := range names {
				named -= len(find(rows, name))
			}
		}
		for _, p := range []plane.Point{s.Minima[0], s.Saddles[0], {X: 1, Y: 1}} {
			x, y, _ := v.Cell(p.X, p.Y)
			if !strings.ContainsRune("✕+○●■▲◆★", c.At(x, y).Rune) {
				t.Fatalf("a label covers the sign at %d, %d\n%s", x, y, plain(c))
			}
		}
	}
	if drawn < 9000 || named != 0 {
		t.Errorf("%d labels, %d names missing or elsewhere", drawn, named)
	}
}

// grid returns the canvas' runes, row by row.
func grid(c *Canvas) [][]rune {
	rows := make([][]rune, c.H)
	for y := range rows {
		for x := range c.W {
			rows[y] = append(rows[y], c.At(x, y).Rune)
		}
	}
	return rows
}

// find returns the cells where a text begins.
func find(rows [][]rune, text string) (at [][2]int) {
	want := []rune{}
	for _, r := range text {
		if want = append(want, r); runeWidth(r) == 2 {
			want = append(want, 0)
		}
	}
	for y, row := range rows {
		for x := range row {
			if len(row)-x >= len(want) && slices.Equal(row[x:x+len(want)], want) {
				at = append(at, [2]int{x, y})
			}
		}
	}
	return at
}

// distanceTo returns how far a sign is from a text that begins at a cell, a row
// being as far as two columns.
func distanceTo(sign, text [2]int, s string) float64 {
	n := NewCanvas(0, 0).Width(s)
	dx := max(text[0]-sign[0], sign[0]-(text[0]+n-1), 0)
	return math.Hypot(float64(dx), 2*float64(text[1]-sign[1]))
}
