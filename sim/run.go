package sim

import (
	"math/rand/v2"
	"slices"

	"descent/sim/nn"
	"descent/sim/optim"
	"descent/sim/plane"
	"descent/sim/schedule"
	"descent/sim/surface"
	"descent/sim/task"
)

// Run is an objective and its lanes, stepped together: a race.
type Run struct {
	spec    Spec // of Edits, those with a step of 0 are folded into the rest
	oracle  oracle
	exact   oracle        // without noise and batches
	batches *task.Batches // nil on a surface
	region  plane.Rect
	dim     int
	pcg     rand.PCG
	tasks   []*task.Task // all that models of the spec make of the data; the first is the first step's
	work    *task.Work
	drop    nn.Dropping
	spare   []float64 // a gradient that is not used

	lanes        []lane
	scratch      lane // to look back without going back
	step, newest int
	// noise and batch are the settings in force at step.
	noise  float64
	batch  int
	cursor task.Cursor // of the batch that the next step uses

	keys   timeline
	ghosts []Ghost
	plans  map[string]*schedule.Plan // by their text
}

// plan returns the plan of a text that has been checked.
func (r *Run) plan(text string) *schedule.Plan {
	p, ok := r.plans[text]
	if !ok {
		var err error
		if p, err = schedule.Parse(text); err != nil {
			p = &schedule.Plan{}
		}
		if r.plans == nil {
			r.plans = map[string]*schedule.Plan{}
		}
		r.plans[text] = p
	}
	return p
}

// Step returns the shown step, Newest the farthest one computed.
func (r *Run) Step() int   { return r.step }
func (r *Run) Newest() int { return r.newest }

// Epoch returns the epoch that the next step belongs to, counted from 0.
func (r *Run) Epoch() int { return r.cursor.Epoch }

// Surface returns the surface run on, or nil; Task the task, or nil.
func (r *Run) Surface() *surface.Surface { return r.oracle.surf }
func (r *Run) Task() *task.Task          { return r.oracle.task }

// Start returns the first point; it is not to be written.
func (r *Run) Start() []float64 { return r.spec.Start }

// Spec returns the spec that rebuilds the run with all edits made so far.
func (r *Run) Spec() Spec { return r.spec.Clone() }

// Restarted returns the spec of a run from the start with the settings now in
// force: edits are no longer made on the way. It starts from the same parameters
// if the model still has as many, drawn in the same way.
func (r *Run) Restarted() Spec {
	s := r.spec.Clone()
	if t := r.oracle.task; t != nil {
		if !t.Fits(r.tasks[0]) || t.Model().Init != r.spec.Model.Init {
			s.Start = nil
		}
		s.Model = *t.Model()
		s.Model.Net = slices.Clone(s.Model.Net)
	}
	s.Noise, s.Batch = r.noise, r.batch
	s.Edits = slices.DeleteFunc(s.Edits, func(e Edit) bool { return e.Step > 0 || s.Start == nil }) // weights set at the start
	for i := range r.lanes {
		l := &r.lanes[i]
		s.Lanes[i] = LaneSpec{l.rule.ID, slices.Clone(l.knobs), l.plan.String(), s.Lanes[i].Mark}
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
		r.move(&r.lanes[i])
	}
	r.step++
	if r.batches != nil {
		r.cursor = r.batches.Next(r.cursor, r.batch)
	}
	r.settle()
	r.newest = max(r.newest, r.step)
	r.keys.save(r)
}

// settle brings the shown step's edits into force, draws its batch and noise,
// and evaluates and records every lane there.
func (r *Run) settle() {
	r.arrive()
	edits := r.editsAt(r.step)
	for i := range r.lanes {
		l := &r.lanes[i]
		r.land(l, i, edits)
		r.note(l)
	}
}

// arrive brings the run's own settings at the shown step into force.
func (r *Run) arrive() {
	if len(r.editsAt(r.step)) > 0 {
		r.noise, r.batch = r.settings(r.step)
		if r.batches != nil {
			r.employ(r.taskAt(r.step))
		}
	}
	if r.batches != nil {
		r.cursor = r.batches.Align(r.cursor, r.batch)
	}
	r.draw()
}

// draw prepares the oracle for the shown step.
func (r *Run) draw() {
	if r.batches != nil {
		r.oracle.rows = r.batches.Rows(r.spec.Seed, r.cursor, r.batch)
	}
	r.drop = nn.Dropping{Seed: r.spec.Seed, Step: uint64(r.step)}
	r.oracle.drop = &r.drop
	r.oracle.draw(&r.pcg, r.spec.Seed, r.step, r.noise, r.dim)
}

// employ puts a task into force.
func (r *Run) employ(t *task.Task) {
	r.oracle.task, r.exact.task, r.dim = t, t, t.Dim()
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
	dst.Task, dst.BatchRows = r.oracle.task, dst.BatchRows[:0]
	if t := r.oracle.task; t != nil {
		dst.Rows = t.Rows()
		dst.Batch = dst.Rows
		if r.batch > 0 {
			dst.Batch = min(r.batch, dst.Rows)
		}
		dst.BatchRows = append(dst.BatchRows, r.oracle.rows...)
	}
	dst.Ghosts = r.ghosts[:len(r.ghosts):len(r.ghosts)]
	for len(dst.Lanes) < len(r.lanes) {
		dst.Lanes = append(dst.Lanes, LaneView{})
	}
	dst.Lanes = dst.Lanes[:len(r.lanes)]
	for i := range r.lanes {
		l, v := &r.lanes[i], &dst.Lanes[i]
		v.Mark, v.Measured = r.spec.Lanes[i].Mark, l.task == nil || l.measured
		v.Rule, v.Stop, v.Now, v.Plan, v.Since = l.rule, l.stop, l.rec, l.plan, l.since
		v.Knobs = append(v.Knobs[:0], l.knobs...)
		v.Sched = append(v.Sched[:0], l.sched...)
		v.State.Copy(&l.st)
		v.Params = append(v.Params[:0], l.params()...)
		if v.Path = nil; l.rule.Path != nil {
			v.Path = l.path
		}
		if l.rule.Preview != nil && l.stop.Reason == Running {
			l.rule.Preview(&v.State, &r.oracle)
		}
		buckets := append(v.Trace.Buckets[:0], l.trace.Buckets...)
		layers := append(v.Trace.Layers[:0], l.trace.Layers...)
		v.Trace = l.trace
		v.Trace.Buckets, v.Trace.Layers = buckets, layers
	}
}
