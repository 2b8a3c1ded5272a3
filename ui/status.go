package ui

import (
	"strconv"

	"descent/ui/lang"
)

// statusText says what is going on: what the last key did, else what the
// selected lane does.
func (m *Model) statusText() string {
	s := m.cur()
	switch {
	case m.note.text != "":
		return m.note.text
	case m.player.goal > 0:
		return m.lang.T(lang.SeeTravel, s.snap.Step, m.player.goal)
	case m.player.travels():
		return m.lang.T(lang.SeeEpochs, s.snap.Epoch, m.player.until)
	}
	return s.seen
}

// speedText writes the speed: "30/s", "10k/s"; where a model allows less than was
// asked for, what it allows at most: "≤180/s".
func (m *Model) speedText() string {
	v := float64(Speeds[m.player.speed])
	if most := m.fastest(); most < v {
		digits := 0
		if most < 10 {
			digits = 1
		}
		return m.lang.T(m.unit().rate, "≤"+strconv.FormatFloat(most, 'f', digits, 64))
	}
	return m.askedText()
}

// askedText writes the speed that was asked for.
func (m *Model) askedText() string {
	v := Speeds[m.player.speed]
	text := strconv.Itoa(v)
	if v >= 1000 {
		text = strconv.Itoa(v/1000) + "k"
	}
	return m.lang.T(m.unit().rate, text)
}
