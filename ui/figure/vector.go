package figure

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strings"

	"descent/ui/chart"
	"descent/ui/theme"
)

// Vector is a canvas that keeps lines as lines and the pixels of pictures as
// rectangles; what charts write into cells is text. Pictures lie below lines, and
// lines below text.
type Vector struct {
	*chart.Cells
	fg, bg theme.Color

	images, strokes strings.Builder

	area     chart.Rect
	options  chart.LineOptions
	segments [][4]float64 // in cells from the area's corner
}

var _ chart.Canvas = (*Vector)(nil)

// NewVector returns a blank canvas of w by h cells. Where a chart has the
// terminal's own colours, fg and bg stand for them.
func NewVector(w, h int, fg, bg theme.Color) *Vector {
	return &Vector{Cells: chart.NewCells(w, h), fg: fg, bg: bg}
}

// Lines begins a drawing of lines.
func (v *Vector) Lines(r chart.Rect, o chart.LineOptions) {
	v.area, v.options, v.segments = r, o, v.segments[:0]
}

// Segment adds a line; of one that leaves the area, the part inside.
func (v *Vector) Segment(x0, y0, x1, y1 float64) {
	across, down := chart.DotsPerCell(v.options.Glyphs)
	sx, sy := float64(across), float64(down)
	s := [4]float64{x0 / sx, y0 / sy, x1 / sx, y1 / sy}
	if t0, t1, ok := within(s, 0, 0, float64(v.area.W), float64(v.area.H)); ok {
		v.segments = append(v.segments, part(s, t0, t1))
	}
}

// Erase takes away what lies in a cell.
func (v *Vector) Erase(x, y int) {
	list := v.segments
	v.segments = nil
	for _, s := range list {
		t0, t1, ok := within(s, float64(x), float64(y), float64(x+1), float64(y+1))
		if !ok {
			v.segments = append(v.segments, s)
			continue
		}
		if t0 > 0 {
			v.segments = append(v.segments, part(s, 0, t0))
		}
		if t1 < 1 {
			v.segments = append(v.segments, part(s, t1, 1))
		}
	}
}

// Paint draws one path of all lines in the columns of cells from … to-1.
func (v *Vector) Paint(from, to int, st theme.Style) {
	var d strings.Builder
	lastX, lastY := math.NaN(), math.NaN()
	for _, s := range v.segments {
		t0, t1, ok := within(s, float64(from), 0, float64(to), float64(v.area.H))
		if !ok {
			continue
		}
		p := part(s, t0, t1)
		if p[0] != lastX || p[1] != lastY {
			fmt.Fprintf(&d, "M%s", v.place(p[0], p[1]))
		}
		fmt.Fprintf(&d, "L%s", v.place(p[2], p[3]))
		lastX, lastY = p[2], p[3]
	}
	if d.Len() == 0 {
		return
	}
	dash := ""
	if v.options.Dashed {
		dash = ` stroke-dasharray="3 3"`
	}
	colour := st.Fg
	if colour == theme.Default {
		colour = v.fg
	}
	fmt.Fprintf(&v.strokes, `<path d="%s" fill="none" stroke="%s" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"%s/>`+"\n", &d, hex(colour), dash)
}

// place writes a point of the area in the figure's units.
func (v *Vector) place(x, y float64) string {
	return fmt.Sprintf("%.2f %.2f", (float64(v.area.X)+x)*cellWidth, (float64(v.area.Y)+y)*cellHeight)
}

// Image draws a rectangle for each run of pixels of one colour in a row; holes stay free.
func (v *Vector) Image(r chart.Rect, h *chart.Heat) {
	w, rows := h.Pixels()
	if w == 0 || rows == 0 {
		return
	}
	high := float64(h.H) * cellHeight / float64(rows)
	across := min(w, r.W)
	for j := 0; j < rows && float64(j)*high < float64(r.H*cellHeight); j++ {
		for i := 0; i < across; {
			from := i
			colour, ok := h.Color(i, j)
			for i < across {
				next, good := h.Color(i, j)
				if next != colour || good != ok {
					break
				}
				i++
			}
			if ok {
				fmt.Fprintf(&v.images, `<rect x="%d" y="%.2f" width="%d" height="%.2f" fill="%s"/>`+"\n",
					(r.X+from)*cellWidth, float64(r.Y*cellHeight)+float64(j)*high, (i-from)*cellWidth, high, hex(colour))
			}
		}
	}
}

// Write writes the figure as SVG.
func (v *Vector) Write(out io.Writer) error {
	w := &svg{Writer: bufio.NewWriter(out), canvas: v.Cells, fg: v.fg, bg: v.bg}
	w.begin()
	fmt.Fprintf(w, "<g shape-rendering=\"crispEdges\">\n%s</g>\n", &v.images)
	w.shades()
	fmt.Fprint(w, &v.strokes)
	w.rules = true
	w.end()
	return w.Flush()
}

// within returns the part t0 … t1 of a line that lies in a rectangle (Liang and
// Barsky, ACM TOG 3(1), 1984); false is none, as of NaN.
func within(s [4]float64, x0, y0, x1, y1 float64) (t0, t1 float64, ok bool) {
	t1 = 1
	dx, dy := s[2]-s[0], s[3]-s[1]
	for _, side := range [...][2]float64{{-dx, s[0] - x0}, {dx, x1 - s[0]}, {-dy, s[1] - y0}, {dy, y1 - s[1]}} {
		switch p, q := side[0], side[1]; {
		case p < 0:
			t0 = max(t0, q/p)
		case p > 0:
			t1 = min(t1, q/p)
		case p != 0 || !(q >= 0):
			return 0, 0, false
		}
	}
	return t0, t1, t0 <= t1
}

// part returns the part t0 … t1 of a line.
func part(s [4]float64, t0, t1 float64) [4]float64 {
	dx, dy := s[2]-s[0], s[3]-s[1]
	p := s
	if t0 > 0 {
		p[0], p[1] = s[0]+t0*dx, s[1]+t0*dy
	}
	if t1 < 1 {
		p[2], p[3] = s[0]+t1*dx, s[1]+t1*dy
	}
	return p
}
