package chart

import "descent/ui/theme"

// Head is where a lane stands.
type Head struct {
	Lane     int
	X, Y     float64
	Label    string
	Selected bool
}

// spot is a head's place on the view.
type spot struct {
	head *Head
	x, y int // the cell of the lane's sign
	// side is the side towards which a label goes first: 1 right, -1 left.
	side int
	// out marks a head beyond the window, shared one that hides behind another.
	out, shared bool
}

// Heads draws every lane's sign with its label beside. One beyond the window
// has its sign at the border with an arrow that points to it. No label covers a
// sign or another label; one without room is left out. Heads in one cell show
// the selected one's sign, or else the first's, and share one label.
func (m *Marks) Heads(c *Canvas, v View, th *theme.Theme, heads []Head) {
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
		if s := &m.spots[i]; !s.shared {
			c.over(s.x, s.y, th.Marker(s.head.Lane), bold(th.Lane(s.head.Lane)))
		}
	}
	for i := range m.spots {
		if !m.spots[i].shared {
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
	s := spot{head: h, x: x, y: y, side: 1}
	s.shared = !m.take(v, x, y, 1, 0)
	m.spots = append(m.spots, s)
}

// outside draws the sign and the arrow of a head beyond the window, at the
// nearest free place on the border.
func (m *Marks) outside(c *Canvas, v View, th *theme.Theme, h *Head) {
	w := v.Window
	if w.Contains(h.X, h.Y) || h.X != h.X || h.Y != h.Y || v.W < 2 {
		return
	}
	x, y := min(max(h.X, w.X0), w.X1), min(max(h.Y, w.Y0), w.Y1)
	cx, cy, _ := v.Cell(x, y)
	s := spot{head: h, out: true, side: 1}
	if cx > v.X+v.W/2 {
		s.side = -1
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
		if left := min(ax, ax+s.side); !signAt(c, th, left, ay, 2) && m.take(v, left, ay, 2, 0) {
			s.x, s.y = ax+s.side, ay
			st := bold(th.Lane(h.Lane))
			c.over(ax, ay, arrow(th, sign(h.X-x), sign(h.Y-y)), st)
			c.over(s.x, s.y, th.Marker(h.Lane), st)
			m.spots = append(m.spots, s)
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

// label writes the label of spot i beside its sign: on its side or the other
// one, else a row above or below. The others in its cell follow with their
// signs, without their names if there is no room for these.
func (m *Marks) label(c *Canvas, v View, th *theme.Theme, i int) {
	s := &m.spots[i]
	for _, names := range [...]bool{true, false} {
		n := m.labelWidth(i, names)
		if n == 0 {
			return
		}
		for _, dy := range [...]int{0, -1, 1} {
			for _, side := range [...]int{s.side, -s.side} {
				x := s.x + 2
				if side < 0 {
					x = s.x - 1 - n
				}
				if !signAt(c, th, x-1, s.y+dy, n+2) && m.take(v, x, s.y+dy, n, 1) {
					m.write(c, th, i, x, s.y+dy, names, side)
					return
				}
			}
		}
	}
}

// signAt reports whether one of n cells from (x, y) on shows a sign of the surface.
func signAt(c *Canvas, th *theme.Theme, x, y, n int) bool {
	for i := range n {
		switch c.At(x+i, y).Rune {
		case th.Signs.Minimum, th.Signs.Local, th.Signs.Saddle, th.Signs.Start:
			return true
		}
	}
	return false
}

// sharing reports whether spot j hides behind spot i.
func (m *Marks) sharing(i, j int) bool {
	a, b := &m.spots[i], &m.spots[j]
	return b.shared && !a.out && a.x == b.x && a.y == b.y
}

// labelWidth returns how many columns the label of spot i takes.
func (m *Marks) labelWidth(i int, names bool) (n int) {
	if names {
		n = Width(m.spots[i].head.Label)
	}
	for j := range m.spots {
		if m.sharing(i, j) {
			n++
			if names {
				n += 1 + Width(m.spots[j].head.Label) + 1
			}
		}
	}
	return n
}

// write writes the label of spot i at (x, y). The name of the sign that shows
// stands next to it: first on its right, last on its left.
func (m *Marks) write(c *Canvas, th *theme.Theme, i, x, y int, names bool, side int) {
	name := func(h *Head) {
		if names {
			st := th.Lane(h.Lane)
			if h.Selected {
				st = bold(st)
			}
			x += c.overText(x, y, h.Label, st)
		}
	}
	gap := 0
	if names {
		gap = 1
	}
	if side > 0 {
		name(m.spots[i].head)
	}
	for j := range m.spots {
		if !m.sharing(i, j) {
			continue
		}
		h := m.spots[j].head
		if side > 0 {
			x += gap
		}
		c.over(x, y, th.Marker(h.Lane), th.Lane(h.Lane))
		x += 1 + gap
		name(h)
		if side < 0 {
			x += gap
		}
	}
	if side < 0 {
		name(m.spots[i].head)
	}
}
