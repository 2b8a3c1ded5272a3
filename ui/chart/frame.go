package chart

import "descent/ui/theme"

// Caption is what stands in a frame's border.
type Caption struct {
	Title, Right, Bottom, BottomRight string
	// Focus marks the panel that the keys go to.
	Focus bool
}

// Frame draws a panel's border with its texts and returns the room inside.
func Frame(c *Canvas, r Rect, th *theme.Theme, t Caption) Rect { return r.Inset() }
