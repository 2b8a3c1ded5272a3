package sim

import (
	"descent/sim/objective"
	"descent/sim/surface"
	"descent/sim/task"
)

// taskOf returns the objective as a task, or nil.
func taskOf(o objective.Objective) *task.Task {
	t, _ := task.Of(o)
	return t
}

// surfaceOf returns the surface of a run, or nil.
func surfaceOf(r *Run) *surface.Surface {
	s, _ := surface.Of(r.Objective())
	return s
}

// must returns what a call that cannot fail returns.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
