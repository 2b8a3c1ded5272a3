package sim

import (
	"math"
	"slices"

	"descent/sim/optim"
)

// lane is one rule running.
type lane struct {
	rule  *optim.Rule
	st    optim.State // X, G and Mem lie one behind the other in nums
	nums  []float64
	stop  Stop
	rec   Record // of the shown step
	trace Trace

	// The numbers and the loss before the last step: where a lane that diverges stays.
	goodNums []float64
	goodLoss float64

	// The least loss so far and its step, for the limit on stagnation.
	best     float64
	bestStep int
}

// seat gives the lane a rule and room for its numbers, all 0.
func (l *lane) seat(rule *optim.Rule, dim int) {
	l.rule = rule
	l.nums = make([]float64, dim*(2+len(rule.Slots)))
	l.st.X, l.st.G, l.st.Mem = l.nums[:dim:dim], l.nums[dim:2*dim:2*dim], l.nums[2*dim:]
	l.goodNums = make([]float64, len(l.nums))
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
	l.rule.Step(&l.st, &r.oracle)
	l.st.Step++
}

// land brings the edits of the shown step that concern lane i into force,
// evaluates it there and judges the point.
func (r *Run) land(l *lane, i int, edits []Edit) {
	for _, e := range edits {
		if e.Lane == i {
			r.adjust(l, e)
		}
	}
	if l.stop.Reason != Running {
		return
	}
	l.st.Loss = r.oracle.Eval(l.st.X, l.st.G)
	l.st.Evals++
	if stop := r.judge(l); stop.Reason != Running {
		l.stop = stop
		l.giveBack()
		return
	}
	r.measure(l)
	l.stop = r.enough(l)
}

// adjust makes an edit on a lane.
func (r *Run) adjust(l *lane, e Edit) {
	now := LaneSpec{l.rule.ID, l.st.Knob}
	r.apply(e, &now)
	l.st.Knob = now.Knobs
	if e.Name == "rule" {
		x, good := slices.Clone(l.st.X), slices.Clone(l.goodNums[:r.dim])
		l.seat(optim.ByID(now.Rule), r.dim)
		copy(l.st.X, x)
		copy(l.goodNums, good)
		l.st.Step = 0
	}
}

// note records the shown step if the lane's trace ends before it.
func (r *Run) note(l *lane) {
	if r.step == l.trace.TipStep+1 && l.stop.Has(r.step) {
		l.trace.push(r.step, &l.rec)
	}
}

// measure fills the lane's record at the shown step.
func (r *Run) measure(l *lane) {
	rec := &l.rec
	rec.Before = rec.V[Loss]
	rec.V[Loss] = l.st.Loss
	rec.V[Rate] = l.st.Knob[0]
	if s := r.oracle.surf; s != nil {
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
		m := r.oracle.task.Metrics(l.st.X)
		rec.V[Loss], rec.V[TestLoss] = m.TrainLoss, m.TestLoss
		rec.V[TrainAcc], rec.V[TestAcc] = m.TrainAcc, m.TestAcc
	}
	if r.step == 0 {
		rec.V[StepLen] = math.NaN()
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
