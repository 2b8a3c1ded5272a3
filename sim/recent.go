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
func (r *Run) Recent(dst []probe.Moment, lane, n int) ([]probe.Moment, error) {
	if err := r.checkLane(lane); err != nil || !r.parts.planar || n <= 0 {
		return dst, err
	}
	last := r.step
	if stop := r.lanes[lane].stop; stop.Reason != Running {
		last = stop.Last()
	}
	from := max(0, last-n+1)
	for _, e := range r.spec.Edits {
		if e.Step <= last && (e.Lane == lane || e.Lane == spec.AllLanes) {
			from = max(from, e.Step)
		}
	}
	i := min(from/r.keys.every, len(r.keys.cursors)-1)

	step, noise, batch, cursor, now := r.step, r.noise, r.batch, r.cursor, r.Objective()
	l, k := &r.scratch, &r.keys.lanes[lane]
	r.step, r.cursor = i*r.keys.every, r.keys.cursors[i]
	r.useSettings()
	r.unpack(k.nums[k.at[i]:k.at[i+1]], l, r.planAt(lane, r.step))
	if here := &r.lanes[lane]; here.rule == l.rule && objective.Same(here.on, l.on) {
		l.path, l.pathHyper = here.path, here.pathHyper
	}
	r.draw()
	for {
		if r.step >= from {
			dst = append(dst, probe.Moment{X: l.st.X[0], Y: l.st.X[1], Loss: l.st.Loss, GX: l.st.G[0], GY: l.st.G[1]})
		}
		if r.step == last {
			break
		}
		r.move(l)
		r.step++
		r.applyEdits(l, lane, r.applyRunEdits())
		r.evaluateLane(l)
	}
	r.step, r.noise, r.batch, r.cursor = step, noise, batch, cursor
	r.use(now)
	r.draw()
	return dst, nil
}
