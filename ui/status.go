package ui

import (
	"math"
	"strconv"

	"descent/sim"
	"descent/sim/optim"
	"descent/ui/chart"
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

// seenText says what the selected lane does.
func (m *Model) seenText() string {
	s := m.cur()
	l := s.selected()
	if taskOf(s.snap.Objective) != nil {
		return m.studyText()
	}
	if l.Stop.Diverged() || l.Stop.Reason == sim.Running {
		if text := m.findingText(); text != "" {
			return text
		}
	}
	if l.Stop.Diverged() {
		return m.lang.T(lang.SeeDiverged, l.Rule.Name, m.stopText(l))
	}
	if l.Stop.Reason != sim.Running {
		return m.lang.T(lang.SeeFinished, l.Rule.Name, m.stopText(l))
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
	value := chart.Num(l.Stop.Value, m.theme.Glyphs)
	if l.Stop.Reason == sim.MethodEnded {
		return m.lang.T(lang.StopMethod, l.Stop.Step, m.lang.T(endWords[optim.End(l.Stop.Coord)]))
	}
	if l.Stop.Reason == sim.EpochsDone {
		return m.lang.T(lang.StopEpochs, l.Stop.Step, l.Stop.Coord)
	}
	return m.lang.T(stopWords[l.Stop.Reason], l.Stop.Step, m.coordName(l.Stop.Coord), value)
}

// stopWords say why a lane stopped.
var stopWords = map[sim.Reason]lang.Word{
	sim.LeftPlane:       lang.StopLeft,
	sim.LossNotFinite:   lang.StopLoss,
	sim.GradNotFinite:   lang.StopGrad,
	sim.PointNotFinite:  lang.StopPoint,
	sim.LossReached:     lang.StopReached,
	sim.GradReached:     lang.StopFlat,
	sim.StepsDone:       lang.StopSteps,
	sim.Stagnant:        lang.StopStagnant,
	sim.AccuracyReached: lang.StopAccuracy,
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
