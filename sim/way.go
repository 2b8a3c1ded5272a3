package sim

import (
	"cmp"
	"slices"
)

// Way returns points that a lane of a task went through up to its last step, at
// most so many, evenly spread, the last one last: parameters and statistics of
// its keyframes and of where it is at the shown step. Points of a model of
// another shape are left out.
func (r *Run) Way(lane, most int) [][]float64 {
	l := &r.lanes[lane]
	if l.task == nil {
		return nil
	}
	k := &r.keys.lanes[lane]
	var points [][]float64
	var fits bool
	edits := -1 // made by the keyframe before
	for i := range r.keys.cursors {
		step := i * r.keys.every
		if step >= r.step {
			break
		}
		n, _ := slices.BinarySearchFunc(r.spec.Edits, step+1, func(e Edit, step int) int { return cmp.Compare(e.Step, step) })
		if n != edits {
			edits, fits = n, r.taskAt(step).Fits(l.task)
		}
		if fits {
			from := k.at[i] + laneHeader + recordFloats
			points = append(points, k.nums[from:from+len(l.params())])
		}
	}
	points = append(points, l.params())
	if n := len(points); n > most {
		for i := range most {
			points[i] = points[i*(n-1)/(most-1)]
		}
		points = points[:most]
	}
	for i := range points {
		points[i] = slices.Clone(points[i])
	}
	return points
}
