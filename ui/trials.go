package ui

import (
	"descent/sim"
	"descent/sim/optim"
	"descent/ui/chart"
	"descent/ui/lang"
)

// trialLines says what a classical method will try on its way to the next
// point, and why it refuses what it refuses.
func (m *Model) trialLines(l *sim.LaneView) []explained {
	if l.Path == nil || l.State.Step > l.Path.Steps() {
		return nil
	}
	var lines []explained
	for _, t := range l.Path.Trials(l.State.Step) {
		what := m.lang.T(moveWords[t.Move])
		if t.Move == optim.MoveLine {
			what = m.lang.T(lang.TriedAlpha, m.short(t.Alpha))
		}
		verdict := m.lang.T(verdictWords[t.Verdict])
		switch t.Verdict {
		case optim.RefusedDecrease:
			verdict = m.lang.T(lang.VerdictHigh, m.short(t.Limit))
		case optim.RefusedCurvature:
			verdict = m.lang.T(lang.VerdictSteep, m.short(t.Slope))
		}
		style := m.theme.Dim
		if t.Verdict == optim.Accepted {
			style = m.theme.Good
		}
		lines = append(lines, explained{what + ": f " + m.short(t.Loss) + ", " + verdict, style})
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

var verdictWords = map[optim.Verdict]lang.Word{
	optim.Pending:          lang.VerdictPending,
	optim.Accepted:         lang.VerdictTaken,
	optim.RefusedNotFinite: lang.VerdictNaN,
	optim.RefusedWorse:     lang.VerdictWorse,
	optim.RefusedOutdone:   lang.VerdictOutdone,
}

// drawTrials draws what the selected lane's method tries from where it stands:
// its simplex, its cloud or the points on its line.
func (m *Model) drawTrials(v chart.View) {
	s := m.cur()
	l := s.selected()
	if l.Path == nil || l.State.Step > l.Path.Steps() {
		return
	}
	st := m.theme.Lane(l.Mark)
	if simplex := l.Path.Simplex(l.State.Step); simplex != nil {
		chart.Simplex(m.canvas, v, m.theme, simplex, st)
	}
	m.art.tried, m.art.refused = m.art.tried[:0], m.art.refused[:0]
	for i, t := range l.Path.Trials(l.State.Step) {
		m.art.tried = append(m.art.tried, l.Path.Tried(l.State.Step, i)...)
		m.art.refused = append(m.art.refused, t.Verdict != optim.Accepted)
	}
	chart.Trials(m.canvas, v, m.theme, m.art.tried, m.art.refused, st)
}
