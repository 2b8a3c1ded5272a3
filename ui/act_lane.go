package ui

import (
	"math"
	"slices"

	tea "charm.land/bubbletea/v2"

	"descent/sim/optim"
	"descent/sim/schedule"
	"descent/sim/spec"
	"descent/ui/chart"
	"descent/ui/lang"
)

// turn changes the selected knob by a factor of 10^(dir/root), to four digits so
// that what is shown is what is used. Of an average's share it is what it lacks
// to 1 that changes; a switch flips.
func turn(dir, root float64) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		if p := s.param(); p >= 0 {
			return m.turnParam(p, dir, root)
		}
		l := s.selected()
		i := s.knobAt()
		k := &l.Rule.Knobs[i]
		v := turned(k, l.Knobs[i], dir, root)
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

// leastKnob is the smallest value but 0 that keys give a knob whose range includes 0.
const leastKnob = 1e-4

// turned returns what a knob at v is turned to.
func turned(k *optim.Knob, v, dir, root float64) float64 {
	factor := math.Pow(10, dir/root)
	switch {
	case k.Switch:
		return 1 - v
	case k.Average:
		v = 1 - spec.Round((1-v)/factor, 4)
		v = spec.Round(v, 12) // 1−0.001 is 0.999, not 0.99899999…
	case k.Choices != nil:
		return float64(wrap(int(v+dir), len(k.Choices)))
	case v == 0 && dir > 0:
		v = max(k.First, leastKnob)
	case k.Min == 0 && v*factor < leastKnob:
		v = 0
	default:
		v = spec.Round(v*factor, 4)
	}
	return min(max(v, k.Min), k.Max)
}

// knobText writes a knob's value as the screen does.
func (m *Model) knobText(k *optim.Knob, v float64) string {
	if k.Switch || k.Choices != nil {
		return k.Format(v)
	}
	return chart.Num(v, m.theme.Glyphs)
}

func nextKnob(by int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		l := s.selected()
		names := l.Rule.KnobNames()
		if surf := surfaceOf(s.run.Objective()); surf != nil {
			for _, p := range surf.Params {
				names = append(names, paramPrefix+p.Name)
			}
		}
		i := wrap(max(slices.Index(names, s.knob), 0)+by, len(names))
		s.knob = names[i]
		if p := s.param(); p >= 0 {
			surf := surfaceOf(s.run.Objective())
			return m.say(lang.SayKnobSel, surf.Params[p].Name, surf.Name, m.short(surf.ParamValue(p)), surf.Params[p].Doc)
		}
		k := &l.Rule.Knobs[i]
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
		rate, _ := s.run.Suggest(rule.ID) // it is a row of the catalog
		return m.change(func() error { return s.run.SetRule(s.lane, rule.ID) },
			lang.SayRule, rule.Name, chart.Num(rate, m.theme.Glyphs))
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
	return lang.WhyMaxLanes, len(m.cur().snap.Lanes) < spec.MaxLanes
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
