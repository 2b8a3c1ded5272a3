package sim

import (
	"slices"

	"descent/sim/spec"
)

// Ghost is a future that an edit after a rewind left behind: a trace of each lane
// that it changed, from about the step of the edit on, with the lane's mark. It
// is never written once made.
type Ghost struct {
	Traces []Trace
	Marks  []int

	// What makes it again.
	past     spec.Spec
	from, to int
}

// maxGhosts is how many left futures are kept; the oldest goes first.
const maxGhosts = 3

// keepGhost keeps the future from the shown step on as a ghost: that of a lane whose
// edit is about to change it, or of all, and of those whose later edits go with it.
func (r *Run) keepGhost(lane int) {
	touched := map[int]bool{lane: true}
	for _, e := range r.spec.Edits {
		if e.Step > r.step {
			touched[e.Lane] = true
		}
	}
	var lanes []int
	g := Ghost{past: r.spec.Clone(), from: r.step, to: r.newest}
	for i := range r.lanes {
		if touched[i] || touched[spec.AllLanes] {
			lanes = append(lanes, i)
			g.add(&r.lanes[i].trace, r.spec.Lanes[i].Mark)
		}
	}
	g.past.KeepLanes(lanes...)
	r.addGhost(g)
}

// add adds what a lane's trace has from the ghost's first step on.
func (g *Ghost) add(t *Trace, mark int) {
	g.Traces = append(g.Traces, t.from(g.from))
	g.Marks = append(g.Marks, mark)
}

func (r *Run) addGhost(g Ghost) {
	old := r.ghosts[max(0, len(r.ghosts)-maxGhosts+1):]
	r.ghosts = append(slices.Clone(old), g)
}

// Ghosts returns what makes the run's ghosts again, the oldest first.
func (r *Run) Ghosts() []spec.Ghost {
	list := make([]spec.Ghost, len(r.ghosts))
	for i := range r.ghosts {
		g := &r.ghosts[i]
		list[i] = spec.NewGhost(&g.past, &r.spec, g.from, g.to)
	}
	return list
}

// AddGhost adds the future of another run from a step up to its newest one.
func (r *Run) AddGhost(of *Run, from int) {
	g := Ghost{past: of.Spec(), from: from, to: of.newest}
	for i := range of.lanes {
		g.add(&of.lanes[i].trace, of.spec.Lanes[i].Mark)
	}
	r.addGhost(g)
}

// dropMark removes a lane's trace from the ghosts, and ghosts that are then empty.
func (r *Run) dropMark(mark int) {
	var ghosts []Ghost
	for _, g := range r.ghosts {
		left := Ghost{past: g.past.Clone(), from: g.from, to: g.to}
		var lanes []int
		for i, m := range g.Marks {
			if m != mark {
				lanes = append(lanes, i)
				left.Traces, left.Marks = append(left.Traces, g.Traces[i]), append(left.Marks, m)
			}
		}
		if left.past.KeepLanes(lanes...); len(lanes) > 0 {
			ghosts = append(ghosts, left)
		}
	}
	r.ghosts = ghosts
}
