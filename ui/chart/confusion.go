package chart

import (
	"strconv"

	"descent/ui/theme"
)

// ConfusionMatrix counts how often each class was predicted for rows of each class.
type ConfusionMatrix struct {
	Names []string
	// Counts have a row an actual class and a column a predicted one, len(Names) squared.
	Counts []int
	// Corner names the rows and the columns, Recall the share of a class that is predicted right.
	Corner, Recall string
}

const (
	maxCellWidth  = 8
	maxCellHeight = 3
)

// matrixGrid is where the cells of a ConfusionMatrix are: rows by cols of them, each w by h.
type matrixGrid struct {
	x, y, w, h int
	rows, cols int
	name       int // columns of a class's name
	recall     int // columns of the recall, 0: it is not shown
	numbers    bool
}

// Confusion draws the matrix, a row an actual class and a column a predicted one. The
// shade of a cell says its share of its row, on the diagonal in the colours above
// 0 and elsewhere in those below it. Counts are written if all of them fit, and
// next to them, where there is room, the share of each class that is predicted right. Classes
// without room are left out with their number.
func Confusion(c Canvas, r Rect, th *theme.Theme, t *ConfusionMatrix) {
	k := len(t.Names)
	if r.Empty() || k == 0 || len(t.Counts) < k*k {
		return
	}
	g := gridOf(c, r, t)
	if g.y > r.Y {
		c.TextIn(r.X, r.Y, g.name, t.Corner, th.Dim)
		for j := range g.cols {
			c.TextCut(g.x+j*g.w, r.Y, max(g.w-1, 1), t.Names[j], th.Text)
		}
		c.TextIn(g.x+g.cols*g.w+1, r.Y, g.recall, t.Recall, th.Dim)
	}
	for i := range g.rows {
		g.row(c, th, t, r.X, i)
	}
	if g.rows < k {
		more(c, r.X, r.Y+r.H-1, k-g.rows, th.Dim)
	}
	if g.cols < k {
		more(c, r.X+r.W-moreWidth, r.Y, k-g.cols, th.Dim)
	}
}

// gridOf finds the places of the cells in r.
func gridOf(c Canvas, r Rect, t *ConfusionMatrix) matrixGrid {
	k := len(t.Names)
	g := matrixGrid{y: r.Y, rows: k, cols: k, recall: max(c.Width(t.Recall), 4)}
	name, digits := c.Width(t.Corner), 1
	for i, s := range t.Names {
		name = max(name, c.Width(s))
		for _, n := range t.Counts[i*k:][:k] {
			digits = max(digits, digitsOf(n))
		}
	}
	g.name = min(name, max(r.W/3, 1))
	g.x = r.X + g.name + 1
	room := r.W - g.name - 1
	if room-g.recall-1 >= k*(digits+1) {
		room -= g.recall + 1
	} else {
		g.recall = 0
	}
	g.w = min(room/k, maxCellWidth)
	g.numbers = g.w > digits
	if g.w < 1 {
		g.w, g.cols = 1, max(room-moreWidth, 0)
	}
	switch {
	case r.H > k:
		g.y++
		g.h = min((r.H-1)/k, maxCellHeight, max(g.w/2, 1))
	case r.H < k:
		g.rows = r.H - 1
		fallthrough
	default:
		g.h = 1
	}
	return g
}

// digitsOf returns how many digits n ≥ 0 has.
func digitsOf(n int) (digits int) {
	for digits = 1; n > 9; n /= 10 {
		digits++
	}
	return digits
}

// row draws the row of actual class i, whose name begins at x.
func (g *matrixGrid) row(c Canvas, th *theme.Theme, t *ConfusionMatrix, x, i int) {
	k := len(t.Names)
	counts := t.Counts[i*k:][:k]
	y := g.y + i*g.h
	middle := y + (g.h-1)/2
	c.TextIn(x, middle, g.name, t.Names[i], th.Text)
	all := 0
	for _, n := range counts {
		all += n
	}
	var b [24]byte
	for j, n := range counts[:g.cols] {
		fill, text := g.styles(th, n, all, i == j)
		at := Rect{g.x + j*g.w, y, g.w, g.h}
		c.Fill(at, fill.Rune, fill.Style)
		if g.numbers {
			s := strconv.AppendInt(b[:0], int64(n), 10)
			writeBytes(c, at.X+at.W-(at.W-len(s)+1)/2-len(s), middle, s, text)
		}
	}
	if g.recall > 0 && all > 0 {
		s := strconv.AppendInt(b[:0], int64(100*float64(counts[i])/float64(all)+0.5), 10)
		s = append(s, '%')
		writeBytes(c, g.x+g.cols*g.w+1+max(4-len(s), 0), middle, s, th.Dim)
	}
}

// styles returns how a cell with n of the row's rows is filled and its number is written.
func (g *matrixGrid) styles(th *theme.Theme, n, all int, right bool) (fill Cell, text theme.Style) {
	share := float64(n) / float64(max(all, 1))
	fill.Rune = ' '
	if half := len(th.Diverging) / 2; half > 0 {
		step := min(int(share*float64(half)+0.9), half)
		if !right {
			step = -step
		}
		fill.Style.Bg = th.Diverging[half+step]
		text = th.Mark.On(fill.Style.Bg)
	} else {
		if !g.numbers {
			fill.Rune = th.Shades[min(int(share*float64(len(th.Shades))+0.999), len(th.Shades)-1)]
		}
		if right {
			fill.Style.Attr = theme.Reverse
			text.Attr = theme.Reverse | theme.Bold
		}
	}
	if n == 0 {
		text = th.Dim.On(fill.Style.Bg).With(text.Attr & theme.Reverse)
	}
	return fill, text
}
