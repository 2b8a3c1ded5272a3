package chart

import (
	"math"
	"strconv"

	"descent/ui/theme"
)

// HistogramRow is the values of one histogram; Note is written next to its numbers.
type HistogramRow struct {
	Name, Note string
	V          []float64
}

// Histograms draws histograms; it holds only memory to be used again.
type Histograms struct {
	counts []int
}

const (
	maxHistogramRows = 5 // rows of cells that one takes at most
	minBins          = 4
)

// Draw draws a histogram a row of r, from the smallest to the largest finite value,
// both of which are written next to it, in as many bins as there are columns. Those below
// and above 0 have the colours of their side. Above it are the mean, the standard
// deviation, how many values are not finite, and the note; where the rows are
// one high, only name and ends are left. Rows without room are left out with their number.
func (h *Histograms) Draw(c Canvas, r Rect, th *theme.Theme, rows []HistogramRow) {
	if r.Empty() || len(rows) == 0 {
		return
	}
	shown, high := len(rows), min(r.H/len(rows), maxHistogramRows)
	if shown > r.H {
		shown, high = r.H-1, 1
		more(c, r.X, r.Y+shown, len(rows)-shown, th.Dim)
	}
	name := 0
	for i := range rows {
		name = max(name, c.Width(rows[i].Name))
	}
	name = min(name, max(r.W/3, 1))
	for i := range shown {
		y := r.Y + i*high
		c.TextIn(r.X, y, name, rows[i].Name, th.Text)
		d := describe(rows[i].V)
		in := Rect{r.X + name + 1, y, r.W - name - 1, 1}
		if high > 1 {
			d.write(c, in, th, rows[i].Note)
			in = Rect{r.X, y + 1, r.W, high - 1}
		}
		h.row(c, in, th, rows[i].V, &d)
	}
}

// description is the statistics of some values.
type description struct {
	n, odd            int // finite values, others
	lo, hi, mean, dev float64
}

// describe describes values; dev is the standard deviation of the population.
func describe(v []float64) description {
	d := description{lo: math.Inf(1), hi: math.Inf(-1)}
	m2 := 0.0
	for _, x := range v {
		if x-x != 0 {
			d.odd++
			continue
		}
		d.n++
		d.lo, d.hi = min(d.lo, x), max(d.hi, x)
		delta := x - d.mean // Welford, Technometrics 4(3), 1962
		d.mean += delta / float64(d.n)
		m2 += delta * (x - d.mean)
	}
	if d.n > 0 {
		d.dev = math.Sqrt(m2 / float64(d.n))
	}
	return d
}

// write writes the numbers and the note into a line, as many of them as fit.
func (d *description) write(c Canvas, r Rect, th *theme.Theme, note string) {
	x, end := r.X, r.X+r.W
	if d.n > 0 && d.dev-d.dev == 0 && x+2*numWidth+3 <= end {
		x += writeNumber(c, x, r.Y, d.mean, th, th.Dim)
		x += c.Text(x, r.Y, " ± ", th.Dim)
		x += writeNumber(c, x, r.Y, d.dev, th, th.Dim) + 2
	}
	if d.odd > 0 && x+numWidth+4 <= end {
		var b [24]byte
		x += writeBytes(c, x, r.Y, strconv.AppendInt(b[:0], int64(d.odd), 10), th.Error)
		x += c.Text(x, r.Y, " NaN", th.Error) + 2
	}
	c.TextIn(x, r.Y, end-x, note, th.Dim)
}

// row draws the bins of one histogram, with the ends on both sides where there is room.
func (h *Histograms) row(c Canvas, r Rect, th *theme.Theme, v []float64, d *description) {
	if d.n == 0 {
		return
	}
	x, w := r.X, r.W
	if w >= 2*(numWidth+1)+minBins {
		x, w = x+numWidth+1, w-2*(numWidth+1)
		writeNumberRight(c, r.X+numWidth, r.Y+r.H-1, d.lo, th, th.Axis)
		writeNumber(c, x+w+1, r.Y+r.H-1, d.hi, th, th.Axis)
	}
	if w <= 0 {
		return
	}
	h.counts = sized(h.counts, w)
	clear(h.counts)
	most := h.count(v, d)
	steps := len(th.Signs.Heights)
	for i, n := range h.counts {
		if n == 0 {
			continue
		}
		st := th.Text
		if left, right := d.edge(i, w), d.edge(i+1, w); right <= 0 && left < 0 {
			st = th.LineStyle(0, theme.Strengths-1)
		} else if left >= 0 && right > 0 {
			st = th.LineStyle(1, theme.Strengths-1)
		}
		left := max(n*r.H*steps/most, 1) // of the bar, from below; the smallest is seen
		for y := r.Y + r.H - 1; left > 0; y-- {
			c.Set(x+i, y, th.Signs.Heights[min(left, steps)-1], st)
			left -= steps
		}
	}
}

// edge returns the value at the left edge of bin i of w.
func (d *description) edge(i, w int) float64 {
	t := float64(i) / float64(w)
	return d.lo*(1-t) + d.hi*t
}

// count counts the values into the bins and returns the largest count. If all
// are equal they are in the middle.
func (h *Histograms) count(v []float64, d *description) (most int) {
	w := len(h.counts)
	half := d.hi/2 - d.lo/2 // which does not overflow
	for _, x := range v {
		if x-x != 0 {
			continue
		}
		i := w / 2
		if half > 0 {
			i = min(int((x/2-d.lo/2)/half*float64(w)), w-1)
		}
		h.counts[i]++
		most = max(most, h.counts[i])
	}
	return most
}
