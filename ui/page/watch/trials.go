package watch

import (
	"cmp"
	"slices"

	"descent/sim"
	"descent/sim/optim"
	"descent/ui/lang"
)

// trialLines says what a classical method will try on its way to the next
// point, and why it refuses what it refuses. The samples of a cloud are in order, the
// best first.
func (p *Page) trialLines(l *sim.LaneView) []explained {
	if l.Path == nil || l.State.Step > l.Path.Steps() {
		return nil
	}
	var lines []explained
	trials := l.Path.Trials(l.State.Step)
	if len(trials) > 0 && trials[0].Move == optim.MoveSample {
		trials = slices.SortedFunc(slices.Values(trials), func(a, b optim.Trial) int { return cmp.Compare(a.Loss, b.Loss) })
	}
	for _, t := range trials {
		what := p.T(moveWords[t.Move])
		if t.Move == optim.MoveLine {
			what = p.T(lang.TriedAlpha, p.Short(t.Alpha))
		}
		verdict := p.T(verdictWords[t.Verdict])
		if t.Move == optim.MoveSample {
			verdict = p.T(sampleWords[t.Verdict])
		}
		switch t.Verdict {
		case optim.RefusedDecrease:
			verdict = p.T(lang.VerdictHigh, p.Short(t.Limit))
		case optim.RefusedCurvature:
			verdict = p.T(lang.VerdictSteep, p.Short(t.Slope))
		}
		style := p.Theme.Dim
		if t.Verdict == optim.Accepted {
			style = p.Theme.Good
		}
		lines = append(lines, explained{what + ": f " + p.Short(t.Loss) + ", " + verdict, style})
	}
	return lines
}

var moveWords = map[optim.Move]lang.Word{
	optim.MoveVertex:      lang.MoveVertex,
	optim.MoveReflect:     lang.MoveReflect,
	optim.MoveExpand:      lang.MoveExpand,
	optim.MoveContractOut: lang.MoveContract,
	optim.MoveContractIn:  lang.MoveContract,
	optim.MoveShrink:      lang.MoveShrink,
	optim.MoveSample:      lang.MoveSample,
}

// sampleWords say which samples of a cloud move its mean: none is refused.
var sampleWords = map[optim.Verdict]lang.Word{
	optim.Accepted:     lang.SampleCounts,
	optim.RefusedWorse: lang.SampleWorse,
}

var verdictWords = map[optim.Verdict]lang.Word{
	optim.Pending:          lang.VerdictPending,
	optim.Accepted:         lang.VerdictTaken,
	optim.RefusedNotFinite: lang.VerdictNaN,
	optim.RefusedWorse:     lang.VerdictWorse,
	optim.RefusedOutdone:   lang.VerdictOutdone,
}
