package sim

import (
	"slices"

	"descent/sim/optim"
	"descent/sim/schedule"
	"descent/sim/task"
)

// lane is one rule running.
type lane struct {
	rule  *optim.Rule
	st    optim.State // X, G and Mem lie one behind the other in nums, a task's statistics behind X
	nums  []float64
	task  *task.Task // that the numbers are of; nil on a surface
	stop  Stop
	rec   Record // of the shown step
	trace Trace

	// knobs are what the user has set; st.Hyper is in force: a plan moves its rate
	// and momentum. The plan began at step since and keeps its numbers in sched.
	knobs    []float64
	plan     *schedule.Plan
	since    int
	sched    []float64
	momentum int // the index of the knob that plans move, or -1

	// path is the way of a rule that has one: a pure function of the start in its
	// memory and its knobs, kept so that it is not made anew at every step, and
	// never written once made.
	path      *optim.Path
	pathKnobs []float64
	pathTask  *task.Task
	fresh     bool // the way begins at this point

	// The numbers and the loss before the last step: where a lane that diverges stays.
	goodNums []float64
	goodLoss float64

	// measured says that the EpochSeries of rec are of the shown step.
	measured bool

	// The least loss so far and its step, for the limit on stagnation.
	best     float64
	bestStep int
}

// seat gives the lane a rule and room for its numbers, all 0.
func (l *lane) seat(rule *optim.Rule, dim int, t *task.Task) {
	l.rule, l.task = rule, t
	behind := dim
	if t != nil {
		behind += t.Stats()
	}
	l.nums = make([]float64, behind+dim*(1+len(rule.Slots)))
	l.st.X, l.st.G, l.st.Mem = l.nums[:dim:dim], l.nums[behind:behind+dim:behind+dim], l.nums[behind+dim:]
	l.goodNums = make([]float64, len(l.nums))
	l.momentum = max(rule.ParamIndex("momentum"), rule.ParamIndex("beta1"))
	l.path, l.fresh = nil, rule.Path != nil
}

// params are the point and, of a task, the statistics behind it.
func (l *lane) params() []float64 {
	if l.task == nil {
		return l.st.X
	}
	return l.nums[:l.task.Dim()+l.task.Stats()]
}

// move over to the task in force with what its model can take over: a model of
// the same shape takes everything, for another the rule begins anew.
func (r *Run) carry(l *lane) {
	t := r.oracle.task
	switch {
	case same(t, l.task):
		l.task = t
		return
	case t.Fits(l.task):
		l.task, l.fresh = t, l.rule.Path != nil
		return
	}
	from, p := l.task, slices.Clone(l.params())
	l.seat(l.rule, t.Dim(), t)
	_ = t.Carry(l.params(), p, from, r.spec.Seed) // check has tried it
	l.st.Step = 0
	l.keepGood()
}

// same reports whether two tasks of a run are of one model; both may be nil.
func same(a, b *task.Task) bool {
	return a == b || a != nil && b != nil && a.Model().Equal(b.Model())
}

// tune sets all knobs.
func (l *lane) tune(knobs []float64) {
	l.knobs = append(l.knobs[:0], knobs...)
	l.st.Hyper = append(l.st.Hyper[:0], knobs...)
}

// follow has a plan move the rate from a step on.
func (l *lane) follow(plan *schedule.Plan, since int) {
	l.plan, l.since = plan, since
	l.sched = make([]float64, plan.State())
	copy(l.st.Hyper, l.knobs)
}

// retime brings what the plan says for the step into force. A rule that chooses
// its steps itself has no rate to move.
func (r *Run) retime(l *lane, step int) {
	if l.plan.Empty() || l.rule.Path != nil {
		return
	}
	k := step - l.since
	base := schedule.Base{LR: l.knobs[0]}
	if l.momentum >= 0 {
		base.Momentum = l.knobs[l.momentum]
	}
	if k > 0 && (l.task == nil || r.cursor.Pos == 0) {
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

func (l *lane) giveBack() {
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
		l.rule.Follow(&l.st, r.way(l))
	} else {
		l.rule.Step(&l.st, &r.oracle)
	}
	l.st.Step++
}

// land brings the edits of the shown step that concern lane i into force,
// evaluates it there and judges the point.
func (r *Run) land(l *lane, i int, edits []Edit) {
	if l.task != r.oracle.task {
		r.carry(l)
	}
	for _, e := range edits {
		if e.Lane == i {
			r.adjust(l, e)
		}
	}
	if l.stop.Reason != Running {
		return
	}
	switch {
	case l.rule.Path == nil:
		l.st.Loss = r.oracle.Eval(l.st.X, l.st.G)
		l.st.Evals++
	case l.fresh:
		r.embark(l)
	}
	r.track(l)
	if stop := r.judge(l); stop.Reason != Running {
		l.stop = stop
		l.giveBack()
		return
	}
	r.measure(l)
	r.retime(l, r.step)
	l.rec.V[Rate] = l.st.Hyper[0]
	l.stop = r.enough(l)
	if l.stop.Reason != Running && !l.measured {
		l.measured = true
		r.score(l, &l.rec)
	}
	if l.rule.Path != nil && l.stop.Reason == Running {
		if path := r.way(l); l.st.Step >= path.Steps() {
			l.stop = Stop{Step: r.step, Reason: MethodEnded, Value: l.st.Loss, Coord: int(path.End)}
		}
	}
}

// adjust makes an edit on a lane.
func (r *Run) adjust(l *lane, e Edit) {
	switch e.Name {
	case "rule":
		p := slices.Clone(l.params())
		good := slices.Clone(l.goodNums[:len(p)])
		l.seat(optim.ByID(e.Text), r.dim, r.oracle.task)
		copy(l.nums, p)
		copy(l.goodNums, good)
		l.st.Step = 0
		l.tune(r.suggested(l.rule, r.oracle.task))
	case "schedule":
		l.follow(r.plan(e.Text), r.step)
	default:
		if k, ok := paramOf(e.Name); ok {
			for _, slot := range l.rule.Copies {
				l.st.Slot(slot)[k] += e.Value - l.st.X[k]
			}
			l.st.X[k] = e.Value
			l.fresh = l.rule.Path != nil
			return
		}
		i := l.rule.ParamIndex(e.Name)
		l.knobs[i], l.st.Hyper[i] = e.Value, e.Value
		l.fresh = l.rule.Path != nil
	}
}
