package watch

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
func (p *Page) statusText() string {
	s := p.S
	switch {
	case p.note.text != "":
		return p.note.text
	case p.Player.goal > 0:
		return p.T(lang.SeeTravel, s.Snap.Step, p.Player.goal)
	case p.Player.travels():
		return p.T(lang.SeeEpochs, s.Snap.Epoch, p.Player.until)
	}
	return s.seen
}

// seenText says what the selected lane does.
func (p *Page) seenText() string {
	s := p.S
	l := s.Selected()
	if s.Snap.Task != nil {
		return p.studyText()
	}
	if l.Stop.Diverged() || l.Stop.Reason == sim.Running {
		if text := p.findingText(); text != "" {
			return text
		}
	}
	if l.Stop.Diverged() {
		return p.T(lang.SeeDiverged, l.Rule.Name, p.stopText(l))
	}
	if l.Stop.Reason != sim.Running {
		return p.T(lang.SeeFinished, l.Rule.Name, p.stopText(l))
	}
	g := p.Theme.Glyphs
	loss := l.Now.V[sim.Loss]
	change := loss - l.Now.Before
	word := lang.SeeFalling
	switch {
	case math.IsNaN(change):
		return p.T(lang.SeeStart, l.Rule.Name, chart.Num(loss, g))
	case math.Abs(change) <= 1e-12*math.Abs(loss):
		return p.T(lang.SeeLevel, l.Rule.Name, chart.Num(loss, g))
	case change > 0:
		word = lang.SeeRising
	}
	return p.T(word, l.Rule.Name, chart.Num(loss, g), chart.Num(math.Abs(change), g))
}

// stopText says why a lane stopped.
func (p *Page) stopText(l *sim.LaneView) string {
	value := p.Num(l.Stop.Value)
	if l.Stop.Reason == sim.MethodEnded {
		return p.T(lang.StopMethod, l.Stop.Step, p.T(endWords[optim.End(l.Stop.Coord)]))
	}
	if l.Stop.Reason == sim.EpochsDone {
		return p.T(lang.StopEpochs, l.Stop.Step, l.Stop.Coord)
	}
	return p.T(stopWords[l.Stop.Reason], l.Stop.Step, p.coordName(l.Stop.Coord), value)
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
func (p *Page) speedText() string {
	v := float64(Speeds[p.Player.speed])
	if most := p.fastest(); most < v {
		digits := 0
		if most < 10 {
			digits = 1
		}
		return p.T(p.unit().rate, "≤"+strconv.FormatFloat(most, 'f', digits, 64))
	}
	return p.askedText()
}

// askedText writes the speed that was asked for.
func (p *Page) askedText() string {
	v := Speeds[p.Player.speed]
	text := strconv.Itoa(v)
	if v >= 1000 {
		text = strconv.Itoa(v/1000) + "k"
	}
	return p.T(p.unit().rate, text)
}
