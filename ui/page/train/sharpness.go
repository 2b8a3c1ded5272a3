package train

import (
	"context"
	"math"
	"slices"

	"descent/sim"
	"descent/sim/optim"
	"descent/sim/probe"
	"descent/sim/task"
	"descent/ui/job"
	"descent/ui/page/watch"
)

// sharpness is the largest eigenvalue of the Hessian of a lane's training loss,
// as its rule sees it, and what its hidden units put out there.
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
	units  []saturation
}

// currentSharpness returns what was measured of the selected lane last, at
// whatever step, or nil.
func (p *Page) currentSharpness() *sharpness {
	if k := p.sharp; k != nil && p.isOfSelected(k) {
		return k
	}
	return nil
}

func (p *Page) isOfSelected(k *sharpness) bool {
	s := p.S
	return k.run == s.Run && k.lane == s.Lane && k.rule == s.Selected().Rule && k.task == p.task()
}

// sharpnessJob measures the sharpness of any model.
type sharpnessJob struct {
	sharpness
	page *Page
}

// wantSharpness is a job.Kind: the gauge wants the sharpness, and the status line
// does while the run is paused or its gradient is faint, which has several causes.
func (p *Page) wantSharpness() job.Job {
	s := p.S
	if p.Layout.TooSmall || p.Player.Playing && p.Layout.Panels[watch.ExplainPanel].Empty() && !p.finding.faint {
		return nil
	}
	l, step := s.Selected(), s.Snap.Step
	if !l.Stop.Has(step) {
		step = l.Stop.Last()
	}
	if k := p.currentSharpness(); k != nil && (p.Player.Playing && k.step >= s.LookedAt || k.step == step && slices.Equal(k.state.X, l.State.X) && slices.Equal(k.state.Mem, l.State.Mem)) {
		return nil
	}
	j := &sharpnessJob{page: p, sharpness: sharpness{run: s.Run, lane: s.Lane, rule: l.Rule, task: p.task(), step: step}}
	j.state.Copy(&l.State)
	j.params = append(j.params, l.Params...)
	return j
}

// Wanted implements job.Job.
func (j *sharpnessJob) Wanted() bool { return j.page.isOfSelected(&j.sharpness) }

// Part implements job.Job. The decay that a rule adds to the gradient is part of
// what it sees; where it adapts, curvature is divided by what it divides the
// gradient by.
func (j *sharpnessJob) Part(ctx context.Context) (done bool) {
	d := len(j.state.X)
	scale := make([]float64, d)
	if !probe.Scale(scale, j.rule, &j.state) {
		scale = nil
	}
	decay := probe.Decay(j.rule, &j.state)
	var work task.Work
	j.lambda, j.ok = probe.Sharpness(func(dst, x []float64) {
		if ctx.Err() != nil { // a gradient that is not finite ends the iteration
			dst[0] = math.NaN()
			return
		}
		j.task.Grad(dst, x, nil, &work, nil)
		for i := range dst {
			dst[i] += decay * x[i]
		}
	}, j.state.X, scale, make([]float64, probe.SharpnessWork(d)))
	if ctx.Err() != nil {
		return false
	}
	if hidden := len(j.task.Layers()) - 1; hidden > 0 {
		out := j.task.Activations(j.params, &work)
		for i := range hidden {
			j.units = append(j.units, saturationOf(j.task, out(i), i))
		}
	}
	return true
}

// Receive implements job.Job.
func (j *sharpnessJob) Receive(bool) {
	p := j.page
	p.sharp = &j.sharpness
	if !p.Player.Playing {
		p.Page.Look()
		return
	}
	// No other look: that would ask for the next measurement at once.
	p.finding = p.diagnose()
	p.Seen = p.Status()
}

// Progress implements job.Job: it is not known.
func (j *sharpnessJob) Progress() float64 { return math.NaN() }
