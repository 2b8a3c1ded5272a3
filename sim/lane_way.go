package sim

import (
	"slices"

	"descent/sim/optim"
)

// How many steps of a way are made at first; then twice as many each time. A
// task's steps cost more.
const (
	firstSteps     = 64
	firstTaskSteps = 8
)

// embark begins the way of a rule that has one at the lane's point.
func (r *Run) embark(l *lane) {
	l.fresh = false
	l.st.Step = 0
	copy(l.st.Slot(0), l.st.X)
	l.path = nil
	path := r.way(l)
	l.rule.Begin(&l.st, path)
	l.st.Evals += path.Count(0).Calls
}

// way returns the lane's path, long enough for the next step if it goes so far.
func (r *Run) way(l *lane) *optim.Path {
	p, x0 := l.path, l.st.Slot(0)
	first := firstSteps
	if l.task != nil {
		first = firstTaskSteps
	}
	steps := first
	if p != nil && same(l.pathTask, l.task) && slices.Equal(p.Point(0), x0) && slices.Equal(l.pathKnobs, l.st.Hyper) {
		if p.End != optim.EndNone || l.st.Step < p.Steps() {
			return p
		}
		steps = max(first, 2*p.Steps())
	}
	for {
		p = &optim.Path{}
		l.rule.Path(p, x0, l.st.Hyper, &r.exact, steps)
		if p.End != optim.EndNone || l.st.Step < p.Steps() {
			l.path, l.pathKnobs, l.pathTask = p, slices.Clone(l.st.Hyper), l.task
			return p
		}
		steps *= 2
	}
}
