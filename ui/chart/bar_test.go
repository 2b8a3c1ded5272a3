package chart

import (
	"testing"

	"descent/sim/plane"
	"descent/ui/theme"
)

func TestBar(t *testing.T) {
	var h Heat
	th := theme.New(true, theme.NoColor, theme.ASCII)
	c := NewCanvas(30, 1)
	if n := h.Bar(c, 0, 0, 30, th); n != 0 {
		t.Errorf("a bar of nothing: %d", n)
	}
	h.Make(field(th, square, 12, 5, bowl), th, HeatOptions{})
	for _, w := range []struct {
		room, n int
		want    string
	}{{30, 23, "  0.1736  .:-=+*#%@ 29.01"}, {23, 23, "  0.1736  .:-=+*#%@ 29.01"}, {19, 19, "  0.1736  .-+#@ 29.01"}, {17, 17, "  0.1736  -*@ 29.01"}, {16, 0, ""}, {-1, 0, ""}} {
		c.Clear()
		if n := h.Bar(c, 2, 0, w.room, th); n != w.n {
			t.Errorf("in %d: %d columns", w.room, n)
		}
		golden(t, c, w.want)
	}
}

// TestBarHasTheBands: from the lowest to the highest, with the longest numbers there are in 24 columns.
func TestBarHasTheBands(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	fl := &plane.Field{W: 2, H: 2, V: []float64{-1.23e-45, -1.23e-45, -1.22e-67, -1.22e-67}}
	var h Heat
	h.Make(fl, th, HeatOptions{})
	for _, w := range []int{24, 30} {
		c := NewCanvas(w, 1)
		if n := h.Bar(c, 0, 0, w, th); n != w {
			t.Fatalf("%d columns: %s", n, plain(c))
		}
		var bands []theme.Color
		for x := range w {
			if bg := c.At(x, 0).Style.Bg; bg != theme.Default {
				bands = append(bands, bg)
			}
		}
		last := len(bands) - 1
		if len(bands) != w-18 || bands[0] != th.Bands[0] || bands[last] != th.Bands[len(th.Bands)-1] {
			t.Errorf("%d bands in %d columns: %x", len(bands), w, bands)
		}
	}
}
