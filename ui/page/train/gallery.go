package train

import (
	"descent/ui/chart"
	"descent/ui/lang"
)

// drawGallery draws pictures of the data with the class that the selected lane
// tells, those told wrong first.
func (p *Page) drawGallery() {
	s, a := p.S, &p.art
	set := s.Snap.Task.Data()
	p := p.portray()
	wrong, names := 0, set.Classes
	a.shots = a.shots[:0]
	from, rows := len(set.Train), set.Test // the rows for testing say what was learnt
	if len(rows) == 0 {
		from, rows = 0, set.Train
	}
	bottom := ""
	if p != nil {
		for _, right := range []bool{false, true} {
			for i, row := range rows {
				told := p.told[from+i]
				if (told == set.Y[row]) != right {
					continue
				}
				if !right {
					wrong++
				}
				if len(a.shots) < mostShots {
					a.shots = append(a.shots, chart.Shot{Pixels: set.Row(row), Told: names[told], True: names[set.Y[row]]})
				}
			}
		}
		bottom = p.T(lang.WrongOf, wrong, len(rows))
	}
	if s.showing.inkOf != set {
		s.showing.inkOf, s.showing.ink = set, chart.Largest(set.X)
	}
	title := set.Name + "   " + p.T(lang.ToldBy, s.Selected().Rule.Name)
	p.pictureFrame(pairs([]string{title}, []string{p.batchText(), p.batchShort()}), []pair{{bottom, ""}})
	v := p.View
	if v.Empty() {
		return
	}
	if p == nil {
		p.drawWaiting(v.Rect)
		return
	}
	chart.Gallery(p.Canvas, v.Rect, p.Theme, a.shots, chart.GalleryOptions{Side: set.Image, Max: s.showing.ink})
}

// mostShots is more pictures than any screen has room for.
const mostShots = 2000
