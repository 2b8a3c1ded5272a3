package chart

import (
	"strconv"
	"testing"

	"descent/ui/theme"
)

// classes returns a table of k classes: diagonal counts of 9 and a few mistakes.
func classes(k int) *ConfusionMatrix {
	t := &ConfusionMatrix{Corner: "true", Recall: "recall", Counts: make([]int, k*k)}
	for i := range k {
		t.Names = append(t.Names, "class "+strconv.Itoa(i))
		t.Counts[i*k+i] = 9
		t.Counts[i*k+(i+1)%k] += i
	}
	return t
}

func TestConfusion(t *testing.T) {
	unseen := classes(3)
	unseen.Counts = []int{0, 0, 0, 120, 1, 2, 0, 0, 3}
	for _, c := range []struct {
		name   string
		t      *ConfusionMatrix
		w, h   int
		glyphs theme.GlyphSet
		want   string
	}{
		{"with recall", classes(3), 40, 4, theme.Block, `
true    class 0 class 1 class 2  recall
class 0    9       0       0     100%
class 1    0       9       1      90%
class 2    2       0       9      82%`},
		{"higher cells, a class without rows", unseen, 40, 10, theme.Block, `
true    class 0 class 1 class 2  recall

class 0    0       0       0


class 1   120      1       2       1%


class 2    0       0       3     100%`},
		{"no room for the recall", classes(4), 18, 5, theme.Block, `
true   c c c c
class… 9 0 0 0
class… 0 9 1 0
class… 0 0 9 2
class… 3 0 0 9`},
		{"no room for numbers", classes(6), 14, 7, theme.Block, `
true cccccc
cla… ▓
cla…  ▓·
cla…   ▓·
cla…    ▓░
cla…     ▓░
cla… ░    ▓`},
		{"no room for the head", classes(6), 20, 6, theme.ASCII, `
class~ 9 0 0 0 0 0
class~ 0 9 1 0 0 0
class~ 0 0 9 2 0 0
class~ 0 0 0 9 3 0
class~ 0 0 0 0 9 4
class~ 5 0 0 0 0 9`},
		{"no room for all", classes(12), 12, 6, theme.Block, `
cla… ▓   +8
cla…  ▓·
cla…   ▓·
cla…    ▓
cla…
+7`},
	} {
		t.Run(c.name, func(t *testing.T) {
			cv := NewCells(c.w, c.h)
			cv.Glyphs = c.glyphs
			Confusion(cv, Rect{0, 0, c.w, c.h}, theme.New(true, theme.NoColor, c.glyphs), c.t)
			golden(t, cv, c.want)
		})
	}
}

// TestConfusionColours: shades grow with the share of the row, on two sides.
func TestConfusionColours(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	c := NewCells(40, 3)
	Confusion(c, Rect{0, 0, 40, 3}, th, &ConfusionMatrix{Names: []string{"a", "b", "c"}, Counts: []int{100, 0, 0, 30, 60, 10, 100, 0, 0}})
	mid := len(th.Diverging) / 2
	for _, want := range []struct{ i, j, step int }{{0, 0, 5}, {0, 1, 0}, {1, 0, -2}, {1, 1, 3}, {1, 2, -1}, {2, 0, -5}, {2, 2, 0}} {
		if got := c.At(2+8*want.j, want.i).Style.Bg; got != th.Diverging[mid+want.step] {
			t.Errorf("row %d, column %d: %x, want step %d", want.i, want.j, got, want.step)
		}
	}
}
