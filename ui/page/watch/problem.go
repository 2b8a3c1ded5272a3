package watch

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/param"
	"descent/sim/spec"
	"descent/ui/lang"
)

// NextID returns the id by places after id in ids, or before it if by is negative.
// It wraps around at both ends.
func NextID(ids []string, id string, by int) string {
	at := slices.Index(ids, Family(id)) // an id with parameters counts as its default
	if at < 0 && by < 0 {
		at = 0 // an unknown id counts as the one before the first
	}
	return ids[wrap(at+by, len(ids))]
}

// Family is the id of a surface or a set without the parameters.
func Family(id string) string {
	base, _, _ := strings.Cut(id, ":")
	return base
}

// noises are the standard deviations that the keys choose from.
var noises = []float64{0, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100}

func (p *Page) noise(dir int) func() tea.Cmd {
	return func() tea.Cmd {
		v := param.NextIn(noises, p.S.Snap.Noise, dir)
		return p.Change(func() error { return p.S.Run.Set(spec.AllLanes, "noise", v) }, lang.SayNoise, p.Num(v))
	}
}

// nameOf names what a run minimises.
func nameOf(r *sim.Run) string {
	info := r.Objective().Info()
	return info.ID + info.Formula
}
