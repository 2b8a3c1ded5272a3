package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/optim"
	"descent/sim/param"
	"descent/sim/schedule"
	"descent/ui/chart"
	"descent/ui/lang"
)

// turn changes the selected hyper-parameter to its next value in a direction.
func turn(dir int, stride param.Stride) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		if p := s.param(); p >= 0 {
			return m.turnParam(p, dir, stride)
		}
		l := s.selected()
		i := s.knobAt()
		k := &l.Rule.Params[i]
		v := k.Next(l.Knobs[i], dir, stride)
		return m.change(func() error { return s.run.Set(s.lane, k.Name, v) },
			lang.SayKnob, k.Name, l.Rule.Name, m.knobText(k, v))
	}
}

// change makes an edit at the shown step and says so, and what it leaves behind.
func (m *Model) change(edit func() error, w lang.Word, args ...any) tea.Cmd {
	s := m.cur()
	newest := s.snap.Newest
	if err := edit(); err != nil {
		return m.say(lang.SayRefused, err)
	}
	return m.changed(newest, w, args...)
}

// changed says what an edit has done, and that it left a future behind if the run
// had gone as far as newest.
func (m *Model) changed(newest int, w lang.Word, args ...any) tea.Cmd {
	s := m.cur()
	m.refresh()
	text := m.lang.T(w, args...)
	if s.snap.Newest < newest {
		text += m.lang.T(lang.SayGhost, s.snap.Step)
	}
	return m.sayText(text)
}

// alive says whether the selected lane has a step to change.
func alive(m *Model) (lang.Word, bool) {
	return lang.WhyStopped, m.cur().selected().Stop.Has(m.cur().snap.Step)
}

// knobText writes a knob's value as the screen does.
func (m *Model) knobText(k *param.Param, v float64) string {
	if k.Kind == param.Switch || k.Kind == param.Choice {
		return k.Format(v)
	}
	return chart.Num(v, m.theme.Glyphs)
}

func nextKnob(by int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		l := s.selected()
		names := l.Rule.ParamNames()
		if surf := s.run.Surface(); surf != nil {
			for _, p := range surf.Params {
				names = append(names, paramPrefix+p.Name)
			}
		}
		i := wrap(max(slices.Index(names, s.knob), 0)+by, len(names))
		s.knob = names[i]
		if p := s.param(); p >= 0 {
			surf := s.run.Surface()
			return m.say(lang.SayKnobSel, surf.Params[p].Name, surf.Name, m.short(surf.ParamValue(p)), surf.Params[p].Doc)
		}
		k := &l.Rule.Params[i]
		return m.say(lang.SayKnobSel, k.Name, l.Rule.Name, m.knobText(k, l.Knobs[i]), k.Doc)
	}
}

func nextRule(by int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		at := 0
		for i := range optim.All {
			if &optim.All[i] == s.selected().Rule {
				at = i
			}
		}
		rule := &optim.All[wrap(at+by, len(optim.All))]
		for rule.Fits(len(s.selected().State.X)) != nil { // the next one that is quick enough here
			at += by
			rule = &optim.All[wrap(at+by, len(optim.All))]
		}
		s.knob = ""
		return m.change(func() error { return s.run.SetRule(s.lane, rule.ID) },
			lang.SayRule, rule.Name, chart.Num(s.run.Suggest(rule), m.theme.Glyphs))
	}
}

// nextSchedule has the next schedule, with its default arguments, move the
// lane's rate; between the last and the first there is none.
func nextSchedule(by int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		ids := append([]string{""}, schedule.IDs()...)
		at := 0
		if now, _ := s.selected().Plan.Part(0); now != nil {
			at = slices.Index(ids, now.ID)
		}
		id := ids[wrap(at+by, len(ids))]
		edit := func() error { return s.run.SetSchedule(s.lane, id) }
		if id == "" {
			return m.change(edit, lang.SayNoSchedule)
		}
		next := schedule.ByID(id)
		return m.change(edit, lang.SaySchedule, next.Name, next.Formula)
	}
}

func nextLane(by int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		s.lane = wrap(s.lane+by, len(s.snap.Lanes))
		m.look()
		return m.say(lang.SayLane, s.selected().Rule.Name)
	}
}

func (m *Model) addLane() tea.Cmd {
	s := m.cur()
	if err := s.run.AddLane(s.lane); err != nil {
		return m.say(lang.SayRefused, err)
	}
	name := s.selected().Rule.Name
	s.copy()
	s.lane = len(s.snap.Lanes) - 1
	m.look()
	return m.say(lang.SayAdded, name)
}

func (m *Model) removeLane() tea.Cmd {
	s := m.cur()
	name := s.selected().Rule.Name
	if err := s.run.RemoveLane(s.lane); err != nil {
		return m.say(lang.SayRefused, err)
	}
	m.refresh()
	return m.say(lang.SayRemoved, name)
}

func roomForLane(m *Model) (lang.Word, bool) {
	return lang.WhyMaxLanes, len(m.cur().snap.Lanes) < sim.MaxLanes
}

// ownSteps says whether the selected lane has a rate that a schedule can move.
func ownSteps(m *Model) (lang.Word, bool) {
	if why, ok := alive(m); !ok {
		return why, false
	}
	return lang.WhyOwnSteps, m.cur().selected().Rule.Path == nil
}

func notLastLane(m *Model) (lang.Word, bool) {
	return lang.WhyLastLane, len(m.cur().snap.Lanes) > 1
}

// wrap brings i into 0 … n-1, round the ends.
func wrap(i, n int) int { return (i%n + n) % n }
