package train

import (
	"context"
	"math"

	"descent/sim"
	"descent/sim/probe"
	"descent/sim/task"
	"descent/ui/job"
	"descent/ui/page/watch"
)

// sharpness is the largest eigenvalue of the Hessian of a lane's training loss,
// as its rule sees it, and what its hidden units put out there.
type sharpness struct {
	run  *sim.Run
	lane int
	task *task.Task
	at   sim.LaneView // its rule, state and parameters
	of   sim.Snapshot // its objective and batches
	probe.Measured
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
	return k.run == s.Run && k.lane == s.Lane && k.at.Rule == s.Selected().Rule && k.task == p.task()
}

// sharpnessJob measures the sharpness of any model.
type sharpnessJob struct {
	sharpness
	page *Page
}

// wantSharpness is a job.Kind: the gauge wants the sharpness, and the status line
// does while the run is paused or its gradient is faint, which has several causes.
func (p *Page) wantSharpness() job.Job {
	if !p.awaitsSharpness() {
		return nil
	}
	s, step := p.S, p.lastStep()
	l := s.Selected()
	j := &sharpnessJob{page: p, sharpness: sharpness{run: s.Run, lane: s.Lane, task: p.task()}}
	j.Step, j.at.Rule = step, l.Rule
	j.of = sim.Snapshot{Objective: p.task(), Seed: s.Snap.Seed, Epoch: s.Snap.Epoch, Batch: s.Snap.Batch, Rows: s.Snap.Rows}
	j.at.State.Copy(&l.State)
	j.at.Params = append(j.at.Params, l.Params...)
	return j
}

// awaitsSharpness reports whether another sharpness is to be measured.
func (p *Page) awaitsSharpness() bool {
	s := p.S
	if p.Layout.TooSmall || p.Player.Playing && p.Layout.Panels[watch.ExplainPanel].Empty() && !p.S.Finding().Faint {
		return false
	}
	k := p.currentSharpness()
	if k == nil {
		return true
	}
	current := k.Step == p.lastStep() && k.at.State.Equal(&s.Selected().State)
	return !current && !(p.Player.Playing && k.Step >= s.DiagnosedAt)
}

// lastStep returns the shown step, or that of the selected lane's last good point.
func (p *Page) lastStep() int {
	if l := p.S.Selected(); !l.Stop.Has(p.S.Snap.Step) {
		return l.Stop.Last()
	}
	return p.S.Snap.Step
}

// Wanted implements job.Job.
func (j *sharpnessJob) Wanted() bool { return j.page.isOfSelected(&j.sharpness) }

// Part implements job.Job.
func (j *sharpnessJob) Part(ctx context.Context) (done bool) {
	if ctx.Err() != nil {
		return false
	}
	j.Measured = sim.MeasureModel(&j.of, &j.at, j.Step, true)
	return true
}

// Receive implements job.Job.
func (j *sharpnessJob) Receive(bool) {
	p := j.page
	p.sharp = &j.sharpness
	if !p.Player.Playing {
		p.Page.Diagnose()
		return
	}
	// No other look: that would ask for the next measurement at once.
	p.find()
	p.Speak()
}

// Progress implements job.Job: it is not known.
func (j *sharpnessJob) Progress() float64 { return math.NaN() }
