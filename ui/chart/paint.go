package chart

import (
	"math"

	"descent/ui/theme"
)

// Marks of a pixel in Heat.edge.
const (
	noEdge   = iota
	thinEdge // next to a lower band, in a band too thin for a line
	edge     // on a contour line
)

// findEdges marks the pixels on a contour line: those with a lower band next to them
// them. A band of one pixel's width has none, else steep slopes would be all lines.
func (h *Heat) findEdges() {
	near := func(i, x, y int, ok func(k int) bool) bool {
		return x > 0 && ok(i-1) || x+1 < h.pw && ok(i+1) || y > 0 && ok(i-h.pw) || y+1 < h.ph && ok(i+h.pw)
	}
	for i, b := range h.band {
		if near(i, i%h.pw, i/h.pw, func(k int) bool { return h.band[k] < b }) {
			h.edge[i] = thinEdge
		}
	}
	for i, b := range h.band {
		if h.edge[i] == thinEdge && near(i, i%h.pw, i/h.pw, func(k int) bool { return h.band[k] == b && h.edge[k] == noEdge }) {
			h.edge[i] = edge
		}
	}
}

// paintBlocks draws two pixels a cell.
func (h *Heat) paintBlocks(th *theme.Theme) {
	for y := range h.H {
		for x := range h.W {
			i := 2*y*h.pw + x
			top, ok := h.color(i)
			bottom, ok2 := h.color(i + h.pw)
			cell := Cell{upperHalf, theme.Style{Fg: top, Bg: bottom}}
			switch {
			case !ok || !ok2:
				cell = Cell{th.Signs.Hatch, th.Hole}
			case top == bottom:
				cell = Cell{' ', theme.Style{Bg: bottom}}
			}
			h.cells[y*h.W+x] = cell
		}
	}
}

// color returns a pixel's colour; false for a hole.
func (h *Heat) color(i int) (theme.Color, bool) {
	switch b := h.band[i]; {
	case b == hole:
		return theme.Default, false
	case h.edge[i] == edge:
		return h.palette.edge[b], true
	default:
		return h.palette.band[b], true
	}
}

// paintShades draws without colours: the character of the lower of a cell's two pixels, faint.
func (h *Heat) paintShades(th *theme.Theme) {
	for y := range h.H {
		for x := range h.W {
			i := 2*y*h.pw + x
			h.cells[y*h.W+x] = h.shade(th, min(h.band[i], h.band[i+h.pw]))
		}
	}
}

func (h *Heat) shade(th *theme.Theme, b uint8) Cell {
	if b == hole {
		return Cell{th.Signs.Hatch, th.Hole}
	}
	return Cell{h.palette.shade[b], theme.Style{Attr: theme.Faint}}
}

// paintBraille draws one colour a cell and contour lines in dots between the
// values of neighbouring pixels.
func (h *Heat) paintBraille(th *theme.Theme, contours bool) {
	for y := range h.H {
		for x := range h.W {
			b := min(h.band[2*y*h.pw+x], h.band[(2*y+1)*h.pw+x])
			cell := h.ground(th, b, contours)
			if contours && b != hole {
				if dots := h.lines(x, y); dots != 0 {
					cell.Rune = brailleBase + rune(dots)
				}
			}
			h.cells[y*h.W+x] = cell
		}
	}
}

// ground returns a cell of one band, for contour lines to be drawn on or without any.
func (h *Heat) ground(th *theme.Theme, b uint8, contours bool) Cell {
	switch {
	case b == hole:
		return Cell{th.Signs.Hatch, th.Hole}
	case len(h.palette.band) > 0:
		return Cell{' ', theme.Style{Fg: h.palette.edge[b], Bg: h.palette.band[b]}}
	case contours:
		return Cell{' ', theme.Style{Attr: theme.Faint}}
	}
	return h.shade(th, b)
}

// lines returns the dots of a cell that lie on a contour line: the band of the
// next dot to the right or below is another.
func (h *Heat) lines(x, y int) (dots uint8) {
	for j := range 4 {
		for i := range 2 {
			b := h.bandBetween(2*x+i, 4*y+j)
			if b != h.bandBetween(2*x+i+1, 4*y+j) || b != h.bandBetween(2*x+i, 4*y+j+1) {
				dots |= brailleBit[j][i]
			}
		}
	}
	return dots
}

// bandBetween returns the band at a dot, two by two a pixel, by bilinear interpolation.
func (h *Heat) bandBetween(dx, dy int) int {
	fx := min(max((float64(dx)+0.5)/2-0.5, 0), float64(h.pw-1))
	fy := min(max((float64(dy)+0.5)/2-0.5, 0), float64(h.ph-1))
	x, y := int(fx), int(fy)
	fx, fy = fx-float64(x), fy-float64(y)
	i := y*h.pw + x
	right, down := min(x+1, h.pw-1)-x, (min(y+1, h.ph-1)-y)*h.pw
	up := h.level[i]*(1-fx) + h.level[i+right]*fx
	low := h.level[i+down]*(1-fx) + h.level[i+down+right]*fx
	t := up*(1-fy) + low*fy
	if t != t {
		return hole
	}
	return min(int(t), h.palette.n-1)
}

// paintASCII draws a pixel a cell: its colour, with a stroke along the contour
// line where one passes, or without colours its shade.
func (h *Heat) paintASCII(th *theme.Theme, contours bool) {
	if contours && th.Depth != theme.NoColor {
		h.findEdges()
	}
	for i, b := range h.band {
		switch {
		case b == hole:
			h.cells[i] = Cell{th.Signs.Hatch, th.Hole}
		case th.Depth == theme.NoColor:
			h.cells[i] = h.shade(th, b)
		case h.edge[i] == edge:
			h.cells[i] = Cell{h.stroke(i), theme.Style{Fg: th.Dim.Fg, Bg: h.palette.band[b]}}
		default:
			h.cells[i] = Cell{' ', theme.Style{Bg: h.palette.band[b]}}
		}
	}
}

// stroke returns the character that runs along the contour line at a pixel: across the slope.
func (h *Heat) stroke(i int) rune {
	x, y := i%h.pw, i/h.pw
	gx := h.level[i-x+min(x+1, h.pw-1)] - h.level[i-x+max(x-1, 0)]
	gy := h.level[min(y+1, h.ph-1)*h.pw+x] - h.level[max(y-1, 0)*h.pw+x]
	switch ax, ay := math.Abs(gx), math.Abs(gy)/2; { // a cell is twice as high as wide
	case ay > 2*ax:
		return '-'
	case ax > 2*ay:
		return '|'
	case (gx > 0) == (gy > 0):
		return '/'
	}
	return '\\'
}
