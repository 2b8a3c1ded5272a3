// Package figure makes pictures for paper and web pages from what the screen shows.
package figure

import (
	"bufio"
	"fmt"
	"html"
	"io"

	"descent/ui/chart"
	"descent/ui/theme"
)

// The size of a cell in the picture's units: that of common monospaced fonts.
const (
	cellWidth  = 9
	cellHeight = 18
	margin     = 12
)

// SVG writes a canvas as a picture: blocks and braille dots as shapes, all
// other characters as text, so that it looks the same in every font. Where a
// cell has the terminal's own colours, fg and bg stand for them.
func SVG(out io.Writer, c *chart.Canvas, fg, bg theme.Color) error {
	w := &svg{Writer: bufio.NewWriter(out), canvas: c, fg: fg, bg: bg}
	width, height := c.W*cellWidth+2*margin, c.H*cellHeight+2*margin
	fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="15">`+"\n", width, height)
	fmt.Fprintf(w, `<rect width="%d" height="%d" rx="8" fill="%s"/>`+"\n", width, height, hex(bg))
	fmt.Fprintf(w, `<g transform="translate(%d %d)">`+"\n", margin, margin)
	for y := range c.H {
		w.shades(y, 0)
		w.shades(y, 1)
	}
	for y := range c.H {
		w.text(y)
	}
	fmt.Fprint(w, "</g>\n</svg>\n")
	return w.Flush()
}

type svg struct {
	*bufio.Writer
	canvas *chart.Canvas
	fg, bg theme.Color
}

// colours returns a cell's colours, with those of the terminal filled in.
func (w *svg) colours(s theme.Style) (fg, bg theme.Color) {
	fg, bg = s.Fg, s.Bg
	if fg == theme.Default {
		fg = w.fg
	}
	if bg == theme.Default {
		bg = w.bg
	}
	if s.Attr&theme.Reverse != 0 {
		fg, bg = bg, fg
	}
	return fg, bg
}

// shades fills the upper (half 0) or lower halves of a row's cells, a rectangle
// for each run of one colour.
func (w *svg) shades(y, half int) {
	at := func(x int) theme.Color {
		cell := w.canvas.At(x, y)
		fg, bg := w.colours(cell.Style)
		if cell.Rune == '█' || cell.Rune == '▀' && half == 0 || cell.Rune == '▄' && half == 1 {
			return fg
		}
		return bg
	}
	for x := 0; x < w.canvas.W; {
		from, colour := x, at(x)
		for x < w.canvas.W && at(x) == colour {
			x++
		}
		if colour != w.bg {
			fmt.Fprintf(w, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s" shape-rendering="crispEdges"/>`+"\n",
				from*cellWidth, y*cellHeight+half*cellHeight/2, (x-from)*cellWidth, cellHeight/2, hex(colour))
		}
	}
}

// dots are the places of a braille character's eight bits: column, row.
var dots = [8][2]int{{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}, {0, 3}, {1, 3}}

// text writes a row's characters, each at its own cell.
func (w *svg) text(y int) {
	for x := range w.canvas.W {
		cell := w.canvas.At(x, y)
		fg, _ := w.colours(cell.Style)
		r := cell.Rune
		switch {
		case r == 0 || r == ' ' || r == '▀' || r == '▄' || r == '█':
		case r >= 0x2800 && r <= 0x28ff:
			for i, d := range dots {
				if (r-0x2800)>>i&1 != 0 {
					fmt.Fprintf(w, `<circle cx="%.2f" cy="%.2f" r="1.4" fill="%s"/>`+"\n",
						float64(x*cellWidth)+cellWidth*(0.25+0.5*float64(d[0])),
						float64(y*cellHeight)+cellHeight*(0.125+0.25*float64(d[1])), hex(fg))
				}
			}
		default:
			bold := ""
			if cell.Style.Attr&theme.Bold != 0 {
				bold = ` font-weight="bold"`
			}
			fmt.Fprintf(w, `<text x="%d" y="%d" fill="%s"%s>%s</text>`+"\n",
				x*cellWidth, y*cellHeight+14, hex(fg), bold, html.EscapeString(string(r)))
		}
	}
}

func hex(c theme.Color) string {
	r, g, b, _ := c.Values()
	return fmt.Sprintf("#%02x%02x%02x", r, g, b)
}
