package watch

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
func turn(dir, root float64) func(*Page) tea.Cmd {
	return func(p *Page) tea.Cmd {
		s := p.S
		if p := s.param(); p >= 0 {
			return p.turnParam(p, dir, root)
		}
		l := s.Selected()
		i := s.knobAt()
		k := &l.Rule.Knobs[i]
		v := turned(k, l.Knobs[i], dir, root)
		return p.Change(func() error { return s.Run.Set(s.Lane, k.Name, v) },
			lang.SayKnob, k.Name, l.Rule.Name, p.knobText(k, v))
	}
}

// change makes an edit at the shown step and says so, and what it leaves behind.
func (p *Page) change(edit func() error, w lang.Word, args ...any) tea.Cmd {
	s := p.S
	newest := s.Snap.Newest
	if err := edit(); err != nil {
		return p.Say(lang.SayRefused, err)
	}
	return p.Changed(newest, w, args...)
}

// changed says what an edit has done, and that it left a future behind if the run
// had gone as far as newest.
func (p *Page) changed(newest int, w lang.Word, args ...any) tea.Cmd {
	s := p.S
	p.Refresh()
	text := p.T(w, args...)
	if s.Snap.Newest < newest {
		text += p.T(lang.SayGhost, s.Snap.Step)
	}
	return p.SayText(text)
}

// alive says whether the selected lane has a step to change.
func alive(p *Page) (lang.Word, bool) {
	return lang.WhyStopped, p.S.Selected().Stop.Has(p.S.Snap.Step)
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
	case k.Choices != nil:
		return float64(wrap(int(v+dir), len(k.Choices)))
	case v == 0 && dir > 0:
		v = max(k.First, leastKnob)
	case k.Min == 0 && v*factor < leastKnob:
		v = 0
	default:
		v = sim.Round(v*factor, 4)
	}
	return min(max(v, k.Min), k.Max)
}

// knobText writes a knob's value as the screen does.
func (p *Page) knobText(k *optim.Knob, v float64) string {
	if k.Switch || k.Choices != nil {
		return k.Format(v)
	}
	return p.Num(v)
}

func nextKnob(by int) func(*Page) tea.Cmd {
	return func(p *Page) tea.Cmd {
		s := p.S
		l := s.Selected()
		names := l.Rule.KnobNames()
		if surf := s.Run.Surface(); surf != nil {
			for _, p := range surf.Params {
				names = append(names, paramPrefix+p.Name)
			}
		}
		i := wrap(max(slices.Index(names, s.Hyper), 0)+by, len(names))
		s.Hyper = names[i]
		if p := s.param(); p >= 0 {
			surf := s.Run.Surface()
			return p.Say(lang.SayKnobSel, surf.Params[p].Name, surf.Name, p.Short(surf.ParamValue(p)), surf.Params[p].Doc)
		}
		k := &l.Rule.Knobs[i]
		return p.Say(lang.SayKnobSel, k.Name, l.Rule.Name, p.knobText(k, l.Knobs[i]), k.Doc)
	}
}

func nextRule(by int) func(*Page) tea.Cmd {
	return func(p *Page) tea.Cmd {
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
func nextSchedule(by int) func(*Page) tea.Cmd {
	return func(p *Page) tea.Cmd {
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

func nextLane(by int) func(*Page) tea.Cmd {
	return func(p *Page) tea.Cmd {
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
	s.copy()
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

func roomForLane(p *Page) (lang.Word, bool) {
	return lang.WhyMaxLanes, len(p.S.Snap.Lanes) < sim.MaxLanes
}

// ownSteps says whether the selected lane has a rate that a schedule can move.
func ownSteps(p *Page) (lang.Word, bool) {
	if why, ok := alive(m); !ok {
		return why, false
	}
	return lang.WhyOwnSteps, p.S.Selected().Rule.Path == nil
}

func notLastLane(p *Page) (lang.Word, bool) {
	return lang.WhyLastLane, len(p.S.Snap.Lanes) > 1
}

// wrap brings i into 0 … n-1, round the ends.
func wrap(i, n int) int { return (i%n + n) % n }
