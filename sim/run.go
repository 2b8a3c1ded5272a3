package sim

import (
	"math"
	"math/rand/v2"

	"descent/sim/optim"
	"descent/sim/surface"
	"descent/sim/task"
)

// Run is an objective and its lanes, stepped together: a race.
type Run struct {
	spec    Spec // of Edits, those with a step of 0 are folded into the rest
	oracle  oracle
	batches *task.Batches // nil on a surface
	region  surface.Rect
	dim     int
	pcg     rand.PCG

	lanes        []lane
	step, newest int
	// noise and batch are the settings in force at step.
	noise  float64
	batch  int
	cursor task.Cursor // of the batch that the next step uses

	keys   timeline
	ghosts []Ghost
}

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

// Step returns the shown step, Newest the farthest one computed.
func (r *Run) Step() int   { return r.step }
func (r *Run) Newest() int { return r.newest }

// Surface returns the surface run on, or nil; Task the task, or nil.
func (r *Run) Surface() *surface.Surface { return r.oracle.surf }
func (r *Run) Task() *task.Task          { return r.oracle.task }

// Start returns the first point; it is not to be written.
func (r *Run) Start() []float64 { return r.spec.Start }

// Spec returns the spec that rebuilds the run with all edits made so far.
func (r *Run) Spec() Spec { return r.spec.Clone() }

// Restarted returns the spec of a run from the start with the settings now in
// force: edits are no longer made on the way.
func (r *Run) Restarted() Spec {
	s := r.spec.Clone()
	s.Edits, s.Noise, s.Batch = nil, r.noise, r.batch
	for i := range r.lanes {
		l := &r.lanes[i]
		s.Lanes[i] = LaneSpec{l.rule.ID, append([]float64(nil), l.st.Knob...)}
	}
	return s
}

// Done reports whether every lane has stopped.
func (r *Run) Done() bool {
	for i := range r.lanes {
		if r.lanes[i].stop.Reason == Running {
			return false
		}
	}
	return true
}

// Advance makes n steps of every lane. It stops early once every lane has stopped.
func (r *Run) Advance(n int) {
	for range n {
		if r.step >= r.newest && r.Done() {
			return
		}
		r.advance()
	}
}

func (r *Run) advance() {
	for i := range r.lanes {
		l := &r.lanes[i]
		if l.stop.Reason != Running {
			continue
		}
		l.keepGood()
		l.rule.Step(&l.st, &r.oracle)
		l.st.Step++
	}
	r.step++
	if r.batches != nil {
		r.cursor = r.batches.Next(r.cursor, r.batch)
	}
	r.settle()
	if r.step > r.newest {
		r.newest = r.step
	}
	r.keys.save(r)
}

// settle brings the shown step's edits into force, draws its batch and noise,
// evaluates every lane there and records it.
func (r *Run) settle() {
	r.edit()
	if r.batches != nil {
		r.cursor = r.batches.Align(r.cursor, r.batch)
	}
	r.draw()
	for i := range r.lanes {
		l := &r.lanes[i]
		if l.stop.Reason != Running {
			continue
		}
		l.st.Loss = r.oracle.Eval(l.st.X, l.st.G)
		l.st.Evals++
		if stop := r.judge(l); stop.Reason != Running {
			l.stop = stop
			l.giveBack()
			continue
		}
		r.measure(l)
		if r.step == l.trace.TipStep+1 {
			l.trace.push(r.step, &l.rec)
		}
	}
}

// draw prepares the oracle for the shown step.
func (r *Run) draw() {
	if r.batches != nil {
		r.oracle.rows = r.batches.Rows(r.spec.Seed, r.cursor, r.batch)
	}
	r.oracle.draw(&r.pcg, r.spec.Seed, r.step, r.noise, r.dim)
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

// Lane returns what lane i does at the shown step: its rule, its record and
// whether it has stopped. It is the short way to what a Snapshot says at length.
func (r *Run) Lane(i int) (rule *optim.Rule, now Record, stop Stop) {
	l := &r.lanes[i]
	return l.rule, l.rec, l.stop
}

// Snapshot copies all that a view may see into dst, in dst's own memory.
func (r *Run) Snapshot(dst *Snapshot) {
	dst.Step, dst.Newest, dst.Seed, dst.Noise = r.step, r.newest, r.spec.Seed, r.noise
	dst.Done = r.Done()
	dst.Epoch = r.cursor.Epoch
	dst.Batch, dst.Rows = 0, 0
	if t := r.oracle.task; t != nil {
		dst.Rows = t.Rows()
		dst.Batch = dst.Rows
		if r.batch > 0 {
			dst.Batch = min(r.batch, dst.Rows)
		}
	}
	dst.Ghosts = r.ghosts[:len(r.ghosts):len(r.ghosts)]
	for len(dst.Lanes) < len(r.lanes) {
		dst.Lanes = append(dst.Lanes, LaneView{})
	}
	dst.Lanes = dst.Lanes[:len(r.lanes)]
	for i := range r.lanes {
		l, v := &r.lanes[i], &dst.Lanes[i]
		v.Rule, v.Stop, v.Now = l.rule, l.stop, l.rec
		v.State.Copy(&l.st)
		buckets := append(v.Trace.Buckets[:0], l.trace.Buckets...)
		v.Trace = l.trace
		v.Trace.Buckets = buckets
	}
}
