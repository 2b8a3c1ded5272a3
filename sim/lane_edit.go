package sim

import (
	"slices"

	"descent/sim/optim"
)

// laneEdit is a lane as an edit changes it at its step. It implements spec.Lane.
type laneEdit struct {
	run  *Run
	lane *lane
}

func (e laneEdit) State() *optim.State { return &e.lane.st }
func (e laneEdit) Rule() *optim.Rule   { return e.lane.rule }

func (e laneEdit) SetRule(id string) {
	r, l := e.run, e.lane
	p := slices.Clone(l.point())
	good := slices.Clone(l.goodNums[:len(p)])
	l.setRule(r.rule(id), r.Objective())
	copy(l.nums, p)
	copy(l.goodNums, good)
	l.st.Step = 0
	l.setHypers(suggestedHyper(l.rule, r.Objective()))
}

func (e laneEdit) SetSchedule(plan string) { e.lane.setPlan(e.run.plan(plan), e.run.step) }

func (e laneEdit) SetHyper(i int, v float64) {
	l := e.lane
	l.hyper[i], l.st.Hyper[i] = v, v
	l.fresh = l.rule.Path != nil
}

func (e laneEdit) SetParam(k int, v float64) {
	l := e.lane
	for _, slot := range l.rule.Copies {
		l.st.Slot(slot)[k] += v - l.st.X[k]
	}
	l.st.X[k] = v
	l.fresh = l.rule.Path != nil
}
