package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/sim/param"
	"descent/ui/lang"
)

func hasModel(m *Model) (lang.Word, bool) { return lang.WhyNoModel, m.cur().run.Task() != nil }

// configure gives a setting of the model the first of these values that goes with
// the rest, from the shown step on. How weights are drawn matters only where they
// are: a change of that begins anew.
func (m *Model) configure(name string, values ...string) tea.Cmd {
	s := m.cur()
	before, dim := s.snap.Newest, s.snap.Task.Dim()
	var refused error
	for _, v := range values {
		err := s.run.Configure(name, v)
		if err != nil {
			if refused == nil {
				refused = err
			}
			continue
		}
		if name == "init" {
			spec := s.run.Restarted()
			spec.Start = nil
			return m.restart(spec, lang.SayInit, v, spec.Seed)
		}
		w := lang.SayModel
		if s.run.Task().Dim() != dim {
			w = lang.SayShape
		}
		return m.changed(before, w, name, v)
	}
	return m.say(lang.SayRefused, refused)
}

// dataRow returns the row of a parameter of the data set.
func (m *Model) dataRow(params []data.Param, values []float64, i int) modelRow {
	p := &params[i]
	r := modelRow{name: p.Name, doc: p.Doc, value: p.Format(values[i])}
	set := func(v float64) tea.Cmd {
		if v == values[i] {
			return nil
		}
		all := slices.Clone(values)
		all[i] = v
		return m.redraw(p, all, v)
	}
	r.step = func(dir int) tea.Cmd { return set(p.Next(values[i], dir, param.Round)) }
	r.set = func(text string) tea.Cmd {
		v, err := readParam(p, strings.TrimSpace(text))
		if err != nil {
			return m.say(lang.SayRefused, err)
		}
		return set(v)
	}
	return r
}

// redraw begins anew on the shown data set made with other values: with the same
// lanes, rates and weights.
func (m *Model) redraw(p *data.Param, values []float64, v float64) tea.Cmd {
	run := m.cur().run
	entry := data.ByID(family(run.Task().Data().ID))
	set, err := data.Load(data.Format(entry, values))
	if err != nil {
		return m.say(lang.SayRefused, err)
	}
	return m.restart(onto(run, set), lang.SayData, p.Name, set.Name, p.Format(v))
}

// readParam reads a typed value of a parameter; of a switch also 0 or 1.
func readParam(p *data.Param, text string) (float64, error) {
	v, err := p.ParseUnchecked(text)
	if err != nil {
		return 0, err
	}
	return v, p.Check(v)
}
