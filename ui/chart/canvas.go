// Package chart holds the drawings: pure functions that draw series, fields and
// marks into a rectangle of a canvas.
package chart

import "descent/ui/theme"

// Canvas is what a chart draws on: a grid of character cells, on which lines and
// pictures are not bound to cells. Cells prints it to a terminal; a vector canvas
// draws its lines, pictures and texts as such. What lies outside is left out.
type Canvas interface {
	// At returns what was set at a cell: blank where only lines or pictures are.
	At(x, y int) Cell
	// Set writes one rune, Over too but keeps the colour that is behind it, and
	// OverReversed swaps the two colours.
	Set(x, y int, r rune, st theme.Style)
	Over(x, y int, r rune, st theme.Style)
	OverReversed(x, y int, r rune, st theme.Style)
	// Fill sets every cell of the rectangle to a rune one column wide.
	Fill(r Rect, ru rune, st theme.Style)

	// Width returns how many columns a text takes. Text and OverText write it and
	// return that; TextIn and TextCut write at most w columns of it, cut with and
	// without an ellipsis, TextRight so that it ends with them.
	Width(s string) int
	Text(x, y int, s string, st theme.Style) int
	OverText(x, y int, s string, st theme.Style) int
	TextIn(x, y, w int, s string, st theme.Style) int
	TextCut(x, y, w int, s string, st theme.Style)
	TextRight(x, y, w int, s string, st theme.Style)

	// Lines begins a drawing of lines in a rectangle and drops the one before.
	// Segment adds a straight line to it, in dots from the rectangle's upper left
	// corner, of which DotsPerCell says the size; of a segment only what lies in
	// the rectangle is drawn, and nothing if a number is NaN. Erase takes away
	// what is in one cell, counted from the corner. Paint makes the columns of
	// cells from … to-1 visible in the style's colour.
	Lines(r Rect, o LineOptions)
	Segment(x0, y0, x1, y1 float64)
	Erase(x, y int)
	Paint(from, to int, st theme.Style)

	// Image draws a picture of a field from the rectangle's upper left corner.
	Image(r Rect, h *Heat)
}

// LineOptions says how lines look: Dashed leaves out every other dot. Where there
// is only ASCII a dot is the character ASCII, or a full stop if that is 0.
type LineOptions struct {
	Glyphs theme.GlyphSet
	Dashed bool
	ASCII  rune
}

// DotsPerCell returns how many dots lie in a cell beside and above each other.
func DotsPerCell(g theme.GlyphSet) (across, down int) {
	if g == theme.ASCII {
		return 1, 1
	}
	return 2, 4
}

var _ Canvas = (*Cells)(nil)
