package sim

import (
	"slices"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/schedule"
	"descent/sim/spec"
)

// lane is one rule running.
type lane struct {
	rule *optim.Rule
	st   optim.State // X, G and Mem lie one behind the other in nums, the objective's statistics behind X
	nums []float64
	on   objective.Objective // that the numbers are of
	// params is how many numbers are its parameters and statistics.
	params int
	stop   Stop
	// at is the index of the listed minimum that the lane is at, −1 at none, and atStep
	// the step since which it has been there.
	at, atStep int

	rec   Record // of the shown step
	trace Trace

	// hyper-parameters are what the user has set; st.Hyper is in force: a plan moves its rate
	// and momentum. The plan began at step since and keeps its numbers in sched.
	hyper    []float64
	plan     *schedule.Plan
	since    int
	sched    []float64
	momentum int // the index of the hyper-parameter that plans move, or -1

	// path is the path of a rule that has one: a pure function of the start in its
	// memory and its hyper-parameters, kept so that it is not computed again at every step, and
	// never written once made.
	path      *optim.Path
	pathHyper []float64
	fresh     bool // the path begins at this point

	// The numbers and the loss before the last step: where a lane that diverges stays.
	goodNums []float64
	goodLoss float64

	// measured says that the EpochSeries in rec were measured at the shown step.
	measured bool

	// The least loss so far and its step, for the limit on stagnation.
	best     float64
	bestStep int
}

// setRule gives the lane a rule and room for its numbers, all 0.
func (l *lane) setRule(rule *optim.Rule, o objective.Objective) {
	dim := o.Dim()
	l.rule, l.on, l.params = rule, o, objective.Len(o)
	l.nums = make([]float64, l.params+dim*(1+len(rule.Slots)))
	l.st.X, l.st.G, l.st.Mem = l.nums[:dim:dim], l.nums[l.params:l.params+dim:l.params+dim], l.nums[l.params+dim:]
	l.goodNums = make([]float64, len(l.nums))
	l.momentum = max(rule.ParamIndex("momentum"), rule.ParamIndex("beta1"))
	l.path, l.fresh = nil, rule.Path != nil
}

// point returns the parameters and the statistics behind them.
func (l *lane) point() []float64 { return l.nums[:l.params] }

// carry moves the lane over to the objective in force with what that can take
// over: one with the same parameters takes everything, for another the rule
// begins again.
func (r *Run) carry(l *lane) {
	o := r.Objective()
	switch {
	case objective.Same(o, l.on):
		l.on = o
		return
	case objective.Fits(o, l.on):
		l.on, l.path, l.fresh = o, nil, l.rule.Path != nil
		return
	}
	from, p := l.on, slices.Clone(l.point())
	l.setRule(l.rule, o)
	if c, ok := o.(objective.Configurable); ok {
		_ = c.Carry(l.point(), p, from, r.spec.Seed) // Check has tried it
	}
	l.st.Step = 0
	l.keepGood()
}

// setHypers sets all hyper-parameters.
func (l *lane) setHypers(hyper []float64) {
	l.hyper = append(l.hyper[:0], hyper...)
	l.st.Hyper = append(l.st.Hyper[:0], hyper...)
}

// setPlan has a plan move the rate from a step on.
func (l *lane) setPlan(plan *schedule.Plan, since int) {
	l.plan, l.since = plan, since
	l.sched = make([]float64, plan.State())
	copy(l.st.Hyper, l.hyper)
}

// applyPlan brings what the plan says for the step into force. A rule that chooses
// its steps itself has no rate to move.
func (r *Run) applyPlan(l *lane, step int) {
	if l.plan.Empty() || l.rule.Path != nil {
		return
	}
	k := step - l.since
	base := schedule.Base{LR: l.hyper[0]}
	if l.momentum >= 0 {
		base.Momentum = l.hyper[l.momentum]
	}
	if k > 0 && (r.batches == nil || r.cursor.Pos == 0) {
		l.plan.Observe(base, k-1, l.sched, l.rec.V[Loss])
	}
	rates := l.plan.At(base, k, l.sched)
	l.st.Hyper[0] = rates.LR
	if l.momentum >= 0 {
		l.st.Hyper[l.momentum] = rates.Momentum
	}
}

func (l *lane) keepGood() {
	l.goodLoss = l.st.Loss
	copy(l.goodNums, l.nums)
}

func (l *lane) restoreGood() {
	l.st.Loss = l.goodLoss
	copy(l.nums, l.goodNums)
	l.st.Step = max(l.st.Step-1, 0)
}

// move makes the lane's step.
func (r *Run) move(l *lane) {
	if l.stop.Reason != Running {
		return
	}
	l.keepGood()
	if l.rule.Path != nil {
		l.rule.Follow(&l.st, r.path(l))
	} else {
		l.rule.Step(&l.st, &r.oracle)
	}
	l.st.Step++
}

// applyEdits brings the edits of the shown step that concern lane i into force.
func (r *Run) applyEdits(l *lane, i int, edits []spec.Edit) {
	if l.on != r.oracle.objective {
		r.carry(l)
	}
	for _, e := range edits {
		if kind := r.catalog.Kind(e.Name); e.Lane == i && kind.Act != nil {
			kind.Act(laneEdit{r, l}, e)
		}
	}
}

// evaluateLane evaluates the lane at the shown step and checks the point.
func (r *Run) evaluateLane(l *lane) {
	if l.stop.Reason != Running {
		return
	}
	switch {
	case l.rule.Path == nil:
		l.st.Loss = r.oracle.Eval(l.st.X, l.st.G)
		l.st.Evals++
	case l.fresh:
		r.beginPath(l)
	}
	r.track(l)
	if !objective.Good(l.st.X, l.st.G, l.st.Loss, r.parts.lo, r.parts.hi) {
		l.stop = r.parts.divergence(l.st.X, l.st.G, l.st.Loss)
		l.stop.Step = r.step
		l.restoreGood()
		return
	}
	r.measure(l)
	r.applyPlan(l, r.step)
	if l.rule.HasRate() {
		l.rec.V[Rate] = l.st.Hyper[0]
	}
	l.stop = r.limitReached(l)
	if l.stop.Reason != Running && !l.measured {
		l.measured = true
		r.score(l, &l.rec)
	}
	if l.rule.Path != nil && l.stop.Reason == Running {
		if path := r.path(l); l.st.Step >= path.Steps() {
			l.stop = Stop{Step: r.step, Reason: MethodEnded, Value: l.st.Loss, Coord: int(path.End)}
		}
	}
}
