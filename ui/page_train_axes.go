package ui

import (
	"cmp"
	"slices"

	"descent/sim/data"
	"descent/sim/plane"
	"descent/ui/chart"
	"descent/ui/lang"
)

// planes returns how many planes the data can be shown on: that of the first
// principal components and, of more than two features, one a pair of them.
func (m *Model) planes() int {
	s := m.cur()
	if taskOf(s.snap.Objective).Data().Cols <= 2 {
		return 1
	}
	n := len(s.varied())
	return 1 + n*(n-1)/2
}

// leastInk is the part of the largest variance of a pixel below which another one
// is as good as blank.
const leastInk = 0.01

// varied returns the features that are not the same in all training rows. Of
// pictures they are the pixels that vary enough to be seen, those that vary most first.
func (s *session) varied() []int {
	set, show := taskOf(s.snap.Objective).Data(), &s.showing
	if show.variedOf == set {
		return show.varied
	}
	spread := make([]float64, set.Cols)
	most := 0.0
	for j := range spread {
		spread[j] = variance(set, j)
		most = max(most, spread[j])
	}
	least := 0.0
	if set.Image > 0 {
		least = leastInk * most
	}
	list := []int{}
	for j, v := range spread {
		if v > least {
			list = append(list, j)
		}
	}
	if set.Image > 0 {
		slices.SortStableFunc(list, func(i, j int) int { return cmp.Compare(spread[j], spread[i]) })
	}
	show.varied, show.variedOf = list, set
	return list
}

// variance returns the variance of a feature over the training rows: exactly 0
// where they are all the same.
func variance(set *data.Dataset, j int) float64 {
	first := set.Row(set.Train[0])[j]
	var sum, squares float64
	for _, i := range set.Train {
		d := set.Row(i)[j] - first
		sum += d
		squares += d * d
	}
	n := float64(len(set.Train))
	return squares/n - sum/n*(sum/n)
}

// features returns the pair of features that the data are shown on.
func (s *session) features() (i, j int) {
	list := s.varied()
	i, j = pairOf(s.showing.axes[dataPicture]-1, len(list))
	return list[i], list[j]
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
	t, show := taskOf(s.snap.Objective), &s.showing
	set, pair := t.Data(), show.axes[dataPicture]
	if pair == 0 || set.Cols <= 2 {
		return t.Plane()
	}
	if show.planeOf != set || show.pair != pair {
		i, j := s.features()
		show.plane, show.planeOf, show.pair = data.AxisPlane(set, i, j), set, pair
		w := &show.window
		w.X0, w.X1, w.Y0, w.Y1 = show.plane.Window(set)
	}
	return show.plane
}

// planeWindow returns the part of the plane with all rows.
func (m *Model) planeWindow() plane.Rect {
	s := m.cur()
	if s.plane() == taskOf(s.snap.Objective).Plane() {
		x0, x1, y0, y1 := taskOf(s.snap.Objective).Window()
		return plane.Rect{X0: x0, X1: x1, Y0: y0, Y1: y1}
	}
	return s.showing.window
}

// planeText names the plane.
func (m *Model) planeText() string { return m.planeTexts()[0] }

// planeTexts name the plane in fewer and fewer columns. The share of the
// variance is in all of them.
func (m *Model) planeTexts() []string {
	s := m.cur()
	set := taskOf(s.snap.Objective).Data()
	share := percent(s.plane().Share)
	switch pair := s.showing.axes[dataPicture]; {
	case set.Cols == 1 && set.Kind == data.Regression:
		return m.rangeText(set.Features[0], set.Target)
	case set.Cols == 1:
		return m.rangeText(set.Features[0], "")
	case set.Cols == 2:
		return m.rangeText(set.Features[0], set.Features[1])
	case pair == 0:
		return []string{m.lang.T(lang.PlaneOf, share), m.lang.T(lang.PlaneOfShort, share), m.lang.T(lang.PlaneOfLeast, share)}
	default:
		i, j := s.features()
		names := set.Features[i] + ", " + set.Features[j]
		return []string{m.lang.T(lang.PlaneOfTwo, set.Features[i], set.Features[j], share), names + ": " + share, share + ": " + names}
	}
}

// rangeText says which part of a plane of two names is shown, and which names.
func (m *Model) rangeText(x, y string) []string {
	w, g := m.cur().view.Window, m.theme.Glyphs
	names, text := x, x+" "+chart.Num(w.X0, g)+"…"+chart.Num(w.X1, g)
	if y != "" {
		names += ", " + y
		text += "   " + y + " " + chart.Num(w.Y0, g) + "…" + chart.Num(w.Y1, g)
	}
	return []string{text, names}
}
