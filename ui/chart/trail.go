package chart

import (
	"descent/sim"
	"descent/ui/theme"
)

// Trails draws paths in dots; it holds only memory to be used again.
type Trails struct{}

// Draw draws the trace from its first record to the shown step, and on to (now.X, now.Y).
// A sparse trail, for ghosts, has every other dot.
func (t *Trails) Draw(c *Canvas, v View, th *theme.Theme, tr *sim.Trace, step int, now *sim.Record, st theme.Style, sparse bool) {
}
