package chart

import (
	"math"

	"descent/sim/plane"
	"descent/ui/theme"
)

// Kind says what a field's values mean.
type Kind uint8

// The kinds of fields. A value that is not finite is a hole in any of them.
const (
	// Heights are values of a function: bands on a scale that shows valleys.
	Heights Kind = iota
	// Chance is the probability of class 1, 0 to 1.
	Chance
	// Classes are k + c: class k = 0, 1, … with confidence c in [0, 1).
	Classes
	// Values are numbers around 0, which has the middle of the scale.
	Values
)

// HeatOptions says how a field is drawn. Contours are lines between the bands of
// Heights. Scale is the size of a value at the ends of the scale of Values, 0
// stands for the largest one of the field. A Steady picture follows another one, and
// keeps the band of a pixel until its value has left it by a margin.
type HeatOptions struct {
	Kind     Kind
	Contours bool
	Scale    float64
	Steady   bool
}

// Heat is a picture of a field, made once and drawn every frame.
type Heat struct {
	W, H  int // in cells
	cells []Cell

	scale   scale
	ends    [2]float64 // of the scale that Bar draws, if it is barred
	barred  bool
	pw, ph  int       // in pixels
	level   []float64 // per pixel, on the scale from 0 to the number of bands
	band    []uint8   // per pixel: index into palette, or hole
	edge    []uint8   // per pixel: noEdge, thinEdge or edge
	sorted  []float64
	palette bandPalette
	shades  []theme.Color // of all classes
}

// bandPalette is what the bands are drawn with: colours, or characters where there are none.
type bandPalette struct {
	band, edge []theme.Color
	shade      []rune
	n          int
}

// Pixels returns the size of the field that fills a rectangle of cells: in
// ASCII a pixel a cell, else two, one above the other.
func Pixels(r Rect, th *theme.Theme) (w, h int) {
	if th.Glyphs == theme.ASCII {
		return max(r.W, 0), max(r.H, 0)
	}
	return max(r.W, 0), max(2*r.H, 0)
}

// Make draws the field, of the size that Pixels says, into the picture's memory.
func (h *Heat) Make(f *plane.Field, th *theme.Theme, o HeatOptions) {
	h.pw, h.ph = f.W, f.H
	h.W, h.H = f.W, f.H
	if th.Glyphs != theme.ASCII {
		h.H = f.H / 2
	}
	h.level = sized(h.level, len(f.V))
	h.band = bandsBefore(h.band, len(f.V), o.Steady)
	h.edge = sized(h.edge, len(f.V))
	h.cells = sized(h.cells, h.W*h.H)
	clear(h.edge)

	switch o.Kind {
	case Heights:
		h.heights(f, th)
	case Values:
		h.values(f, th, o.Scale)
	default:
		h.classes(f, th, o.Kind)
	}
	contours := o.Contours && o.Kind == Heights
	switch {
	case th.Glyphs == theme.ASCII:
		h.paintASCII(th, contours)
	case th.Glyphs == theme.Braille:
		h.paintBraille(th, contours)
	case th.Depth == theme.NoColor:
		h.paintShades(th)
	default:
		if contours {
			h.findEdges()
		}
		h.paintBlocks(th)
	}
}

// sized returns a slice of length n in s's memory if that is enough. What is in it is undefined.
func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// heights sorts the values into the bands of the scale that suits them.
func (h *Heat) heights(f *plane.Field, th *theme.Theme) {
	h.palette = bandPalette{th.Bands, th.Edges, th.Shades, th.Levels()}
	h.sorted = h.scale.fit(f.V, h.sorted[:0])
	h.ends, h.barred = [2]float64{h.scale.lo, h.scale.hi}, len(h.sorted) > 0
	n := float64(h.palette.n)
	for i, v := range f.V {
		t := h.scale.at(v) * n
		h.level[i] = t
		h.band[i] = bandOf(t, h.palette.n, h.band[i], h.palette.n)
	}
}

// values sorts the values into bands of one width, as far below 0 as above it.
func (h *Heat) values(f *plane.Field, th *theme.Theme, most float64) {
	h.palette = bandPalette{th.Diverging, th.Diverging, th.Shades, len(th.Diverging)}
	if h.palette.n == 0 {
		h.palette.n = len(th.Shades)
	}
	if !(most > 0) {
		most = Largest(f.V)
	}
	h.ends, h.barred = [2]float64{-most, most}, true
	s := shading{lo: -most, hi: most, colors: th.Diverging}
	for i, v := range f.V {
		h.band[i] = bandOf(s.level(v, h.palette.n), h.palette.n, h.band[i], h.palette.n)
	}
}

// Largest returns the largest size of the finite ones of the values, 1 if there is none but 0.
func Largest(v []float64) float64 {
	most := 0.0
	for _, x := range v {
		if a := math.Abs(x); a > most && a-a == 0 {
			most = a
		}
	}
	if most == 0 {
		return 1
	}
	return most
}

// classes sorts the values into the shades of their classes.
func (h *Heat) classes(f *plane.Field, th *theme.Theme, k Kind) {
	h.palette = bandPalette{shade: th.Shades, n: len(th.Shades)}
	h.barred = false
	if th.Depth != theme.NoColor {
		h.shades = h.shades[:0]
		for i := range theme.NumMarks {
			h.shades = append(h.shades, th.Class(i)...)
		}
		h.palette = bandPalette{band: h.shades, edge: h.shades, n: len(h.shades)}
	}
	shades := max(len(th.Class(0)), 1)
	for i, v := range f.V {
		if k == Chance {
			v = chance(v)
		}
		level := math.NaN()
		if v >= 0 && v < 1e9 {
			level = math.Mod(v*float64(shades), float64(h.palette.n))
		}
		h.band[i] = bandOf(level, h.palette.n, h.band[i], shades)
	}
}

// chance turns the probability of class 1 into class and confidence.
func chance(p float64) float64 {
	switch {
	case p >= 0 && p < 0.5:
		return min(1-2*p, 0.999)
	case p >= 0.5 && p <= 1:
		return 1 + min(2*p-1, 0.999)
	}
	return -1
}

// Draw draws the picture from the upper left corner of the rectangle, as much of it as has room.
func (h *Heat) Draw(c Canvas, r Rect) { c.Image(r, h) }

// Pixels returns the size of the picture in pixels.
func (h *Heat) Pixels() (w, rows int) { return h.pw, h.ph }

// Color returns the colour of a pixel that lies in the picture; ok is false for a
// hole, and without colours.
func (h *Heat) Color(i, j int) (c theme.Color, ok bool) {
	if len(h.palette.band) == 0 {
		return theme.Default, false
	}
	return h.color(j*h.pw + i)
}
