package train

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/data"
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
		if s.Run.Task().Dim() != dim {
			w = lang.SayShape
		}
		return p.Changed(before, w, name, v)
	}
	return p.Say(lang.SayRefused, refused)
}

// dataRow returns the row of a parameter of the data set.
func (p *Page) dataRow(params []data.Param, values []float64, i int) modelRow {
	param := &params[i]
	r := modelRow{name: param.Name, doc: param.Doc, value: param.Text(values[i])}
	set := func(v float64) tea.Cmd {
		if v == values[i] {
			return nil
		}
		all := slices.Clone(values)
		all[i] = v
		return p.redraw(param, all, v)
	}
	r.step = func(dir int) tea.Cmd { return set(nextParam(param, values[i], dir)) }
	r.set = func(text string) tea.Cmd {
		v, err := readParam(param, strings.TrimSpace(text))
		if err != nil {
			return p.Say(lang.SayRefused, err)
		}
		return set(v)
	}
	return r
}

// redraw begins again on the shown data set made with other values: with the same
// lanes, rates and weights.
func (p *Page) redraw(param *data.Param, values []float64, v float64) tea.Cmd {
	run := p.S.Run
	entry := data.ByID(watch.Family(run.Task().Data().ID))
	set, err := data.Load(data.Format(entry, values))
	if err != nil {
		return p.Say(lang.SayRefused, err)
	}
	return p.Restart(withDataset(run, set), lang.SayData, param.Name, set.Name, param.Text(v))
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
	return min(max(sim.Round(k*unit, 9), p.Min), p.Max)
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
