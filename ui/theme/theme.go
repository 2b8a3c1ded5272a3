// Package theme holds palettes and styles as values. Nothing here is global:
// each program has its own Theme, made from what its terminal answered.
package theme

// NumMarks is how many marks there are. A mark, which counts from 0, is a sign
// with a colour: a lane has one, and so has a class of points. Further ones begin again.
const NumMarks = 8

// Theme is a look: colours, text styles and signs. It is never written after New.
type Theme struct {
	Dark   bool
	Depth  Depth
	Glyphs GlyphSet

	// Text styles, on the terminal's own background.
	Text, Dim, Title, Key, Accent, Warn, Error, Good Style
	// Selected is for the row or word that the keys act on.
	Selected Style
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
	// Diverging are the areas of values around 0, the most negative first and 0 in
	// the middle; Tones a picture's greys, from the background to the text. Without
	// colours both are empty.
	Diverging, Tones []Color
	// Signs are the characters of the glyph set.
	Signs Signs

	lanes          [NumMarks]Color
	faded, ghosted [NumMarks]Style
	classes        [NumMarks][]Color
	lineStyles     [2][Strengths]Style // of values below and above 0
	signStyles     [2][Strengths]Style
}

// Lane returns the style of the trail, curve, head and name of a lane with that mark.
func (t *Theme) Lane(mark int) Style { return Style{Fg: t.lanes[mark%NumMarks]} }

// Faded returns the style of the part of a lane's curve that lies after the
// shown step, and of the range between its extremes.
func (t *Theme) Faded(mark int) Style { return t.faded[mark%NumMarks] }

// Ghosted returns the style of what is left of a lane's future that was given up:
// greyer than the lane, and seen on every band as well.
func (t *Theme) Ghosted(mark int) Style { return t.ghosted[mark%NumMarks] }

// Marker returns the mark's sign.
func (t *Theme) Marker(mark int) rune { return t.Signs.Lanes[mark%NumMarks] }

// Class returns the colours of a class's area, least certain first; none without colours.
func (t *Theme) Class(k int) []Color { return t.classes[k%NumMarks] }

// Levels returns how many bands a picture has.
func (t *Theme) Levels() int {
	if t.Depth == NoColor {
		return len(t.Shades)
	}
	return len(t.Bands)
}
