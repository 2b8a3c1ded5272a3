package ui

import (
	"math"
	"slices"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/optim"
	"descent/sim/schedule"
	"descent/ui/chart"
	"descent/ui/lang"
)

// turn changes the selected knob by a factor of 10^(dir/root), to four digits so
// that what is shown is what is used. Of an average's share it is what it lacks
// to 1 that changes; a switch flips.
func turn(dir, root float64) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		l := s.selected()
		k := &l.Rule.Knobs[s.knob]
		v := turned(k, l.Knobs[s.knob], dir, root)
		past := s.snap.Step < s.snap.Newest
		if err := s.run.Set(s.lane, k.Name, v); err != nil {
			return m.say(lang.SayRefused, err)
		}
		s.refresh()
		switch {
		case l.Stop.Reason != sim.Running:
			return m.say(lang.SayStopped, l.Rule.Name, l.Stop.Step)
		case past:
			return m.say(lang.SayGhost, s.snap.Step)
		}
		return m.say(lang.SayKnob, k.Symbol, l.Rule.Name, m.knobText(k, v))
	}
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
		v = 1 - sim.Round((1-v)/factor, 4)
		v = sim.Round(v, 12) // 1−0.001 is 0.999, not 0.99899999…
	case v == 0 && dir > 0:
		v = leastKnob
	case k.Min == 0 && v*factor < leastKnob:
		v = 0
	default:
		v = sim.Round(v*factor, 4)
	}
	return min(max(v, k.Min), k.Max)
}

// knobText writes a knob's value as the screen does.
func (m *Model) knobText(k *optim.Knob, v float64) string {
	if k.Switch {
		return k.Format(v)
	}
	return chart.Num(v, m.theme.Glyphs)
}

func nextKnob(by int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		l := s.selected()
		s.knob = wrap(s.knob+by, len(l.Rule.Knobs))
		k := &l.Rule.Knobs[s.knob]
		return m.say(lang.SayKnobSel, k.Name, l.Rule.Name, m.knobText(k, l.Knobs[s.knob]))
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
		if err := s.run.SetRule(s.lane, rule.ID); err != nil {
			return m.say(lang.SayRefused, err)
		}
		s.knob = 0
		s.refresh()
		return m.say(lang.SayRule, rule.Name, chart.Num(s.selected().State.Knob[0], m.theme.Glyphs))
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
		if err := s.run.SetSchedule(s.lane, id); err != nil {
			return m.say(lang.SayRefused, err)
		}
		s.refresh()
		if id == "" {
			return m.say(lang.SayNoSchedule)
		}
		next := schedule.ByID(id)
		return m.say(lang.SaySchedule, next.Name, next.Formula)
	}
}

func nextLane(by int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		s.lane = wrap(s.lane+by, len(s.snap.Lanes))
		s.knob = 0
		s.find()
		return nil
	}
}

func (m *Model) addLane() tea.Cmd {
	s := m.cur()
	if err := s.run.AddLane(s.lane); err != nil {
		return m.say(lang.SayRefused, err)
	}
	name := s.selected().Rule.Name
	s.refresh()
	s.lane = len(s.snap.Lanes) - 1
	s.find()
	return m.say(lang.SayAdded, name)
}

func (m *Model) removeLane() tea.Cmd {
	s := m.cur()
	name := s.selected().Rule.Name
	if err := s.run.RemoveLane(s.lane); err != nil {
		return m.say(lang.SayRefused, err)
	}
	s.refresh()
	return m.say(lang.SayRemoved, name)
}

func roomForLane(m *Model) (lang.Word, bool) {
	return lang.WhyMaxLanes, len(m.cur().snap.Lanes) < sim.MaxLanes
}

func notLastLane(m *Model) (lang.Word, bool) {
	return lang.WhyLastLane, len(m.cur().snap.Lanes) > 1
}

// wrap brings i into 0 … n-1, round the ends.
func wrap(i, n int) int { return (i%n + n) % n }
