package chart

import (
	"math"
	"testing"

	"descent/sim"
	"descent/ui/theme"
)

// layered returns a snapshot of a lane with a trace of n+1 steps, of which
// layer i has the gradient f(i, step).
func layered(n, layers int, f func(i, step int) float64) *sim.Snapshot {
	t := loss(make([]float64, n+1)...)
	t.Layers = make([]sim.LayerBucket, n)
	for step := range n + 1 {
		for i := range t.TipLayers {
			v := math.NaN()
			if i < layers {
				v = f(i, step)
			}
			if t.TipLayers[i] = v; step < n {
				t.Layers[step].Min[i], t.Layers[step].Max[i] = v, v
			}
		}
	}
	s := snapshot(n, t)
	s.Rows = 100
	return s
}

func TestLayers(t *testing.T) {
	fall := layered(10, 3, func(i, step int) float64 { return math.Pow(10, float64(2*i-2)-float64(step)/5) })
	back := layered(10, 2, func(i, step int) float64 { return float64(1 + step*i) })
	back.Step = 4
	dead := layered(10, 2, func(i, step int) float64 { return 0 })
	names := []string{"layer 1", "层 2", "out"}
	for _, c := range []struct {
		name string
		s    *sim.Snapshot
		o    LayerOptions
		h    int
		want string
	}{
		{"falling", fall, LayerOptions{Names: names, Log: true}, 8, `
 1 layer 1  2 层 2  3 out
    1e2│⠉⠉⠒⠒⠒⠒⠒⠒⠤⠤⠤⣀⣀⣀⣀⣀⣀⡀┈┈┈┈┈┈┈┈┈┈┈┈│
       │⠤⠤⣀⣀⣀            ⠈⠉⠉⠉⠉⠉⠑⠒⠒⠢⠤⠤⠤3
   1e−1│┈┈┈┈┈⠉⠉⠉⠉⠉⠉⠒⠒⠒⠤⠤⠤⠤⠤⠤⢄⣀⣀⣀⣀⣀⡀┈┈┈│
       │⠒⠒⠒⠒⠒⠤⠤⠤⣀⣀⣀⣀⣀⣀            ⠈⠉⠉⠑2
   1e−4│┈┈┈┈┈┈┈┈┈┈┈┈┈┈⠉⠉⠉⠉⠉⠉⠑⠒⠒⠢⠤⠤⠤⠤⠤⢄1
       └0──────────────5─────────────10`},
		{"scrubbed back, no room for a legend", back, LayerOptions{Names: names[:2]}, 5, `
     20│┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
     10│┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈⢀⣀⣀⣀⣀⣀⡠⠤⠤⠤⠤⠤⠔⠒
      0│⠤⠤⠤⠤⠤⠒⠒⠒⠒⠒⠒⠉2⠉⠉⠉⠉⠁⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤
       └0──────────────5─────────────10`},
		{"nothing has a logarithm", dead, LayerOptions{Names: names, Log: true}, 6, `
 1 layer 1  2 层 2  3 out
      2│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│
      0│⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤2
     −2│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│
       └0──────────────5─────────────10`},
		{"no layers", snapshot(3, loss(1, 2, 3, 4)), LayerOptions{Names: names, Log: true, Empty: "no layers"}, 6, `
 1 layer 1  2 层 2  3 out
       │
       │           no layers
       │
       └0──────────────5─────────────10`},
		{"no lane", fall, LayerOptions{Lane: 1, Names: names}, 6, ``},
	} {
		t.Run(c.name, func(t *testing.T) {
			var k Curves
			cv := NewCanvas(40, c.h+1)
			log := k.DrawLayers(cv, Rect{1, 1, 38, c.h - 1}, bare, c.s, c.o)
			golden(t, cv, c.want)
			if powers := power.MatchString(c.want); log != powers {
				t.Errorf("DrawLayers says that the axis is logarithmic: %v", log)
			}
		})
	}
}

// TestLayerColours: each of the nine layers has a curve, a number and a name of one colour.
func TestLayerColours(t *testing.T) {
	th := theme.New(false, theme.TrueColor, theme.Block)
	s := layered(20, 9, func(i, step int) float64 { return float64(i + 1) })
	var k Curves
	c := NewCanvas(60, 30)
	k.DrawLayers(c, Rect{0, 0, 60, 30}, th, s, LayerOptions{Names: []string{"a", "b", "c", "d", "e", "f", "g", "h", "i"}})
	for i := range 9 {
		n := find(grid(c), string(rune('1'+i)))
		if len(n) < 2 || c.At(5*i, 0).Style != bold(th.Lane(i)) || c.At(5*i+2, 0).Rune != rune('a'+i) {
			t.Errorf("layer %d is at %v", i, n)
		}
	}
}
