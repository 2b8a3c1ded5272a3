package sim

import (
	"descent/sim/objective"
	"fmt"
	"math/bits"
	"slices"
)

// Trajectory returns points that a lane went through up to its last step, at
// most n, evenly spread, the last one last: parameters and statistics of
// its keyframes and of where it is at the shown step. Points of a model of
// another shape are left out.
func (r *Run) Trajectory(lane, n int) ([][]float64, error) {
	if err := r.checkLane(lane); err != nil {
		return nil, err
	}
	if n < 2 {
		return nil, fmt.Errorf("%d points: a trajectory has 2 and more", n)
	}
	l := &r.lanes[lane]
	k := &r.keys.lanes[lane]
	var points [][]float64
	var fits bool
	edits := -1 // made by the keyframe before
	for i := range r.keys.cursors {
		step := i * r.keys.every
		if step >= r.step {
			break
		}
		made := r.editsUntil(step)
		if made != edits {
			edits, fits = made, objective.Fits(r.objectiveAt(step), l.on)
		}
		if fits {
			from := k.at[i] + laneHeader + recordFloats
			points = append(points, k.nums[from:from+len(l.point())])
		}
	}
	points = append(points, l.point())
	if all := len(points); all > n {
		for i := range n {
			points[i] = points[i*(all-1)/(n-1)]
		}
		points = points[:n]
	}
	for i := range points {
		points[i] = slices.Clone(points[i])
	}
	return points, nil
}

// Interval returns how many steps lie between the keyframes, which a trajectory of an
// objective without a plane goes through. It doubles as the run grows, and an edit
// after a rewind does not make it smaller again.
func (r *Run) Interval() int { return r.keys.every }

// UsualInterval returns the interval of a run that made its steps without edits up
// to the newest one.
func (r *Run) UsualInterval() int {
	var t timeline
	t.begin(r.parts.planar)
	numbers := 0
	for i := range r.lanes {
		numbers += len(r.pack(nil, &r.lanes[i]))
	}
	for n := r.newest + 1; n > 2 && (n > t.max || n*numbers > maxKeyFloats); n = r.newest/t.every + 1 {
		t.every *= 2
	}
	return t.every
}

// SetInterval has a run that has made no step begin with an interval that another one
// had. The error says what is allowed.
func (r *Run) SetInterval(steps int) error {
	switch {
	case r.newest > 0:
		return fmt.Errorf("interval cannot be %d: the run has made %d steps", steps, r.newest)
	case steps < r.keys.every || steps > maxInterval || bits.OnesCount(uint(steps)) != 1:
		return fmt.Errorf("interval cannot be %d: it is a power of two from %d to %d", steps, r.keys.every, maxInterval)
	}
	r.keys.every = steps
	return nil
}

// maxInterval is that of the longest runs.
const maxInterval = 1 << 24
