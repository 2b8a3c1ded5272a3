package train

import (
	"slices"
	"strconv"
	"strings"

	"descent/sim/data"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/page/watch"
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
func (p *Page) fittingPair(w int, all []pair) pair {
	for _, texts := range all {
		taken := p.Canvas.Width(texts[0]) + 2
		if texts[1] != "" {
			taken += p.Canvas.Width(texts[1]) + 3
		}
		if taken <= w {
			return texts
		}
	}
	return all[len(all)-1]
}

// pictureFrame draws the frame of the picture with the best pairs that have
// room, and returns them.
func (p *Page) pictureFrame(top, bottom []pair) chart.Caption {
	r := p.Layout.Panels[watch.PicturePanel]
	t, b := p.fittingPair(r.W-2, top), p.fittingPair(r.W-2, bottom)
	o := chart.Caption{Title: t[0], Right: t[1], Bottom: b[0], BottomRight: b[1], Focus: p.Settings.Large == watch.PicturePanel}
	chart.Frame(p.Canvas, r, p.Theme, o)
	return o
}

// dataFrame draws the frame of the data's picture: it says what the signs mean,
// and how many of the points shown the model predicts wrong, and at which step while the run plays.
func (p *Page) dataFrame(points []chart.DataPoint, q *predictions) {
	s, r := p.S, p.Layout.Panels[watch.PicturePanel]
	set := p.task().Data()
	long := set.Name + "   " + p.T(picturesOf[set.Kind], s.Selected().Rule.Name)
	short := set.Name + "   " + s.Selected().Rule.Name
	bottom := pairs(p.planeTexts(), p.legends())
	defer p.colorLegend(len(set.Classes))
	if q == nil || q.classes == nil || set.Kind != data.Classification {
		p.pictureFrame([]pair{{long, p.batchText()}, {long, p.batchShort()}, {long, ""}}, bottom)
		return
	}
	n := 0
	for i := range points {
		if points[i].Wrong {
			n++
		}
	}
	// As wide as the largest count, so that nothing moves while it changes.
	count := p.Canvas.Pad(strconv.Itoa(n), len(strconv.Itoa(len(points))))
	wrong := "  " + p.T(lang.WrongRows, count)
	if p.Player.Playing { // the picture is not renewed with every step
		wrong = "  " + p.T(lang.WrongRowsAt, count, p.Canvas.Pad(strconv.Itoa(q.step), len(strconv.Itoa(max(p.S.Snap.Newest, 999)))))
	}
	few := wrong + "  " + p.batchShort()
	o := p.pictureFrame([]pair{
		{long, wrong + "  " + p.batchText()}, {long, few}, {short, few}, {long, wrong}, {short, wrong}, {short, ""},
	}, bottom)
	if o.Right != "" { // a sample of the plate that wrong rows stand on
		p.Canvas.Set(r.X+r.W-3-p.Canvas.Width(o.Right), r.Y, ' ', p.Theme.Text.With(theme.Reverse))
	}
}

// colorLegend gives the signs in the picture's lower border the colours of their classes.
func (p *Page) colorLegend(classes int) {
	r, th, k := p.Layout.Panels[watch.PicturePanel], p.Theme, 0
	for x := r.X + 1; x < r.X+r.W-1 && k < classes; x++ {
		sign := th.Signs.Train[k%theme.NumMarks]
		if p.Canvas.At(x, r.Y+r.H-1).Rune == sign {
			p.Canvas.Set(x, r.Y+r.H-1, sign, th.Lane(k))
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
func (p *Page) legends() []string {
	set := p.task().Data()
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
	list := []string{p.legend(set.Classes, " ", "  "), p.legend(set.Classes, "", between)}
	if len(slices.Compact(slices.Sorted(slices.Values(short)))) == len(short) {
		list = append(list, p.legend(short, "", between))
	}
	return list
}

// legend writes the classes' signs, each before its name.
func (p *Page) legend(names []string, before, between string) string {
	list := make([]string, len(names))
	for i, name := range names {
		list[i] = string(p.Theme.Signs.Train[i%theme.NumMarks]) + before + name
	}
	return strings.Join(list, between)
}
