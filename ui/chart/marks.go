package chart

import (
	"descent/sim/surface"
	"descent/ui/theme"
)

// Head is where a lane stands.
type Head struct {
	Lane     int
	X, Y     float64
	Label    string
	Selected bool
}

// Marks draws signs and labels over a picture; it holds only memory to be used again.
type Marks struct{}

// Surface marks the minima, the saddles and the start.
func (m *Marks) Surface(c *Canvas, v View, th *theme.Theme, s *surface.Surface, start [2]float64) {}

// Heads draws every lane's sign with its label beside, and an arrow at the border for those outside.
func (m *Marks) Heads(c *Canvas, v View, th *theme.Theme, heads []Head) {}

// Arrow draws the vector (dx, dy) from (x, y), at least lo and at most hi cells long.
func (m *Marks) Arrow(c *Canvas, v View, th *theme.Theme, x, y, dx, dy, lo, hi float64, st theme.Style) {
}
