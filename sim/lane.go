package sim

import (
	"math"
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

	// knobs are what the user has set; st.Knob is in force: a plan moves its rate
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
	fresh     bool // the way begins at this point

	// The numbers and the loss before the last step: where a lane that diverges stays.
	goodNums []float64
	goodLoss float64

	// measured says that the epochSeries of rec are of the shown step.
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
	l.momentum = max(rule.KnobIndex("momentum"), rule.KnobIndex("beta1"))
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
	if t.Fits(l.task) {
		l.task = t
		return
	}
	from, p := l.task, slices.Clone(l.params())
	l.seat(l.rule, t.Dim(), t)
	_ = t.Carry(l.params(), p, from, r.spec.Seed) // check has tried it
	l.st.Step = 0
	l.keepGood()
}

// tune sets all knobs.
func (l *lane) tune(knobs []float64) {
	l.knobs = append(l.knobs[:0], knobs...)
	l.st.Knob = append(l.st.Knob[:0], knobs...)
}

// follow has a plan move the rate from a step on.
func (l *lane) follow(plan *schedule.Plan, since int) {
	l.plan, l.since = plan, since
	l.sched = make([]float64, plan.State())
	copy(l.st.Knob, l.knobs)
}

// retime brings what the plan says for the step into force. A rule that chooses
// its steps itself has no rate to move.
func (l *lane) retime(step int) {
	if l.plan.Empty() || l.rule.Path != nil {
		return
	}
	k := step - l.since
	base := schedule.Base{LR: l.knobs[0]}
	if l.momentum >= 0 {
		base.Momentum = l.knobs[l.momentum]
	}
	if k > 0 && l.measured {
		l.plan.Observe(base, k-1, l.sched, l.rec.V[Loss])
	}
	rates := l.plan.At(base, k, l.sched)
	l.st.Knob[0] = rates.LR
	if l.momentum >= 0 {
		l.st.Knob[l.momentum] = rates.Momentum
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
		if l.task != nil {
			l.task.Track(l.params()[r.dim:], r.work)
		}
	case l.fresh:
		r.embark(l)
	}
	if stop := r.judge(l); stop.Reason != Running {
		l.stop = stop
		l.giveBack()
		return
	}
	r.measure(l)
	l.retime(r.step)
	l.rec.V[Rate] = l.st.Knob[0]
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

// How many steps of a way are made at first; then twice as many each time. A
// task's steps cost more.
const (
	firstSteps     = 64
	firstTaskSteps = 8
)

// way returns the lane's path, long enough for the next step if it goes so far.
func (r *Run) way(l *lane) *optim.Path {
	p, x0 := l.path, l.st.Slot(0)
	first := firstSteps
	if l.task != nil {
		first = firstTaskSteps
	}
	steps := first
	if p != nil && slices.Equal(p.Point(0), x0) && slices.Equal(l.pathKnobs, l.st.Knob) {
		if p.End != optim.EndNone || l.st.Step < p.Steps() {
			return p
		}
		steps = max(first, 2*p.Steps())
	}
	for {
		p = &optim.Path{}
		l.rule.Path(p, x0, l.st.Knob, &r.exact, steps)
		if p.End != optim.EndNone || l.st.Step < p.Steps() {
			l.path, l.pathKnobs = p, slices.Clone(l.st.Knob)
			return p
		}
		steps *= 2
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
			l.st.X[k] = e.Value
			l.fresh = l.rule.Path != nil
			return
		}
		i := l.rule.KnobIndex(e.Name)
		l.knobs[i], l.st.Knob[i] = e.Value, e.Value
		l.fresh = l.rule.Path != nil
	}
}

// note records the shown step if the lane's trace ends before it.
func (r *Run) note(l *lane) {
	if r.step != l.trace.TipStep+1 || !l.stop.Has(r.step) {
		return
	}
	if l.task == nil {
		l.trace.push(r.step, &l.rec)
		return
	}
	rec := l.rec
	if !l.measured {
		for _, s := range epochSeries {
			rec.V[s] = math.NaN()
		}
	}
	l.trace.push(r.step, &rec)
	for i := range l.trace.TipLayers {
		l.trace.TipLayers[i] = math.NaN()
	}
	l.task.LayerNorms(l.trace.TipLayers[:], l.st.G)
}

// measure fills the lane's record at the shown step.
func (r *Run) measure(l *lane) {
	rec := &l.rec
	rec.V[Evals] = float64(l.st.Evals)
	if s := r.oracle.surf; s != nil {
		l.measured = true
		rec.Before, rec.V[Loss] = rec.V[Loss], l.st.Loss
		x, y := l.st.X[0], l.st.X[1]
		rec.X, rec.Y = x, y
		rec.V[GradNorm] = math.Sqrt(l.st.G[0]*l.st.G[0] + l.st.G[1]*l.st.G[1])
		dx, dy := x-l.goodNums[0], y-l.goodNums[1]
		rec.V[StepLen] = math.Sqrt(dx*dx + dy*dy)
		if len(s.Minima) > 0 {
			d := math.Inf(1)
			for i := range s.Minima {
				dx, dy := x-s.Minima[i].X, y-s.Minima[i].Y
				d = min(d, dx*dx+dy*dy)
			}
			rec.V[Dist] = math.Sqrt(d)
		}
	} else {
		rec.V[GradNorm] = norm(l.st.G, nil)
		rec.V[StepLen] = norm(l.st.X, l.goodNums)
		rec.V[BatchLoss] = l.st.Loss
		if l.measured = r.step == 0 || r.cursor.Pos == 0; l.measured {
			rec.Before = rec.V[Loss]
			r.score(l, rec)
		}
	}
	if r.step == 0 {
		rec.V[StepLen] = math.NaN()
	}
}

// epochSeries are measured once an epoch: all rows go through the model for them.
var epochSeries = [...]Series{Loss, TestLoss, TrainAcc, TestAcc}

// score fills a record's epochSeries.
func (r *Run) score(l *lane, rec *Record) {
	m := l.task.Metrics(l.params(), r.work)
	rec.V[Loss], rec.V[TestLoss] = m.TrainLoss, m.TestLoss
	rec.V[TrainAcc], rec.V[TestAcc] = m.TrainAcc, m.TestAcc
}

// Measured returns the record of lane i at the shown step with all that is
// measured once an epoch measured there.
func (r *Run) Measured(i int) Record {
	l := &r.lanes[i]
	rec := l.rec
	if l.task != nil && !l.measured {
		r.score(l, &rec)
	}
	return rec
}

// Exact measures every lane of a snapshot that has just been taken.
func (r *Run) Exact(dst *Snapshot) {
	for i := range r.lanes {
		dst.Lanes[i].Now = r.Measured(i)
	}
}

// norm returns the length of a, or of a−b.
func norm(a, b []float64) float64 {
	var sum float64
	for i, v := range a {
		if b != nil {
			v -= b[i]
		}
		sum += v * v
	}
	return math.Sqrt(sum)
}
