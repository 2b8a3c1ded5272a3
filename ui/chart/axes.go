package chart

import (
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/NimbleMarkets/ntcharts/v2/canvas"
	"github.com/NimbleMarkets/ntcharts/v2/canvas/graph"

	"descent/ui/theme"
)

// axes are the lines and numbers around a plot. Their cells are kept and made
// again only when the size or a range changes.
type axes struct {
	W, H  int
	x, y  axis
	th    *theme.Theme
	cells Cells
	label []byte
}

// gutter is the room for the numbers of the y axis: its width never depends on
// them, so that the plot stays in place.
const gutter = 6

// plotOf returns the part of r inside of the axes. Without the room there are none.
func plotOf(r Rect) Rect {
	if r.W < gutter+9 || r.H < 3 {
		return Rect{r.X, r.Y, max(r.W, 0), max(r.H, 0)}
	}
	return Rect{r.X + gutter + 1, r.Y, r.W - gutter - 1, r.H - 1}
}

// draw copies the axes into r.
func (a *axes) draw(c Canvas, r Rect, th *theme.Theme, x, y axis) {
	if a.W != r.W || a.H != r.H || a.x != x || a.y != y || a.th != th {
		a.W, a.H, a.x, a.y, a.th = r.W, r.H, x, y, th
		a.make()
	}
	for j := range r.H {
		for i := range r.W {
			if cell := a.cells.At(i, j); cell.Rune != ' ' {
				c.Set(r.X+i, r.Y+j, cell.Rune, cell.Style)
			}
		}
	}
}

// make draws the axes with ntcharts, which costs too much for every frame. The
// ticks are ours: its linechart has them at fixed cells, so their numbers are
// seldom round, and no logarithm.
func (a *axes) make() {
	th, c := a.th, &a.cells
	c.Resize(a.W, a.H)
	c.Clear()
	p := plotOf(Rect{W: a.W, H: a.H})
	for i := range a.y.ticks() {
		y := cellRow(&a.y, a.y.tick(i), p.H)
		for x := range p.W {
			c.Set(p.X+x, p.Y+y, th.Signs.Dash, th.Grid)
		}
	}
	if p.X == 0 {
		return
	}
	lines := canvas.New(a.W, a.H)
	plain := lipgloss.NewStyle()
	graph.DrawXYAxis(&lines, canvas.Point{X: p.X - 1, Y: p.H}, plain)
	for i := range a.y.ticks() {
		a.label = a.y.appendTick(a.label[:0], i, th.Glyphs)
		at := canvas.Point{X: gutter - utf8.RuneCount(a.label), Y: cellRow(&a.y, a.y.tick(i), p.H)}
		lines.SetRunesWithStyle(at, []rune(string(a.label)), plain)
	}
	for i := range a.x.ticks() {
		a.label = a.x.appendTick(a.label[:0], i, th.Glyphs)
		n := len(a.label)
		x := int(a.x.share(a.x.tick(i))*float64(p.W-1)+0.5) - n/2
		lines.SetRunesWithStyle(canvas.Point{X: p.X + min(max(x, 0), p.W-n), Y: p.H}, []rune(string(a.label)), plain)
	}
	for y := range a.H {
		for x := range a.W {
			if r := lines.Cell(canvas.Point{X: x, Y: y}).Rune; r != 0 {
				c.Set(x, y, r, th.Axis)
			}
		}
	}
}

// cellRow returns the row of cells, of h, that holds v on a vertical axis.
func cellRow(a *axis, v float64, h int) int {
	return min(max(int((1-a.share(v))*float64(4*h-1)+0.5)/4, 0), max(h-1, 0))
}
