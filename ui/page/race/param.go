package race

import (
	"math"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/ui/lang"
	"descent/ui/page/watch"
)

// paramPrefix tells a surface's parameter from a hyper-parameter of the same name.
const paramPrefix = "surface "

// Params implements watch.Kind: the parameters of the surface's family.
func (p *Page) Params() (list []watch.Param) {
	surf := p.surface()
	for i := range surf.Params {
		list = append(list, watch.Param{
			Name: paramPrefix + surf.Params[i].Name, Label: surf.Params[i].Name, Of: surf.Name,
			Value: p.Short(surf.ParamValue(i)), Doc: surf.Params[i].Doc,
			Turn: func(dir, root float64) tea.Cmd { return p.turnParam(i, dir, root) },
		})
	}
	return list
}

// turnParam changes a parameter of the surface, by a factor or, if it may be 0
// or less, by a part of its range. The race begins again with the same rates: what
// they do now is what there is to see.
func (p *Page) turnParam(i int, dir, root float64) tea.Cmd {
	run := p.S.Run
	surf := p.surface()
	values := make([]float64, len(surf.Params))
	for k := range values {
		values[k] = surf.ParamValue(k)
	}
	param := &surf.Params[i]
	if param.Min > 0 {
		values[i] = sim.Round(values[i]*math.Pow(10, dir/root), 4)
	} else {
		values[i] = sim.Round(values[i]+dir*(param.Max-param.Min)/(2*root), 4)
	}
	values[i] = min(max(values[i], param.Min), param.Max)
	spec := run.Restarted()
	spec.Surface = surf.With(values).ID
	return p.Restart(spec, lang.SayParam, param.Name, surf.Name, p.Short(values[i]))
}
