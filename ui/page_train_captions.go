package ui

import (
	"slices"
	"strconv"
	"strings"

	"descent/sim/data"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
)

// pair is the two texts of a border: on its left and on its right.
type pair [2]string

// pairs returns every left text with every right one, then alone: the first
// right one with all left ones first.
func pairs(lefts, rights []string) (all []pair) {
	for _, r := range append(slices.Clip(rights), "") {
		for _, l := range lefts {
			all = append(all, pair{l, r})
		}
	}
	return all
}

// fittingPair returns the first of the pairs for which a border of w columns has
// room, else the last one, which is cut.
func (m *Model) fittingPair(w int, all []pair) pair {
	for _, p := range all {
		taken := m.canvas.Width(p[0]) + 2
		if p[1] != "" {
			taken += m.canvas.Width(p[1]) + 3
		}
		if taken <= w {
			return p
		}
	}
	return all[len(all)-1]
}

// pictureFrame draws the frame of the picture with the best pairs that have
// room, and returns them.
func (m *Model) pictureFrame(top, bottom []pair) chart.Caption {
	r := m.layout.panels[picturePanel]
	t, b := m.fittingPair(r.W-2, top), m.fittingPair(r.W-2, bottom)
	o := chart.Caption{Title: t[0], Right: t[1], Bottom: b[0], BottomRight: b[1], Focus: m.large == picturePanel}
	chart.Frame(m.canvas, r, m.theme, o)
	return o
}

// dataFrame draws the frame of the data's picture: it says what the signs mean,
// and how many of the points shown the model tells wrong.
func (m *Model) dataFrame(points []chart.DataPoint, told bool) {
	s, r := m.cur(), m.layout.panels[picturePanel]
	set := taskOf(s.snap.Objective).Data()
	long := set.Name + "   " + m.lang.T(picturesOf[set.Kind], s.selected().Rule.Name)
	short := set.Name + "   " + s.selected().Rule.Name
	bottom := pairs(m.planeTexts(), m.legends())
	defer m.inkLegend(len(set.Classes))
	if !told || set.Kind != data.Classification {
		m.pictureFrame([]pair{{long, m.batchText()}, {long, m.batchShort()}, {long, ""}}, bottom)
		return
	}
	n := 0
	for i := range points {
		if points[i].Wrong {
			n++
		}
	}
	// As wide as the largest count, so that nothing moves while it changes.
	count := m.canvas.Pad(strconv.Itoa(n), len(strconv.Itoa(len(points))))
	wrong := "  " + m.lang.T(lang.WrongRows, count)
	few := wrong + "  " + m.batchShort()
	o := m.pictureFrame([]pair{
		{long, wrong + "  " + m.batchText()}, {long, few}, {short, few}, {long, wrong}, {short, wrong}, {short, ""},
	}, bottom)
	if o.Right != "" { // a sample of the plate that wrong rows stand on
		m.canvas.Set(r.X+r.W-3-m.canvas.Width(o.Right), r.Y, ' ', m.theme.Text.With(theme.Reverse))
	}
}

// inkLegend gives the signs in the picture's lower border the colours of their classes.
func (m *Model) inkLegend(classes int) {
	r, th, k := m.layout.panels[picturePanel], m.theme, 0
	for x := r.X + 1; x < r.X+r.W-1 && k < classes; x++ {
		sign := th.Signs.Train[k%theme.NumMarks]
		if m.canvas.At(x, r.Y+r.H-1).Rune == sign {
			m.canvas.Set(x, r.Y+r.H-1, sign, th.Lane(k))
			k++
		}
	}
}

// ownSign returns what rows of a class are drawn as where there are more classes
// than signs: its name, if that is one digit or letter; else 0.
func ownSign(set *data.Dataset, class int) rune {
	if name := set.Classes; len(name) > theme.NumMarks && len(name[class]) == 1 {
		return rune(name[class][0])
	}
	return 0
}

// shortName is how many letters of a class's name say which it is.
const shortName = 4

// legends say which sign is which class, in fewer and fewer columns.
func (m *Model) legends() []string {
	set := taskOf(m.cur().snap.Objective).Data()
	if set.Kind != data.Classification || ownSign(set, 0) != 0 {
		return nil
	}
	between, short := "", []string{}
	for _, name := range set.Classes {
		letters := []rune(name)
		if len(letters) > 1 {
			between = " "
		}
		short = append(short, string(letters[:min(len(letters), shortName)]))
	}
	list := []string{m.legend(set.Classes, " ", "  "), m.legend(set.Classes, "", between)}
	if len(slices.Compact(slices.Sorted(slices.Values(short)))) == len(short) {
		list = append(list, m.legend(short, "", between))
	}
	return list
}

// legend writes the classes' signs, each before its name.
func (m *Model) legend(names []string, before, between string) string {
	list := make([]string, len(names))
	for i, name := range names {
		list[i] = string(m.theme.Signs.Train[i%theme.NumMarks]) + before + name
	}
	return strings.Join(list, between)
}
