package chart

import (
	"descent/sim"
	"descent/ui/theme"
)

// CurveOptions says what a chart shows.
type CurveOptions struct {
	// Series are drawn for every lane, the first in full, the others in every other dot.
	Series []sim.Series
	Log    bool
	// Offset is subtracted from every value before anything else.
	Offset float64
	// Selected is the lane drawn last.
	Selected int
}

// Curves draws the series of a snapshot over the steps; it holds memory and the axes of the last frame.
type Curves struct{}

// Draw draws axes, one curve a lane, the cursor at the shown step and the lanes' signs there.
func (k *Curves) Draw(c *Canvas, r Rect, th *theme.Theme, s *sim.Snapshot, o CurveOptions) {}
