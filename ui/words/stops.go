package words

import (
	"descent/sim"
	"descent/sim/optim"
	"descent/ui/lang"
)

// stops say why a lane stopped.
var stops = map[sim.Reason]lang.Word{
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

func (s Speaker) end(end int) string { return s.Lang.T(ends[optim.End(end)]) }

// ends say why a classical method goes no farther.
var ends = map[optim.End]lang.Word{
	optim.EndGradient:   lang.EndsGradient,
	optim.EndLoss:       lang.EndsLoss,
	optim.EndConverged:  lang.EndsConverged,
	optim.EndUnbounded:  lang.EndsUnbounded,
	optim.EndNotFinite:  lang.EndsNotFinite,
	optim.EndSearch:     lang.EndsSearch,
	optim.EndNoProgress: lang.EndsNoProgress,
	optim.EndDirection:  lang.EndsDirection,
	optim.EndBound:      lang.EndsBound,
	optim.EndTrials:     lang.EndsTrials,
	optim.EndFull:       lang.EndsOther,
	optim.EndFailure:    lang.EndsOther,
}
