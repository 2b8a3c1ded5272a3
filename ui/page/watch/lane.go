package watch

import (
	"math"
	"slices"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/optim"
	"descent/sim/schedule"
	"descent/ui/lang"
)

// turn changes the selected hyper-parameter by a factor of 10^(dir/root), to four
// digits so that what is shown is what is used. Of an average's share v the factor
// is that of 1−v; a switch flips.
func (p *Page) turn(dir, root float64) func() tea.Cmd {
	return func() tea.Cmd {
		if param := p.param(); param != nil {
			return param.Turn(dir, root)
		}
		s := p.S
		l := s.Selected()
		i := s.HyperIndex()
		k := &l.Rule.Knobs[i]
		v := turned(k, l.Knobs[i], dir, root)
		return p.Change(func() error { return s.Run.Set(s.Lane, k.Name, v) },
			lang.SayKnob, k.Name, l.Rule.Name, p.hyperText(k, v))
	}
}

// param returns the selected number of the objective, or nil.
func (p *Page) param() *Param {
	all := p.kind.Params()
	for i := range all {
		if all[i].Name == p.S.Hyper {
			return &all[i]
		}
	}
	return nil
}

// alive says whether the selected lane has a step to change.
func (p *Page) alive() (lang.Word, bool) {
	return lang.WhyStopped, p.S.Selected().Stop.Has(p.S.Snap.Step)
}

// minHyper is the smallest value above 0 that keys give a hyper-parameter that may be 0.
const minHyper = 1e-4

// turned returns the value that keys give a hyper-parameter at v.
func turned(k *optim.Knob, v, dir, root float64) float64 {
	factor := math.Pow(10, dir/root)
	switch {
	case k.Switch:
		return 1 - v
	case k.Average:
		v = 1 - sim.Round((1-v)/factor, 4)
		v = sim.Round(v, 12) // 1−0.001 is 0.999, not 0.99899999…
	case k.Choices != nil:
		return float64(wrap(int(v+dir), len(k.Choices)))
	case v == 0 && dir > 0:
		v = max(k.First, minHyper)
	case k.Min == 0 && v*factor < minHyper:
		v = 0
	default:
		v = sim.Round(v*factor, 4)
	}
	return min(max(v, k.Min), k.Max)
}

// hyperText writes a value of a hyper-parameter as the screen does.
func (p *Page) hyperText(k *optim.Knob, v float64) string {
	if k.Switch || k.Choices != nil {
		return k.Format(v)
	}
	return p.Num(v)
}

// nextHyper selects another hyper-parameter of the rule, or number of the objective.
func (p *Page) nextHyper(by int) func() tea.Cmd {
	return func() tea.Cmd {
		s := p.S
		l := s.Selected()
		names, params := l.Rule.KnobNames(), p.kind.Params()
		for i := range params {
			names = append(names, params[i].Name)
		}
		i := wrap(max(slices.Index(names, s.Hyper), 0)+by, len(names))
		s.Hyper = names[i]
		if param := p.param(); param != nil {
			return p.Say(lang.SayKnobSel, param.Label, param.Of, param.Value, param.Doc)
		}
		k := &l.Rule.Knobs[i]
		return p.Say(lang.SayKnobSel, k.Name, l.Rule.Name, p.hyperText(k, l.Knobs[i]), k.Doc)
	}
}

func (p *Page) nextRule(by int) func() tea.Cmd {
	return func() tea.Cmd {
		s := p.S
		at := 0
		for i := range optim.All {
			if &optim.All[i] == s.Selected().Rule {
				at = i
			}
		}
		rule := &optim.All[wrap(at+by, len(optim.All))]
		for rule.Fits(len(s.Selected().State.X)) != nil { // the next one that is quick enough here
			at += by
			rule = &optim.All[wrap(at+by, len(optim.All))]
		}
		s.Hyper = ""
		return p.Change(func() error { return s.Run.SetRule(s.Lane, rule.ID) },
			lang.SayRule, rule.Name, p.Num(s.Run.Suggest(rule)))
	}
}

// nextSchedule has the next schedule, with its default arguments, move the
// lane's rate; between the last and the first there is none.
func (p *Page) nextSchedule(by int) func() tea.Cmd {
	return func() tea.Cmd {
		s := p.S
		ids := append([]string{""}, schedule.IDs()...)
		at := 0
		if now, _ := s.Selected().Plan.Part(0); now != nil {
			at = slices.Index(ids, now.ID)
		}
		id := ids[wrap(at+by, len(ids))]
		edit := func() error { return s.Run.SetSchedule(s.Lane, id) }
		if id == "" {
			return p.Change(edit, lang.SayNoSchedule)
		}
		next := schedule.ByID(id)
		return p.Change(edit, lang.SaySchedule, next.Name, next.Formula)
	}
}

func (p *Page) nextLane(by int) func() tea.Cmd {
	return func() tea.Cmd {
		s := p.S
		s.Lane = wrap(s.Lane+by, len(s.Snap.Lanes))
		p.Look()
		return p.Say(lang.SayLane, s.Selected().Rule.Name)
	}
}

func (p *Page) addLane() tea.Cmd {
	s := p.S
	if err := s.Run.AddLane(s.Lane); err != nil {
		return p.Say(lang.SayRefused, err)
	}
	name := s.Selected().Rule.Name
	s.Copy()
	s.Lane = len(s.Snap.Lanes) - 1
	p.Look()
	return p.Say(lang.SayAdded, name)
}

func (p *Page) removeLane() tea.Cmd {
	s := p.S
	name := s.Selected().Rule.Name
	if err := s.Run.RemoveLane(s.Lane); err != nil {
		return p.Say(lang.SayRefused, err)
	}
	p.Refresh()
	return p.Say(lang.SayRemoved, name)
}

func (p *Page) roomForLane() (lang.Word, bool) {
	return lang.WhyMaxLanes, len(p.S.Snap.Lanes) < sim.MaxLanes
}

// ownSteps says whether the selected lane has a rate that a schedule can move.
func (p *Page) ownSteps() (lang.Word, bool) {
	if why, ok := p.alive(); !ok {
		return why, false
	}
	return lang.WhyOwnSteps, p.S.Selected().Rule.Path == nil
}

func (p *Page) notLastLane() (lang.Word, bool) {
	return lang.WhyLastLane, len(p.S.Snap.Lanes) > 1
}

// wrap brings i into 0 … n-1, round the ends.
func wrap(i, n int) int { return (i%n + n) % n }
