package ui

import (
	"math"
	"slices"

	"descent/sim"
	"descent/sim/optim"
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
	rate, bound, bounded := l.State.Knob[0], s.finding.bound, s.finding.bounded
	if taskOf(s.snap.Objective) != nil {
		f := &s.study
		k := f.sharp
		switch {
		case k == nil:
			c.TextIn(r.X, r.Y, r.W, m.lang.T(lang.GaugeWait), th.Dim)
			return
		case !k.ok:
			c.TextIn(r.X, r.Y, r.W, m.lang.T(lang.GaugeUnknown, k.step), th.Dim)
			return
		}
		rate, bound, bounded = f.rate, f.bound, f.bounded
		text = m.lang.T(lang.GaugeSharp, m.short(k.lambda), k.step)
		if bounded && k.lambda > 0 { // 2/lr for gd
			text += m.lang.T(lang.GaugeCritical, m.short(k.lambda*bound.LR/rate))
		}
	} else {
		f := &s.finding
		if !f.curve.Known() {
			return
		}
		text = m.lang.T(lang.GaugeCurve, m.short(f.curve.Min), m.short(f.curve.Max), m.short(f.curve.Cond))
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
	run    *sim.Run
	lane   int
	rule   *optim.Rule
	task   *task.Task
	step   int
	state  optim.State
	params []float64
	lambda float64
	ok     bool // there is such a number
	units  []idleness
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
	return k.run == s.run && k.lane == s.lane && k.rule == s.selected().Rule && k.task == taskOf(s.snap.Objective)
}

// wantSharpness is a slot: the gauge of a task wants it, and the status line
// while the run is paused or its gradient is faint, which has several causes.
func wantSharpness(m *Model) job {
	s := m.cur()
	if taskOf(s.snap.Objective) == nil || m.layout.tooSmall || m.player.playing && m.layout.panels[explainPanel].Empty() && !s.study.faint {
		return nil
	}
	l, step := s.selected(), s.snap.Step
	if !l.Stop.Has(step) {
		step = l.Stop.Last()
	}
	if k := s.sharpness(); k != nil && (m.player.playing && k.step >= s.lookedAt || k.step == step && slices.Equal(k.state.X, l.State.X) && slices.Equal(k.state.Mem, l.State.Mem)) {
		return nil
	}
	j := &sharpness{run: s.run, lane: s.lane, rule: l.Rule, task: taskOf(s.snap.Objective), step: step}
	j.state.Copy(&l.State)
	j.params = append(j.params, l.Params...)
	return j
}

func (k *sharpness) wanted(m *Model) bool {
	return taskOf(m.cur().snap.Objective) != nil && k.of(m.cur())
}

// part measures it. The decay that a rule adds to the gradient is part of what it
// sees; where it adapts, curvature is divided by what it divides the gradient by.
func (k *sharpness) part() (done bool) {
	d := len(k.state.X)
	scale := make([]float64, d)
	if !probe.Scale(scale, k.rule, &k.state) {
		scale = nil
	}
	decay := probe.Decay(k.rule, &k.state)
	var work task.Work
	k.lambda, k.ok = probe.Sharpness(func(dst, x []float64) {
		k.task.Grad(dst, x, nil, &work, nil)
		for i := range dst {
			dst[i] += decay * x[i]
		}
	}, k.state.X, scale, make([]float64, probe.SharpnessWork(d)))
	if hidden := len(k.task.Layers()) - 1; hidden > 0 {
		out := k.task.Activations(k.params, &work)
		for i := range hidden {
			k.units = append(k.units, idle(k.task, out(i), i))
		}
	}
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
