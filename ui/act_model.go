package ui

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/sim/spec"
	"descent/ui/lang"
)

func hasModel(m *Model) (lang.Word, bool) { return lang.WhyNoModel, taskOf(m.cur().run.Objective()) != nil }

// configure gives a setting of the model the first of these values that goes with
// the rest, from the shown step on. How weights are drawn matters only where they
// are: a change of that begins anew.
func (m *Model) configure(name string, values ...string) tea.Cmd {
	s := m.cur()
	before, dim := s.snap.Newest, taskOf(s.snap.Objective).Dim()
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
		if taskOf(s.run.Objective()).Dim() != dim {
			w = lang.SayShape
		}
		return m.changed(before, w, name, v)
	}
	return m.say(lang.SayRefused, refused)
}

// dataRow returns the row of a parameter of the data set.
func (m *Model) dataRow(params []data.Param, values []float64, i int) modelRow {
	p := &params[i]
	r := modelRow{name: p.Name, doc: p.Doc, value: p.Text(values[i])}
	set := func(v float64) tea.Cmd {
		if v == values[i] {
			return nil
		}
		all := slices.Clone(values)
		all[i] = v
		return m.redraw(p, all, v)
	}
	r.step = func(dir int) tea.Cmd { return set(nextParam(p, values[i], dir)) }
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
	entry := data.ByID(family(taskOf(run.Objective()).Data().ID))
	set, err := data.Load(data.Format(entry, values))
	if err != nil {
		return m.say(lang.SayRefused, err)
	}
	return m.restart(onto(run, set), lang.SayData, p.Name, set.Name, p.Text(v))
}

// nextParam returns the next value of a parameter in a direction: about a tenth
// of its range farther, at a round number; a seed goes by one.
func nextParam(p *data.Param, v float64, dir int) float64 {
	if p.Switch {
		return 1 - v
	}
	unit := 1.0
	if p.Name != "seed" {
		unit = roundUp((p.Max - p.Min) / 10)
	}
	if p.Whole {
		unit = max(unit, 1)
	}
	k := math.Floor(v/unit+1e-9) + 1
	if dir < 0 {
		k = math.Ceil(v/unit-1e-9) - 1
	}
	return min(max(spec.Round(k*unit, 9), p.Min), p.Max)
}

// roundUp returns the least of 1, 2 and 5 times a power of ten that is at least v > 0.
func roundUp(v float64) float64 {
	ten := math.Pow(10, math.Floor(math.Log10(v)))
	for _, k := range []float64{1, 2, 5} {
		if k*ten >= v*(1-1e-9) {
			return k * ten
		}
	}
	return 10 * ten
}

// readParam reads a typed value of a parameter.
func readParam(p *data.Param, text string) (v float64, err error) {
	switch {
	case p.Switch && text == "true":
		return 1, nil
	case p.Switch && text == "false":
		return 0, nil
	}
	if v, err = strconv.ParseFloat(text, 64); err != nil {
		return 0, fmt.Errorf("%s %s: allowed is %s to %s", p.Name, text, p.Text(p.Min), p.Text(p.Max))
	}
	return v, p.Check(v)
}
