package ui

import (
	"math"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim/spec"
	"descent/ui/lang"
)

// paramPrefix tells a surface's parameter from a knob of the same name.
const paramPrefix = "surface "

// param returns the index of the selected parameter of the surface, or -1.
func (s *session) param() int {
	name, ok := strings.CutPrefix(s.knob, paramPrefix)
	if surf := surfaceOf(s.run.Objective()); ok && surf != nil {
		for i := range surf.Params {
			if surf.Params[i].Name == name {
				return i
			}
		}
	}
	return -1
}

// turnParam changes a parameter of the surface, by a factor or, if it may be 0
// or less, by a part of its range. The race begins anew with the same rates: what
// they do now is what there is to see.
func (m *Model) turnParam(i int, dir, root float64) tea.Cmd {
	run := m.cur().run
	surf := surfaceOf(run.Objective())
	values := make([]float64, len(surf.Params))
	for k := range values {
		values[k] = surf.ParamValue(k)
	}
	p := &surf.Params[i]
	if p.Min > 0 {
		values[i] = spec.Round(values[i]*math.Pow(10, dir/root), 4)
	} else {
		values[i] = spec.Round(values[i]+dir*(p.Max-p.Min)/(2*root), 4)
	}
	values[i] = min(max(values[i], p.Min), p.Max)
	spec := run.Restarted()
	spec.Surface = surf.With(values).ID
	return m.restart(spec, lang.SayParam, p.Name, surf.Name, m.short(values[i]))
}
