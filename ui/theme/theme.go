// Package theme holds palettes and styles as values. Nothing here is global:
// each program has its own Theme, made from what its terminal answered.
package theme

// MaxLanes is how many lanes have a colour and a sign of their own; further
// ones use them again from the first. Classes of points are as many.
const MaxLanes = 8

// Theme is a look: colours, text styles and signs. It is never written after New.
type Theme struct {
	Dark   bool
	Depth  Depth
	Glyphs GlyphSet

	// Text styles, on the terminal's own background.
	Text, Dim, Title, Key, Accent, Warn, Error, Good Style
	// Selected is for the row or word that the keys act on, Ghost for what is left
	// of a future that was given up.
	Selected, Ghost Style
	// Frame is a panel's border, FrameFocus that of the panel with the keys.
	Frame, FrameFocus Style
	// Axis is for axes and their numbers, Grid for the lines at their ticks,
	// Cursor for the line at the shown step.
	Axis, Grid, Cursor Style
	// Mark is for minima, saddles and starts on a picture, Hole for a value that is not finite.
	Mark, Hole Style

	// Bands are a picture's colours, lowest first, and Edges the contour line on
	// the lower border of each. Without colours both are empty and Shades stand in.
	Bands, Edges []Color
	Shades       []rune
	// Signs are the characters of the glyph set.
	Signs Signs

	lanes   [MaxLanes]Color
	faded   [MaxLanes]Style
	classes [MaxLanes][]Color
}

// Lane returns the style of a lane's trail, curve, head and name.
func (t *Theme) Lane(i int) Style { return Style{Fg: t.lanes[i%MaxLanes]} }

// Faded returns the style of the part of a lane's curve that lies beyond the shown step.
func (t *Theme) Faded(i int) Style { return t.faded[i%MaxLanes] }

// Marker returns the lane's own sign.
func (t *Theme) Marker(i int) rune { return t.Signs.Lanes[i%MaxLanes] }

// Class returns the colours of a class's area, least sure first; none without colours.
func (t *Theme) Class(k int) []Color { return t.classes[k%MaxLanes] }

// Levels returns how many bands a picture has.
func (t *Theme) Levels() int {
	if t.Depth == NoColor {
		return len(t.Shades)
	}
	return len(t.Bands)
}
