package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim/param"
	"descent/ui/lang"
)

// paramPrefix tells a surface's parameter from a hyper-parameter of the same name.
const paramPrefix = "surface "

// param returns the index of the selected parameter of the surface, or -1.
func (s *session) param() int {
	name, ok := strings.CutPrefix(s.knob, paramPrefix)
	if surf := s.run.Surface(); ok && surf != nil {
		for i := range surf.Params {
			if surf.Params[i].Name == name {
				return i
			}
		}
	}
	return -1
}

// turnParam changes a parameter of the surface. The race begins again with the
// same rates: what they do now is what there is to see.
func (m *Model) turnParam(i, dir int, stride param.Stride) tea.Cmd {
	run := m.cur().run
	surf := run.Surface()
	values := make([]float64, len(surf.Params))
	for k := range values {
		values[k] = surf.ParamValue(k)
	}
	p := &surf.Params[i]
	values[i] = p.Next(values[i], dir, stride)
	spec := run.Restarted()
	spec.Surface = surf.With(values).ID
	return m.restart(spec, lang.SayParam, p.Name, surf.Name, m.short(values[i]))
}
