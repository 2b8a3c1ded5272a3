package ui

import (
	"descent/ui/chart"
	"descent/ui/lang"
)

// drawGallery draws pictures of the data with the class that the selected lane
// tells, those told wrong first.
func (m *Model) drawGallery() {
	s, a := m.cur(), &m.art
	set := taskOf(s.snap.Objective).Data()
	p := m.portray()
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
		bottom = m.lang.T(lang.WrongOf, wrong, len(rows))
	}
	if s.showing.inkOf != set {
		s.showing.inkOf, s.showing.ink = set, chart.Largest(set.X)
	}
	title := set.Name + "   " + m.lang.T(lang.ToldBy, s.selected().Rule.Name)
	m.pictureFrame(pairs([]string{title}, []string{m.batchText(), m.batchShort()}), []pair{{bottom, ""}})
	v := s.view
	if v.Empty() {
		return
	}
	if p == nil {
		m.drawWaiting(v.Rect)
		return
	}
	chart.Gallery(m.canvas, v.Rect, m.theme, a.shots, chart.GalleryOptions{Side: set.Image, Max: s.showing.ink})
}

// mostShots is more pictures than any screen has room for.
const mostShots = 2000
