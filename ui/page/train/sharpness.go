package train

import (
	"slices"

	"descent/sim"
	"descent/sim/optim"
	"descent/sim/probe"
	"descent/sim/task"
)

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
	return k.run == s.Run && k.lane == s.Lane && k.rule == s.Selected().Rule && k.task == s.Snap.Task
}

// wantSharpness is a slot: the gauge of a task wants it, and the status line
// while the run is paused or its gradient is faint, which has several causes.
func wantSharpness(p *Page) job {
	s := p.S
	if s.Snap.Task == nil || p.layout.tooSmall || p.Player.playing && p.layout.panels[explainPanel].Empty() && !s.study.faint {
		return nil
	}
	l, step := s.Selected(), s.Snap.Step
	if !l.Stop.Has(step) {
		step = l.Stop.Last()
	}
	if k := s.sharpness(); k != nil && (p.Player.playing && k.step >= s.lookedAt || k.step == step && slices.Equal(k.state.X, l.State.X) && slices.Equal(k.state.Mem, l.State.Mem)) {
		return nil
	}
	j := &sharpness{run: s.Run, lane: s.Lane, rule: l.Rule, task: s.Snap.Task, step: step}
	j.state.Copy(&l.State)
	j.params = append(j.params, l.Params...)
	return j
}

func (k *sharpness) wanted(p *Page) bool {
	return p.S.Snap.Task != nil && k.of(p.S)
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

func (k *sharpness) take(m *Page, _ bool) {
	s := p.S
	s.sharp = k
	if !p.Player.playing {
		p.Look()
		return
	}
	// No other look: that would ask for the next measurement at once.
	s.find()
	s.seen = p.seenText()
}
