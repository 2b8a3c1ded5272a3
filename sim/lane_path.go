package sim

import (
	"slices"

	"descent/sim/optim"
)

// How many steps of a path are made at first; then twice as many each time. Steps
// on what is more than a function of the plane cost more.
const (
	firstPlanarSteps = 64
	firstSteps       = 8
)

// beginPath begins the path of a rule that has one at the lane's point.
func (r *Run) beginPath(l *lane) {
	l.fresh = false
	l.st.Step = 0
	copy(l.st.Slot(0), l.st.X)
	l.path = nil
	path := r.path(l)
	l.rule.Begin(&l.st, path)
	l.st.Evals += path.Count(0).Calls
}

// path returns the lane's path, long enough for the next step if it goes so far.
func (r *Run) path(l *lane) *optim.Path {
	p, x0 := l.path, l.st.Slot(0)
	first := firstSteps
	if r.parts.planar {
		first = firstPlanarSteps
	}
	steps := first
	if p != nil && slices.Equal(p.Point(0), x0) && slices.Equal(l.pathHyper, l.st.Hyper) {
		if p.End != optim.EndNone || l.st.Step < p.Steps() {
			return p
		}
		steps = max(first, 2*p.Steps())
	}
	for {
		p = &optim.Path{}
		l.rule.Path(p, x0, l.st.Hyper, &r.noiseless, steps)
		if p.End != optim.EndNone || l.st.Step < p.Steps() {
			l.path, l.pathHyper = p, slices.Clone(l.st.Hyper)
			return p
		}
		steps *= 2
	}
}
