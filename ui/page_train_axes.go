package ui

import (
	"descent/sim/data"
	"descent/sim/surface"
	"descent/ui/chart"
	"descent/ui/lang"
)

// planes returns how many planes the data can be shown on: that of the first
// principal components and, of more than two features, one a pair of them.
func (m *Model) planes() int {
	n := m.cur().snap.Task.Data().Cols
	if n <= 2 {
		return 1
	}
	return 1 + n*(n-1)/2
}

// pairOf returns the k-th pair of n features: first neighbours, 1 and 2, 3 and
// 4, …, then all the others in order.
func pairOf(k, n int) (i, j int) {
	if k < n/2 {
		return 2 * k, 2*k + 1
	}
	k -= n / 2
	for i = range n {
		for j = i + 1; j < n; j++ {
			if i%2 == 0 && j == i+1 {
				continue
			}
			if k == 0 {
				return i, j
			}
			k--
		}
	}
	return 0, n - 1
}

// plane returns the plane that the data are shown on.
func (s *session) plane() *data.Plane {
	t, show := s.snap.Task, &s.showing
	set, pair := t.Data(), show.axes[dataPicture]
	if pair == 0 || set.Cols <= 2 {
		return t.Plane()
	}
	if show.planeOf != set || show.pair != pair {
		i, j := pairOf((pair-1)%(set.Cols*(set.Cols-1)/2), set.Cols)
		show.plane, show.planeOf, show.pair = data.AxisPlane(set, i, j), set, pair
		w := &show.window
		w.X0, w.X1, w.Y0, w.Y1 = show.plane.Window(set)
	}
	return show.plane
}

// planeWindow returns the part of the plane with all rows.
func (m *Model) planeWindow() surface.Rect {
	s := m.cur()
	if s.plane() == s.snap.Task.Plane() {
		x0, x1, y0, y1 := s.snap.Task.Window()
		return surface.Rect{X0: x0, X1: x1, Y0: y0, Y1: y1}
	}
	return s.showing.window
}

// planeText names the plane.
func (m *Model) planeText() string {
	s := m.cur()
	set := s.snap.Task.Data()
	share := percent(s.plane().Share)
	switch pair := s.showing.axes[dataPicture]; {
	case set.Cols == 1 && set.Kind == data.Regression:
		return m.rangeText(set.Features[0], set.Target)
	case set.Cols == 1:
		return m.rangeText(set.Features[0], "")
	case set.Cols == 2:
		return m.rangeText(set.Features[0], set.Features[1])
	case pair == 0:
		return m.lang.T(lang.PlaneOf, share)
	default:
		i, j := pairOf(pair-1, set.Cols)
		return m.lang.T(lang.PlaneOfTwo, set.Features[i], set.Features[j], share)
	}
}

// rangeText says which part of a plane of two names is shown.
func (m *Model) rangeText(x, y string) string {
	w, g := m.cur().view.Window, m.theme.Glyphs
	text := x + " " + chart.Num(w.X0, g) + "…" + chart.Num(w.X1, g)
	if y != "" {
		text += "   " + y + " " + chart.Num(w.Y0, g) + "…" + chart.Num(w.Y1, g)
	}
	return text
}
