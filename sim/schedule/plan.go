package schedule

// Plan is a schedule with its arguments, or a chain of them, each of which
// begins again at its step (torch's SequentialLR). It is immutable, and equal to
// another if their String is. The zero Plan leaves the rates as they are.
type Plan struct{ parts []part }

// part is one schedule of a plan.
type part struct {
	schedule *Schedule
	// from is the step of the plan at which it begins.
	from int
	// args are its arguments in the order of Schedule.Params: a switch is 0 or 1, a
	// choice its index, and what was not given and has no default is NaN.
	args []float64
	// list is the value of the one argument that is a list.
	list []float64
	// warmup is how many steps go before the schedule's own first.
	warmup int
	// mem is where its numbers begin in the state.
	mem int
}

// Empty reports whether the plan leaves the rates as they are.
func (p *Plan) Empty() bool { return len(p.parts) == 0 }

// part returns the part in force at step k, or nil.
func (p *Plan) part(k int) *part {
	for i := len(p.parts) - 1; i >= 0; i-- {
		if k >= p.parts[i].from || i == 0 {
			return &p.parts[i]
		}
	}
	return nil
}

// Part returns the schedule in force at step k and the step at which it began;
// nil of a plan that has none.
func (p *Plan) Part(k int) (s *Schedule, from int) {
	if q := p.part(k); q != nil {
		return q.schedule, q.from
	}
	return nil, 0
}

// State returns how many numbers of state a lane keeps for the plan; they are
// all 0 at the start.
func (p *Plan) State() int {
	n := 0
	for i := range p.parts {
		n += p.parts[i].schedule.size
	}
	return n
}

// At returns the rates in force at step k, which counts from 0 when the plan
// began. The state is the one after step k−1; with a later k they are those to
// come if the losses change nothing. It is pure and does not allocate.
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

// Observe reads the loss after step k into the state. It does not allocate.
func (p *Plan) Observe(base Base, k int, state []float64, loss float64) {
	q := p.part(k)
	if q != nil && q.schedule.observe != nil && k-q.from >= q.warmup {
		q.schedule.observe(q, base.LR, q.numbers(state), loss)
	}
}

func (q *part) numbers(state []float64) []float64 {
	return state[q.mem : q.mem+q.schedule.size]
}
