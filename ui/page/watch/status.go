package watch

import (
	"strconv"

	"descent/sim"
	"descent/sim/optim"
	"descent/ui/lang"
)

// statusText says what is going on: what the last key did, else what the
// selected lane does.
func (p *Page) statusText() string {
	switch s := &p.S.Snap; {
	case p.Note() != "":
		return p.Note()
	case p.Player.Goal > 0:
		return p.T(lang.SeeTravel, s.Step, p.Player.Goal)
	case p.Player.Travels():
		return p.T(lang.SeeEpochs, s.Epoch, p.Player.Until)
	}
	return p.Seen
}

// StopText says why a lane stopped.
func (p *Page) StopText(l *sim.LaneView) string {
	value := p.Num(l.Stop.Value)
	if l.Stop.Reason == sim.MethodEnded {
		return p.T(lang.StopMethod, l.Stop.Step, p.T(endWords[optim.End(l.Stop.Coord)]))
	}
	if l.Stop.Reason == sim.EpochsDone {
		return p.T(lang.StopEpochs, l.Stop.Step, l.Stop.Coord)
	}
	return p.T(stopWords[l.Stop.Reason], l.Stop.Step, p.kind.Coord(l.Stop.Coord), value)
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

// SpeedText writes the speed: "30/s", "10k/s"; where a model allows less than was
// asked for, what it allows at most: "≤180/s".
func (p *Page) SpeedText() string {
	v := float64(p.Player.Speed())
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
	v := p.Player.Speed()
	text := strconv.Itoa(v)
	if v >= 1000 {
		text = strconv.Itoa(v/1000) + "k"
	}
	return p.T(p.unit().rate, text)
}
