package chart

import "descent/ui/theme"

// DataPoint is one row of a data set on the plane of two of its features.
type DataPoint struct {
	U, V float64
	// Class of a row that has one, Value of a row of a regression. Sign is drawn in
	// the place of the class's own, of which there are few; 0 for that.
	Class int
	Sign  rune
	Value float64
	// Wrong marks a row that the model predicts wrong, Test one it has not learnt
	// from, InBatch one of the mini-batch of the next step.
	Wrong, Test, InBatch bool
}

// Points draws the rows in the window: the sign's shape and colour say the
// class, hollow or underlined signs are for testing, wrong rows are reversed and lie on top.
// Rows of the next batch have the marks' colour.
func Points(c Canvas, v View, th *theme.Theme, rows []DataPoint) {
	eachPoint(c, v, th, rows, func(p *DataPoint) (rune, theme.Style) {
		shapes := &th.Signs.Train
		if p.Test {
			shapes = &th.Signs.Test
		}
		st := th.Lane(max(p.Class, 0))
		switch {
		case p.Class < 0:
			return 0, st
		case p.Sign != 0 && p.Test:
			return p.Sign, st.With(theme.Underline)
		case p.Sign != 0:
			return p.Sign, st
		}
		return shapes[p.Class%theme.NumMarks], st
	})
}

// RegressionPoints draws the rows of a regression: the sign's shape says whether the
// value is above or below 0, its colour how far, on the scale −scale … scale of
// a picture of Values. With a scale of 0 all have the text's colour.
func RegressionPoints(c Canvas, v View, th *theme.Theme, rows []DataPoint, scale float64) {
	eachPoint(c, v, th, rows, func(p *DataPoint) (rune, theme.Style) {
		test := 0
		if p.Test {
			test = 1
		}
		sign := th.Signs.Above[test]
		if p.Value < 0 {
			sign = th.Signs.Below[test]
		}
		st := th.Text
		if scale > 0 {
			st = th.SignStyle(theme.Side(p.Value / scale))
		}
		return sign, st
	})
}

// eachPoint draws what style says of the rows in the window, sign 0 being none:
// those that must be seen the last.
func eachPoint(c Canvas, v View, th *theme.Theme, rows []DataPoint, style func(p *DataPoint) (rune, theme.Style)) {
	for pass := range 4 {
		for i := range rows {
			p := &rows[i]
			x, y, ok := v.Cell(p.U, p.V)
			if !ok || p.Wrong != (pass&1 == 1) || p.InBatch != (pass&2 == 2) {
				continue
			}
			sign, st := style(p)
			if p.InBatch {
				st = th.Mark.With(theme.Bold)
			}
			switch {
			case sign == 0:
			case p.Wrong:
				c.OverReversed(x, y, sign, st)
			default:
				c.Over(x, y, sign, st)
			}
		}
	}
}

// Centroid is the middle of a cluster.
type Centroid struct {
	U, V  float64
	Class int
	Label string
}

// Centroids draws the centroids in the window as large signs with labels, on
// the first side where there is room for them.
func (m *Marks) Centroids(c Canvas, v View, th *theme.Theme, list []Centroid) {
	if v.Empty() {
		return
	}
	m.taken = sized(m.taken, v.W*v.H)
	clear(m.taken)
	for i := range list {
		k := &list[i]
		x, y, ok := v.Cell(k.U, k.V)
		if !ok {
			continue
		}
		st := bold(th.Lane(k.Class))
		for dx := -1; dx <= 1; dx++ {
			r := ' '
			if dx == 0 {
				r = th.Signs.Train[k.Class%theme.NumMarks]
			}
			if v.Contains(x+dx, y) {
				c.OverReversed(x+dx, y, r, st)
				m.taken[(y-v.Y)*v.W+x+dx-v.X] = true
			}
		}
	}
	for i := range list {
		k := &list[i]
		x, y, ok := v.Cell(k.U, k.V)
		n := c.Width(k.Label)
		if !ok || n == 0 {
			continue
		}
		for _, at := range [...][2]int{{x + 3, y}, {x - 2 - n, y}, {x - n/2, y - 1}, {x - n/2, y + 1}} {
			if m.take(v, at[0], at[1], n, 1) {
				c.OverText(at[0], at[1], k.Label, bold(th.Lane(k.Class)))
				break
			}
		}
	}
}
