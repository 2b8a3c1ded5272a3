package chart

import (
	"descent/sim"
	"descent/ui/theme"
)

// Kind says what a field's values mean.
type Kind uint8

// The kinds of fields.
const (
	// Heights are values of a function: bands on a scale that shows valleys.
	Heights Kind = iota
	// Chance is the probability of class 1, 0 to 1.
	Chance
	// Classes are k + c: class k with confidence c in [0, 1).
	Classes
)

// HeatOptions says how a field is drawn.
type HeatOptions struct {
	Kind     Kind
	Contours bool
}

// Heat is a picture of a field, made once and drawn every frame.
type Heat struct {
	W, H  int
	cells []Cell
}

// Pixels returns the size of the field that fills a rectangle of cells: two
// pixels a cell in half blocks, else one.
func Pixels(r Rect, th *theme.Theme) (w, h int) { return r.W, 2 * r.H }

// Make draws the field into the picture's memory.
func (h *Heat) Make(f *sim.Field, th *theme.Theme, o HeatOptions) {}

// Draw copies the picture to the rectangle's upper left corner.
func (h *Heat) Draw(c *Canvas, r Rect) {}

// Bar draws the scale: the lowest value, the bands, the highest value.
func (h *Heat) Bar(c *Canvas, x, y, w int, th *theme.Theme) {}
