package figure

import (
	"fmt"
	"strings"
)

// The arms of a character that borders and axes are made of: from the middle of
// its cell to a side of it.
const (
	left = 1 << iota
	right
	upper
	lower
	dotted
)

// arms are the characters that are drawn as lines.
var arms = map[rune]uint8{
	'─': left | right, '│': upper | lower, '╭': right | lower, '╮': left | lower, '╰': right | upper, '╯': left | upper,
	'┌': right | lower, '┐': left | lower, '└': right | upper, '┘': left | upper, '├': upper | lower | right, '┤': upper | lower | left,
	'┬': left | right | lower, '┴': left | right | upper, '┼': left | right | upper | lower,
	'┈': left | right | dotted, '┊': upper | lower | dotted,
}

// rule draws the borders and axes of a row of cells: one path a style.
func (w *svg) rule(y int) {
	for x := 0; x < w.canvas.W; {
		from := w.canvas.At(x, y)
		if arms[from.Rune] == 0 {
			x++
			continue
		}
		var d strings.Builder
		for ; x < w.canvas.W; x++ {
			cell := w.canvas.At(x, y)
			a := arms[cell.Rune]
			if a == 0 || cell.Style != from.Style || (a^arms[from.Rune])&dotted != 0 {
				break
			}
			x0, y0 := float64(x*cellWidth), float64(y*cellHeight)
			x1, y1 := x0+cellWidth/2.0, y0+cellHeight/2.0
			for _, arm := range [...]struct {
				bit  uint8
				x, y float64
			}{{left, x0, y1}, {right, x0 + cellWidth, y1}, {upper, x1, y0}, {lower, x1, y0 + cellHeight}} {
				if a&arm.bit != 0 {
					fmt.Fprintf(&d, "M%g %gL%g %g", x1, y1, arm.x, arm.y)
				}
			}
		}
		dash := ""
		if arms[from.Rune]&dotted != 0 {
			dash = ` stroke-dasharray="1 2"`
		}
		fg, _ := w.colours(from.Style)
		fmt.Fprintf(w, `<path d="%s" fill="none" stroke="%s"%s/>`+"\n", &d, hex(fg), dash)
	}
}
