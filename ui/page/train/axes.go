package train

import (
	"cmp"
	"slices"

	"descent/sim/data"
	"descent/sim/plane"
	"descent/ui/lang"
	"descent/ui/words"
)

// features is which features of a data set it can be shown on, and the plane of
// those that were chosen.
type features struct {
	plane   *data.Plane
	planeOf *data.Dataset
	pair    int
	window  plane.Rect // with all rows
	// varied are the features that differ from row to row.
	varied   []int
	variedOf *data.Dataset
}

// planes returns how many planes the data can be shown on: that of the first
// principal components and, of more than two features, one for each pair of them.
func (p *Page) planes() int {
	if p.task().Data().Cols <= 2 {
		return 1
	}
	n := len(p.varied())
	return 1 + n*(n-1)/2
}

// minVarianceShare is the part of the largest variance of a pixel below which another one
// is as good as blank.
const minVarianceShare = 0.01

// varied returns the features that are not the same in all training rows. Of
// pictures they are the pixels that vary enough to be seen, those that vary most first.
func (p *Page) varied() []int {
	set, memory := p.task().Data(), &p.features
	if memory.variedOf == set {
		return memory.varied
	}
	spread := make([]float64, set.Cols)
	widest := 0.0
	for j := range spread {
		spread[j] = variance(set, j)
		widest = max(widest, spread[j])
	}
	threshold := 0.0
	if set.Image > 0 {
		threshold = minVarianceShare * widest
	}
	list := []int{}
	for j, v := range spread {
		if v > threshold {
			list = append(list, j)
		}
	}
	if set.Image > 0 {
		slices.SortStableFunc(list, func(i, j int) int { return cmp.Compare(spread[j], spread[i]) })
	}
	memory.varied, memory.variedOf = list, set
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

// chosenPair returns the pair of features that the data are shown on.
func (p *Page) chosenPair() (i, j int) {
	list := p.varied()
	i, j = pairOf(p.Showing.Axes[dataPicture]-1, len(list))
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
func (p *Page) plane() *data.Plane {
	t, memory := p.task(), &p.features
	set, pair := t.Data(), p.Showing.Axes[dataPicture]
	if pair == 0 || set.Cols <= 2 {
		return t.Plane()
	}
	if memory.planeOf != set || memory.pair != pair {
		i, j := p.chosenPair()
		memory.plane, memory.planeOf, memory.pair = data.AxisPlane(set, i, j), set, pair
		w := &memory.window
		w.X0, w.X1, w.Y0, w.Y1 = memory.plane.Window(set)
	}
	return memory.plane
}

// planeWindow returns the part of the plane with all rows.
func (p *Page) planeWindow() plane.Rect {
	t := p.task()
	if p.plane() == t.Plane() {
		return rect(t.Window())
	}
	return p.features.window
}

// rect returns the window of four edges.
func rect(x0, x1, y0, y1 float64) plane.Rect {
	return plane.Rect{X0: x0, X1: x1, Y0: y0, Y1: y1}
}

// planeText names the plane.
func (p *Page) planeText() string { return p.planeTexts()[0] }

// planeTexts name the plane in fewer and fewer columns. The share of the
// variance is in all of them.
func (p *Page) planeTexts() []string {
	set := p.task().Data()
	share := words.Percent(p.plane().Share)
	switch pair := p.Showing.Axes[dataPicture]; {
	case set.Cols == 1 && set.Kind == data.Regression:
		return p.rangeText(set.Features[0], set.Target, set.TargetInUnits)
	case set.Cols == 1:
		return p.rangeText(set.Features[0], "", nil)
	case set.Cols == 2:
		return p.rangeText(set.Features[0], set.Features[1], func(v float64) float64 { return set.InUnits(1, v) })
	case pair == 0:
		return []string{p.T(lang.PlaneOf, share), p.T(lang.PlaneOfShort, share), p.T(lang.PlaneOfShortest, share)}
	default:
		i, j := p.chosenPair()
		names := set.Features[i] + ", " + set.Features[j]
		return []string{p.T(lang.PlaneOfTwo, set.Features[i], set.Features[j], share), names + ": " + share, share + ": " + names}
	}
}

// rangeText says which part of a plane of two names is shown, in the units of the columns,
// and which names; units are those of the second one.
func (p *Page) rangeText(x, y string, units func(v float64) float64) []string {
	w, set := p.View.Window, p.task().Data()
	names, text := x, x+" "+p.Num(set.InUnits(0, w.X0))+"…"+p.Num(set.InUnits(0, w.X1))
	if y != "" {
		names += ", " + y
		text += "   " + y + " " + p.Num(units(w.Y0)) + "…" + p.Num(units(w.Y1))
	}
	return []string{text, names}
}
