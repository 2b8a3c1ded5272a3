package session

import (
	"fmt"

	"descent/sim"
	"descent/sim/spec"
)

// Past is what a run of a spec has been through apart from its edits.
type Past struct {
	// Step is the step to show, Newest one that the run has been at, if it is later.
	Step, Newest int
	Ghosts       []Ghost
}

// Ghost is a run that is yet to be made, up to the step To. Its future from the step
// From on was left behind.
type Ghost struct {
	Run *sim.Run
	spec.Ghost
}

// NewPast returns the past of a run: the error says that a ghost is of no such run.
func NewPast(run *sim.Run, step, newest int, ghosts []spec.Ghost) (Past, error) {
	p := Past{Step: step, Newest: max(step, newest)}
	for i := range ghosts {
		g := &ghosts[i]
		of, err := sim.New(g.On(run.Spec()))
		if err != nil {
			return p, fmt.Errorf("ghost: %w", err)
		}
		p.Ghosts = append(p.Ghosts, Ghost{of, *g})
	}
	return p, nil
}
