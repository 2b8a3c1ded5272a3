package chart

import "descent/ui/theme"

// DataPoint is one row of a data set on the plane of two of its features.
type DataPoint struct {
	U, V  float64
	Class int
	// Wrong marks a row that the model tells wrong, Test one it has not learnt from.
	Wrong, Test bool
}

// Points draws the rows in the window: the sign's shape and colour say the
// class, hollow signs are for testing, wrong rows are reversed and lie on top.
func Points(c *Canvas, v View, th *theme.Theme, rows []DataPoint) {
	for _, wrong := range [...]bool{false, true} {
		for i := range rows {
			p := &rows[i]
			x, y, ok := v.Cell(p.U, p.V)
			if p.Wrong != wrong || !ok || p.Class < 0 {
				continue
			}
			shapes := &th.Signs.Train
			if p.Test {
				shapes = &th.Signs.Test
			}
			st := th.Lane(p.Class)
			if wrong {
				st.Attr |= theme.Reverse
			}
			c.over(x, y, shapes[p.Class%theme.NumMarks], st)
		}
	}
}
