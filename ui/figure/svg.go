// Package figure makes pictures for paper and web pages from what the screen shows.
package figure

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"strings"

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
func SVG(out io.Writer, c *chart.Cells, fg, bg theme.Color) error {
	w := &svg{Writer: bufio.NewWriter(out), canvas: c, fg: fg, bg: bg}
	w.begin()
	w.shades()
	w.end()
	return w.Flush()
}

// begin writes what comes before the cells, end the texts and what comes after them.
func (w *svg) begin() {
	width, height := w.canvas.W*cellWidth+2*margin, w.canvas.H*cellHeight+2*margin
	fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="15">`+"\n", width, height)
	fmt.Fprintf(w, `<rect width="%d" height="%d" rx="8" fill="%s"/>`+"\n", width, height, hex(w.bg))
	fmt.Fprintf(w, `<g transform="translate(%d %d)">`+"\n", margin, margin)
}

func (w *svg) end() {
	for y := range w.canvas.H {
		if w.rules {
			w.rule(y)
		}
		w.text(y)
	}
	fmt.Fprint(w, "</g>\n</svg>\n")
}

type svg struct {
	*bufio.Writer
	canvas *chart.Cells
	fg, bg theme.Color
	// rules says that borders and axes are drawn as lines, not written.
	rules bool
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

// shades fills the upper and the lower halves of all cells: one path a colour,
// with a rectangle for each run of it, in the order in which colours appear.
func (w *svg) shades() {
	var order []theme.Color
	paths := map[theme.Color]*strings.Builder{}
	for row := range 2 * w.canvas.H {
		for x := 0; x < w.canvas.W; {
			from, colour := x, w.shade(x, row)
			for x < w.canvas.W && w.shade(x, row) == colour {
				x++
			}
			if colour == w.bg {
				continue
			}
			if paths[colour] == nil {
				paths[colour] = &strings.Builder{}
				order = append(order, colour)
			}
			width := (x - from) * cellWidth
			fmt.Fprintf(paths[colour], "M%d %dh%dv%dh-%dz", from*cellWidth, row*cellHeight/2, width, cellHeight/2, width)
		}
	}
	for _, colour := range order {
		fmt.Fprintf(w, `<path fill="%s" shape-rendering="crispEdges" d="%s"/>`+"\n", hex(colour), paths[colour])
	}
}

// shade returns the colour of a half of a cell: row counts halves from the top.
func (w *svg) shade(x, row int) theme.Color {
	cell := w.canvas.At(x, row/2)
	fg, bg := w.colours(cell.Style)
	if cell.Rune == '█' || cell.Rune == '▀' && row%2 == 0 || cell.Rune == '▄' && row%2 == 1 {
		return fg
	}
	return bg
}

// dots are the places of a braille character's eight bits: column, row.
var dots = [8][2]int{{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}, {0, 3}, {1, 3}}

// text writes a row's characters, each at its own column: one element for each
// run of one style, and one path for a cell's braille dots.
func (w *svg) text(y int) {
	for x := 0; x < w.canvas.W; {
		from := w.canvas.At(x, y)
		if from.Rune >= 0x2800 && from.Rune <= 0x28ff {
			w.braille(x, y, from)
			x++
			continue
		}
		var at, run strings.Builder
		for ; x < w.canvas.W; x++ {
			cell := w.canvas.At(x, y)
			if cell.Style != from.Style || cell.Rune >= 0x2800 && cell.Rune <= 0x28ff {
				break
			}
			if w.rules && arms[cell.Rune] != 0 {
				continue
			}
			if !strings.ContainsRune("\x00 ▀▄█", cell.Rune) {
				fmt.Fprintf(&at, "%d ", x*cellWidth)
				run.WriteString(html.EscapeString(string(cell.Rune)))
			}
		}
		if run.Len() == 0 {
			continue
		}
		fg, _ := w.colours(from.Style)
		bold := ""
		if from.Style.Attr&theme.Bold != 0 {
			bold = ` font-weight="bold"`
		}
		fmt.Fprintf(w, `<text x="%s" y="%d" fill="%s"%s>%s</text>`+"\n",
			strings.TrimSpace(at.String()), y*cellHeight+14, hex(fg), bold, run.String())
	}
}

// braille draws a cell's dots.
func (w *svg) braille(x, y int, cell chart.Cell) {
	fg, _ := w.colours(cell.Style)
	fmt.Fprint(w, `<path d="`)
	for i, d := range dots {
		if (cell.Rune-0x2800)>>i&1 != 0 {
			fmt.Fprintf(w, "M%.2f %.2fh0", float64(x*cellWidth)+cellWidth*(0.25+0.5*float64(d[0])),
				float64(y*cellHeight)+cellHeight*(0.125+0.25*float64(d[1])))
		}
	}
	fmt.Fprintf(w, `" stroke="%s" stroke-width="2.8" stroke-linecap="round"/>`+"\n", hex(fg))
}

func hex(c theme.Color) string {
	r, g, b, _ := c.Values()
	return fmt.Sprintf("#%02x%02x%02x", r, g, b)
}
