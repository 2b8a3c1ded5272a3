package cli

import (
	"descent/sim"
	"descent/sim/surface"
	"descent/sim/task"
)

// taskOf returns the objective as a task, or nil: for what draws just these.
func taskOf(o sim.Objective) *task.Task {
	t, _ := task.Of(o)
	return t
}

// surfaceOf returns the objective as a surface, or nil.
func surfaceOf(o sim.Objective) *surface.Surface {
	s, _ := surface.Of(o)
	return s
}
