package chart

import "descent/ui/theme"

// Head is the current point of a lane.
type Head struct {
	// Mark is the lane's sign and colour.
	Mark     int
	X, Y     float64
	Label    string
	Selected bool
}

// spot is where a head is drawn: the cells of its sign and, if it is outside the
// window, of the arrow next to it.
type spot struct {
	head    *Head
	x, y, w int
	// behind is the index of the spot whose sign hides this one's, or its own index.
	behind int
}

// Heads draws every lane's sign with its label beside. One beyond the window
// has its sign at the border with an arrow that points to it. Heads in one cell
// show the selected one's sign, or else the first's, and share a label: "GD+Adam".
// No label covers a sign or another label, and each is nearer to its own sign
// than to any other: one without such a place is left out.
func (m *Marks) Heads(c Canvas, v View, th *theme.Theme, heads []Head) {
	if v.Empty() {
		return
	}
	m.taken = sized(m.taken, v.W*v.H)
	clear(m.taken)
	m.spots = m.spots[:0]
	for _, selected := range [...]bool{true, false} {
		for i := range heads {
			if heads[i].Selected == selected {
				m.inside(v, &heads[i])
			}
		}
	}
	inside := len(m.spots)
	for i := range heads {
		m.outside(c, v, th, &heads[i])
	}
	for i := range m.spots[:inside] {
		if s := &m.spots[i]; s.behind == i {
			c.Over(s.x, s.y, th.Marker(s.head.Mark), bold(th.Lane(s.head.Mark)))
		}
	}
	for i := range m.spots {
		if m.spots[i].behind == i {
			m.label(c, v, th, i)
		}
	}
}

func bold(st theme.Style) theme.Style {
	st.Attr |= theme.Bold
	return st
}

// take marks n cells from (x, y) on and reports whether they lie on the view
// and they and the margin of so many cells on both sides were free.
func (m *Marks) take(v View, x, y, n, margin int) bool {
	if y < v.Y || y >= v.Y+v.H || x < v.X || x+n > v.X+v.W {
		return false
	}
	row := m.taken[(y-v.Y)*v.W:][:v.W]
	x -= v.X
	for _, t := range row[max(x-margin, 0):min(x+n+margin, v.W)] {
		if t {
			return false
		}
	}
	for i := range n {
		row[x+i] = true
	}
	return true
}

// inside finds the place of a head in the window.
func (m *Marks) inside(v View, h *Head) {
	x, y, ok := v.Cell(h.X, h.Y)
	if !ok {
		return
	}
	behind := len(m.spots)
	if !m.take(v, x, y, 1, 0) {
		for behind = range m.spots {
			if s := &m.spots[behind]; s.x == x && s.y == y {
				break
			}
		}
	}
	m.spots = append(m.spots, spot{head: h, x: x, y: y, w: 1, behind: behind})
}

// outside draws the sign and the arrow of a head beyond the window, at the
// nearest free place on the border.
func (m *Marks) outside(c Canvas, v View, th *theme.Theme, h *Head) {
	w := v.Window
	if w.Contains(h.X, h.Y) || h.X != h.X || h.Y != h.Y || v.W < 2 {
		return
	}
	x, y := min(max(h.X, w.X0), w.X1), min(max(h.Y, w.Y0), w.Y1)
	cx, cy, _ := v.Cell(x, y)
	side := 1 // of the arrow on which the sign stands
	if h.X > w.X1 {
		side = -1
	}
	// The pair of cells may slide along the border, up to half of its length.
	for k := range 2 * max(v.W, v.H) {
		d := (k + 1) / 2
		if k%2 == 0 {
			d = -d
		}
		ax, ay := cx, cy
		if h.X < w.X0 || h.X > w.X1 {
			ay += d
		} else {
			ax += 2 * d
		}
		if left := min(ax, ax+side); !signAt(c, th, left, ay, 2) && m.take(v, left, ay, 2, 0) {
			st := bold(th.Lane(h.Mark))
			c.Over(ax, ay, arrow(th, sign(h.X-x), sign(h.Y-y)), st)
			c.Over(ax+side, ay, th.Marker(h.Mark), st)
			m.spots = append(m.spots, spot{head: h, x: left, y: ay, w: 2, behind: len(m.spots)})
			return
		}
	}
}

// sign returns -1, 0 or 1.
func sign(v float64) float64 {
	switch {
	case v < 0:
		return -1
	case v > 0:
		return 1
	}
	return 0
}

// signAt reports whether one of n cells from (x, y) on shows a sign of the surface.
func signAt(c Canvas, th *theme.Theme, x, y, n int) bool {
	for i := range n {
		switch c.At(x+i, y).Rune {
		case th.Signs.Minimum, th.Signs.Local, th.Signs.Saddle, th.Signs.Start:
			return true
		}
	}
	return false
}
