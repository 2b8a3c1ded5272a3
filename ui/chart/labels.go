package chart

import "descent/ui/theme"

// label writes the names of the heads at spot i at the first good place: on the
// right of their sign, on its left, else over or under it. The order is fixed,
// so that labels seldom jump.
func (m *Marks) label(c Canvas, v View, th *theme.Theme, i int) {
	n := m.labelWidth(c, i)
	if n == 0 {
		return
	}
	s := &m.spots[i]
	for _, at := range [...][2]int{
		{s.x + s.w + 1, s.y}, {s.x - 1 - n, s.y},
		{s.x, s.y - 1}, {s.x, s.y + 1}, {s.x + s.w - n, s.y - 1}, {s.x + s.w - n, s.y + 1},
	} {
		x, y := at[0], at[1]
		if !signAt(c, th, x-1, y, n+2) && m.nearestToOwn(i, x, y, n) && m.take(v, x, y, n, 1) {
			m.write(c, th, i, x, y)
			return
		}
	}
}

// nearestToOwn reports whether n cells from (x, y) on are nearer to spot i than to any other.
func (m *Marks) nearestToOwn(i, x, y, n int) bool {
	own := m.spots[i].away(x, y, n)
	for j := range m.spots {
		if s := &m.spots[j]; s.behind == j && j != i && s.away(x, y, n) <= own {
			return false
		}
	}
	return true
}

// away returns the square of the spot's distance to n cells from (x, y) on, in
// columns. A row counts as three of them: it is two high, and text belongs to what is in its row.
func (s *spot) away(x, y, n int) int {
	dx := max(x-(s.x+s.w-1), s.x-(x+n-1), 0)
	dy := 3 * (y - s.y)
	return dx*dx + dy*dy
}

// labelWidth returns how many columns the label of spot i takes.
func (m *Marks) labelWidth(c Canvas, i int) (n int) {
	for j := range m.spots {
		if s := &m.spots[j]; s.behind == i {
			if n > 0 {
				n++
			}
			n += c.Width(s.head.Label)
		}
	}
	return n
}

// write writes the label of spot i at (x, y): the name of the head whose sign
// shows and of those behind it.
func (m *Marks) write(c Canvas, th *theme.Theme, i, x, y int) {
	first := x
	for j := range m.spots {
		s := &m.spots[j]
		if s.behind != i {
			continue
		}
		if x > first {
			x += c.OverText(x, y, "+", th.Mark)
		}
		st := th.Lane(s.head.Mark)
		if s.head.Selected {
			st = bold(st)
		}
		x += c.OverText(x, y, s.head.Label, st)
	}
}
