package ui

import (
	"math"
	"strconv"

	"descent/sim"
	"descent/ui/chart"
	"descent/ui/lang"
)

// statusText says what is going on: what the last key did, else what the
// selected lane does.
func (m *Model) statusText() string {
	if m.note.text != "" {
		return m.note.text
	}
	s := m.cur()
	if s.snap.Step < s.snap.Newest && !m.player.playing {
		return m.lang.T(lang.SeePast, s.snap.Step, s.snap.Newest)
	}
	l := s.selected()
	if l.Stop.Diverged() {
		return m.lang.T(lang.SeeDiverged, l.Rule.Name, m.stopText(l))
	}
	g := m.theme.Glyphs
	loss := l.Now.V[sim.Loss]
	change := loss - l.Now.Before
	word := lang.SeeFalling
	switch {
	case math.IsNaN(change):
		return m.lang.T(lang.SeeStart, l.Rule.Name, chart.Num(loss, g))
	case math.Abs(change) <= 1e-12*math.Abs(loss):
		return m.lang.T(lang.SeeLevel, l.Rule.Name, chart.Num(loss, g))
	case change > 0:
		word = lang.SeeRising
	}
	return m.lang.T(word, l.Rule.Name, chart.Num(loss, g), chart.Num(math.Abs(change), g))
}

// stopText says why a lane stopped.
func (m *Model) stopText(l *sim.LaneView) string {
	what := ""
	if l.Stop.Coord < len(l.State.X) && (m.cur().run.Task() != nil || l.Stop.Coord < 2) {
		what = m.coordName(l.Stop.Coord)
	}
	value := chart.Num(l.Stop.Value, m.theme.Glyphs)
	switch l.Stop.Reason {
	case sim.LeftPlane:
		return m.lang.T(lang.StopLeft, l.Stop.Step, what, value)
	case sim.LossNotFinite:
		return m.lang.T(lang.StopLoss, l.Stop.Step, what, value)
	case sim.GradNotFinite:
		return m.lang.T(lang.StopGrad, l.Stop.Step, what, value)
	}
	return m.lang.T(lang.StopPoint, l.Stop.Step, what, value)
}

// speedText writes the speed: "30/s", "10k/s".
func (m *Model) speedText() string {
	v := Speeds[m.player.speed]
	text := strconv.Itoa(v)
	if v >= 1000 {
		text = strconv.Itoa(v/1000) + "k"
	}
	return m.lang.T(lang.PerSecond, text)
}
