package race

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim/param"
	"descent/sim/surface"
	"descent/ui/lang"
	"descent/ui/page/watch"
)

// paramPrefix distinguishes a surface's parameter from a hyper-parameter of the same name.
const paramPrefix = "surface."

// Params implements watch.Kind: the parameters of the surface's family.
func (p *Page) Params() (list []watch.Param) {
	surf, ok := surface.Of(p.S.Run.Objective())
	if !ok {
		return nil
	}
	for i := range surf.Params {
		list = append(list, watch.Param{
			Name: paramPrefix + surf.Params[i].Name, Label: surf.Params[i].Name, Of: surf.Name,
			Value: p.Short(surf.ParamValue(i)), Doc: surf.Params[i].Doc,
			Turn: func(dir int, stride param.Stride) tea.Cmd { return p.turnParam(surf, i, dir, stride) },
		})
	}
	return list
}

// turnParam changes a parameter of the surface to its next value in a direction.
// The race restarts with the same rates, to show what they do on the new surface.
func (p *Page) turnParam(surf *surface.Surface, i, dir int, stride param.Stride) tea.Cmd {
	values := make([]float64, len(surf.Params))
	for k := range values {
		values[k] = surf.ParamValue(k)
	}
	of := &surf.Params[i]
	values[i] = of.Next(values[i], dir, stride)
	s := p.S.Run.Restarted()
	s.Surface = surf.With(values).ID
	return p.Restart(s, lang.SayParam, of.Name, surf.Name, p.Short(values[i]))
}
