package schedule

// Plan is a schedule with its arguments, or a chain of them, each of which
// starts at its step (torch's SequentialLR). It is immutable. Two plans are equal if
// their String is. The zero Plan does not change the rates.
type Plan struct{ parts []part }

// part is one schedule of a plan.
type part struct {
	schedule *Schedule
	// from is the step of the plan at which it begins.
	from int
	// args are its arguments in the order of Schedule.Params: 0 or 1 for a switch, the
	// index of a choice, NaN for one without value and default.
	args []float64
	// list is the value of the one argument that is a list.
	list []float64
	// warmup is the number of warm-up steps before the schedule's first step.
	warmup int
	// mem is the offset of its numbers in the state.
	mem int
}

// Empty reports whether the plan has no schedule, so that the rates do not change.
func (p *Plan) Empty() bool { return len(p.parts) == 0 }

// part returns the part that is active at step k, or nil.
func (p *Plan) part(k int) *part {
	for i := len(p.parts) - 1; i >= 0; i-- {
		if k >= p.parts[i].from || i == 0 {
			return &p.parts[i]
		}
	}
	return nil
}

// Part returns the schedule that is active at step k and the step at which it starts;
// nil for an empty plan.
func (p *Plan) Part(k int) (s *Schedule, from int) {
	if q := p.part(k); q != nil {
		return q.schedule, q.from
	}
	return nil, 0
}

// State returns the number of state values that a lane keeps for the plan, all 0 at the
// start.
func (p *Plan) State() int {
	n := 0
	for i := range p.parts {
		n += p.parts[i].schedule.size
	}
	return n
}

// At returns the rates of step k, counted from 0 at the start of the plan. The state is
// that after step k−1; with the state of an earlier step the result is a forecast that
// assumes that later losses do not change it. At is pure and does not allocate.
func (p *Plan) At(base Base, k int, state []float64) Rates {
	now := Rates{LR: base.LR, Momentum: base.Momentum}
	q := p.part(k)
	if q == nil {
		return now
	}
	k -= q.from
	own := max(k-q.warmup, 0)
	now = q.schedule.rate(q, now, float64(own), q.numbers(state))
	if k < q.warmup {
		now.LR *= float64(k) / float64(q.warmup)
	}
	return now
}

// Observe updates the state with the loss after step k. It does not allocate.
func (p *Plan) Observe(base Base, k int, state []float64, loss float64) {
	q := p.part(k)
	if q != nil && q.schedule.observe != nil && k-q.from >= q.warmup {
		q.schedule.observe(q, base.LR, q.numbers(state), loss)
	}
}

func (q *part) numbers(state []float64) []float64 {
	return state[q.mem : q.mem+q.schedule.size]
}
