package sim

import (
	"slices"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/schedule"
)

const (
	firstInterval = 64      // steps between keyframes in a short run
	maxKeyframes  = 4096    // then every other one is dropped
	maxKeyFloats  = 4 << 20 // or when they hold as many numbers as this: 32 MB
	laneHeader    = 14      // numbers of a lane in a keyframe before its record
	recordFloats  = 4 + int(NumSeries)

	// Where the trace does not have the points, keyframes are the trajectory.
	denseInterval  = 1
	denseKeyframes = 1024
)

// timeline keeps whole states at regular steps: 0, every, 2·every, …
type timeline struct {
	every   int
	max     int                // keyframes
	cursors []objective.Cursor // one a keyframe
	lanes   []laneKeys
}

// laneKeys is one lane's keyframes: frame i is nums[at[i]:at[i+1]].
type laneKeys struct {
	at   []int
	nums []float64
}

// begin sets the density of keyframes.
func (t *timeline) begin(planar bool) {
	t.every, t.max = denseInterval, denseKeyframes
	if planar {
		t.every, t.max = firstInterval, maxKeyframes
	}
}

// save keeps the run's state if a keyframe is due at its step.
func (t *timeline) save(r *Run) {
	if r.step != len(t.cursors)*t.every {
		return
	}
	t.cursors = append(t.cursors, r.cursor)
	var total int
	for i := range r.lanes {
		k := &t.lanes[i]
		k.nums = r.pack(k.nums, &r.lanes[i])
		k.at = append(k.at, len(k.nums))
		total += len(k.nums)
	}
	if len(t.cursors) > 2 && (len(t.cursors) > t.max || total > maxKeyFloats) {
		t.thin()
	}
}

// thin drops every other keyframe.
func (t *timeline) thin() {
	n := len(t.cursors)
	for i := range t.lanes {
		k := &t.lanes[i]
		nums := k.nums[:0]
		for j := 0; j < n; j += 2 {
			from, to := k.at[j], k.at[j+1]
			k.at[j/2] = len(nums)
			nums = append(nums, k.nums[from:to]...)
		}
		k.nums = nums
		k.at = append(k.at[:(n+1)/2], len(nums))
	}
	for j := 0; j < n; j += 2 {
		t.cursors[j/2] = t.cursors[j]
	}
	t.cursors = t.cursors[:(n+1)/2]
	t.every *= 2
}

// cut drops the keyframes of the given step and later ones.
func (t *timeline) cut(step int) {
	n := min((step+t.every-1)/t.every, len(t.cursors))
	t.cursors = t.cursors[:n]
	for i := range t.lanes {
		k := &t.lanes[i]
		k.at = k.at[:n+1]
		k.nums = k.nums[:k.at[n]]
	}
}

// restore brings the run to keyframe i. The caller has the run's edits apply to it.
func (t *timeline) restore(r *Run, i int) {
	r.step, r.cursor = i*t.every, t.cursors[i]
	r.useSettings()
	for j := range r.lanes {
		k := &t.lanes[j]
		r.unpack(k.nums[k.at[i]:k.at[i+1]], &r.lanes[j], r.planAt(j, r.step))
	}
	r.draw()
}

func (k *laneKeys) clone() laneKeys { return laneKeys{slices.Clone(k.at), slices.Clone(k.nums)} }

// pack appends a lane's whole state as numbers. Its integers are exact: below 2^53.
func (r *Run) pack(dst []float64, l *lane) []float64 {
	dst = append(dst, float64(r.ruleIndex(l.rule)), float64(l.st.Step), float64(l.st.Evals), l.st.Loss,
		float64(l.stop.Step), float64(l.stop.Reason), l.stop.Value, float64(l.stop.Coord), l.best, float64(l.bestStep), float64(l.since), flag(l.measured), float64(l.at), float64(l.atStep))
	dst = append(dst, l.rec.X, l.rec.Y, l.rec.Before, float64(l.rec.At))
	dst = append(dst, l.rec.V[:]...)
	dst = append(dst, l.nums...)
	dst = append(dst, l.sched...)
	dst = append(dst, l.hyper...)
	return append(dst, l.st.Hyper...)
}

func flag(on bool) float64 {
	if on {
		return 1
	}
	return 0
}

// unpack is the inverse of pack, into the lane's own memory, for the objective in
// force. The plan is the one in force.
func (r *Run) unpack(src []float64, l *lane, plan *schedule.Plan) {
	o := r.Objective()
	if rule := &r.catalog.Rules[int(src[0])]; rule != l.rule || len(l.st.X) != r.parts.dim || !objective.Fits(o, l.on) {
		l.setRule(rule, o)
	}
	if l.path != nil && !objective.Same(o, l.on) {
		l.path = nil
	}
	l.on, l.fresh = o, false
	l.st.Step, l.st.Evals, l.st.Loss = int(src[1]), int(src[2]), src[3]
	l.stop = Stop{int(src[4]), Reason(src[5]), src[6], int(src[7])}
	l.best, l.bestStep, l.since, l.measured = src[8], int(src[9]), int(src[10]), src[11] != 0
	l.at, l.atStep = int(src[12]), int(src[13])
	src = src[laneHeader:]
	l.rec.X, l.rec.Y, l.rec.Before, l.rec.At = src[0], src[1], src[2], int(src[3])
	src = src[4+copy(l.rec.V[:], src[4:]):]
	src = src[copy(l.nums, src):]
	if n := plan.State(); len(l.sched) != n {
		l.sched = make([]float64, n)
	}
	l.plan = plan
	src = src[copy(l.sched, src):]
	n := len(l.rule.Params)
	l.hyper = append(l.hyper[:0], src[:n]...)
	l.st.Hyper = append(l.st.Hyper[:0], src[n:]...)
}

func (r *Run) ruleIndex(rule *optim.Rule) int {
	for i := range r.catalog.Rules {
		if &r.catalog.Rules[i] == rule {
			return i
		}
	}
	return -1
}

// planAt returns the plan of a lane in force at a step.
func (r *Run) planAt(lane, step int) *schedule.Plan {
	if len(r.spec.Edits) == 0 {
		return r.plan(r.spec.Lanes[lane].Schedule)
	}
	return r.plan(r.settingsAt(lane, step).Lane.Schedule)
}

// Seek goes to a step, exactly as it was: the nearest keyframe, then the same
// steps again. Beyond the newest step it makes new ones.
func (r *Run) Seek(step int) {
	step = max(step, 0)
	i := min(min(step, r.newest)/r.keys.every, len(r.keys.cursors)-1)
	if step < r.step || i*r.keys.every > r.step {
		r.keys.restore(r, i)
	}
	r.Advance(step - r.step)
}

// rewrite computes the future from step on again after the edits at that step
// changed, and the run is at step again.
func (r *Run) rewrite(step int) {
	from := step
	for i := range r.lanes {
		if t := &r.lanes[i].trace; step <= t.TipStep {
			t.cut(step)
			from = min(from, t.TipStep+1)
		}
	}
	r.keys.cut(step)
	r.newest = step
	if i := min(from/r.keys.every, len(r.keys.cursors)-1); i >= 0 {
		r.keys.restore(r, i)
		for j := range r.lanes {
			r.record(&r.lanes[j])
		}
	} else {
		r.reset()
	}
	for r.step < step {
		r.advance()
	}
}
