package sim

import (
	"cmp"
	"math"
	"slices"

	"descent/sim/probe"
)

// Standing is how the lanes of a race stand to each other at one step: each lane, by
// its index, in one of the lists.
type Standing struct {
	// Arrived are at a listed global minimum to stay, in the order in which they arrived;
	// Trapped at a local minimum, which is not the lowest; Resting at one that is not
	// listed.
	Arrived, Trapped, Resting []int
	// Stuck are at rest where there is a way down, Diverging will leave, Diverged have.
	Stuck, Diverging, Diverged []int
	// Racing are all others, the lowest loss first; Leaders is how many of them share it.
	Racing  []int
	Leaders int
}

// level is the relative difference of two losses that rounding may explain.
const level = 1e-9

// StandingOf compares the lanes of a snapshot. found returns what was found of a lane,
// nil if that is not known: then all that is known is whether it has diverged.
func StandingOf(s *Snapshot, found func(lane int) *probe.Finding) (t Standing) {
	for i := range s.Lanes {
		list := t.listOf(&s.Lanes[i], found(i))
		*list = append(*list, i)
	}
	slices.SortStableFunc(t.Arrived, func(a, b int) int {
		return cmp.Compare(s.Lanes[a].Arrival.Step, s.Lanes[b].Arrival.Step)
	})
	loss := func(i int) float64 { return s.Lanes[i].Now.V[Loss] }
	slices.SortStableFunc(t.Racing, func(a, b int) int { return cmp.Compare(loss(a), loss(b)) })
	for _, i := range t.Racing {
		if least := loss(t.Racing[0]); loss(i)-least <= level*math.Abs(least) {
			t.Leaders++
		}
	}
	return t
}

// listOf returns the list that a lane belongs to.
func (t *Standing) listOf(l *LaneView, f *probe.Finding) *[]int {
	switch {
	case l.Stop.Diverged():
		return &t.Diverged
	case f == nil:
		return &t.Racing
	case f.Kind == probe.Diverging:
		return &t.Diverging
	case f.Kind == probe.Stuck:
		return &t.Stuck
	case !f.Arrived():
		return &t.Racing
	case f.Basin == probe.Local || l.Arrival.Basin == probe.Local:
		return &t.Trapped
	case l.Arrival.Basin == probe.Global:
		return &t.Arrived
	}
	return &t.Resting
}
