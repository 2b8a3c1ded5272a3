package sim

import (
	"descent/sim/objective"
	"descent/sim/probe"
	"descent/sim/spec"
)

// Recent appends to dst the last n steps of a lane up to the shown one, oldest
// first, none left out and all with the settings of now: the nearest keyframe,
// then the lane's own steps again. Of a lane that has stopped they end with its
// last good point. An objective without a plane has none.
func (r *Run) Recent(dst []probe.Moment, index, n int) ([]probe.Moment, error) {
	if err := r.checkLane(index); err != nil || !r.parts.planar || n <= 0 {
		return dst, err
	}
	last := r.lastStep(index)
	from := max(0, last-n+1, r.settledSince(index, last))
	r.replay(index, from, last, func(l *lane) {
		dst = append(dst, momentOf(l.st.X, l.st.G, l.st.Loss))
	})
	return dst, nil
}

func momentOf(x, g []float64, loss float64) probe.Moment {
	return probe.Moment{X: x[0], Y: x[1], Loss: loss, GX: g[0], GY: g[1]}
}

// lastStep returns the shown step, or that of a lane's last good point.
func (r *Run) lastStep(lane int) int {
	if stop := r.lanes[lane].stop; stop.Reason != Running {
		return stop.Last()
	}
	return r.step
}

// settledSince returns the step of the last edit of a lane up to a step, 0 if there is none:
// since then its settings are those of that step.
func (r *Run) settledSince(lane, last int) (since int) {
	for _, e := range r.spec.Edits {
		if e.Step <= last && (e.Lane == lane || e.Lane == spec.AllLanes) {
			since = max(since, e.Step)
		}
	}
	return since
}

// replay makes the steps of a lane up to last again, beside the run, and calls visit at
// each from the step from on. The lane is not to be kept.
func (r *Run) replay(index, from, last int, visit func(l *lane)) {
	i := min(from/r.keys.every, len(r.keys.cursors)-1)
	step, noise, batch, cursor, now := r.step, r.noise, r.batch, r.cursor, r.Objective()
	l, k := &r.scratch, &r.keys.lanes[index]
	r.step, r.cursor = i*r.keys.every, r.keys.cursors[i]
	r.useSettings()
	r.unpack(k.nums[k.at[i]:k.at[i+1]], l, r.planAt(index, r.step))
	if here := &r.lanes[index]; here.rule == l.rule && objective.Same(here.on, l.on) {
		l.path, l.pathHyper = here.path, here.pathHyper
	}
	r.draw()
	for {
		if r.step >= from {
			visit(l)
		}
		if r.step == last {
			break
		}
		r.move(l)
		r.step++
		r.applyEdits(l, index, r.applyRunEdits())
		r.evaluateLane(l)
	}
	r.step, r.noise, r.batch, r.cursor = step, noise, batch, cursor
	r.use(now)
	r.draw()
}
