package sim

import "descent/sim/probe"

// Recent appends to dst the last n steps of a lane up to the shown one, oldest
// first, none left out and all with the settings of now: the nearest keyframe,
// then the lane's own steps again. Of a lane that has stopped they end with its
// last good point. A task has none.
func (r *Run) Recent(dst []probe.Moment, lane, n int) []probe.Moment {
	if r.oracle.surf == nil || n <= 0 {
		return dst
	}
	last := r.step
	if stop := r.lanes[lane].stop; stop.Reason != Running {
		last = stop.Last()
	}
	from := max(0, last-n+1)
	for _, e := range r.spec.Edits {
		if e.Step <= last && (e.Lane == lane || e.Lane == AllLanes) {
			from = max(from, e.Step)
		}
	}
	i := min(from/r.keys.every, len(r.keys.cursors)-1)

	step, noise, batch, cursor := r.step, r.noise, r.batch, r.cursor
	l, k := &r.scratch, &r.keys.lanes[lane]
	r.step, r.cursor = i*r.keys.every, r.keys.cursors[i]
	r.noise, r.batch = r.settings(r.step)
	unpack(k.nums[k.at[i]:k.at[i+1]], l, r.dim, nil, r.plan(r.laneAt(lane, r.step).Schedule))
	if here := &r.lanes[lane]; here.rule == l.rule {
		l.path, l.pathKnobs = here.path, here.pathKnobs
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
		r.arrive()
		r.land(l, lane, r.editsAt(r.step))
	}
	r.step, r.noise, r.batch, r.cursor = step, noise, batch, cursor
	r.draw()
	return dst
}
