package train

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/sim/near"
	"descent/sim/param"
	"descent/ui/lang"
	"descent/ui/page/watch"
)

// configure gives a setting of the model the first of these values that goes with
// the rest, from the shown step on. How weights are drawn matters only where they
// are: a change of that begins again.
func (p *Page) configure(name string, values ...string) tea.Cmd {
	s := p.S
	before, dim := s.Snap.Newest, p.task().Dim()
	var refused error
	for _, v := range values {
		err := s.Run.Configure(name, v)
		if err != nil {
			if refused == nil {
				refused = err
			}
			continue
		}
		if name == "init" {
			spec := s.Run.Restarted()
			spec.Start = nil
			return p.Restart(spec, lang.SayInit, v, spec.Seed)
		}
		w := lang.SayModel
		if s.Run.Objective().Dim() != dim {
			w = lang.SayShape
		}
		return p.Changed(before, w, name, v)
	}
	return p.Say(lang.SayRefused, refused)
}

// dataRow returns the row of a parameter of the data set.
func (p *Page) dataRow(params []data.Param, values []float64, i int) modelRow {
	of := &params[i]
	r := modelRow{name: of.Name, doc: of.Doc, value: of.Format(values[i])}
	set := func(v float64) tea.Cmd {
		if v == values[i] {
			return nil
		}
		all := slices.Clone(values)
		all[i] = v
		return p.redraw(of, all, v)
	}
	r.step = func(dir int) tea.Cmd { return set(of.Next(values[i], dir, param.Round)) }
	r.set = func(text string) tea.Cmd {
		v, err := readParam(of, strings.TrimSpace(text))
		if err != nil {
			return p.Say(lang.SayRefused, err)
		}
		return set(v)
	}
	return r
}

// redraw begins again on the shown data set made with other values: with the same
// lanes, rates and weights.
func (p *Page) redraw(of *param.Param, values []float64, v float64) tea.Cmd {
	run := p.S.Run
	sets := run.Catalog().Datasets
	entry := near.Row(sets, watch.Family(run.Objective().Info().ID), func(e *data.Entry) string { return e.ID })
	set, err := data.LoadIn(sets, data.Format(entry, values))
	if err != nil {
		return p.Say(lang.SayRefused, err)
	}
	return p.Restart(withDataset(run, set), lang.SayData, of.Name, set.Name, of.Format(v))
}

// readParam reads a typed value of a parameter; of a switch also 0 or 1.
func readParam(of *param.Param, text string) (float64, error) {
	v, err := of.ParseUnchecked(text)
	if err != nil {
		return 0, err
	}
	return v, of.Check(v)
}
