package chart

import (
	"math"
	"testing"

	"descent/ui/theme"
)

func TestLayers(t *testing.T) {
	names := []string{"layer 1", "层 2", "out"}
	fall := layered(10, 3, func(i, step int) float64 { return math.Pow(10, float64(2*i-2)-float64(step)/5) }, names...)
	back := layered(10, 2, func(i, step int) float64 { return float64(1 + step*i) }, names[:2]...).at(4)
	dead := layered(10, 2, func(i, step int) float64 { return 0 }, names...)
	none := &Plot{Series: make([]Series, 3), Cursor: 3, End: 3, Names: names, Empty: "no layers"}
	for _, c := range []struct {
		name string
		p    *Plot
		h    int
		want string
	}{
		{"falling", fall.logarithmic(0), 8, `
 1 layer 1  2 层 2  3 out
    1e2│⠉⠉⠒⠒⠒⠒⠒⠒⠤⠤⠤⣀⣀⣀⣀⣀⣀⡀┈┈┈┈┈┈┈┈┈┈┈┈│
       │⠤⠤⣀⣀⣀            ⠈⠉⠉⠉⠉⠉⠑⠒⠒⠢⠤⠤⠤3
   1e−1│┈┈┈┈┈⠉⠉⠉⠉⠉⠉⠒⠒⠒⠤⠤⠤⠤⠤⠤⢄⣀⣀⣀⣀⣀⡀┈┈┈│
       │⠒⠒⠒⠒⠒⠤⠤⠤⣀⣀⣀⣀⣀⣀            ⠈⠉⠉⠑2
   1e−4│┈┈┈┈┈┈┈┈┈┈┈┈┈┈⠉⠉⠉⠉⠉⠉⠑⠒⠒⠢⠤⠤⠤⠤⠤⢄1
       └0──────────────5─────────────10`},
		{"scrubbed back, no room for a legend", back, 5, `
     20│┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
     10│┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈⢀⣀⣀⣀⣀⣀⡠⠤⠤⠤⠤⠤⠔⠒
      0│⠤⠤⠤⠤⠤⠒⠒⠒⠒⠒⠒⠉2⠉⠉⠉⠉⠁⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤
       └0──────────────5─────────────10`},
		{"nothing has a logarithm", dead.logarithmic(0), 6, `
 1 layer 1  2 层 2  3 out
      2│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│
      0│⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤2
     −2│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│
       └0──────────────5─────────────10`},
		{"no layers", none.logarithmic(0), 6, `
 1 layer 1  2 层 2  3 out
       │
       │           no layers
       │
       └0──────────────5─────────────10`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var k Curves
			cv := NewCells(40, c.h+1)
			log := k.Draw(cv, Rect{1, 1, 38, c.h - 1}, bare, c.p)
			golden(t, cv, c.want)
			if powers := power.MatchString(c.want); log != powers {
				t.Errorf("Draw says that the axis is logarithmic: %v", log)
			}
		})
	}
}

// TestLayerColours: each of the nine layers has a curve, a number and a name of one colour.
func TestLayerColours(t *testing.T) {
	th := theme.New(false, theme.TrueColor, theme.Block)
	names := []string{"a", "b", "c", "d", "e", "f", "g", "h", "i"}
	p := layered(20, 9, func(i, step int) float64 { return float64(i + 1) }, names...)
	var k Curves
	c := NewCells(60, 30)
	k.Draw(c, Rect{0, 0, 60, 30}, th, p)
	for i := range 9 {
		n := find(grid(c), string(rune('1'+i)))
		if len(n) < 2 || c.At(5*i, 0).Style != bold(th.Lane(i)) || c.At(5*i+2, 0).Rune != rune('a'+i) {
			t.Errorf("layer %d is at %v", i, n)
		}
	}
}
