package sim

import "descent/sim/objective"

// Snapshot copies all that a view may see into dst, in dst's own memory.
func (r *Run) Snapshot(dst *Snapshot) {
	dst.Step, dst.Newest, dst.Seed, dst.Noise = r.step, r.newest, r.spec.Seed, r.noise
	dst.Done = r.Done()
	dst.Epoch = r.cursor.Epoch
	dst.Batch, dst.Rows = 0, 0
	dst.Objective, dst.BatchRows = r.Objective(), dst.BatchRows[:0]
	if rows, ok := objective.RowsOf(dst.Objective); ok {
		dst.Rows = len(rows.TrainRows())
		dst.Batch = dst.Rows
		if r.batch > 0 {
			dst.Batch = min(r.batch, dst.Rows)
		}
		dst.BatchRows = append(dst.BatchRows, r.oracle.at.Rows...)
	}
	dst.Ghosts = r.ghosts[:len(r.ghosts):len(r.ghosts)]
	for len(dst.Lanes) < len(r.lanes) {
		dst.Lanes = append(dst.Lanes, LaneView{})
	}
	dst.Lanes = dst.Lanes[:len(r.lanes)]
	for i := range r.lanes {
		r.viewLane(&dst.Lanes[i], i)
	}
}

// viewLane copies what a view may see of lane i.
func (r *Run) viewLane(v *LaneView, i int) {
	l := &r.lanes[i]
	v.Mark, v.Measured = r.spec.Lanes[i].Mark, r.parts.measurer == nil || l.measured
	v.Rule, v.Stop, v.Now, v.Plan, v.Since = l.rule, l.stop, l.rec, l.plan, l.since
	v.Arrival = r.arrival(l)
	v.Hyper = append(v.Hyper[:0], l.hyper...)
	v.Sched = append(v.Sched[:0], l.sched...)
	v.State.Copy(&l.st)
	v.Params = append(v.Params[:0], l.point()...)
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
