package watch

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim/param"
	"descent/sim/schedule"
	"descent/sim/spec"
	"descent/ui/lang"
)

// turn changes the selected hyper-parameter to its next value in a direction.
func (p *Page) turn(dir int, stride param.Stride) func() tea.Cmd {
	return func() tea.Cmd {
		if of := p.param(); of != nil {
			return of.Turn(dir, stride)
		}
		s := p.S
		l := s.Selected()
		i := s.HyperIndex()
		k := &l.Rule.Params[i]
		v := k.Next(l.Hyper[i], dir, stride)
		return p.Change(func() error { return s.Run.Set(s.Lane, k.Name, v) },
			lang.SayHyper, k.Name, l.Rule.Name, p.hyperText(k, v))
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

// HyperHint names what the keys of the selected hyper-parameter change.
func (p *Page) HyperHint() lang.Word {
	k := &p.S.Selected().Rule.Params[p.S.HyperIndex()]
	switch of := p.param(); {
	case of != nil:
		return lang.Both(of.Label, of.Label)
	case k.Name == "lr":
		return lang.HintRate
	}
	return lang.Both(k.Name, k.Name)
}

// alive says whether the selected lane has a step to change.
func (p *Page) alive() (lang.Word, bool) {
	return lang.WhyStopped, p.S.Selected().Stop.Has(p.S.Snap.Step)
}

// hyperText writes a value of a hyper-parameter as the screen does.
func (p *Page) hyperText(k *param.Param, v float64) string {
	if k.Kind == param.Switch || k.Kind == param.Choice {
		return k.Format(v)
	}
	return p.Num(v)
}

// nextHyper selects another hyper-parameter of the rule, or number of the objective.
func (p *Page) nextHyper(by int) func() tea.Cmd {
	return func() tea.Cmd {
		s := p.S
		l := s.Selected()
		names, params := l.Rule.ParamNames(), p.kind.Params()
		for i := range params {
			names = append(names, params[i].Name)
		}
		i := wrap(max(slices.Index(names, s.Hyper), 0)+by, len(names))
		s.Hyper = names[i]
		if of := p.param(); of != nil {
			return p.Say(lang.SaySelectedHyper, of.Label, of.Of, of.Value, of.Doc)
		}
		k := &l.Rule.Params[i]
		return p.Say(lang.SaySelectedHyper, k.Name, l.Rule.Name, p.hyperText(k, l.Hyper[i]), k.Doc)
	}
}

// clampedRates says which lanes begin with an end of the range of their rate.
func (p *Page) clampedRates() string {
	var texts []string
	for _, c := range p.S.Run.ClampedRates() {
		texts = append(texts, p.T(lang.SayClamped, c.Rule.Name, c.Rule.Params[0].Name, p.Short(c.Taken), p.Short(c.Suitable)))
	}
	return strings.Join(texts, "; ")
}

func (p *Page) nextRule(by int) func() tea.Cmd {
	return func() tea.Cmd {
		s := p.S
		at := 0
		rules := s.Run.Catalog().Rules
		for i := range rules {
			if rules[i].ID == s.Selected().Rule.ID {
				at = i
			}
		}
		rule := &rules[wrap(at+by, len(rules))]
		for rule.Fits(len(s.Selected().State.X)) != nil { // the next one that is quick enough here
			at += by
			rule = &rules[wrap(at+by, len(rules))]
		}
		s.Hyper = ""
		rate, err := s.Run.Suggest(rule.ID)
		if err != nil {
			return p.Say(lang.SayRefused, err)
		}
		return p.Change(func() error { return s.Run.SetRule(s.Lane, rule.ID) }, lang.SayRule, rule.Name, rule.Params[0].Name, p.Num(rate))
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
		p.Diagnose()
		return p.Say(lang.SayLane, s.Selected().Rule.Name)
	}
}

func (p *Page) addLane() tea.Cmd {
	s := p.S
	if err := s.Run.AddLane(s.Lane); err != nil {
		return p.Say(lang.SayRefused, err)
	}
	name := s.Selected().Rule.Name
	s.Lane = len(s.Snap.Lanes)
	p.Refresh()
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
	return lang.WhyMaxLanes, len(p.S.Snap.Lanes) < spec.MaxLanes
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
