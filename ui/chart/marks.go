package chart

import (
	"math"

	"descent/ui/theme"
)

// Marks draws signs, labels and arrows over a picture. It holds only memory to be used again.
type Marks struct {
	taken []bool // the cells of the view that no label may cover
	spots []spot
}

// MarkKind says what a point of the plane is.
type MarkKind uint8

// The kinds of points.
const (
	Minimum MarkKind = iota
	LocalMinimum
	Saddle
	Start
)

// PointMark is a point of the plane that is marked with the sign of its kind.
type PointMark struct {
	X, Y float64
	Kind MarkKind
}

// PointMarks marks the points that lie in the window, the later ones over the earlier.
func PointMarks(c Canvas, v View, th *theme.Theme, points []PointMark) {
	for _, p := range points {
		x, y, ok := v.Cell(p.X, p.Y)
		if !ok {
			continue
		}
		sign, st := th.Signs.Minimum, th.Mark
		switch p.Kind {
		case Start:
			sign = th.Signs.Start
		case LocalMinimum:
			sign = th.Signs.Local
			st.Attr &^= theme.Bold
		case Saddle:
			sign = th.Signs.Saddle
			st.Attr &^= theme.Bold
		}
		c.Over(x, y, sign, st)
	}
}

// Arrow is the vector (DX, DY) at the point (X, Y).
type Arrow struct {
	X, Y, DX, DY float64
	// Min and Max are the least and the greatest length drawn, in cells' widths.
	Min, Max float64
	Style    theme.Style
}

// Arrow draws an arrow to scale, within its Min and Max, with a head. The cell of its
// point stays free.
func (m *Marks) Arrow(c Canvas, v View, th *theme.Theme, a Arrow) {
	cx, cy, ok := v.Cell(a.X, a.Y)
	if !ok {
		return
	}
	// In braille's dots both directions have the same scale: a cell is 2 by 4.
	ux := 2 * float64(v.W) / v.Window.Width() * a.DX
	uy := -4 * float64(v.H) / v.Window.Height() * a.DY
	length := math.Hypot(ux, uy)
	if !(length > 0) || math.IsInf(length, 0) {
		return
	}
	scale := min(max(length, 2*a.Min), 2*a.Max) / length
	ux, uy = ux*scale, uy*scale
	fx, fy := v.place(a.X, a.Y)
	gx, gy := fx+ux/2, fy+uy/4
	across, down := DotsPerCell(th.Glyphs)
	sx, sy := float64(across), float64(down)
	c.Lines(v.Rect, LineOptions{Glyphs: th.Glyphs})
	c.Segment(fx*sx, fy*sy, gx*sx, gy*sy)
	c.Erase(cx-v.X, cy-v.Y)
	c.Paint(0, v.W, a.Style)
	if hx, hy := v.X+int(math.Floor(gx)), v.Y+int(math.Floor(gy)); v.Contains(hx, hy) && (hx != cx || hy != cy) {
		a.Style.Attr |= theme.Bold
		c.Over(hx, hy, arrow(th, ux, -uy), a.Style)
	}
}

// The indices of two of a theme's arrows.
const (
	up   = 2
	down = 6
)

// arrow returns the arrow of the eight that points most like (dx, dy), y upwards.
func arrow(th *theme.Theme, dx, dy float64) rune {
	return th.Signs.Arrows[int(math.Round(math.Atan2(dy, dx)/(math.Pi/4)))&7]
}
