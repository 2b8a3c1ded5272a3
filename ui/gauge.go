package ui

import (
	"math"
	"slices"

	"descent/sim"
	"descent/sim/probe"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
)

const gaugeRows = 2

// drawGauge draws the curvature at the selected lane, and its rate against the
// largest stable one: a bar whose mark in the middle is the limit.
func (m *Model) drawGauge(r chart.Rect) {
	c, th := m.canvas, m.theme
	s := m.cur()
	l := s.selected()
	if r.H < gaugeRows {
		return
	}
	var text string
	f := &s.finding
	rate, bound, bounded := f.LR, f.Here, f.Bounded
	if s.snap.Task != nil {
		k := s.sharpness()
		switch {
		case k == nil:
			c.TextIn(r.X, r.Y, r.W, m.lang.T(lang.GaugeWait), th.Dim)
			return
		case !k.Known:
			c.TextIn(r.X, r.Y, r.W, m.lang.T(lang.GaugeUnknown, k.Step), th.Dim)
			return
		}
		text = m.lang.T(lang.GaugeSharp, m.short(k.Sharpness), k.Step)
		if bounded && k.Sharpness > 0 { // 2/lr for gd
			text += m.lang.T(lang.GaugeCritical, m.short(k.Sharpness*bound.LR/rate))
		}
	} else {
		if !f.Curve.Known() {
			return
		}
		text = m.lang.T(lang.GaugeCurve, m.short(f.Curve.Min), m.short(f.Curve.Max), m.short(f.Curve.Cond))
	}
	c.TextIn(r.X, r.Y, r.W, text, th.Dim)
	r.Y++
	if !bounded || math.IsInf(bound.LR, 0) {
		w := lang.GaugeNone
		if l.Rule.Path != nil {
			w = lang.GaugeOwn
		}
		c.TextIn(r.X, r.Y, r.W, m.lang.T(w, l.Rule.Name), th.Dim)
		return
	}
	m.drawShare(r.X, r.Y, rate/bound.LR)
	w := r.W - gaugeBar - 1
	text = m.lang.T(lang.GaugeRate, m.short(rate), bound.Form, m.short(bound.LR))
	if c.Width(text) > w {
		text = m.lang.T(lang.GaugeLimit, m.short(rate), m.short(bound.LR))
	}
	c.TextIn(r.X+gaugeBar+1, r.Y, w, text, th.Dim)
}

// gaugeBar is how many cells the gauge's bar has.
const gaugeBar = 16

// drawShare draws a share of a limit, which has its mark in the middle.
func (m *Model) drawShare(x, y int, share float64) {
	th, st := m.theme, m.theme.Good
	switch {
	case share > 1:
		st = th.Error
	case share > 0.9:
		st = th.Warn
	}
	filled := int(math.Round(min(share, 2) / 2 * gaugeBar))
	for i := range gaugeBar {
		sign, style := th.Signs.Dash, th.Axis
		if i < filled {
			sign, style = th.Signs.Full, st
		}
		if i == gaugeBar/2 {
			sign, style = th.Signs.Pole, th.Mark.With(theme.Bold)
		}
		m.canvas.Set(x+i, y, sign, style)
	}
}

// sharpness is the largest eigenvalue of the Hessian of a lane's training loss,
// as its rule sees it, and what its hidden units put out there: a job, of any model.
type sharpness struct {
	run  *sim.Run
	lane int
	task *task.Task
	at   sim.LaneView // its rule, state and parameters
	probe.Measured
}

// sharpness returns what was measured of the selected lane last, or nil.
func (s *session) sharpness() *sharpness {
	if k := s.sharp; k != nil && k.of(s) {
		return k
	}
	return nil
}

// of reports whether the sharpness is that of the selected lane, at whatever step.
func (k *sharpness) of(s *session) bool {
	return k.run == s.run && k.lane == s.lane && k.at.Rule == s.selected().Rule && k.task == s.snap.Task
}

// wantSharpness is a slot: the gauge of a task wants it, and the status line
// while the run is paused or its gradient is faint, which has several causes.
func wantSharpness(m *Model) job {
	s := m.cur()
	if s.snap.Task == nil || m.layout.tooSmall || m.player.playing && m.layout.panels[explainPanel].Empty() && !s.finding.Faint {
		return nil
	}
	l, step := s.selected(), s.snap.Step
	if !l.Stop.Has(step) {
		step = l.Stop.Last()
	}
	if k := s.sharpness(); k != nil && (m.player.playing && k.Step >= s.lookedAt || k.Step == step && slices.Equal(k.at.State.X, l.State.X) && slices.Equal(k.at.State.Mem, l.State.Mem)) {
		return nil
	}
	j := &sharpness{run: s.run, lane: s.lane, task: s.snap.Task}
	j.Step, j.at.Rule = step, l.Rule
	j.at.State.Copy(&l.State)
	j.at.Params = append(j.at.Params, l.Params...)
	return j
}

func (k *sharpness) wanted(m *Model) bool {
	return m.cur().snap.Task != nil && k.of(m.cur())
}

func (k *sharpness) part() (done bool) {
	k.Measured = sim.MeasureModel(k.task, &k.at, k.Step, true)
	return true
}

func (k *sharpness) take(m *Model, _ bool) {
	s := m.cur()
	s.sharp = k
	if !m.player.playing {
		m.look()
		return
	}
	// No other look: that would ask for the next measurement at once.
	s.find()
	s.seen = m.seenText()
}
